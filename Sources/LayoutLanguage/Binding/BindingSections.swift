import Diagnostics

/// The sections of a layout, bound with their data each time that they are asked for: the memory of a book is that of its largest section.
///
/// The same finding at the same occurrence is reported once, however often a section is bound or a loop meets it.
public final class BindingSections: SectionSource {
    private var tree: TreeBinder
    private let occurrences: [SectionWalk.Occurrence]
    private let keepsSections: Bool
    private var kept: [Int: BoundSection] = [:]
    /// Left of the last section's for the loops in it that are bound later, and the steps of these that have been paid for.
    private var laterBudget: TreeBinder.Budget?
    private var paidSteps: [ObjectIdentifier: Int] = [:]
    /// Steps that the document has left for sections that are bound for the first time, and those that have been.
    private var stepsLeft: Int
    private var paidSections: Set<Int> = []
    public let hasReferences: Bool
    /// Whether the last section has left rows for later: they are bound before the next section is.
    public private(set) var leavesRows = false
    /// Of the last section: what it needs of the memory.
    public private(set) var nodeCount = 0

    init(_ walk: SectionWalk, hasReferences: Bool, keepsSections: Bool, defersRows: Bool) {
        tree = walk.tree
        stepsLeft = walk.tree.limits.documentSteps
        occurrences = walk.occurrences
        self.hasReferences = hasReferences
        self.keepsSections = keepsSections
        tree.defersRows = defersRows
    }

    public var count: Int { occurrences.count }
    public var hasErrors: Bool { tree.findings.hasErrors }
    public var findings: Findings { tree.findings }

    /// Rows of tables that the document should have and has not: to be asked for when all sections and their rows have been bound.
    public var missingRecords: Findings { tree.census?.findings ?? Findings() }

    public func outline(_ index: Int) -> BoundSection? {
        guard !keepsSections else { return section(index) }
        tree.outline = OutlineFilter(components: tree.document.components)
        defer { tree.outline = nil }
        return section(index)
    }

    public func section(_ index: Int) -> BoundSection? {
        if let section = kept[index] { return section }
        // The steps of the loops around sections are counted over the whole document, those inside for each section.
        let outer = tree.budget
        let isPaid = paidSections.contains(index)
        let budget = tree.wholeBudget(atMost: isPaid ? .max : stepsLeft)
        tree.budget = budget
        tree.hasLeftRows = false
        defer {
            leavesRows = tree.hasLeftRows
            nodeCount = tree.budget.nodeCount
            if !isPaid, tree.outline == nil {
                paidSections.insert(index)
                stepsLeft -= budget.steps - tree.budget.steps
            }
            laterBudget = tree.budget
            paidSteps = [:]
            tree.budget = outer
        }
        do throws(BindingStop) {
            let section = try tree.section(occurrences[index].section, occurrences[index].frame)
            // After an error no page is made: the rest is bound at once, rows included, in order to find all other
            // errors.
            if tree.defersRows, tree.findings.hasErrors {
                tree.defersRows = false
                return self.section(index)
            }
            if keepsSections { kept[index] = section }
            return section
        } catch {
            // Other sections still have findings to tell, even when this one had too much in it.
            return nil
        }
    }

    public func nodes(ofStep step: Int, in loop: BoundLoop) -> [BoundNode] {
        let outer = tree.budget, isPaid = step < paidSteps[ObjectIdentifier(loop)] ?? 0
        tree.budget = isPaid ? tree.wholeBudget() : laterBudget ?? tree.wholeBudget()
        defer {
            if !isPaid {
                laterBudget = tree.budget
                paidSteps[ObjectIdentifier(loop)] = step + 1
            }
            tree.budget = outer
        }
        do throws(BindingStop) {
            return try tree.step(step, of: loop)
        } catch {
            return []
        }
    }
}

extension LayoutDocument {
    /// Whether an element of the layout tells where other things stand.
    var hasReferences: Bool {
        var open = [root] + Array(pageMasters.values) + Array(components.values)
        while let element = open.popLast() {
            if element.declaration.roles.contains(.reference) { return true }
            open += element.elements
        }
        return false
    }
}
