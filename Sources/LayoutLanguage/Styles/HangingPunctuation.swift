/// `hanging-punctuation` (CSS Text 3 §9.2)
@usableFromInline package struct HangingPunctuation: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An opening quote or bracket at the beginning of the first line.
    @inlinable package static var first: HangingPunctuation { HangingPunctuation(rawValue: 1 << 0) }
    /// A full stop, comma or hyphen at the end of a line.
    @inlinable package static var end: HangingPunctuation { HangingPunctuation(rawValue: 1 << 1) }
}
