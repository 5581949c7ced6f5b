import Diagnostics
import DocumentData
import LayoutLanguage
import Testing
import TestSupport

@Suite struct BinderTests {
    private func dump(_ content: String, top: String = "", sourceLocation: SourceLocation = #_sourceLocation) -> String
    {
        var findings = Findings()
        let dump = Bound.dump("<layout>\(top)<section>\(content)</section></layout>", into: &findings)
        #expect(findings.isEmpty, "\(findings.all.map(\.message.english))", sourceLocation: sourceLocation)
        return dump
    }

    private func check(_ content: String, top: String = "", sourceLocation: SourceLocation = #_sourceLocation) {
        let source = MarkedSource("<layout>\(top)<section>\(content)</section></layout>")
        var findings = Findings()
        _ = Bound.sections(source.file, into: &findings)
        source.check(findings, sourceLocation: sourceLocation)
    }

    @Test func loopsConditionsNames() {
        #expect(
            dump("<ol><for each=\"d\" in=\"daftar\" index=\"i\"><li>{{ i }}. {{ d.nama }}</li></for></ol>")
                == "section(ol(li(1. satu)|li(2. dua)|li(3. tiga)))")
        #expect(dump("<for each=\"d\" in=\"kosong\"><p>x</p></for>") == "section")
        #expect(dump("<if test=\"has(kosong)\"><p>a</p></if>") == "section")
        #expect(dump("<let name=\"x\" value=\"{{ daftar }}\"><p>{{ count(x) }}</p></let>") == "section(p(3))")
        #expect(dump("<let name=\"x\" value=\"n={{ count(daftar) }}\"><p>{{ x }}</p></let>") == "section(p(n=3))")
        #expect(
            dump("<let name=\"teks\" value=\"dalam\"><p>{{ teks }}</p></let><p>{{ teks }}</p>")
                == "section(p(dalam)|p(halo dunia))")
        #expect(
            dump(
                "<for each=\"g\" in=\"group(daftar, .jenis)\"><p>{{ g.kunci }}<for each=\"d\" in=\"g.isi\"> {{ d.nama }}</for></p></for>"
            )
                == "section(p(a satu tiga)|p(b dua))")
    }

    @Test func components() {
        let top =
            "<component name=\"k\"><param name=\"a\"/><param name=\"b\" default=\"[{{ a }}]\"/><box><p>{{ a }}{{ b }}</p><slot/></box></component>"
        #expect(dump("<use component=\"k\" a=\"x\"/>", top: top) == "section(box(p(x[x])))")
        #expect(
            dump(
                "<for each=\"d\" in=\"daftar\"><use component=\"k\" a=\"{{ d.n }}\" b=\"\"><p>{{ d.nama }}</p></use></for>",
                top: top)
                == "section(box(p(1,5)|p(satu))|box(p(2)|p(dua))|box(p(4)|p(tiga)))")
        #expect(
            dump(
                "<use component=\"baris\" isi=\"{{ daftar }}\"/>",
                top:
                    "<component name=\"baris\"><param name=\"isi\"/><for each=\"d\" in=\"isi\"><p>{{ d.nama }}</p></for></component>"
            )
                == "section(p(satu)|p(dua)|p(tiga))")
        // A slot that is handed on shows what the outermost user wrote, with the names that are seen there.
        let nested =
            "<component name=\"luar\"><use component=\"dalam\"><slot/></use></component><component name=\"dalam\"><box><slot/></box></component>"
        #expect(
            dump("<let name=\"y\" value=\"1\"><use component=\"luar\"><p>{{ y }}</p></use></let>", top: nested)
                == "section(box(p(1)))")
    }

    @Test func componentsSeeOnlyTheirParameters() {
        check(
            "<for each=\"d\" in=\"daftar\"><use component=\"k\"/></for>",
            top: "<component name=\"k\"><p>{{ ⟦layout.unknown-name⟧d.nama }}</p></component>")
        check("<⟦layout.slot-outside-component⟧slot/>")
        check("<p><use component=\"k\"/></p>", top: "<component name=\"k\"><⟦layout.child-not-allowed⟧p/></component>")
        check("<ol><use component=\"k\"/></ol>", top: "<component name=\"k\">⟦layout.text-not-allowed⟧teks</component>")
    }

    @Test func whiteSpace() {
        #expect(dump("\n  <p>a <b>b</b> <i>c</i>\n</p>\n  <p/>\n") == "section(p(a |b(b)| |i(c)|\n)|p)")
        #expect(
            dump("<table><tr><td>\n <p>a</p>\n <p>b</p>\n</td><td> x <b>y</b> </td></tr></table>")
                == "section(table(tr(td(p(a)|p(b))|td( x |b(y)| ))))")
        #expect(
            dump("<ul><li>teks <for each=\"d\" in=\"daftar\">\n<ul><li>{{ d.n }}</li></ul>\n</for></li></ul>")
                == "section(ul(li(teks |ul(li(1,5))|ul(li(2))|ul(li(4)))))")
    }

    @Test func placesOfTexts() throws {
        var findings = Findings()
        let file = SourceFile(
            path: "uji.xml", text: Bound.layout("<p>a {{ teks }}{{ 1 + 1 }}</p><p>{{ rekaman.nama | huruf-besar }}</p>")
        )
        let section = try #require(Bound.sections(file, into: &findings).first)
        var texts: [(String, String)] = []
        for case .element(let p) in section.element.children {
            for case .text(let text) in p.children { texts.append((text.text, text.source?.text ?? "")) }
        }
        #expect(texts.map(\.0) == ["a ", "halo dunia", "2", "BUDI"])
        #expect(texts.map(\.1) == ["a ", "halo dunia", "1 + 1", "budi"])
        guard case .element(let second) = section.element.children[1] else { return }
        #expect(second.dataRange?.text == "budi")
        #expect(second.layoutRange?.text == "<p>")
    }

    @Test func attributes() {
        #expect(
            dump(
                "<p class=\"a {{ kosong }} b\" color=\"{{ kosong }}\" id=\"p-{{ count(daftar) }}\" text-indent=\"{{ count(daftar) }}mm\"/>"
            )
                == "section(p class=a  b id=p-3 text-indent=3mm)")
    }

    @Test func markdown() {
        #expect(dump("<p>{{ prosa }}</p>") == "section(p(satu |b(dua)))")
        #expect(dump("<ul><li>{{ alinea }}</li></ul>") == "section(ul(li(satu|br|br|dua)))")
        #expect(dump("<markdown of=\"prosa\"/>") == "section(p(satu |b(dua)))")
        #expect(
            dump("<markdown of=\"bab\" shift=\"2\"/>")
                == "section(h3(Judul)|ol start=3(li(butir))|ul(li(p(butir)))|table[markdown::table](thead(tr(th|th align=end(b)))|tbody(tr(td|td align=end)))"
                + "|box[markdown::quote](p(kata|footnote(catatan)|br|a href=x))|rule|img alt=gambar src=a.png)")
        #expect(dump("<markdown of=\"alinea\" lead=\"pembuka\"/>") == "section(p class=pembuka(satu)|p(dua))")
        #expect(dump("<markdown of=\"teks\" lead=\"{{ kosong }}pembuka\"/>") == "section(p class=pembuka(halo dunia))")
        #expect(dump("<markdown of=\"alinea\" start=\"nol \"/>") == "section(p(nol satu)|p(dua))")
        #expect(dump("<markdown of=\"bab\" start=\"nol\"/>").hasPrefix("section(p(nol)|h1(Judul)|ol"))
        #expect(dump("<box>{{ bab }}</box>").hasPrefix("section(box(h1(Judul)|ol"))
        check("<p>{{ ⟦layout.markdown-blocks⟧alinea }}</p>")
        check("<markdown of=\"⟦layout.wrong-type⟧daftar\"/>")
    }

    @Test func sectionsAndPageMasters() {
        let text = """
            <layout><page-master name="a"><footer><p>{{ d.nama }}</p></footer></page-master><page-master name="b"/>
            <for each="d" in="daftar"><section title="{{ d.nama }}"><p/></section></for>
            <section page-master="b"/><section page-master="{{ 'b' }}"/></layout>
            """
        var findings = Findings()
        let sections = Bound.sections(SourceFile(path: "u", text: text), into: &findings)
        #expect(findings.isEmpty)
        #expect(
            sections.map { $0.pageMaster.map(Bound.dump) ?? "" } == [
                "page-master name=a(footer(p(satu)))", "page-master name=a(footer(p(dua)))",
                "page-master name=a(footer(p(tiga)))",
                "page-master name=b", "page-master name=b",
            ])
    }

    @Test func sectionsAreBoundWhenTheyAreAskedFor() throws {
        var findings = Findings()
        let file = SourceFile(
            path: "u",
            text:
                "<layout><for each=\"i\" in=\"range(1, 50000)\"><section><p>{{ i }}</p><p>{{ missing }}</p></section></for></layout>"
        )
        let document = try #require(LayoutDocument.read(file, into: &findings))
        let source = Binder(document, data: Bound.data).sectionSource()
        #expect(source.count == 50_000)
        #expect(source.findings.isEmpty)
        for _ in 1...2 { #expect(source.section(49_999).map { Bound.dump($0.element) } == "section(p(50.000)|p)") }
        #expect(source.findings.all.map(\.id) == ["layout.unknown-name"])
    }

    @Test func stylesAndRoot() throws {
        var findings = Findings()
        let document = try #require(
            LayoutDocument.read(
                SourceFile(
                    path: "u",
                    text: "<layout lang=\"id\"><import href=\"g\"/><style for=\"p\" color=\"{{ 'red' }}\"/></layout>"),
                [SourceFile(path: "g", text: "<layout><style class=\"x\" extends=\"y\" orphans=\"3\"/></layout>")],
                into: &findings))
        let binder = Binder(document, data: Bound.data)
        #expect(
            binder.styles(into: &findings).map(Bound.dump) == [
                "style class=x extends=y orphans=3", "style color=red for=p",
            ])
        #expect(Bound.dump(binder.root(into: &findings)) == "layout lang=id")
        #expect(findings.isEmpty)
    }

    @Test func aFindingIsToldOnce() {
        check("<for each=\"d\" in=\"daftar\"><p>{{ d.⟦layout.unknown-key⟧nma }}</p></for>")
    }
}
