@testable import DocumentLayout
import PageModel
import TestSupport
import Testing

/// Heads and feet make room for themselves.
@Suite struct TextAreaTests {
    private func layout(head: String = "", foot: String = "", _ body: String, on occasion: String = "all") -> Layout {
        let head = head.isEmpty ? "" : "<header on=\"\(occasion)\" margin-top=\"5pt\">\(head)</header>"
        let foot = foot.isEmpty ? "" : "<footer margin-bottom=\"5pt\">\(foot)</footer>"
        return Layout(
            "<section page-master=\"m\">\(body)</section>",
            master: "<page-master name=\"m\" size=\"100pt 200pt\" margin=\"20pt 10pt\">\(head)\(foot)</page-master>")
    }

    private func body(_ count: Int) -> String { (1...count).map { "<p>t\($0)</p>" }.joined() }

    private func text(_ layout: Layout, page: Int) -> [Layout.Word] {
        layout.words(onPage: page).filter { $0.text.hasPrefix("t") }
    }

    /// A head of any number of lines ends above the text, which loses no line by it.
    @Test(arguments: 1...9, [true, false]) func anyNumberOfLines(lines: Int, isHead: Bool) {
        let part = (1...lines).map { "<p>k\($0)</p>" }.joined()
        let layout = isHead ? layout(head: part, body(40)) : layout(foot: part, body(40))
        #expect(!layout.findings.contains("layout.overprinted"))
        for page in layout.pages.indices {
            let parts = layout.words(onPage: page).filter { $0.text.hasPrefix("k") }.map(\.y)
            let texts = text(layout, page: page).map(\.y)
            #expect(parts.count == lines && !texts.isEmpty)
            if isHead {
                #expect((parts.max() ?? 0) < (texts.min() ?? 0) - 9.9)
                // One line has room in the margin: the text begins where the margin ends.
                #expect((texts.min() == 28) == (lines == 1))
            } else {
                #expect((parts.min() ?? 0) > (texts.max() ?? 0) + 9.9)
            }
        }
        #expect(layout.pages.indices.flatMap { text(layout, page: $0) }.map(\.text) == (1...40).map { "t\($0)" })
    }

    /// Only pages that have the head give way to it.
    @Test func otherPagesKeepTheirArea() {
        let layout = layout(head: "<p>k</p><p>k</p><p>k</p>", body(40), on: "rest")
        #expect(text(layout, page: 0).first?.y == 28 && text(layout, page: 1).first?.y == 48)
    }

    /// The longest heading that a page may show is made room for on every page of its section.
    @Test(arguments: 1...20) func runningHeads(seed: UInt64) {
        var dice = Dice(seed: seed)
        let chapters = (1...4).map { chapter in
            let words = Int.random(in: 1...12, using: &dice)
            return "<h1 marker=\"none\">\(String(repeating: "h\(chapter) ", count: words))</h1>"
                + body(Int.random(in: 1...30, using: &dice))
        }
        let layout = layout(head: "<p>k <running of=\"h1\"/></p>", chapters.joined())
        #expect(!layout.findings.contains("layout.overprinted"))
        for page in layout.pages.indices {
            let head = layout.words(onPage: page).first { $0.text.hasPrefix("k") }?.y ?? 0
            #expect((text(layout, page: page).map(\.y).min() ?? 999) > head)
        }
    }

    /// What leaves next to nothing of the page stays over the text, and is told.
    @Test func tooMuch() {
        let layout = layout(head: (1...18).map { "<p>k\($0)</p>" }.joined(), body(20))
        #expect(layout.findings.contains("layout.overprinted"))
        #expect(layout.pages.indices.flatMap { text(layout, page: $0) }.count == 20)
    }
}
