import Diagnostics
import Testing
import TestSupport
import XMLReading

@Suite struct XMLReaderTests {
    private func read(_ text: String) -> (root: XMLElement?, findings: Findings) {
        var findings = Findings()
        return (XMLReader.read(SourceFile(path: "uji.xml", text: text), into: &findings), findings)
    }

    @Test func placesOfEverything() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <x> -->\n<a  satu='1'\n   dua = \"&lt;2&gt;\">é &amp; x<!-- y --><b/>z<![CDATA[<&>]]></a>\n"
        let (root, findings) = read(text)
        #expect(findings.isEmpty)
        let a = try #require(root)
        #expect(a.nameRange.text == "a")
        #expect(a.range.text.hasPrefix("<a  satu") && a.range.text.hasSuffix("\">"))
        #expect(a.attributes.map(\.name) == ["satu", "dua"])
        #expect(a.attributes.map(\.value) == ["1", "<2>"])
        #expect(a.attributes.map(\.nameRange.text) == ["satu", "dua"])
        #expect(a.attributes.map(\.valueRange.text) == ["1", "&lt;2&gt;"])
        #expect(a.attributes[1].content.place(1..<2).text == "2")
        let texts = a.children.compactMap { if case .text(let text) = $0 { text } else { nil } }
        #expect(texts.map(\.text) == ["é & x", "z", "<&>"])
        #expect(texts[0].place(3..<4).text == "&amp;")
        #expect(texts[0].place(5..<6).text == "x")
        #expect(texts[2].range.text == "<&>")
        #expect(a.children.count == 4)
    }

    @Test func lineEndsAndReferences() throws {
        let root = try #require(read("<a x=\"1\r\n2&#10;3\">p\r\nq&#x41;&#66;</a>").root)
        #expect(root.attributes[0].value == "1 2\n3")
        guard case .text(let text) = root.children[0] else { Issue.record("no text"); return }
        #expect(text.text == "p\nqAB")
        #expect(text.place(3..<4).text == "&#x41;")
        #expect(text.place(4..<5).text == "&#66;")
    }

    @Test func byteOrderMark() throws {
        let root = try #require(read("\u{FEFF}<a>b</a>").root)
        #expect(root.range.text == "<a>")
    }

    @Test(arguments: [
        "<a><b>x</⟦xml.mismatched-tag⟧c></a>",
        "<a>\n  <⟦xml.unclosed-tag⟧b>\n",
        "<a>x ⟦xml.entity⟧&nbsp; y</a>",
        "<a ⟦xml.repeated-attribute⟧x=\"2\"/>",
        "⟦xml.doctype⟧<!DOCTYPE a><a/>",
        "<!-- <!DOCTYPE x> -->\n⟦xml.doctype⟧<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<⟦xml.namespace⟧x:a ⟦xml.namespace⟧xmlns:x=\"u\"><b ⟦xml.namespace⟧xml:lang=\"id\"/></x:a>",
        "<a>⟦xml.instruction⟧<?php echo ?></a>",
        "<?xml version=\"1.0\" encoding=\"⟦xml.encoding⟧ISO-8859-1\"?><a/>",
        "⟦xml.malformed⟧",
    ])
    func plantedFaults(_ text: String) {
        if text == "⟦xml.malformed⟧" { return checkEmpty() }
        // The first 'x' of the repeated attribute cannot be marked twice: it stands before the mark.
        let source = MarkedSource(
            text.replacing("<a ⟦xml.repeated-attribute⟧", with: "<a x=\"1\" ⟦xml.repeated-attribute⟧"))
        var findings = Findings()
        #expect(XMLReader.read(source.file, into: &findings) == nil)
        source.check(findings)
    }

    private func checkEmpty() {
        let (root, findings) = read("")
        #expect(root == nil)
        #expect(findings.all.map(\.id) == ["xml.empty"])
    }

    @Test(arguments: [
        "<a", "<a b", "<a b=", "<a b=\"", "<", "a", "<a></a><b/>", "<a>\u{1}</a>", "<a>&#0;</a>", "<a b=\"<\"/>",
        "<a b=c/>", "< a/>", "<a/>x", "<!--", "<a><![CDATA[</a>",
    ])
    func brokenFilesGiveOneFinding(_ text: String) {
        let (root, findings) = read(text)
        #expect(root == nil)
        #expect(findings.all.count == 1)
        #expect(findings.all.allSatisfy { $0.range != nil && $0.id.hasPrefix("xml.") })
    }

    @Test func invalidUTF8() {
        var findings = Findings()
        let file = SourceFile(path: "uji.xml", bytes: Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8))
        #expect(XMLReader.read(file, into: &findings) == nil)
        #expect(findings.all.map(\.id) == ["xml.encoding"])
        #expect(findings.all.first?.range?.lower == 3)
    }

    @Test func billionLaughsStopsAtTheDoctype() {
        var text = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">"
        for level in 1...20 {
            text +=
                "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level == 1 ? "" : String(level - 1));", count: 10)
                + "\">"
        }
        let (root, findings) = read(text + "]><lolz>&lol20;</lolz>")
        #expect(root == nil)
        #expect(findings.all.map(\.id) == ["xml.doctype"])
    }

    @Test func externalEntitiesAreNotLoaded() {
        let (root, findings) = read(
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\" [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><a/>")
        #expect(root == nil)
        #expect(findings.all.map(\.id) == ["xml.doctype"])
    }

    @Test func depthIsBounded() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(read(nested(XMLReader.depthLimit)).root != nil)
        let (root, findings) = read(nested(100_000))
        #expect(root == nil)
        #expect(findings.all.map(\.id) == ["xml.too-deep"])
        #expect(findings.all.first?.range?.lower == XMLReader.depthLimit * 3 + 1)
    }

    @Test func sizeIsBounded() {
        var findings = Findings()
        let file = SourceFile(path: "uji.xml", bytes: [UInt8](repeating: 32, count: XMLReader.sizeLimit + 1))
        #expect(XMLReader.read(file, into: &findings) == nil)
        #expect(findings.all.map(\.id) == ["xml.too-large"])
    }

    /// Every cut and every changed byte of a good file is read without a crash, and without a tree unless it is still well formed.
    @Test func damagedFiles() {
        let text = "<a x=\"1\" y='&lt;'>t&amp;u<!-- c --><b/><![CDATA[d]]><c>é</c></a>"
        let bytes = Array(text.utf8)
        for cut in 0..<bytes.count {
            var findings = Findings()
            #expect(XMLReader.read(SourceFile(path: "u", bytes: Array(bytes[..<cut])), into: &findings) == nil)
            #expect(findings.all.count == 1, "cut at \(cut)")
        }
        for index in bytes.indices {
            for replacement in "<>&\"'/ \u{0}x!".utf8 {
                var changed = bytes
                changed[index] = replacement
                var findings = Findings()
                let root = XMLReader.read(SourceFile(path: "u", bytes: changed), into: &findings)
                #expect((root == nil) == findings.hasErrors)
            }
        }
    }
}
