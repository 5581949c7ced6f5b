import TestSupport
import Testing

/// Pages and sections that show nothing: they take their place, and the PDF stays sound.
@Suite struct EmptyPageTests {
    /// What can stand behind an empty section, or in front of another one.
    private static let contents = [
        "<h1>Judul</h1>", "<p>kata<footnote>catatan</footnote></p>",
        "<table columns=\"1fr 1fr\"><tr><td/><td>sel</td></tr></table>",
        "<qr of=\"https://contoh.go.id/x\"/>", "<chart type=\"bar\"><point label=\"a\" value=\"1\"/></chart>",
        "<list-of of=\"figure\"/>",
        "<toc/>", "<ol><li>butir</li></ol>", "<columns count=\"2\"><p>satu</p><p>dua</p></columns>",
        "<signatures columns=\"1\"><signature office=\"Kepala\" name=\"Nama Contoh\" key=\"k\"/></signatures>",
        "<p><sup>kata</sup></p>",
        "<rule/>", "",
    ]

    private func check(_ sections: [String]) throws {
        let body = sections.map { "<section>\($0)</section>" }.joined()
        let project = try TestProject(layout: "<layout>\(body)</layout>")
        let result = try Naskah.run(["compile", project.path, "--language", "en"])
        #expect(result.status == 0, "\(sections): \(result.output)\(result.errors)")
        guard result.status == 0 else { return }
        let file = PDFFile(path: project.path + "/build/uji.pdf")
        #expect(try file.complaints == "", "\(sections)")
        let words = ["Judul", "kata", "catatan", "sel", "butir", "satu", "dua", "Kepala", "Nama Contoh"]
        let text = try file.pages.joined(separator: " ")
        for word in words where sections.contains(where: { $0.contains(word) }) {
            #expect(text.contains(word), "\(sections): \(word)")
        }
    }

    @Test(arguments: contents) func anEmptyFirstPageIsSound(_ content: String) throws { try check(["", content]) }

    @Test(arguments: contents) func anEmptyLastPageIsSound(_ content: String) throws { try check([content, ""]) }

    @Test(arguments: 1...12) func anyOrderIsSound(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        try check((0..<dice.number(2...6)).map { _ in dice.pick(Self.contents) })
    }
}
