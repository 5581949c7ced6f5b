import Diagnostics

/// The sections of a layout, bound with their data each time that they are asked for: the memory of a book is that of its largest section.
///
/// The same finding at the same place is reported once, however often a section is bound or a loop meets it.
public final class BindingSections: SectionSource {
    private var tree: TreeBinder
    private let places: [SectionWalk.Place]
    private let keepsSections: Bool
    private var kept: [Int: BoundSection] = [:]
    public let hasReferences: Bool

    init(_ walk: SectionWalk, hasReferences: Bool, keepsSections: Bool) {
        tree = walk.tree
        places = walk.places
        self.hasReferences = hasReferences
        self.keepsSections = keepsSections
    }

    public var count: Int { places.count }
    public var hasErrors: Bool { tree.findings.hasErrors }
    public var findings: Findings { tree.findings }

    public func outline(_ index: Int) -> BoundSection? {
        guard !keepsSections else { return section(index) }
        tree.outline = OutlineFilter(components: tree.document.components)
        defer { tree.outline = nil }
        return section(index)
    }

    public func section(_ index: Int) -> BoundSection? {
        if let section = kept[index] { return section }
        // The steps of the loops around sections are counted over the whole document, those inside for each section.
        let outerSteps = tree.startSection()
        defer { tree.endSection(outerSteps) }
        do throws(BindingStop) {
            let section = try tree.section(places[index].section, places[index].frame)
            if keepsSections { kept[index] = section }
            return section
        } catch {
            // Other sections still have findings to tell, even when this one had too much in it.
            return nil
        }
    }
}

extension LayoutDocument {
    /// Whether an element of the layout tells where other things stand.
    var hasReferences: Bool {
        var open = [root] + Array(pageMasters.values) + Array(components.values)
        while let element = open.popLast() {
            if ReferenceNames.isReference(element.name) { return true }
            open += element.elements
        }
        return false
    }
}
