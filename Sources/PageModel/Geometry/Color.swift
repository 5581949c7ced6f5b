/// A colour of the sRGB space; components and alpha from 0 to 255.
public struct Color: Hashable, Sendable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8
    public let alpha: UInt8

    @inlinable public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    @inlinable public static var black: Color { Color(red: 0, green: 0, blue: 0) }
    @inlinable public static var white: Color { Color(red: 255, green: 255, blue: 255) }
    @inlinable public static var transparent: Color { Color(red: 0, green: 0, blue: 0, alpha: 0) }
    @inlinable public var isTransparent: Bool { alpha == 0 }
}
