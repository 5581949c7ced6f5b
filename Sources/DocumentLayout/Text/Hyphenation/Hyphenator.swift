/// Says where a word may be broken with a hyphen.
public protocol Hyphenator: Sendable {
    /// Byte offsets (UTF-8) inside the word at which a break is allowed, ascending.
    func breakpoints(in word: ArraySlice<UInt8>) -> [Int]
}
