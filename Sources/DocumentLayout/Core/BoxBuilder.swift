import Diagnostics
import LayoutLanguage
import PageModel

/// Builds the box tree of bound elements: computes styles, counts, groups inline content into paragraphs.
///
/// One builder serves one section; counters come in and go out as values, so that a section can be built again.
final class BoxBuilder {
    let environment: LayoutEnvironment
    let cascade: Cascade
    let references: ReferenceTable
    let page: PageContext?
    var counters: Counters
    var index = DocumentIndex()
    /// Whether something was built from `references`: then the section must be built again when they change.
    var usesReferences = false
    /// Whether printed page numbers are among that: they are known when all pages are.
    var usesPageLabels = false
    /// What footnotes inherit from: notes look alike wherever their marks stand.
    var noteParent = ComputedStyle.initial
    /// Notes have no notes of their own, and neither have running heads.
    var allowsFootnotes: Bool { page == nil && noteDepth == 0 }
    var noteDepth = 0
    /// What the steps of loops become that are bound when their rows are asked for.
    var nodesOfStep: (Int, BoundLoop) -> [BoundNode] = { _, _ in [] }
    /// What `sum` adds up, within rows that hold sums.
    var sumScope: TableSums.Scope?

    init(
        environment: LayoutEnvironment, cascade: Cascade, references: ReferenceTable, counters: Counters, page: PageContext? = nil
    ) {
        self.environment = environment
        self.cascade = cascade
        self.references = references
        self.counters = counters
        self.page = page
    }

    /// For building again what has been built once: nothing of it counts, is found or told a second time.
    /// - Parameter counters: as they were where that began.
    func again(counters: Counters) -> BoxBuilder {
        let builder = BoxBuilder(environment: environment, cascade: cascade, references: references, counters: counters, page: page)
        builder.noteParent = noteParent
        builder.nodesOfStep = nodesOfStep
        return builder
    }

    /// The nodes with those that loops become.
    func bound(_ nodes: [BoundNode]) -> [BoundNode] {
        nodes.flatMap { node in
            if case .loop(let loop) = node { (0..<loop.stepCount).flatMap { nodesOfStep($0, loop) } } else { [node] }
        }
    }

    func bound(_ source: DeferredRows.Source) -> [BoundNode] {
        switch source {
        case .nodes(let nodes): nodes
        case .steps(let steps, let loop): steps.flatMap { nodesOfStep($0, loop) }
        }
    }

    /// Elements within each other; deeper ones would exhaust the stack.
    static let depthLimit = 256
    private var depth = 0
    /// Columns within columns are balanced by trying: each level would multiply the trials.
    private var columnDepth = 0

    /// False, and reported, when the elements are too deep.
    func descend(into element: BoundElement) -> Bool {
        if depth == BoxBuilder.depthLimit {
            environment.findings.reportTooDeep(element)
            return false
        }
        depth += 1
        return true
    }

    func ascend() { depth -= 1 }

    static let inlineNames: Set<String> = [
        "b", "i", "u", "span", "sub", "sup", "br", "leader", "a", "ref", "page-number", "page-count", "running", "footnote", "sum",
        "catchword",
    ]
    private static let ambiguousNames: Set<String> = ["img", "ring", "qr"]

    /// Children of a block container: blocks as they are, runs of inline content as paragraphs without an element.
    func blocks(_ nodes: [BoundNode], in style: ComputedStyle, role: StructureTag.Role? = .paragraph) -> [Box] {
        var result: [Box] = [], run: [BoundNode] = []
        func endRun() {
            defer { run = [] }
            guard run.contains(where: isVisible) else { return }
            let anonymous = anonymousStyle(in: style)
            let paragraph = Paragraph(InlineBuilder(self).items(run, in: anonymous), style: anonymous)
            result.append(Box(.paragraph(paragraph), style: anonymous, role: role))
        }
        for node in nodes {
            guard case .element(let element) = node, isBlock(element, after: run) else {
                run.append(node)
                continue
            }
            endRun()
            if let box = block(element, in: style) { result.append(box) }
        }
        endRun()
        return result
    }

    /// Whether nothing among the nodes is a block.
    static func isInline(_ nodes: [BoundNode]) -> Bool {
        nodes.allSatisfy { node in
            if case .element(let element) = node { inlineNames.contains(element.name) } else { true }
        }
    }

    private func isBlock(_ element: BoundElement, after run: [BoundNode]) -> Bool {
        if BoxBuilder.inlineNames.contains(element.name) { return false }
        return !BoxBuilder.ambiguousNames.contains(element.name) || !run.contains(where: isVisible)
    }

    private func isVisible(_ node: BoundNode) -> Bool {
        switch node {
        // Printable ASCII settles it for nearly all texts.
        case .text(let text): text.text.utf8.contains { $0 > 0x20 && $0 < 0x7F } || !text.text.allSatisfy(\.isWhitespace)
        case .element, .loop: true
        }
    }

    /// Inherits, has no box properties of its own.
    func anonymousStyle(in parent: ComputedStyle) -> ComputedStyle { cascade.style(element: "", in: parent) }

    func block(_ element: BoundElement, in parent: ComputedStyle) -> Box? {
        let style = cascade.style(of: element, in: parent)
        guard style.box.isDisplayed else {
            environment.ledger?.hide(element)
            return nil
        }
        guard descend(into: element) else {
            let text = InlineText(element.plainText, style: style, source: element.layoutRange)
            return Box(.paragraph(Paragraph([.text(text)], style: style)), style: style, role: .paragraph, origin: element)
        }
        defer { ascend() }
        return displayedBlock(element, style)
    }

    private func displayedBlock(_ element: BoundElement, _ style: ComputedStyle) -> Box? {
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6": return HeadingBuilder(self).heading(element, style)
        case "p": return paragraph(element, style)
        case "ol", "ul": return ListBuilder(self).list(element, style, depth: 0)
        case "table": return TableBuilder.table(element, style, self)
        case "img": return ImageBuilder(self).image(element, style)
        case "qr": return QRBuilder(self).block(element, style)
        case "ring": return ImageBuilder(self).ring(element, style)
        case "chart": return ChartBuilder(self).chart(element, style)
        case "figure": return Box(.blocks(blocks(element.children, in: style)), style: style, role: nil, origin: element, anchors: ids(element))
        case "figcaption": return HeadingBuilder(self).caption(element, style, kind: .figure)
        case "columns": return columns(element, style)
        case "rule": return Box(.empty, style: style, role: .artifact, origin: element)
        case "toc", "list-of": return ContentsBuilder(self).contents(element, style)
        case "signatures": return SignatureBuilder(self).signatures(element, style)
        case "signature-field": return SignatureFieldBuilder(self).field(element, style)
        default: return container(element, style)
        }
    }

    func container(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        let children = blocks(element.children, in: style)
        let content: Box.Content = children.isEmpty ? .empty : .blocks(children)
        let role = style.box.role.flatMap(StructureTag.Role.init)
        return Box(content, style: style, role: role ?? (children.isEmpty ? .artifact : nil), origin: element, anchors: ids(element))
    }

    private func paragraph(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        let content = Paragraph(InlineBuilder(self).items(element.children, in: style), style: style)
        return Box(.paragraph(content), style: style, role: .paragraph, origin: element, anchors: ids(element))
    }

    /// `columns` with `column` children stand beside each other; otherwise the content flows through equal columns.
    private func columns(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        let values = ValueParser(fontSize: style.text.fontSize)
        let gap = element["gap"].flatMap { values.size($0) } ?? style.text.fontSize
        let columns = element.children.compactMap { node -> BoundElement? in
            guard case .element(let child) = node, child.name == "column" else { return nil }
            return child
        }
        if columns.isEmpty {
            guard columnDepth < 2 else {
                environment.findings.reportNestedColumns(element)
                return container(element, style)
            }
            columnDepth += 1
            defer { columnDepth -= 1 }
            let flow = Box(.blocks(blocks(element.children, in: style)), style: anonymousStyle(in: style))
            let count = element["count"].flatMap(Int.init) ?? 2
            return Box(.multicolumn(flow, count: max(1, min(12, count)), gap: gap), style: style, origin: element)
        }
        let widths = element["widths"].map { $0.split(separator: " ").map { values.extent($0) ?? .fraction(1) } } ?? []
        let boxes = columns.map { container($0, cascade.style(of: $0, in: style)) }
        return Box(.sideBySide(boxes, widths: widths, gap: gap), style: style, origin: element)
    }

    /// The anchors of an element with an `id`.
    func ids(_ element: BoundElement) -> [String] {
        guard let id = element["id"], !id.isEmpty else { return [] }
        guard counters.claim(id) else {
            if page == nil { environment.findings.reportDuplicateID(id, element) }
            return []
        }
        return [id]
    }
}
