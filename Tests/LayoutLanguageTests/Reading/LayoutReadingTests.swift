import Diagnostics
import Testing
import TestSupport
@testable import LayoutLanguage

@Suite struct LayoutReadingTests {
    /// Reads a layout with marked places; every finding must be marked.
    private func check(_ text: String, _ others: [MarkedSource] = [], sourceLocation: SourceLocation = #_sourceLocation)
    {
        let source = MarkedSource(text)
        var findings = Findings()
        let document = LayoutDocument.read(source.file, others.map(\.file), into: &findings)
        #expect((document == nil) == findings.hasErrors, sourceLocation: sourceLocation)
        source.check(findings, sourceLocation: sourceLocation)
    }

    private func section(_ content: String) -> String { "<layout><section>\(content)</section></layout>" }

    @Test func goodLayout() {
        check(
            """
            <layout font-family="TeX Gyre Bonum, serif" lang="id">
              <import href="gaya.xml"/>
              <style for="h1 h2" class="judul" text-align="center"/>
              <page-master name="potret" size="F4-215x330" margin="20mm 15mm"><header on="first rest"><p>x</p></header></page-master>
              <component name="kop"><param name="judul" default="{{ judul }}"/><h1>{{ judul | huruf-besar }}</h1><slot/></component>
              <for each="d" in="dimensi" index="i"><if test="i &gt; 1"><section page-master="potret"><use component="kop" judul="{{ d.nama }}">
                <p>isi <b>tebal</b></p></use></section><else><section/></else></if></for>
            </layout>
            """, [MarkedSource("<layout><style class=\"x\" color=\"#123\"/></layout>", path: "gaya.xml")])
    }

    @Test(arguments: [
        "<⟦layout.unknown-element⟧pp>a</pp>",
        "<⟦layout.unknown-element⟧tabel><⟦layout.unknown-element⟧baris/>{{ ⟦layout.unknown-function⟧f(1) }}</tabel>",
        "<p ⟦layout.unknown-attribute⟧font-sise=\"12pt\">a</p>",
        "<p font-size=\"⟦layout.invalid-value⟧12\">a</p>",
        "<p text-align=\"⟦layout.invalid-value⟧centre\" color=\"⟦layout.invalid-value⟧#12\" margin=\"⟦layout.invalid-value⟧1mm 2mm 3mm 4mm 5mm\">a</p>",
        "<p border=\"⟦layout.invalid-value⟧solid 1pt black\">a</p>",
        "<table columns=\"⟦layout.invalid-value⟧12mm 1f\"/>",
        "<⟦layout.missing-attribute⟧⟦layout.child-not-allowed⟧ref/>",
        "<p><⟦layout.missing-attribute⟧ref/></p>",
        "<p><⟦layout.child-not-allowed⟧p>a</p></p>",
        "<ol><⟦layout.child-not-allowed⟧p>a</p></ol>",
        "<⟦layout.child-not-allowed⟧li>a</li>",
        "<ol><for each=\"x\" in=\"y\"><⟦layout.child-not-allowed⟧p>a</p></for></ol>",
        "<ol>\n  ⟦layout.text-not-allowed⟧teks\n</ol>",
        "⟦layout.text-not-allowed⟧teks &amp; lagi",
        "<p>{{ ⟦layout.expression⟧&amp; }}</p>",
        "<p>{{ a ⟦layout.expression⟧== 1 }}</p>",
        "<p>{{ a &lt; b ⟦layout.expression⟧&lt; c }}</p>",
        "<p>⟦layout.unclosed-expression⟧{{ a }</p>",
        "<p>a ⟦layout.stray-braces⟧}}</p>",
        "<p>{{⟦layout.expression⟧ }}</p>",
        "<p>{{ ⟦layout.expression⟧'a }}</p>",
        "<p>{{ a + ⟦layout.expression⟧}}</p>",
        "<p>{{ a | ⟦layout.unknown-filter⟧rupia }}</p>",
        "<p>{{ ⟦layout.unknown-function⟧cont(a) }}</p>",
        "<p>{{ ⟦layout.wrong-argument-count⟧count(a, b) }}</p>",
        "<p>{{ a | ⟦layout.wrong-argument-count⟧default }}</p>",
        "<p>{{ a | angka⟦layout.wrong-argument-count⟧:2 }}</p>",
        "<p>{{ ⟦layout.expression⟧.nama }}</p>",
        "<for each=\"x\" in=\"⟦layout.expression⟧{{ y }}\"><p/></for>",
        "<for each=\"⟦layout.invalid-value⟧1x\" in=\"y\"><p/></for>",
        "<if test=\"a\"><p/><else><p/></else><⟦layout.after-else⟧p/></if>",
        "<⟦layout.child-not-allowed⟧else/>",
        "<use component=\"⟦layout.unknown-component⟧kop\"/>",
        "<⟦layout.child-not-allowed⟧section/>",
    ])
    func plantedFaults(_ content: String) {
        check(section(content))
    }

    @Test func rootAndTop() {
        check("<⟦layout.root⟧html/>")
        check("<layout><⟦layout.child-not-allowed⟧p/></layout>")
        check("<layout><for each=\"x\" in=\"y\"><⟦layout.child-not-allowed⟧style for=\"p\"/></for></layout>")
        check("<layout><⟦layout.style-without-target⟧style color=\"red\"/></layout>")
        check(
            "<layout><section page-master=\"⟦layout.unknown-page-master⟧potert\"/><page-master name=\"potret\"/></layout>"
        )
        check("<layout><section ⟦layout.unknown-attribute⟧titel=\"x\" max-pages=\"⟦layout.invalid-value⟧0\"/></layout>")
    }

    @Test func parameters() {
        let component =
            "<component name=\"k\"><param name=\"judul\"/><param name=\"warna\" default=\"red\"/></component>"
        check(
            "<layout>\(component)<section><⟦layout.missing-parameter⟧use component=\"k\" ⟦layout.unknown-parameter⟧judl=\"x\"/></section></layout>"
        )
        check("<layout>\(component)<section><use component=\"k\" judul=\"\"/></section></layout>")
    }

    @Test func classes() {
        check(
            "<layout><style class=\"judul\"/><section><p class=\"⟦layout.unknown-class⟧jdul\"/><p class=\"judul lain\"/></section></layout>"
        )
    }

    @Test func duplicates() {
        check("<layout><component name=\"a\"/><component name=\"⟦layout.duplicate-name⟧a\"/></layout>")
        check("<layout><page-master name=\"a\"/><page-master name=\"⟦layout.duplicate-name⟧a\"/></layout>")
        check(
            "<layout><style for=\"p li\" color=\"red\"/>⟦layout.duplicate-name⟧<style for=\"li p\" color=\"blue\"/><style for=\"p\"/></layout>"
        )
        check(
            "<layout><component name=\"a\"><param name=\"x\"/><param name=\"⟦layout.duplicate-name⟧x\"/></component></layout>"
        )
    }

    @Test func imports() {
        check("<layout><import href=\"⟦layout.missing-import⟧tidak-ada.xml\"/></layout>")
        let a = MarkedSource("<layout><import href=\"b.xml\"/><component name=\"dari-a\"/></layout>", path: "a.xml")
        let b = MarkedSource("<layout><component name=\"dari-b\"/></layout>", path: "b.xml")
        check(
            "<layout><import href=\"a.xml\"/><import href=\"b.xml\"/><section><use component=\"dari-a\"/><use component=\"dari-b\"/></section></layout>",
            [a, b])
    }

    @Test func importCycle() throws {
        let main = SourceFile(path: "uji.xml", text: "<layout><import href=\"a.xml\"/></layout>")
        let a = MarkedSource("<layout><import href=\"⟦layout.import-cycle⟧uji.xml\"/></layout>", path: "a.xml")
        var findings = Findings()
        #expect(LayoutDocument.read(main, [a.file], into: &findings) == nil)
        a.check(findings)
        #expect(findings.all.first?.notes.first?.message.indonesian == "uji.xml → a.xml → uji.xml")
    }

    /// Any change of a byte gives a tree or findings with places, never a crash.
    @Test func damagedLayouts() {
        let good = Array(
            """
            <layout><style for="p" class="a" margin="1mm 2mm"/><component name="k"><param name="x" default="{{ 1 + 2 }}"/><slot/></component>
            <section><for each="d" in="where(x, .a = 'b')"><p class="a">{{ d.nama | default:'–' }} &lt;</p></for><use component="k"/></section></layout>
            """.utf8)
        var generator = SeededGenerator(state: 3)
        for _ in 0..<1500 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes.remove(at: index)
                case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                default: bytes.insert("<>{}\"'&|./ ".utf8.randomElement(using: &generator) ?? 0, at: index)
                }
            }
            var findings = Findings()
            let document = LayoutDocument.read(SourceFile(path: "u", bytes: bytes), into: &findings)
            #expect((document == nil) == findings.hasErrors)
            #expect(findings.all.allSatisfy { $0.range != nil })
        }
    }

    @Test func nearMissIsTheFix() {
        var findings = Findings()
        _ = LayoutDocument.read(
            SourceFile(path: "u", text: section("<p font-sise=\"1pt\">{{ x | romawa }}</p>")), into: &findings)
        #expect(findings.all.map(\.fix?.replacement?.text) == ["font-size", "romawi"])
    }

    @Test func declarationsAreConsistent() {
        #expect(Set(ElementDeclaration.all.map(\.name)).count == ElementDeclaration.all.count)
        #expect(Set(PropertyDeclaration.all.map(\.name)).count == PropertyDeclaration.all.count)
        for name in StyleElement.elements.declaration.grammar.keywords {
            let element = ElementDeclaration.named(name)
            #expect(element?.isStyled == true || element?.parts.isEmpty == false, "\(name)")
        }
        for declaration in ElementDeclaration.all {
            if case .only(let names) = declaration.content {
                for name in names { #expect(ElementDeclaration.named(name) != nil, "\(name)") }
            }
            #expect(Set(declaration.attributes.map(\.name)).count == declaration.attributes.count)
            #expect(
                declaration.binding == .content || declaration.styling == .none,
                "what is not an element of the document has no style")
        }
    }

    /// Shorthands are applied before what they are short for, whatever the order in the file.
    @Test func shorthandsStandFirst() {
        for property in PropertyDeclaration.all {
            for shorthand in ["margin", "padding", "border"] {
                guard ["top", "right", "bottom", "left"].contains(where: { property.name == "\(shorthand)-\($0)" })
                else { continue }
                #expect((PropertyDeclaration.named(shorthand)?.place ?? .max) < property.place, "\(property.name)")
            }
        }
    }

    @Test(arguments: [
        ("font-size", "12pt 1.5em 80% 0", "12 -1pt 12px pt 1. .5pt 1e3pt"),
        ("margin-top", "-2mm 0 1.5em", "x 12 auto 30%"),
        ("line-height", "1.15 14pt normal 140%", "-1 1,5 100"),
        ("color", "#abc #A1B2C3 #a1b2c3d4 red transparent maroon", "#ab #xyz redd rgb(1,2,3)"),
        ("orphans", "1 20 007", "0 21 1.5 x"),
        ("font-weight", "bold 400", "99 901 heavy"),
        ("break-before", "page right avoid", "always"),
        ("border", "none", "1pt solid"),
        ("max-width", "none 50% 30mm", "auto -1mm"),
        ("role", "P Div Artifact", "Judul p"),
        ("font-variant-numeric", "normal tabular-nums slashed-zero", "none"),
    ])
    func grammars(_ property: String, _ good: String, _ bad: String) throws {
        let declaration = try #require(PropertyDeclaration.named(property))
        for value in good.split(separator: " ") {
            #expect(declaration.parse(String(value)) != nil, "\(property): \(value)")
        }
        for value in bad.split(separator: " ") {
            #expect(declaration.parse(String(value)) == nil, "\(property): \(value)")
        }
        #expect(declaration.parse("") == nil)
    }

    /// What once was taken by the schema and refused, or replaced by a default without a word, later.
    @Test(arguments: [
        "<p margin=\"⟦layout.invalid-value⟧5% 10%\">a</p>", "<p padding-left=\"⟦layout.invalid-value⟧10%\">a</p>",
        "<columns gap=\"⟦layout.invalid-value⟧40%\"/>", "<qr of=\"x\" size=\"⟦layout.invalid-value⟧90%\"/>",
        "<ring of=\"1-3\" size=\"⟦layout.invalid-value⟧50%\"/>", "<ring of=\"⟦layout.invalid-value⟧3\"/>",
        "<ring of=\"⟦layout.invalid-value⟧1-25\"/>",
        "<signatures gap=\"⟦layout.invalid-value⟧20%\"/>", "<p font-family=\"⟦layout.invalid-value⟧A,,B\">a</p>",
        "<p font-variant-numeric=\"⟦layout.invalid-value⟧tabular-nums proportional-nums\">a</p>",
        "<p font-feature-settings=\"⟦layout.invalid-value⟧ss01\">a</p>",
        "<p width=\"⟦layout.invalid-value⟧999999mm\">a</p>",
        "<p line-height=\"⟦layout.invalid-value⟧150\">a</p>", "<box role=\"⟦layout.invalid-value⟧Kotak\"/>",
        "<markdown of=\"x\" ⟦layout.unknown-attribute⟧font-size=\"9pt\"/>",
        "<p>a<br ⟦layout.unknown-attribute⟧color=\"red\"/></p>",
        "<p max-width=\"none\">a</p>", "<box max-width=\"50%\"/>",
        "<p color=\"gray\" background-color=\"silver\">a</p><p color=\"navy\" background-color=\"white\">b</p>",
    ])
    func grammarAndParserAreOne(_ content: String) {
        check(section(content))
    }

    @Test func percentagesHaveAFix() {
        var findings = Findings()
        _ = LayoutDocument.read(SourceFile(path: "u", text: section("<columns gap=\"40%\"/>")), into: &findings)
        #expect(findings.all.first?.fix?.message.english == "write a length with its unit: mm, cm, in, pt or em")
    }

    @Test func pageMasters() {
        check("<layout><page-master name=\"a\" size=\"A4\" margin=\"30% 10%\" margin-left=\"5%\"/></layout>")
        check("<layout><page-master name=\"a\" ⟦layout.unknown-attribute⟧font-size=\"9pt\"/></layout>")
        check("<layout><page-master name=\"a\" margin=\"⟦layout.invalid-value⟧-30%\"/></layout>")
        check("<layout><style class=\"⟦layout.invalid-value⟧a b\" color=\"red\"/></layout>")
    }
}
