/// Finds the places where a word may be broken at the end of a line.
public protocol Hyphenator: Sendable {
    /// Byte offsets (UTF-8) from the start of the slice at which a break with a hyphen is allowed, ascending.
    ///
    /// The word may have punctuation around it. A hyphen that the word already has is not among the offsets: breaking
    /// after it adds no second hyphen and is the line breaker's own business. The offset of a soft hyphen is the one
    /// after it.
    func breakpoints(in word: ArraySlice<UInt8>) -> [Int]
}
