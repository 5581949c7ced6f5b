import Foundation

/// Messages from one thread to another, which takes them in their order and at last closes the channel with a result.
final class BoundedChannel<Message: Sendable, Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let capacity: Int
    private var messages: [Message] = []
    private var value: Result<Value?, any Error>?
    /// Whether whoever takes messages waits for the next.
    private var isIdle = false

    /// - Parameter capacity: messages that may wait; whoever sends one more waits too.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Returns the result when there is one: then nobody takes messages any more.
    @discardableResult
    func send(_ message: Message) -> Result<Value?, any Error>? {
        condition.withLock {
            while messages.count >= capacity, value == nil { condition.wait() }
            if value == nil { messages.append(message) }
            condition.broadcast()
            return value
        }
    }

    /// The next message; waits until there is one.
    func receive() -> Message {
        condition.withLock {
            if messages.isEmpty {
                isIdle = true
                condition.broadcast()
            }
            while messages.isEmpty { condition.wait() }
            isIdle = false
            condition.broadcast()
            return messages.removeFirst()
        }
    }

    /// Messages that nobody has taken yet.
    var waitingCount: Int { condition.withLock { messages.count } }

    /// Waits until all messages have been taken and what they ask for is done. Returns the result when there is one already.
    func drain() -> Result<Value?, any Error>? {
        condition.withLock {
            while value == nil, !(messages.isEmpty && isIdle) { condition.wait() }
            return value
        }
    }

    func close(with result: Result<Value?, any Error>) {
        condition.withLock {
            value = result
            messages = []
            condition.broadcast()
        }
    }

    /// Waits until the channel is closed.
    func result() -> Result<Value?, any Error>? {
        condition.withLock {
            while value == nil { condition.wait() }
            return value
        }
    }
}
