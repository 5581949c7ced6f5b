import Foundation
import TestSupport
import Testing

/// What stands on paper, as another program reads it: every word is there, none on another one, none beyond the edge.
@Suite struct WholePaperTests {
    private func pages(_ project: TestProject, _ name: String = "uji") throws -> [WordBox.Page] {
        let (status, findings, _) = try Naskah.findings("compile", project.path)
        try #require(status == 0, "\(findings)")
        #expect(!findings.contains { $0.id == "layout.overprinted" || $0.id == "layout.off-paper" }, "\(findings)")
        return try WordBox.pages(of: "\(project.path)/build/\(name).pdf")
    }

    private func checkPaper(_ pages: [WordBox.Page], sourceLocation: SourceLocation = #_sourceLocation) {
        for (index, page) in pages.enumerated() {
            #expect(page.overlaps.isEmpty, "page \(index + 1)", sourceLocation: sourceLocation)
            #expect(page.beyondThePaper.isEmpty, "page \(index + 1)", sourceLocation: sourceLocation)
        }
    }

    /// All documents of the samples, the marks CONTOH and SALINAN among them.
    @Test(arguments: [
        "banjar", "contoh", "contoh-60", "contoh-tabel", "hulu-sungai-selatan", "luwu-utara", "solok-selatan",
    ])
    func samples(name: String) throws {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", Repository.sample(name), "-o", folder.path])
        try #require(result.status == 0, "\(result.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pdf") }
        #expect(!files.isEmpty)
        for file in files.sorted() { checkPaper(try WordBox.pages(of: "\(folder.path)/\(file)")) }
    }

    /// A title as long as anybody likes: the head of the following sheets grows, and the text gives way.
    @Test(arguments: [1, 9, 20, 45, 80]) func titlesOfForms(words: Int) throws {
        let project = try TestProject(sample: "contoh")
        let title = "Komitmen " + (1...words).map { "kata\($0)x" }.joined(separator: " ")
        let data = try project.text(of: "data/komitmen.yaml")
        let old = try #require(data.split(separator: "\n").first { $0.hasPrefix("judul:") })
        try project.write(data.replacing(old, with: "judul: \(title)"), to: "data/komitmen.yaml")
        let pages = try pages(project, "komitmen")
        checkPaper(pages)
        try #require(pages.count > 1)
        // The whole title is the head of every further sheet.
        for page in pages.dropFirst() {
            let found = page.words.map(\.text).joined(separator: " ")
            for word in 1...words { #expect(found.contains("kata\(word)x")) }
        }
    }

    /// Running heads whose headings are longer than the paper is wide.
    @Test func longChapters() throws {
        let chapters = [3, 60, 14].map { count in
            "<h1>\((1...count).map { "judul\($0)x" }.joined(separator: " "))</h1>"
                + (1...60).map { "<p>Alinea \($0) pada bab dengan \(count) kata.</p>" }.joined()
        }
        let project = try TestProject(
            layout: """
                <layout><page-master name="a" size="A5" margin="20mm"><header margin-top="9mm"><p><running of="h1"/></p></header>
                <footer margin-bottom="6mm"><p>\(String(repeating: "kaki ", count: 40))<page-number/> dari <page-count/></p></footer></page-master>
                <section page-master="a">\(chapters.joined())</section></layout>
                """)
        let pages = try pages(project)
        checkPaper(pages)
        let paragraphs = pages.flatMap { page in
            zip(page.words, page.words.dropFirst()).filter { $0.0.text == "Alinea" }.map(\.1.text)
        }
        #expect(paragraphs == (1...3).flatMap { _ in (1...60).map(String.init) })
    }

    /// Markers as official letters have them, in the fonts that they are set in.
    @Test(arguments: ["({i})", "Pasal {1}", "{a}.", "BAB {I}", "{1}."]) func markers(pattern: String) throws {
        let lists = [1, 7, 26, 88, 998].map { start in
            "<ol start=\"\(start)\" marker=\"\(pattern)\">\((0..<4).map { "<li>butir\(start + $0)x isi</li>" }.joined())</ol>"
        }
        let project = try TestProject(
            layout: """
                <layout><import href="gaya/publikasi.xml"/><page-master name="a" size="A4" margin="20mm"/>
                <section page-master="a">\(lists.joined())</section></layout>
                """)
        let pages = try pages(project)
        checkPaper(pages)
        let items = pages.flatMap(\.words).filter { $0.text.hasPrefix("butir") }
        try #require(items.count == 20)
        // Texts of one list begin below each other.
        for list in 0..<5 {
            let edges = items[list * 4..<list * 4 + 4].map(\.x.lowerBound)
            #expect((edges.max() ?? 0) - (edges.min() ?? 0) < 0.05)
        }
    }

    /// Layouts that lost words or ended the program: each has all of its words on paper.
    @Test(arguments: [
        (
            "empty sections",
            "</section><section page-master=\"a\"/><section page-master=\"a\"><h1>kata1x</h1><p>kata2x</p>", 2
        ),
        (
            "a divided table whose first part is empty",
            "<table columns=\"60mm 60mm 60mm\" column-split=\"down-then-over\"><tr><td/><td/><td>kata1x</td></tr><tr><td/><td>kata2x</td><td>kata3x</td></tr></table>",
            3
        ),
        (
            "notes in the head of a divided table",
            "<table columns=\"50mm 50mm 50mm 50mm\" column-split=\"over-then-down\"><thead><tr><th>kata1x<footnote>kata2x</footnote></th><th/><th/><th>kata3x</th></tr></thead><tr><td>kata4x</td><td/><td><footnote>kata5x</footnote></td><td/></tr></table>",
            5
        ),
        (
            "columns in a list",
            "<ul><li><columns count=\"2\"><p>kata1x kata2x</p><table columns=\"1fr 1fr\"><tr><td>kata3x</td><td>kata4x</td></tr></table></columns></li></ul>",
            4
        ),
        (
            "a signer without a name",
            "<signatures arrangement=\"attendance\" fields=\"number name office signature\"><signature office=\"kata1x\" name=\"\"/><signature office=\"kata2x\" name=\"kata3x\"/></signatures>",
            3
        ),
        (
            "rows that stand again",
            "<table columns=\"1fr\"><tbody><tr repeat=\"page\"><td continued=\"lagi\">kata1x</td></tr>"
                + (2...60).map { "<tr><td>kata\($0)x</td></tr>" }.joined() + "</tbody></table>", 60
        ),
    ]) func everyWord(name: String, body: String, words: Int) throws {
        let project = try TestProject(
            layout: """
                <layout><page-master name="a" size="A5" margin="15mm"/><section page-master="a">\(body)</section></layout>
                """)
        let pages = try pages(project)
        checkPaper(pages)
        let text = pages.flatMap(\.words).map(\.text).joined(separator: " ")
        for word in 1...words { #expect(text.contains("kata\(word)x"), "\(name)") }
        #expect(try PDFFile(path: project.path + "/build/uji.pdf").complaints == "")
    }

    /// Pictures are asked what they need; the finding stands where the layout places the picture.
    @Test func textOfPictures() throws {
        let project = try TestProject(
            layout: """
                <layout><page-master name="a" size="A5" margin="15mm"/>
                <section page-master="a"><p>a</p><img src="a.svg" alt="gambar"/></section></layout>
                """)
        func found(_ content: String) throws -> [String] {
            try project.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"40\">\(content)</svg>",
                to: "layout/a.svg")
            return try Naskah.findings("compile", project.path).findings.map { "\($0.id) \($0.line ?? 0)" }
        }
        #expect(try found("<text y=\"20\">Rp1.000 – “baik”</text>") == [])
        #expect(try found("<text y=\"20\">中</text>") == ["fonts.missing-glyph 2"])
        #expect(try found("<text y=\"20\" font-family=\"Comic Sans MS\">a</text>") == ["fonts.unknown-family 2"])
        #expect(try found("<filter id=\"f\"><feConvolveMatrix order=\"5,3\" kernelMatrix=\"1\"/></filter>").count == 1)
    }

    /// What looks like a font and is none.
    @Test func unusableFonts() throws {
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"a\" size=\"A5\" margin=\"15mm\"/><section page-master=\"a\"><p>a</p></section></layout>"
        )
        try project.write("bukan huruf", to: "fonts/Rusak.ttf")
        try project.write("bukan huruf", to: "fonts/Web.woff2")
        let findings = try Naskah.findings("compile", project.path).findings
        #expect(findings.map(\.id) == ["fonts.unusable", "fonts.unusable"])
        let list = try Naskah.run(["fonts", project.path])
        #expect(list.errors.contains("Rusak.ttf") && list.errors.contains("Web.woff2"))
    }
}
