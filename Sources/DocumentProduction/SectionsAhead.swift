import Diagnostics
import Foundation
import LayoutLanguage

/// The sections of a document, of which the next one is bound by a thread of its own while one is broken into pages.
///
/// Whoever asks for anything waits until that thread has come to rest: what is found, and in which order, does not depend on it.
final class SectionsAhead: SectionSource {
    /// Used by one thread at a time: by the one that binds until it rests.
    private struct Shared: @unchecked Sendable {
        let sections: BindingSections
    }

    /// What one thread asks of the other.
    private final class Exchange: @unchecked Sendable {
        private enum State {
            case resting
            case asked(Int)
            case bound(Int, BoundSection?)
            case gone
        }

        private let condition = NSCondition()
        private var state = State.resting

        func ask(for index: Int) {
            condition.withLock {
                state = .asked(index)
                condition.broadcast()
            }
        }

        func end() {
            condition.withLock {
                while case .asked = state { condition.wait() }
                state = .gone
                condition.broadcast()
            }
        }

        /// nil when nothing will be asked any more.
        func question() -> Int? {
            condition.withLock {
                while true {
                    switch state {
                    case .asked(let index): return index
                    case .gone: return nil
                    case .resting, .bound: condition.wait()
                    }
                }
            }
        }

        func answer(_ section: BoundSection?, _ index: Int) {
            condition.withLock {
                state = .bound(index, section)
                condition.broadcast()
            }
        }

        func rest() {
            condition.withLock { while case .asked = state { condition.wait() } }
        }

        /// What has been bound of this section; nil when it is another one or none.
        func take(_ index: Int) -> BoundSection?? {
            condition.withLock {
                while case .asked = state { condition.wait() }
                guard case .bound(index, let section) = state else { return nil }
                state = .resting
                return .some(section)
            }
        }
    }

    /// A document of fewer sections has little to bind besides the first.
    private static let fewestSections = 4

    private let sections: BindingSections
    private let isAhead: Bool
    private let exchange = Exchange()
    private var thread: JoinableThread?
    /// Whether rows of the latest section were bound later than the section.
    private var leavesRows = false

    /// - Parameter isAhead: false where somebody watches the binding, and sees it in the order of the pages.
    init(_ sections: BindingSections, isAhead: Bool) {
        self.sections = sections
        self.isAhead = isAhead && sections.count >= SectionsAhead.fewestSections
    }

    deinit {
        guard let thread else { return }
        exchange.end()
        thread.join()
    }

    var count: Int { sections.count }
    var hasReferences: Bool { sections.hasReferences }
    var hasErrors: Bool { rested.hasErrors }
    var findings: Findings { rested.findings }
    var missingRecords: Findings { rested.missingRecords }

    private var rested: BindingSections {
        if thread != nil { exchange.rest() }
        return sections
    }

    func outline(_ index: Int) -> BoundSection? { rested.outline(index) }

    func nodes(ofStep step: Int, in loop: BoundLoop) -> [BoundNode] {
        leavesRows = true
        return rested.nodes(ofStep: step, in: loop)
    }

    func section(_ index: Int) -> BoundSection? {
        leavesRows = false
        if let bound = exchange.take(index) { return bound }
        return sections.section(index)
    }

    func expect(_ index: Int) {
        // Rows that a table has let go of are asked for again while its pages are made, and paid from what its section has left.
        guard isAhead, !leavesRows, index < count else { return }
        if thread == nil {
            let shared = Shared(sections: sections)
            // As deep as in the thread that asks.
            thread = JoinableThread(stackSize: ThreadPool.stackSize) { [exchange] in
                while let index = exchange.question() { exchange.answer(shared.sections.section(index), index) }
            }
        }
        if thread != nil { exchange.ask(for: index) }
    }
}
