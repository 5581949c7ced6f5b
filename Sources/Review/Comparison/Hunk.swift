/// A place where two texts differ: what was removed there and what was added. One of the two may be empty, not both.
struct Hunk: Equatable, Sendable {
    /// Indices of words.
    var old: Range<Int>
    var new: Range<Int>
}
