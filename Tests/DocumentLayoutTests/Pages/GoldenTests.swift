import Foundation
import TestSupport
import Testing
@testable import DocumentLayout

/// Small documents that show every element, as the text dumps of their pages. With `NASKAH_UPDATE=1` the stored dumps are written
/// anew; look at the difference before keeping it.
@Suite struct GoldenTests {
    @Test(arguments: ["text", "table", "columns", "signatures", "book", "chart", "gantt"])
    func dump(name: String) throws {
        let source = try #require(TestFile.text("Golden/\(name).xml"))
        let body = source.replacing("<layout>", with: "").replacing("</layout>", with: "")
        let layout = Layout(body, master: Layout.master(width: 300, height: 120))
        #expect(layout.findings.isEmpty, "\(layout.findings)")
        if ProcessInfo.processInfo.environment["NASKAH_UPDATE"] == "1" {
            try layout.dump.write(toFile: TestFile.path("Golden/\(name).txt"), atomically: true, encoding: .utf8)
        }
        let stored = try #require(
            TestFile.text("Golden/\(name).txt"), "there is no stored dump of \(name): run with NASKAH_UPDATE=1")
        let difference = zip(stored.split(separator: "\n"), layout.dump.split(separator: "\n")).first { $0 != $1 }
        #expect(
            stored == layout.dump, "first difference: \(difference?.0 ?? "the end") → \(difference?.1 ?? "the end")")
    }

    /// Every element of the language that is drawn stands in at least one of the documents.
    @Test func everyElementIsShown() {
        let shown = ["text", "table", "columns", "signatures", "book", "chart", "gantt"].compactMap {
            TestFile.text("Golden/\($0).xml")
        }.joined()
        let names = [
            "h1", "h2", "p", "ol", "ul", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
            "figure", "figcaption",
            "img", "columns", "column", "box", "rule", "toc", "list-of", "signatures", "signature", "signature-field",
            "ring", "chart", "series", "point", "gantt", "kind", "band", "bars", "bar", "running", "b", "i", "u",
            "span", "sub", "sup", "br", "ref", "page-number", "page-count", "a", "footnote", "header", "footer",
            "decoration",
        ]
        for name in names { #expect(shown.contains("<\(name)"), "\(name)") }
    }
}
