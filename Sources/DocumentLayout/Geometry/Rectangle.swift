/// A point on a page: x to the right, y downwards from the upper left corner.
public struct Point: Hashable, Sendable {
    public var x: Length
    public var y: Length

    public init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    public static let zero = Point(x: .zero, y: .zero)
    public static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
}

public struct Size: Hashable, Sendable {
    public var width: Length
    public var height: Length

    public init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }
}

public struct Rectangle: Hashable, Sendable {
    public var origin: Point
    public var size: Size

    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    public var maxX: Length { origin.x + size.width }
    public var maxY: Length { origin.y + size.height }
}

/// One value per edge of a box, in CSS order.
public struct Edges<Value: Hashable & Sendable>: Hashable, Sendable {
    public var top: Value
    public var right: Value
    public var bottom: Value
    public var left: Value

    public init(top: Value, right: Value, bottom: Value, left: Value) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    public init(all value: Value) { self.init(top: value, right: value, bottom: value, left: value) }
}

extension Rectangle {
    /// The least rectangle around both.
    func union(_ other: Rectangle) -> Rectangle {
        let x = min(origin.x, other.origin.x), y = min(origin.y, other.origin.y)
        return Rectangle(x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
    }

    /// Whether the other rectangle leaves this one by more than a rounding error.
    func isLeft(by other: Rectangle) -> Bool {
        let slack = Length.pt(0.01)
        return other.origin.x < origin.x - slack || other.origin.y < origin.y - slack || other.maxX > maxX + slack
            || other.maxY > maxY + slack
    }
}
