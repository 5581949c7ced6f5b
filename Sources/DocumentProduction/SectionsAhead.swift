import Diagnostics
import Foundation
import LayoutLanguage

/// The sections of a document, of which the next ones are bound by a thread of its own while one is broken into pages.
///
/// Sections are bound in their order by whichever thread, and what is told of errors is what has been found up to the section that was
/// asked for last: what is found, and in which order, does not depend on which thread is faster.
final class SectionsAhead: SectionSource {
    /// Used by one thread at a time: by the one that binds until it rests.
    private struct Shared: @unchecked Sendable {
        let sections: BindingSections

        func section(_ index: Int) -> Bound {
            let section = sections.section(index)
            return Bound(
                index: index, section: section, hasErrors: sections.hasErrors, leavesRows: sections.leavesRows,
                nodeCount: sections.nodeCount)
        }
    }

    private struct Bound: Sendable {
        let index: Int
        /// nil when it cannot be had.
        let section: BoundSection?
        /// Up to here.
        let hasErrors: Bool
        let leavesRows: Bool
        let nodeCount: Int
    }

    /// What one thread asks of the other.
    private final class Exchange: @unchecked Sendable {
        private let condition = NSCondition()
        /// To be bound: all that come after what has been bound or is being bound.
        private var asked = 0..<0
        private var working: Int?
        /// In their order.
        private var bound: [Bound] = []
        private var isGone = false

        private var hasRoom: Bool { bound.isEmpty || bound.reduce(0) { $0 + $1.nodeCount } < SectionsAhead.mostNodes }

        /// - Parameter indices: all sections that come next.
        func ask(for indices: Range<Int>) {
            condition.withLock {
                guard bound.last?.leavesRows != true else { return }
                let first = max(indices.lowerBound, (working ?? bound.last?.index ?? -1) + 1)
                asked = min(first, indices.upperBound)..<indices.upperBound
                condition.broadcast()
            }
        }

        func end() {
            rest()
            condition.withLock {
                isGone = true
                condition.broadcast()
            }
        }

        /// nil when nothing will be asked any more.
        func question() -> Int? {
            condition.withLock {
                while !isGone, asked.isEmpty || !hasRoom { condition.wait() }
                guard !isGone else { return nil }
                working = asked.removeFirst()
                return working
            }
        }

        func answer(_ section: Bound) {
            condition.withLock {
                bound.append(section)
                working = nil
                // Its rows come first.
                if section.leavesRows { asked = 0..<0 }
                condition.broadcast()
            }
        }

        /// Returns when nothing is being bound, nor will be until something is asked for.
        func rest() {
            condition.withLock {
                asked = 0..<0
                while working != nil { condition.wait() }
            }
        }

        /// nil when it has not been bound ahead: then the thread is at rest.
        func take(_ index: Int) -> Bound? {
            condition.withLock {
                // One that somebody has from elsewhere is passed over.
                while true {
                    while let first = bound.first, first.index < index {
                        bound.removeFirst()
                        condition.broadcast()
                    }
                    guard bound.isEmpty, working.map({ $0 <= index }) ?? false || asked.contains(index) else { break }
                    condition.wait()
                }
                if bound.first?.index == index {
                    condition.broadcast()
                    return bound.removeFirst()
                }
                asked = 0..<0
                while working != nil { condition.wait() }
                bound = []
                return nil
            }
        }
    }

    /// A document of fewer sections has little to bind besides the first.
    private static let fewestSections = 4
    /// What waits may need so much memory, besides the last section of it.
    private static let mostNodes = 10_000

    private let sections: BindingSections
    private let isAhead: Bool
    private let exchange = Exchange()
    private var thread: JoinableThread?
    /// Whether the latest section has left rows for later.
    private var leavesRows = false
    /// Whether there were errors up to what was asked for last.
    private(set) var hasErrors: Bool

    /// - Parameter isAhead: false where somebody watches the binding, and sees it in the order of the pages.
    init(_ sections: BindingSections, isAhead: Bool) {
        self.sections = sections
        self.isAhead = isAhead && sections.count >= SectionsAhead.fewestSections
        hasErrors = sections.hasErrors
    }

    deinit {
        guard let thread else { return }
        exchange.end()
        thread.join()
    }

    var count: Int { sections.count }
    var hasReferences: Bool { sections.hasReferences }
    var findings: Findings { rested.findings }
    var missingRecords: Findings { rested.missingRecords }

    private var rested: BindingSections {
        if thread != nil { exchange.rest() }
        return sections
    }

    func outline(_ index: Int) -> BoundSection? {
        let outline = rested.outline(index)
        hasErrors = sections.hasErrors
        return outline
    }

    func nodes(ofStep step: Int, in loop: BoundLoop) -> [BoundNode] {
        let nodes = rested.nodes(ofStep: step, in: loop)
        hasErrors = sections.hasErrors
        return nodes
    }

    func section(_ index: Int) -> BoundSection? {
        let bound = exchange.take(index) ?? Shared(sections: sections).section(index)
        (hasErrors, leavesRows) = (bound.hasErrors, bound.leavesRows)
        return bound.section
    }

    func expect(_ index: Int) {
        // Rows that a table has let go of are asked for again while its pages are made, and paid from what its section has left.
        guard isAhead, !leavesRows, index < count else { return }
        if thread == nil {
            let shared = Shared(sections: sections)
            // As deep as in the thread that asks.
            thread = JoinableThread(stackSize: ThreadPool.stackSize) { [exchange] in
                // Nothing waits for what is bound ahead as long as pages are laid out and drawn.
                ThreadPriority.standBack(by: 3)
                while let index = exchange.question() { exchange.answer(shared.section(index)) }
            }
        }
        if thread != nil { exchange.ask(for: index..<count) }
    }
}
