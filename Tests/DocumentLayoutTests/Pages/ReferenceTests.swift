import Testing
@testable import DocumentLayout

@Suite struct ReferenceTests {
    private func book(_ chapters: Int, numbering: String = "lower-roman") -> Layout {
        let text = (1...chapters).map {
            "<h1 marker=\"BAB {I}\" id=\"bab\($0)\" break-before=\"page\">Bab\($0)</h1><p>isi</p>"
        }.joined()
        return Layout(
            """
            <section numbering="\(numbering)"><h1 id="kata">Kata</h1><toc of="h1"/></section>
            <section numbering="decimal"><p>Lihat <ref to="bab2" show="page"/></p>\(text)</section>
            """, width: 400, height: 60)
    }

    @Test(arguments: [2, 5, 12, 40])
    func contentsTellTheRightPages(chapters: Int) {
        let layout = book(chapters)
        #expect(layout.findings.isEmpty)
        var printed: [String: String] = [:]
        for (index, page) in layout.pages.enumerated() {
            for case .destination(let name, _) in page.items { printed[name] = layout.pages[index].label?.text }
        }
        let contents = layout.pages.indices.flatMap { layout.lines(onPage: $0) }.filter {
            $0.contains("\u{A0}") && $0.contains("Bab")
        }
        for chapter in 1...chapters {
            let page = printed["bab\(chapter)"] ?? "none"
            #expect(
                contents.contains { $0.contains("Bab\(chapter)\u{A0}\(page)") }, "Bab\(chapter) on \(page): \(contents)"
            )
        }
        #expect(printed["kata"] == "i")
        #expect(printed["bab1"] == "2")
    }

    @Test func bodyNumbersDependOnTheContentsOnlyWhenNumberedTogether() {
        let layout = book(20, numbering: "decimal")
        #expect(layout.findings.isEmpty)
        let labels = layout.pages.compactMap(\.label?.text)
        #expect(labels == (1...layout.pages.count).map(String.init))
    }

    @Test func romanThenArabic() {
        let layout = Layout(
            """
            <section numbering="none"><p>sampul</p></section><section numbering="lower-roman"><p>a</p><p break-before="page">b</p></section>
            <section numbering="lower-roman"><p>c</p></section><section numbering="decimal"><p>d</p></section><section><p>e</p></section>
            <section numbering="decimal" start="9"><p>f</p></section>
            """)
        #expect(layout.pages.map { $0.label?.text ?? "-" } == ["-", "i", "ii", "iii", "1", "2", "9"])
    }

    @Test func unknownReferencesAreReportedOnce() {
        #expect(Layout("<p><ref to=\"x\"/></p>").findings == ["layout.unknown-reference"])
        #expect(
            Layout("<h1 marker=\"{1}\" id=\"x\">A</h1><p><ref to=\"x\"/> <ref to=\"x\" show=\"title\"/></p>").lines
                .last?.last == "1 A")
    }

    /// The id stands on the whole or on its caption: both show the caption's number, and lead to the same page.
    @Test(arguments: ["", " id=\"c\""])
    func tablesAndFiguresAreReferredToByTheirOwnIDs(captionID: String) {
        let table = "<caption marker=\"Tabel {1}\"\(captionID)>Judul</caption><tr><td>a</td></tr>"
        let figure = "<table><tr><td>b</td></tr></table><figcaption marker=\"Gambar {1}\">Bagan</figcaption>"
        let layout = Layout(
            """
            <p><ref to="t"/>, <ref to="\(captionID.isEmpty ? "t" : "c")"/>, <ref to="g"/>, hlm. <ref to="t" show="page"/></p>
            <table columns="1fr" break-before="page" id="t">\(table)</table><figure id="g">\(figure)</figure>
            """, width: 400, height: 200)
        #expect(layout.findings.isEmpty)
        #expect(layout.lines.first?.first == "Tabel 1, Tabel 1, Gambar 1, hlm. 2")
        var destinations: [String] = []
        for page in layout.pages { for case .destination(let name, _) in page.items { destinations.append(name) } }
        #expect(Set(destinations).isSuperset(of: ["t", "g"]))
        #expect(destinations.count == Set(destinations).count)
    }

    @Test func pageNumbersInFooters() {
        let master =
            "<page-master name=\"m\" size=\"200pt 100pt\" orientation=\"landscape\" margin=\"10pt\"><footer><p><page-number/>/<page-count/></p></footer></page-master>"
        let layout = Layout(master + "<section page-master=\"m\"><p>a</p><p break-before=\"page\">b</p></section>")
        #expect(layout.lines == [["1/2", "a"], ["2/2", "b"]])
    }

    @Test func runningHeadsTellTheChapter() {
        let master =
            "<page-master name=\"m\" size=\"200pt 100pt\" orientation=\"landscape\" margin=\"20pt\"><header><p><running of=\"h1\"/></p></header></page-master>"
        let layout = Layout(
            master
                + "<section page-master=\"m\"><h1>A</h1><p break-before=\"page\">b</p><h1 break-before=\"page\">C</h1><h1>D</h1></section>"
        )
        #expect(layout.lines.map { $0[0] } == ["A", "A", "C"])
    }

    @Test func footnotesOfRepeatedCaptionsCountOnce() {
        let rows = (1...8).map { "<tr><td>\($0)</td></tr>" }.joined()
        let layout = Layout(
            "<table columns=\"1fr\"><caption>C<footnote>n</footnote></caption>\(rows)</table><h1>T<footnote>o</footnote></h1><toc of=\"h1\"/>",
            width: 200, height: 60)
        #expect(layout.runWords.filter { $0 == "n" }.count == 1)
        // Number and text of the second note; its paragraph begins on the same line.
        #expect(layout.text.contains("2o"))
        #expect(layout.outline.map(\.title) == ["T"])
    }

    @Test func pageLimits() {
        let layout = Layout("<section max-pages=\"1\"><p>a</p><p break-before=\"page\">b</p></section>")
        #expect(layout.findings == ["layout.too-many-pages"])
    }
}
