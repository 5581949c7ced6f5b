import Diagnostics
import PageModel

/// What decides beside the document itself whether its file may be written, and may not be known before its last page is laid out:
/// the project's facts, which are compared meanwhile.
package struct WritingCondition: Sendable {
    private let facts: ConcurrentValue<Findings>?

    /// - Parameter facts: with errors among them nothing is written; nil where they are known, and without errors.
    package init(_ facts: ConcurrentValue<Findings>? = nil) {
        self.facts = facts
    }

    /// Waits until it is known.
    var isMet: Bool { facts.map { !$0.value.hasErrors } ?? true }

    /// Whether it is known that nothing will be written.
    var isKnownToFail: Bool { facts?.valueIfKnown?.hasErrors ?? false }
}

/// Hands pages on while they may still be written.
final class ConditionalPages<Next: PageConsumer<any Error>>: PageConsumer {
    /// The facts have errors: no page is of any use.
    struct Void: Error {}

    private let next: Next
    private let condition: WritingCondition

    init(_ next: Next, while condition: WritingCondition) {
        self.next = next
        self.condition = condition
    }

    func restart() throws { try next.restart() }

    func take(_ page: Page) throws {
        guard !condition.isKnownToFail else { throw Void() }
        try next.take(page)
    }

    func take(_ page: UnpaintedPage) throws {
        guard !condition.isKnownToFail else { throw Void() }
        try next.take(page)
    }
}
