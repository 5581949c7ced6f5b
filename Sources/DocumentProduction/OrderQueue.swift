import Foundation

/// Orders from one thread to another, which works them off in their order and at last ends with an outcome.
final class OrderQueue<Order: Sendable, Outcome: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let limit: Int
    private var orders: [Order] = []
    private var outcome: Result<Outcome?, any Error>?

    /// - Parameter limit: of orders that wait; whoever gives one more waits too.
    init(limit: Int) {
        self.limit = limit
    }

    /// Gives an order. Returns the outcome when there is one: then nobody takes orders any more.
    @discardableResult
    func put(_ order: Order) -> Result<Outcome?, any Error>? {
        condition.withLock {
            while orders.count >= limit, outcome == nil { condition.wait() }
            if outcome == nil { orders.append(order) }
            condition.broadcast()
            return outcome
        }
    }

    /// The next order; waits until there is one.
    func take() -> Order {
        condition.withLock {
            while orders.isEmpty { condition.wait() }
            condition.broadcast()
            return orders.removeFirst()
        }
    }

    func end(_ result: Result<Outcome?, any Error>) {
        condition.withLock {
            outcome = result
            orders = []
            condition.broadcast()
        }
    }

    /// Waits for the outcome.
    func result() -> Result<Outcome?, any Error>? {
        condition.withLock {
            while outcome == nil { condition.wait() }
            return outcome
        }
    }
}
