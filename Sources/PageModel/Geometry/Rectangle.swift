/// An upright rectangle on a page, by its upper left corner and its size.
public struct Rectangle: Hashable, Sendable {
    public var origin: Point
    public var size: Size

    @inlinable public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    @inlinable public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    @inlinable public var maxX: Length { origin.x + size.width }
    @inlinable public var maxY: Length { origin.y + size.height }
}

extension Rectangle {
    /// The least rectangle around both.
    @inlinable package func union(_ other: Rectangle) -> Rectangle {
        let x = min(origin.x, other.origin.x), y = min(origin.y, other.origin.y)
        return Rectangle(x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
    }

    /// Whether the other rectangle leaves this one by more than a rounding error.
    @inlinable package func isLeft(by other: Rectangle) -> Bool {
        let slack = Length.pt(0.01)
        return other.origin.x < origin.x - slack || other.origin.y < origin.y - slack || other.maxX > maxX + slack
            || other.maxY > maxY + slack
    }
}
