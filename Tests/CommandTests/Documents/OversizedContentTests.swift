import Foundation
import TestSupport
import Testing

/// What is larger than a page ends in a PDF with all of its text and a warning with a place; never in a hang.
@Suite struct OversizedContentTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let body: String
        let words: Int
        /// Nothing may break inside: it runs over the edge, where pdftotext does not look.
        var isOverEdge = false
        var testDescription: String { name }
    }

    private static func words(_ count: Int) -> String { (1...count).map { "kata\($0)x" }.joined(separator: " ") }
    private static let long = words(2000)

    static let all = [
        Case(
            name: "box that asks to stay whole",
            body: "<box break-inside=\"avoid\" border=\"1pt solid #000000\"><p>\(long)</p></box>", words: 2000),
        Case(name: "box of fixed height", body: "<box height=\"600mm\"><p>\(words(50))</p></box>", words: 50),
        Case(
            name: "image",
            body:
                "<p>\(words(5))</p><img src=\"besar.svg\" alt=\"besar\" width=\"900mm\" height=\"900mm\"/><p>akhir</p>",
            words: 5),
        Case(name: "word", body: "<p>\(words(5)) \(String(repeating: "wxyz", count: 300)) akhir</p>", words: 5),
        Case(
            name: "row that asks to stay whole",
            body:
                "<table columns=\"1fr 1fr\"><tbody><tr break-inside=\"avoid\"><td>\(long)</td><td>pendek</td></tr></tbody></table>",
            words: 2000),
        Case(
            name: "header row",
            body:
                "<table columns=\"1fr\"><thead><tr><th>\(long)</th></tr></thead><tbody><tr><td>isi</td></tr></tbody></table>",
            words: 2000, isOverEdge: true),
        Case(
            name: "list item that asks to stay whole", body: "<ol><li break-inside=\"avoid\">\(long)</li></ol>",
            words: 2000),
        Case(
            name: "headings that all keep with the next",
            body: (1...200).map { "<h2 break-after=\"avoid\">kata\($0)x</h2>" }.joined(), words: 200),
        Case(
            name: "text of 200 pt", body: "<p font-size=\"200pt\" line-height=\"900pt\">kata1x kata2x kata3x</p>",
            words: 3),
        Case(
            name: "signature",
            body: "<signatures columns=\"1\"><signature office=\"\(words(600))\" name=\"Nama\"/></signatures>",
            words: 600,
            isOverEdge: true),
        Case(
            name: "columns",
            body:
                "<columns widths=\"1fr 1fr\" gap=\"5mm\"><column><p>\(long)</p></column><column><p>pendek</p></column></columns>",
            words: 2000),
    ]

    @Test(arguments: all) func allTextIsThere(_ item: Case) throws {
        let layout = """
            <layout><page-master name="a" size="A5" margin="20mm"/>
            <section page-master="a">\(item.body)</section></layout>

            """
        let project = try TestProject(layout: layout)
        try project.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\"><rect width=\"100\" height=\"100\"/></svg>",
            to: "layout/besar.svg")
        let (status, findings, isTimedOut) = try Naskah.findings("compile", project.path, timeLimit: 60)
        #expect(!isTimedOut)
        let isOffPaper = findings.contains { $0.id == "layout.off-paper" }
        #expect(status == (isOffPaper ? 1 : 0), "\(findings)")
        // Text that leaves the paper cannot be read: the document is refused, at the place of the text.
        guard !isOffPaper else {
            #expect(item.isOverEdge && findings.filter { $0.severity == "error" }.allSatisfy { $0.line != nil })
            return
        }
        let pdf = PDFFile(path: project.path + "/build/uji.pdf")
        #expect(try pdf.complaints == "")
        let texts =
            item.isOverEdge
            ? DumpedPage.pages(of: try Naskah.run(["dump", project.path]).output).map(\.allText) : try pdf.pages
        let text = SquashedText(texts.joined(separator: " ")).text
        let missing = (1...item.words).filter { !text.contains("kata\($0)x") }
        #expect(missing.isEmpty, "\(missing.count) words are missing")
        // Side by side columns, rows and ordinary headings just break.
        if !["columns", "headings that all keep with the next"].contains(item.name) {
            let warnings = findings.filter { $0.severity == "warning" }
            #expect(!warnings.isEmpty, "\(findings)")
            #expect(warnings.allSatisfy { $0.file != nil }, "\(findings)")
        }
    }
}
