import Diagnostics
import DocumentData
@testable import DocumentLayout
import LayoutLanguage
import PageModel
import Testing
import TestSupport

/// Lays out a small document for a test as it is laid out for everyone: the text of a layout is read, bound with data and laid out, and
/// its pages are taken as they come. Square letters of 10 pt on lines of 10 pt, no margins unless asked for.
///
/// ```swift
/// let layout = Layout("<section><p>aaa bbb</p></section>", width: 40, height: 100)
/// #expect(layout.lines(onPage: 0) == ["aaa", "bbb"])
/// ```
final class Layout {
    /// What is asked of a layout besides its text.
    struct Request {
        /// Short tables are bound a few rows at a time as well.
        static var limits: BindingLimits {
            var limits = BindingLimits()
            limits.deferredSteps = 64
            return limits
        }

        var hyphenator: (any Hyphenator)?
        var longTableRows: Int?
        /// Adds an explanation of the pages.
        var trace: BreakTrace?
        var ledger: ContentLedger?
        var limits = Request.limits
        /// Whether the layout or what it makes of the data may be wrong: that fails every other test.
        var mayBeRefused = false
        var data = Bound.data
        /// The name of the layout's file.
        var path = "test.xml"
        /// Those who watch the pages being handed over.
        var watchers: [any PageConsumer<Never>] = []
    }

    let shaper = SquareShaper()
    /// In the order of the document.
    let pages: [Page]
    /// Of each page, in the same order.
    let fragments: [Fragment?]
    let outline: [OutlineEntry]
    /// Everything that was found: by reading, by binding, by laying out.
    let allFindings: Findings
    let explanation: PageExplanation?
    /// The layout or what it makes of the data is wrong: there are no pages.
    let isRefused: Bool

    /// - Parameter body: `style` and `page-master` elements and sections; without a section all of it is one.
    convenience init(
        _ body: String, width: Double = 100, height: Double = 100, margin: String = "0", styles: String = "",
        hyphenator: (any Hyphenator)? = nil, trace: BreakTrace? = nil
    ) {
        self.init(
            body, master: Layout.master(width: width, height: height, margin: margin), styles: styles,
            Request(hyphenator: hyphenator, trace: trace))
    }

    /// - Parameter master: an element `page-master` for the sections that name none.
    convenience init(_ body: String, master: String, styles: String = "", _ request: Request = Request()) {
        let sections = body.contains("<section") ? body : "<section>\(body)</section>"
        self.init(
            document: "<layout \(Layout.letters)>" + master + Layout.plain + styles + sections + "</layout>", request)
    }

    /// - Parameter text: of a whole layout file.
    init(document text: String, _ request: Request = Request()) {
        let pages = PagesInOrder(), fragments = KeptFragments(), explanation = request.trace.map(PageExplanation.init)
        var findings = Findings(), outline: [OutlineEntry] = []
        if let document = LayoutDocument.read(SourceFile(path: request.path, text: text), into: &findings) {
            let binder = Binder(document, data: request.data, limits: request.limits, observer: request.ledger)
            let styles = binder.styles(into: &findings), root = binder.root(into: &findings),
                sections = binder.sectionSource()
            let resources = LayoutResources(
                shaper: shaper, hyphenator: request.hyphenator, images: SizedImages(), resolveImage: { path, _ in path }
            )
            let environment = LayoutEnvironment(
                resources, options: LayoutOptions(longTableRows: request.longTableRows ?? 4_000),
                observers: LayoutObservers(ledger: request.ledger, breakTrace: request.trace, fragments: fragments))
            let layouter = DocumentLayouter(sections, styles: styles, root: root, environment: environment)
            let watchers = request.watchers + (explanation.map { [$0] } ?? [])
            if !findings.hasErrors, !sections.hasErrors { layouter.handOverPages(to: pages, andTo: watchers) }
            findings.report(contentsOf: sections.findings)
            isRefused = findings.hasErrors
            findings.report(contentsOf: layouter.findings)
            outline = layouter.outline
        } else {
            isRefused = true
        }
        if isRefused, !request.mayBeRefused { Issue.record("\(findings.all.map(\.message.english)) in \(text)") }
        self.pages = pages.all
        self.fragments = fragments.inOrder
        self.explanation = explanation
        self.outline = outline
        allFindings = findings
    }

    static let letters = "font-family=\"Square\" font-size=\"10pt\" line-height=\"10pt\""

    /// Elements without the margins and sizes that they have by default.
    static let plain = ["p", "h1", "h2", "h3", "h4", "ul", "ol", "table", "caption", "figure", "td", "th"].map { name in
        "<style for=\"\(name)\" margin=\"0\" padding=\"0\"\(name.hasPrefix("h") ? " font-size=\"10pt\"" : "")/>"
    }.joined()

    static func master(width: Double, height: Double, margin: String = "0") -> String {
        // Paper is at least 20 mm: smaller pages are made by margins.
        let paper = (max(width, 100), max(height, 100))
        var text = "<page-master name=\"biasa\" size=\"\(paper.0)pt \(paper.1)pt\" margin=\"\(margin)\""
        if paper.0 > paper.1 { text += " orientation=\"landscape\"" }
        if width < paper.0 { text += " margin-right=\"\(paper.0 - width)pt\"" }
        if height < paper.1 { text += " margin-bottom=\"\(paper.1 - height)pt\"" }
        return text + "/>"
    }
}

/// The parts of boxes on each page.
private final class KeptFragments: FragmentObserver {
    private var kept: [(position: PagePosition, fragment: Fragment?)] = []

    func restart() { kept = [] }
    func observe(_ content: Fragment?, at position: PagePosition) { kept.append((position, content)) }

    var inOrder: [Fragment?] { kept.sorted { $0.position < $1.position }.map(\.fragment) }
}

extension Layout {
    struct Word: Equatable, CustomStringConvertible {
        let text: String
        let x: Double
        let y: Double
        var description: String { "\(text)@\(x),\(y)" }
    }

    var findings: [String] { allFindings.all.map(\.id) }

    func texts(onPage index: Int) -> [TextRun] {
        guard pages.indices.contains(index) else { return [] }
        return pages[index].items.compactMap { item in
            if case .text(let run) = item { return run }
            return nil
        }
    }

    /// Lines of text from top to bottom, as they can be read.
    func lines(onPage index: Int) -> [String] {
        var lines: [(y: Length, text: String)] = []
        for run in texts(onPage: index) {
            let text = run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined()
            if let last = lines.last, last.y == run.origin.y {
                lines[lines.count - 1].text += text
            } else {
                lines.append((run.origin.y, text))
            }
        }
        return lines.map { Layout.trimmed($0.text) }
    }

    /// All lines, page by page.
    var lines: [[String]] { pages.indices.map { lines(onPage: $0) } }

    /// Runs of text with the left end of their baselines.
    func words(onPage index: Int) -> [Word] {
        texts(onPage: index).map { run in
            Word(
                text: run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined(),
                x: run.origin.x.points,
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
