import Diagnostics
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Pages are handed over when nothing about them can change, and those that take them bring them into their order.
@Suite struct HandingOverTests {
    /// The sections of each page in the order in which they come.
    private final class PageLog: PageConsumer {
        private(set) var sections: [Int] = []
        private(set) var restarts = 0

        func restart() {
            sections = []
            restarts += 1
        }

        func take(_ page: Page) { sections.append(page.position.section) }
    }

    /// Notes which sections are asked for.
    private final class CountingSource: SectionSource {
        private let source: BindingSections
        private(set) var asked: [Int] = []

        init(_ source: BindingSections) { self.source = source }

        var count: Int { source.count }
        var hasReferences: Bool { source.hasReferences }
        var hasErrors: Bool { source.hasErrors }

        func section(_ index: Int) -> BoundSection? {
            asked.append(index)
            return source.section(index)
        }
    }

    private func book(_ chapters: Int, _ log: PageLog) -> Layout {
        let text = (1...chapters).map { "<h1 marker=\"BAB {I}\" break-before=\"page\">Bab\($0)</h1><p>isi \($0)</p>" }
            .joined()
        let master =
            "<page-master name=\"m\" size=\"400pt 100pt\" orientation=\"landscape\" margin=\"20pt\"><header><p><running of=\"h1\"/> <page-number/>/<page-count/></p></header></page-master>"
        let body =
            "<section numbering=\"lower-roman\"><h1>Kata</h1><toc of=\"h1\"/></section>"
            + "<section numbering=\"decimal\">\(text)</section><section page-master=\"m\"><p>akhir</p></section>"
        return Layout(body, master: Layout.master(width: 400, height: 60) + master, Layout.Request(watchers: [log]))
    }

    @Test(arguments: [1, 7, 30])
    func pagesThatWaitComeLast(chapters: Int) throws {
        let log = PageLog(), layout = book(chapters, log)
        #expect(layout.findings.isEmpty)
        // The body first; the contents list and what tells the number of all pages when these are known.
        #expect(Array(log.sections.prefix(chapters)) == [Int](repeating: 1, count: chapters))
        #expect(!log.sections.dropFirst(chapters).contains(1) && log.sections.count == layout.pages.count)
        // In their order they are the book: contents with the number of each chapter, chapters, the end.
        let front = layout.pages.prefix { $0.position.section == 0 }.count
        #expect(layout.pages.map(\.position) == layout.pages.map(\.position).sorted())
        for chapter in 1...chapters {
            #expect(layout.lines(onPage: front + chapter - 1).first?.contains("Bab\(chapter)") == true)
            let entries = layout.pages.indices.prefix(front).flatMap { layout.lines(onPage: $0) }
            #expect(entries.contains { $0.contains("Bab\(chapter)") && $0.hasSuffix("\(chapter)") }, "\(entries)")
        }
        #expect(layout.lines.last?.last == "akhir")
        #expect(
            layout.lines.last?.first?.hasSuffix("\(chapters + 1)/\(chapters + 1)") == true, "\(layout.lines.last ?? [])"
        )
    }

    /// A contents list that grows moves what comes after it: then all pages up to then are void, and every consumer is told.
    @Test func whatIsVoidIsForgotten() {
        let log = PageLog()
        let chapters = (1...40).map { "<h1>Bab yang panjang namanya nomor \($0)</h1><p>isi</p>" }.joined()
        let body =
            "<section><toc of=\"h1\"/></section><section>\(chapters)<p>Lihat <ref to=\"jauh\" show=\"title\"/>.</p></section>"
            + "<section><h1 id=\"jauh\">Judul yang jauh dan lebih panjang daripada tebakan pertama</h1></section>"
        let layout = Layout(body, master: Layout.master(width: 150, height: 70), Layout.Request(watchers: [log]))
        #expect(
            log.sections.count == layout.pages.count && layout.pages.count == Set(layout.pages.map(\.position)).count)
    }

    @Test func sectionsAreAskedForOneAtATime() throws {
        var findings = Findings()
        let sections = (0..<3).map { "<section><p>teks \($0) <ref to=\"awal\"/></p></section>" }.joined()
        let text =
            "<layout \(Layout.letters)>\(Layout.master(width: 400, height: 60))<section><h1 id=\"awal\">A</h1></section>\(sections)</layout>"
        let document = try #require(LayoutDocument.read(SourceFile(path: "test.xml", text: text), into: &findings))
        let source = CountingSource(Binder(document, data: Bound.data).sectionSource())
        let environment = LayoutEnvironment(
            LayoutResources(shaper: SquareShaper(), hyphenator: nil, images: SizedImages()))
        let layouter = DocumentLayouter(source, styles: [], root: nil, environment: environment)
        var seen: [[Int]] = []
        let pages = PagesInOrder { _ in seen.append(source.asked) }
        layouter.handOverPages(to: pages)
        // All for their headings, then each, and its page is handed over before the next one is asked for.
        #expect(pages.count == 4)
        #expect(seen.first == [0, 1, 2, 3, 0], "\(seen)")
    }
}
