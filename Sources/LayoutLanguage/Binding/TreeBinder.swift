import Diagnostics
import DocumentData

/// Binds the elements of a section. Steps for each node: control elements choose, repeat or name; other elements get their
/// attributes and children resolved; texts become the values that they name.
struct TreeBinder {
    private struct Reported: Hashable {
        let id: String
        let range: SourceRange?
    }

    let document: LayoutDocument
    let limits: BindingLimits
    let observer: (any BindingObserver)?
    /// Which rows of tables the document has; nil where nobody asks.
    var census: RecordCensus?
    /// What has changed since an earlier version gets a footnote that says what it was.
    var changes: ChangedPlaces?
    /// Which words of texts are figures of the data; nil where nobody wants to know.
    var prose: ProseBinding?
    var evaluator: Evaluator
    private(set) var findings = Findings()

    /// Whether long loops over rows of tables are left to be bound later.
    var defersRows = false
    /// Whether loops have been left for later since this was last set to false.
    var hasLeftRows = false

    /// The first h1 of the section that the layout itself has.
    private var sectionHeading: SourceRange?

    /// Set while only headings, captions and ids are looked for.
    var outline: OutlineFilter?

    private var reported: Set<Reported> = []
    private var nodeCount = 0
    private var depth = 0

    init(
        _ document: LayoutDocument, data: DataRecord, filters: FilterLibrary, limits: BindingLimits,
        observer: (any BindingObserver)? = nil
    ) {
        self.document = document
        self.observer = observer
        self.limits = limits
        evaluator = Evaluator(root: data, filters: filters, budget: limits.steps)
    }

    // MARK: Sections

    /// What may still be spent.
    struct Budget {
        let steps: Int
        let nodeCount: Int
    }

    var budget: Budget {
        get { Budget(steps: evaluator.budget, nodeCount: nodeCount) }
        set {
            evaluator.budget = newValue.steps
            nodeCount = newValue.nodeCount
            depth = 0
        }
    }

    /// Of a section that has not begun.
    /// - Parameter rest: steps that the document has left.
    func wholeBudget(atMost rest: Int = .max) -> Budget { Budget(steps: max(0, min(limits.steps, rest)), nodeCount: 0) }

    mutating func section(_ section: LayoutElement, _ frame: BindingFrame) throws(BindingStop) -> BoundSection {
        sectionHeading = nil
        let element = try self.element(section, frame)
        let master = try pageMaster(of: section, named: element[SectionElement.pageMaster], frame)
        return BoundSection(element: element, pageMaster: master)
    }

    /// One step of a loop that was left for later. What is inside is bound at once: loops are left at one level only.
    mutating func step(_ index: Int, of loop: BoundLoop) throws(BindingStop) -> [BoundNode] {
        defersRows = false
        defer { defersRows = true }
        var nodes: [BoundNode] = []
        try bind(
            loop.loop.children, frame(of: loop.loop, loop.frame, loop.elements[index], at: index), in: loop.parent,
            into: &nodes)
        return nodes
    }

    private mutating func pageMaster(
        of section: LayoutElement, named name: String?, _ frame: BindingFrame
    ) throws(BindingStop) -> BoundElement? {
        observer?.isRunning = true
        defer { observer?.isRunning = false }
        guard let name else {
            return try document.defaultPageMaster.map { master throws(BindingStop) in try pageMaster(master, frame) }
        }
        guard let master = document.pageMasters[name] else {
            let place = section.attribute(SectionElement.pageMaster)?.valueRange ?? section.nameRange
            let fault = ExpressionFault(
                "unknown-page-master", id: "page-master \"\(name)\" tidak ada", en: "there is no page master '\(name)'",
                at: place)
            report(fault.suggesting(name, from: document.pageMasters.keys.sorted(), at: place).diagnostic)
            return nil
        }
        return try pageMaster(master, frame)
    }

    private mutating func pageMaster(_ master: LayoutElement, _ frame: BindingFrame) throws(BindingStop) -> BoundElement
    {
        let bound = try element(master, frame)
        checkPaper(of: bound)
        return bound
    }

    /// The size of the paper that a page master asks for must be one that can be printed on.
    private mutating func checkPaper(of master: BoundElement) {
        guard let size = master[PageMasterElement.size], let attribute = master.attribute(PageMasterElement.size) else {
            return
        }
        guard ![size.width, size.height].allSatisfy(PaperName.edges.contains) else { return }
        report(
            Diagnostic(
                "layout.paper-size", .error,
                Wording(
                    id: "kertas \(attribute.text) tidak dapat dipakai: sisi kertas 20 mm sampai 5 m",
                    en: "\(attribute.text) is no size of paper: its edges are from 20 mm to 5 m"), at: attribute.range))
    }

    // MARK: Elements

    mutating func element(_ layout: LayoutElement, _ frame: BindingFrame) throws(BindingStop) -> BoundElement {
        try count(at: layout.range)
        let attributes = try attributes(of: layout, frame)
        let style = try style(of: layout, attributes, frame)
        var children: [BoundNode] = []
        var inner = frame
        inner.loopData = nil
        // What is carried over stands on pages that a table goes on over: there may be none.
        let isRunning = observer?.isRunning ?? false
        if layout.declaration === ElementDeclaration.carry { observer?.isRunning = true }
        defer { observer?.isRunning = isRunning }
        try bind(layout.children, inner, in: layout.declaration, into: &children)
        WhiteSpace.dropBetweenBlocks(&children, in: layout.declaration)
        return BoundElement(
            layout.declaration, attributes, style, children: children, layoutRange: layout.range,
            dataRange: frame.loopData ?? soleData(of: layout, children))
    }

    /// The place of the one value that an element shows.
    private func soleData(of layout: LayoutElement, _ children: [BoundNode]) -> SourceRange? {
        guard layout.children.count == 1, case .text(let template) = layout.children[0], template.onlyExpression != nil,
            case .text(let text)? = children.first, text.source?.file != layout.range.file
        else { return nil }
        return text.source
    }

    mutating func bind(
        _ nodes: [LayoutNode], _ frame: BindingFrame, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        for node in nodes {
            switch node {
            case .text(let template):
                if outline == nil { try text(template, frame, in: parent, into: &result) }
            case .element(let element): try bind(element, frame, in: parent, into: &result)
            }
        }
    }

    private mutating func bind(
        _ layout: LayoutElement, _ frame: BindingFrame, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        if outline?.matters(layout) == false { return }
        let outer = outline
        if OutlineFilter.isEntry(layout) { outline = nil }
        defer { outline = outline ?? outer }
        try enter(layout)
        defer { depth -= 1 }
        switch layout.declaration.binding {
        case .loop:
            let elements = try loopElements(of: layout, frame)
            if defersRows, outline == nil, elements.count >= limits.deferredSteps,
                BoundLoop.yieldsRows(layout, in: parent)
            {
                hasLeftRows = true
                return result.append(.loop(BoundLoop(layout, frame, over: elements, in: parent)))
            }
            for index in elements.indices {
                try bind(
                    layout.children, self.frame(of: layout, frame, elements[index], at: index), in: parent,
                    into: &result)
            }
        case .condition: try bind(try branch(of: layout, frame), frame, in: parent, into: &result)
        case .assertion: if outline == nil { try assert(layout, frame) }
        case .naming: try bind(layout.children, try naming(layout, frame), in: parent, into: &result)
        case .use: try use(layout, frame, in: parent, into: &result)
        case .slot: try slot(layout, frame, in: parent, into: &result)
        case .markdown: try markdown(layout, frame, in: parent, into: &result)
        case .alternative, .parameter: return
        case .content:
            checkPlace(layout, frame, in: parent)
            if layout.declaration == .h1 { sectionHeading = sectionHeading ?? layout.range }
            result.append(.element(try element(layout, frame)))
        }
    }

    /// What stands in a component is checked where the component is used; everything else was checked when it was read.
    private mutating func checkPlace(_ layout: LayoutElement, _ frame: BindingFrame, in parent: ElementDeclaration) {
        guard let use = frame.uses.last ?? frame.slot?.frame.uses.last, !parent.content.allows(layout.declaration)
        else { return }
        report(
            ContentFault.notAllowed(layout.declaration, at: layout.nameRange, in: parent.name, model: parent.content)
                .note(Wording(id: "komponen dipakai di sini", en: "the component is used here"), at: use.range))
    }

    /// A heading of the first level in a text whose chapter has its title already would begin another chapter.
    mutating func checkLevels(of document: MarkdownDocument, shift: Int) {
        guard outline == nil, let title = sectionHeading else { return }
        for block in document.blocks {
            guard case .heading(let level, _) = block.kind, level + shift <= 1, let place = block.range else {
                continue
            }
            let marks = place.text.prefix { $0 == "#" }
            report(
                Diagnostic(
                    "markdown.second-title", .warning,
                    Wording(
                        id:
                            "judul tingkat 1 di dalam bab yang sudah berjudul: nomor bab dan semua nomor sesudahnya bergeser",
                        en: "a heading of level 1 within a chapter that has its title: it counts as another chapter"),
                    at: place
                )
                .note(Wording(id: "judul babnya di sini", en: "the title of the chapter is here"), at: title)
                .fix(
                    Wording(
                        id: "hapus judul ini, atau tulis ## untuk subbab", en: "drop it, or write ## for a section"),
                    replacing: marks.isEmpty ? nil : .init(place.slice(0..<marks.utf8.count), with: marks + "#")))
        }
    }

    // MARK: Limits and findings

    private mutating func enter(_ layout: LayoutElement) throws(BindingStop) {
        depth += 1
        if depth > limits.depth {
            depth -= 1
            throw stop(
                Diagnostic(
                    "layout.too-deep", .error,
                    Wording(
                        id: "elemen bersarang lebih dari \(limits.depth) tingkat",
                        en: "elements are nested deeper than \(limits.depth)"),
                    at: layout.nameRange))
        }
        try spend(1, at: layout.nameRange)
    }

    mutating func spend(_ steps: Int, at range: SourceRange) throws(BindingStop) {
        do throws(ExpressionFault) {
            try evaluator.spend(steps, at: range)
        } catch {
            throw stop(error.diagnostic)
        }
    }

    mutating func count(_ nodes: Int = 1, at range: SourceRange) throws(BindingStop) {
        nodeCount += nodes
        guard nodeCount <= limits.nodes else {
            throw stop(
                Diagnostic(
                    "layout.too-many-nodes", .error,
                    Wording(
                        id: "bagian ini berisi lebih dari \(limits.nodes) elemen",
                        en: "this section has more than \(limits.nodes) elements"), at: range
                )
                .fix(Wording(id: "bagi menjadi beberapa <section>", en: "divide it into several <section>")))
        }
    }

    mutating func stop(_ diagnostic: Diagnostic) -> BindingStop {
        report(diagnostic)
        return BindingStop()
    }

    /// Once for each kind and place.
    mutating func report(_ diagnostic: Diagnostic) {
        if reported.insert(Reported(id: diagnostic.id, range: diagnostic.range)).inserted {
            findings.report(diagnostic)
        }
    }

    /// The value, or nil after its fault has been reported.
    mutating func evaluate(_ expression: ValueExpression, _ frame: BindingFrame) throws(BindingStop) -> DataNode? {
        do throws(ExpressionFault) {
            return try evaluator.evaluate(expression, in: frame.scope)
        } catch {
            report(error.diagnostic)
            if error.isExhausted { throw BindingStop() }
            return nil
        }
    }
}
