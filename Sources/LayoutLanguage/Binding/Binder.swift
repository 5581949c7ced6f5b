import Diagnostics
import DocumentData

/// Joins a layout with data: resolves expressions, loops, conditions and components.
///
/// One section is bound at a time, so that the memory of a book is that of its largest section.
public struct Binder {
    private let document: LayoutDocument
    private let data: DataRecord
    private let filters: FilterLibrary
    private let limits: BindingLimits
    private let observer: (any BindingObserver)?
    private let changes: ChangedPlaces?
    private let prose: ProseBinding?

    public init(
        _ document: LayoutDocument, data: DataRecord, filters: FilterLibrary = .standard,
        limits: BindingLimits = BindingLimits()
    ) {
        self.init(document, data: data, filters: filters, limits: limits, observer: nil)
    }

    /// - Parameters:
    ///   - observer: where there is one, it learns of every value that is placed.
    ///   - changes: places of the data that get a footnote with what stood there before.
    ///   - bindsFigures: whether figures in prose carry the places of the data that they come from to the pages.
    package init(
        _ document: LayoutDocument, data: DataRecord, filters: FilterLibrary = .standard,
        limits: BindingLimits = BindingLimits(),
        observer: (any BindingObserver)?, changes: ChangedPlaces? = nil, bindsFigures: Bool = false
    ) {
        let isAsked = observer != nil || bindsFigures
        prose = isAsked ? ProseBinding(ProseFigures(data), isMarked: bindsFigures) : nil
        self.observer = observer
        self.changes = changes
        self.document = document
        self.data = data
        self.filters = filters
        self.limits = limits
    }

    /// The rules of style in the order in which they apply, as `style` elements with `for`, `class`, `extends` and properties.
    public func styles(into findings: inout Findings) -> [BoundElement] {
        var binder = TreeBinder(document, data: data, filters: filters, limits: limits)
        let styles = document.styles.map { binder.attributesOnly(of: $0) }
        findings.report(contentsOf: binder.findings)
        return styles
    }

    /// The element `layout` without its children: its properties are those of the document.
    public func root(into findings: inout Findings) -> BoundElement {
        var binder = TreeBinder(document, data: data, filters: filters, limits: limits)
        let root = binder.attributesOnly(of: document.root)
        findings.report(contentsOf: binder.findings)
        return root
    }

    /// The sections, each of which is bound when it is asked for.
    public func sectionSource() -> BindingSections { sectionSource(defersRows: observer == nil) }

    private func sectionSource(defersRows: Bool) -> BindingSections {
        var tree = TreeBinder(document, data: data, filters: filters, limits: limits, observer: observer)
        tree.census = RecordCensus(data)
        tree.changes = changes
        tree.prose = prose
        var walk = SectionWalk(tree: tree, limits: limits)
        walk.walk(document.root.children, BindingFrame())
        // Values are accounted for once: then sections are bound once and kept.
        return BindingSections(
            walk, hasReferences: document.hasReferences, keepsSections: observer != nil, defersRows: defersRows)
    }

    /// All sections at once: for tests and short documents.
    public func sections(into findings: inout Findings) -> [BoundSection] {
        let source = sectionSource(defersRows: false)
        let sections = (0..<source.count).compactMap { source.section($0) }
        findings.report(contentsOf: source.findings)
        return sections
    }
}
