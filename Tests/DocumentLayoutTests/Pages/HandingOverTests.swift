import Diagnostics
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Pages are handed over when nothing about them can change, and are then those that all pages at once would be.
@Suite struct HandingOverTests {
    private final class CountingSource: SectionSource {
        let sections: [BoundSection]
        private(set) var asked: [Int] = []

        init(_ sections: [BoundSection]) { self.sections = sections }

        var count: Int { sections.count }
        var hasReferences: Bool { true }
        var hasErrors: Bool { false }

        func section(_ index: Int) -> BoundSection? {
            asked.append(index)
            return sections[index]
        }
    }

    private func book(_ chapters: Int) -> Layout {
        let text = (1...chapters).map { "<h1 marker=\"BAB {I}\" break-before=\"page\">Bab\($0)</h1><p>isi \($0)</p>" }.joined()
        let master = "<page-master name=\"m\" size=\"400pt 100pt\" orientation=\"landscape\" margin=\"20pt\"><header><p><running of=\"h1\"/> <page-number/>/<page-count/></p></header></page-master>"
        return Layout(master + "<section numbering=\"lower-roman\"><h1>Kata</h1><toc of=\"h1\"/></section>"
            + "<section numbering=\"decimal\">\(text)</section><section page-master=\"m\"><p>akhir</p></section>", width: 400, height: 60)
    }

    @Test(arguments: [1, 7, 30])
    func samePagesInAnotherOrder(chapters: Int) {
        let layout = book(chapters)
        var pages: [Page] = [], order: [Int] = []
        layout.layouter.forEachPage(restarting: { (pages, order) = ([], []) }) { page in
            pages.append(page)
            order.append(page.position.section)
        }
        // The body first; the contents list and what tells the number of all pages when these are known.
        #expect(order.filter { $0 == 1 }.count == chapters)
        #expect(Array(order.prefix(chapters)) == [Int](repeating: 1, count: chapters))
        #expect(order.dropFirst(chapters).allSatisfy { $0 != 1 })
        let dump = PageDump()
        func texts(_ pages: [Page]) -> [String] {
            pages.enumerated().map { index, page in
                dump.text(of: page, index: index).split(separator: "\n").map { $0.drop { $0 == " " } }
                    .filter { !$0.hasPrefix("<Document") }.joined(separator: "\n")
            }
        }
        #expect(texts(pages.sorted { $0.position < $1.position }) == texts(layout.pages))
        #expect(layout.findings.isEmpty)
    }

    @Test func sectionsAreAskedForOneAtATime() {
        let layout = book(3)
        let master = Layout.master(width: 400, height: 60)
        let source = CountingSource((0..<3).map { index in
            BoundSection(element: BoundElement(named: "section", children: [
                .element(BoundElement(named: "p", children: [.text(BoundText("teks \(index)", source: nil))])),
            ]), pageMaster: master)
        })
        let root = BoundElement(named: "layout", ["font-family": "Square", "font-size": "10pt"])
        let layouter = DocumentLayouter(source, styles: [], root: root, environment: layout.environment)
        var seen: [[Int]] = []
        layouter.forEachPage(restarting: {}) { _ in seen.append(source.asked) }
        // All for their headings, then each when the one before has been laid out.
        #expect(seen == [[0, 1, 2, 0, 1], [0, 1, 2, 0, 1, 2], [0, 1, 2, 0, 1, 2]])
    }
}
