import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// Builds the box tree of bound elements: computes styles, counts, groups inline content into paragraphs.
///
/// One builder serves one section; counters come in and go out as values, so that a section can be built again.
final class BoxBuilder {
    /// What all builders of a document have in common.
    struct Context {
        let environment: LayoutEnvironment
        let cascade: Cascade
        let references: ReferenceTable
        /// Of all kinds.
        let builders: ElementBuilders
    }

    let context: Context
    let page: PageContext?
    var counters: Counters
    var index = DocumentIndex()
    /// What building has to tell.
    let findings = LayoutFindings()
    /// Whether something was built from `references`: then the section must be built again when they change.
    var usesReferences = false
    /// Whether printed page numbers are among that: they are known when all pages are.
    var usesPageLabels = false
    /// What footnotes inherit from: notes look alike wherever their marks stand.
    var noteParent = ComputedStyle.initial
    /// The id of the table or figure whose caption is still to come.
    private var captionedID: String?
    /// Notes have no notes of their own, and neither have running heads.
    var allowsFootnotes: Bool { page == nil && noteDepth == 0 }
    var noteDepth = 0
    /// What the steps of loops become that are bound when their rows are asked for.
    var nodesOfStep: (Int, BoundLoop) -> [BoundNode] = { _, _ in [] }
    /// What `sum` adds up, within rows that hold sums.
    var sums: (any RowSums)?

    var environment: LayoutEnvironment { context.environment }
    var cascade: Cascade { context.cascade }
    var references: ReferenceTable { context.references }

    init(_ context: Context, counters: Counters, page: PageContext? = nil) {
        self.context = context
        self.counters = counters
        self.page = page
    }

    func report(_ finding: Diagnostic) { findings.report(finding) }

    /// For building again what has been built once: nothing of it counts, is found or told a second time.
    /// - Parameter counters: as they were where that began.
    func again(counters: Counters) -> BoxBuilder {
        let builder = BoxBuilder(context, counters: counters, page: page)
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

    /// Elements within each other; deeper ones would exhaust the stack.
    static let depthLimit = 256
    private var depth = 0
    /// Columns within columns are balanced by trying: each level would multiply the trials.
    var columnDepth = 0

    /// False, and reported, when the elements are too deep.
    func descend(into element: BoundElement) -> Bool {
        if depth == BoxBuilder.depthLimit {
            report(.tooDeep(element, limit: BoxBuilder.depthLimit))
            return false
        }
        depth += 1
        return true
    }

    func ascend() { depth -= 1 }

    /// Children of a block container: blocks as they are, runs of inline content as paragraphs without an element.
    func blocks(_ nodes: [BoundNode], in style: ComputedStyle, role: StructureTag.Role? = .paragraph) -> [Box] {
        var result: [Box] = [], run: [BoundNode] = []
        func endRun() {
            defer { run = [] }
            guard run.contains(where: isVisible) else { return }
            result.append(context.builders.text(run, anonymousStyle(in: style), role, self))
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
            if case .element(let element) = node {
                element.declaration.isInline && !element.declaration.isBlock
            } else {
                true
            }
        }
    }

    private func isBlock(_ element: BoundElement, after run: [BoundNode]) -> Bool {
        guard element.declaration.isInline else { return true }
        // Pictures may be either: within text they are a part of it.
        return element.declaration.isBlock && !run.contains(where: isVisible)
    }

    private func isVisible(_ node: BoundNode) -> Bool {
        switch node {
        // Printable ASCII settles it for nearly all texts.
        case .text(let text):
            text.text.utf8.contains { $0 > 0x20 && $0 < 0x7F } || !text.text.allSatisfy(\.isWhitespace)
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
            let text = BoundNode.text(BoundText(element.plainText, source: element.layoutRange))
            return context.builders.text([text], style, .paragraph, self)
        }
        defer { ascend() }
        return displayedBlock(element, style)
    }

    private func displayedBlock(_ element: BoundElement, _ style: ComputedStyle) -> Box? {
        guard let build = context.builders.blocks[element.declaration] else { return container(element, style) }
        return build(element, style, self)
    }

    /// The box of an element without a kind of its own: what it has inside, one below the other.
    func container(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        context.builders.container(element, style, self)
    }

    /// The anchors of an element with an `id`.
    func ids(_ element: BoundElement) -> [String] {
        let id = element[CommonAttributes.id]
        guard !id.isEmpty else { return [] }
        guard counters.claim(id) else {
            if page == nil { report(.duplicateID(id, element)) }
            return []
        }
        return [id]
    }

    /// Builds what may hold the caption of an element, and returns the element's anchors.
    func captioning(_ element: BoundElement, _ build: () -> Void) -> [String] {
        let ids = ids(element), outer = captionedID
        captionedID = ids.first
        defer { captionedID = outer }
        build()
        return ids
    }

    /// The anchor of a caption, and the id of its table or figure. Where only that has one, it is the anchor: references by it show the
    /// number of the caption.
    func captionAnchor(_ caption: BoundElement, prefix: String) -> (anchor: String, wholeID: String?) {
        let whole = captionedID
        captionedID = nil
        return (ids(caption).first ?? whole ?? counters.anchor(prefix), whole)
    }
}
