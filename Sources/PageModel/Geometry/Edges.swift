/// One value per edge of a box, in CSS order.
public struct Edges<Value: Hashable & Sendable>: Hashable, Sendable {
    public var top: Value
    public var right: Value
    public var bottom: Value
    public var left: Value

    @inlinable public init(top: Value, right: Value, bottom: Value, left: Value) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    @inlinable public init(all value: Value) { self.init(top: value, right: value, bottom: value, left: value) }

    // Written out, for what the compiler writes is not specialised for the values of another module.
    @inlinable public static func == (one: Edges, other: Edges) -> Bool {
        one.top == other.top && one.right == other.right && one.bottom == other.bottom && one.left == other.left
    }

    @inlinable public func hash(into hasher: inout Hasher) {
        hasher.combine(top)
        hasher.combine(right)
        hasher.combine(bottom)
        hasher.combine(left)
    }
}
