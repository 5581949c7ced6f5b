import Diagnostics
import DocumentData
@testable import DocumentLayout
import LayoutLanguage
import PageModel
import Testing
import TestSupport

/// Lays out a small document for a test: sections and styles as XML, square letters of 10 pt on lines of 10 pt, no margins unless
/// asked for.
///
/// ```swift
/// let layout = Layout("<section><p>aaa bbb</p></section>", width: 40, height: 100)
/// #expect(layout.lines(onPage: 0) == ["aaa", "bbb"])
/// ```
final class Layout {
    let shaper: SquareShaper
    let environment: LayoutEnvironment
    let layouter: DocumentLayouter
    /// As they are handed over, brought into their order.
    let pages: [Page]
    private(set) lazy var document = layouter.layout()

    /// - Parameter body: `style` and `page-master` elements and sections; without a section all of it is one.
    convenience init(
        _ body: String, width: Double = 100, height: Double = 100, margin: String = "0", styles: String = "",
        hyphenator: (any Hyphenator)? = nil, trace: BreakTrace? = nil
    ) {
        let text = "<layout>" + styles + (body.contains("<section") ? body : "<section>\(body)</section>") + "</layout>"
        var findings = Findings()
        let children = Layout.bound(SourceFile(path: "test.xml", text: text), into: &findings)
        if findings.hasErrors { Issue.record("the test's layout is wrong: \(findings.all.map { "\($0.range?.text ?? "") \($0.message.english)" })") }
        self.init(children, master: Layout.master(width: width, height: height, margin: margin), hyphenator: hyphenator, trace: trace)
    }

    /// Styles, page masters and sections of a file, as reader and binder make them.
    static func bound(_ file: SourceFile, into findings: inout Findings) -> [BoundElement] {
        guard let document = LayoutDocument.read(file, into: &findings) else { return [] }
        let binder = Binder(document, data: DataRecord([]))
        let sections = binder.sections(into: &findings)
        return binder.styles(into: &findings) + sections.compactMap(\.pageMaster) + sections.map(\.element)
    }

    init(
        _ children: [BoundElement], master: BoundElement, hyphenator: (any Hyphenator)? = nil, trace: BreakTrace? = nil,
        longTableRows: Int? = nil
    ) {
        let shaper = SquareShaper()
        self.shaper = shaper
        environment = LayoutEnvironment(shaper: shaper, hyphenator: hyphenator, images: SizedImages(),
                                        resolveImage: { path, _ in path })
        environment.breakTrace = trace
        if let longTableRows { environment.longTableRows = longTableRows }
        let masters = children.filter { $0.declaration == .pageMaster }
        let sections = children.filter { $0.declaration == .section }.map { section in
            BoundSection(element: section, pageMaster: section[SectionElement.pageMaster].flatMap { name in
                masters.first { $0[PageMasterElement.name] == name }
            } ?? master)
        }
        let root = BoundElement(named: "layout", ["font-family": "Square", "font-size": "10pt", "line-height": "10pt"])
        layouter = DocumentLayouter(sections, styles: Layout.plain + children.filter { $0.declaration == .style }, root: root,
                                    environment: environment)
        var pages: [Page] = []
        layouter.forEachPage(restarting: { pages = [] }, { pages.append($0) })
        self.pages = pages.sorted { $0.position < $1.position }
    }

    /// Elements without the margins and sizes that they have by default.
    private static let plain: [BoundElement] = ["p", "h1", "h2", "h3", "h4", "ul", "ol", "table", "caption", "figure", "td", "th"].map { name in
        var attributes = ["for": name, "margin": "0", "padding": "0"]
        if name.hasPrefix("h") { attributes["font-size"] = "10pt" }
        return BoundElement(named: "style", attributes)
    }

    static func master(width: Double, height: Double, margin: String = "0") -> BoundElement {
        // Paper is at least 20 mm: smaller pages are made by margins.
        let paper = (max(width, 100), max(height, 100))
        var attributes = ["name": "uji", "size": "\(paper.0)pt \(paper.1)pt", "margin": margin]
        if paper.0 > paper.1 { attributes["orientation"] = "landscape" }
        if width < paper.0 { attributes["margin-right"] = "\(paper.0 - width)pt" }
        if height < paper.1 { attributes["margin-bottom"] = "\(paper.1 - height)pt" }
        return BoundElement(named: "page-master", attributes)
    }
}

extension Layout {
    struct Word: Equatable, CustomStringConvertible {
        let text: String
        let x: Double
        let y: Double
        var description: String { "\(text)@\(x),\(y)" }
    }

    var findings: [String] { layouter.findings.all.map(\.id) }

    func texts(onPage index: Int) -> [TextRun] {
        pages[index].items.compactMap { item in
            if case .text(let run) = item { return run }
            return nil
        }
    }

    /// Lines of text from top to bottom, as they can be read.
    func lines(onPage index: Int) -> [String] {
        var lines: [(y: Length, text: String)] = []
        for run in texts(onPage: index) {
            let text = run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
            if let last = lines.last, last.y == run.origin.y { lines[lines.count - 1].text += text } else { lines.append((run.origin.y, text)) }
        }
        return lines.map { Layout.trimmed($0.text) }
    }

    /// All lines, page by page.
    var lines: [[String]] { pages.indices.map { lines(onPage: $0) } }

    /// Runs of text with the left end of their baselines.
    func words(onPage index: Int) -> [Word] {
        texts(onPage: index).map { run in
            Word(text: run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined(), x: run.origin.x.points,
                 y: run.origin.y.points)
        }
    }

    var dump: String {
        let dump = PageDump()
        return pages.enumerated().map { dump.text(of: $0.element, index: $0.offset) }.joined()
    }

    /// All text in the order in which it is drawn, hyphenated words joined.
    var text: String {
        pages.indices.flatMap { lines(onPage: $0) }.joined(separator: " ").replacing("\u{AD} ", with: "")
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        while text.first == " " { text.removeFirst() }
        return String(text)
    }
}
