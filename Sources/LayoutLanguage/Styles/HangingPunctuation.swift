/// `hanging-punctuation` (CSS Text 3 §9.2)
public struct HangingPunctuation: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An opening quote or bracket at the beginning of the first line.
    @inlinable public static var first: HangingPunctuation { HangingPunctuation(rawValue: 1 << 0) }
    /// A full stop, comma or hyphen at the end of a line.
    @inlinable public static var end: HangingPunctuation { HangingPunctuation(rawValue: 1 << 1) }
}
