/// Gives the sections of a document one at a time, as often as they are asked for: only one of them needs to be in memory.
public protocol SectionSource: AnyObject {
    var count: Int { get }
    /// Whether something in the document tells where other things of it stand: then all headings have to be known before the first page.
    var hasReferences: Bool { get }
    /// Whether a section had errors up to now: then no page is worth being laid out.
    var hasErrors: Bool { get }

    /// nil when the section cannot be had; why has been reported.
    func section(_ index: Int) -> BoundSection?
    /// What one step of a loop becomes that was left for later; nothing when it cannot be had. Asked for again, it is bound again.
    func nodes(ofStep step: Int, in loop: BoundLoop) -> [BoundNode]
    /// The section with at least what has an entry in the document's index: headings, captions, ids.
    func outline(_ index: Int) -> BoundSection?
    /// This section will be the next that is asked for: it may be bound meanwhile. What the last one has left for later has been asked for.
    func expect(_ index: Int)
}

extension SectionSource {
    public func outline(_ index: Int) -> BoundSection? { section(index) }
    public func nodes(ofStep step: Int, in loop: BoundLoop) -> [BoundNode] { [] }
    public func expect(_ index: Int) {}
}

/// Sections that are there already.
package final class BoundSections: SectionSource {
    private let sections: [BoundSection]

    package init(_ sections: [BoundSection]) {
        self.sections = sections
    }

    package var count: Int { sections.count }
    package var hasErrors: Bool { false }
    package var hasReferences: Bool {
        sections.contains { $0.element.contains(.reference) || $0.pageMaster?.contains(.reference) == true }
    }

    package func section(_ index: Int) -> BoundSection? { sections[index] }
}
