import Foundation

/// A value that a thread of its own works out while others do something else.
package final class ConcurrentValue<Value: Sendable>: Sendable {
    /// Outlives whoever asked, for as long as the thread works.
    private final class Answer: @unchecked Sendable {
        private let condition = NSCondition()
        private var value: Value?

        var known: Value? { condition.withLock { value } }

        func give(_ answer: Value) {
            condition.withLock {
                value = answer
                condition.broadcast()
            }
        }

        func waited() -> Value {
            condition.withLock {
                while true {
                    if let value { return value }
                    condition.wait()
                }
            }
        }
    }

    private let answer = Answer()
    private let thread: JoinableThread?

    /// Begins at once; where the system gives no thread, the value is worked out before this returns.
    ///
    /// - Parameter niceness: how far the thread stands back behind others (`ThreadPriority`).
    package init(standingBackBy niceness: Int32 = 0, _ work: @escaping @Sendable () -> Value) {
        // Texts are nested as deep as their readers allow.
        thread = JoinableThread(stackSize: 8 << 20) { [answer] in
            if niceness > 0 { ThreadPriority.standBack(by: niceness) }
            answer.give(work())
        }
        if thread == nil { answer.give(work()) }
    }

    deinit { thread?.join() }

    /// nil while nobody knows it yet.
    package var valueIfKnown: Value? { answer.known }

    /// Waits until it is known.
    package var value: Value { answer.waited() }
}
