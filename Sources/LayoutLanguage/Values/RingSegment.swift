/// One of the segments of a ring: `2-6` is the second of six.
package struct RingSegment: Hashable, Sendable {
    /// From 1; 0 is all of them.
    package let number: Int
    package let count: Int

    /// Most segments of which one can still be told from the next.
    package static let counts = 1...24

    package init(number: Int, count: Int) {
        self.number = number
        self.count = count
    }
}
