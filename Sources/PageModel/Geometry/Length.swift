/// A length in whole 1/65,536 of a PostScript point (1/72 inch), the unit of TeX's arithmetic.
///
/// Whole numbers: sums are exact, the same on every machine, and never NaN. The range is ±1.4·10¹⁴ pt.
public struct Length: Hashable, Sendable, Comparable {
    public var units: Int

    @inlinable public init(units: Int) { self.units = units }

    @inlinable public static var unitsPerPoint: Int { 65536 }
    @inlinable public static var zero: Length { Length(units: 0) }
    /// The greatest length that a layout can ask for: a million points, 350 m. Sums of millions of them do not
    /// overflow.
    @inlinable public static var greatest: Length { Length(units: 1_000_000 * unitsPerPoint) }
    /// For 'as much as you like': adding ordinary lengths to it does not overflow.
    @inlinable public static var unbounded: Length { Length(units: Int.max / 4) }

    @inlinable public static func pt(_ value: Double) -> Length { Length(rounding: value * 65536) }
    @inlinable public static func mm(_ value: Double) -> Length { .pt(value * 72 / 25.4) }

    @inlinable public var points: Double { Double(units) / 65536 }
    @inlinable public var isUnbounded: Bool { units >= Int.max / 8 }

    @inlinable public static func == (left: Length, right: Length) -> Bool { left.units == right.units }
    @inlinable public static func < (left: Length, right: Length) -> Bool { left.units < right.units }
    @inlinable public static func + (left: Length, right: Length) -> Length { Length(units: left.units + right.units) }
    @inlinable public static func - (left: Length, right: Length) -> Length { Length(units: left.units - right.units) }
    @inlinable public static prefix func - (length: Length) -> Length { Length(units: -length.units) }
    @inlinable public static func * (left: Length, right: Int) -> Length { Length(units: left.units * right) }
    @inlinable public static func / (left: Length, right: Int) -> Length { Length(units: left.units / right) }
    @inlinable public static func += (left: inout Length, right: Length) { left.units += right.units }
    @inlinable public static func -= (left: inout Length, right: Length) { left.units -= right.units }

    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(units) }

    /// Multiplied by a factor, rounded to the nearest unit.
    @inlinable public func scaled(by factor: Double) -> Length { Length(rounding: Double(units) * factor) }

    /// The nearest length; what lies outside of the range becomes `unbounded`, what is no number becomes zero.
    @inlinable init(rounding units: Double) {
        let limit = Double(Length.unbounded.units)
        self.units =
            units.isNaN
            ? 0
            : units >= limit
                ? Length.unbounded.units
                : units <= -limit ? -Length.unbounded.units : Int(units.rounded())
    }
}

extension Length: CustomStringConvertible {
    /// Points with at most two decimals: `12pt`, `7.25pt`.
    public var description: String {
        let hundredths = Int((points * 100).rounded())
        let sign = hundredths < 0 ? "-" : "", size = abs(hundredths)
        let fraction = size % 100
        let decimals =
            fraction == 0 ? "" : fraction % 10 == 0 ? ".\(fraction / 10)" : ".\(fraction < 10 ? "0" : "")\(fraction)"
        return "\(sign)\(size / 100)\(decimals)pt"
    }
}
