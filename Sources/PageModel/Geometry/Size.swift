/// Width and height.
public struct Size: Hashable, Sendable {
    public var width: Length
    public var height: Length

    @inlinable public init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }
}
