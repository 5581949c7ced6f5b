import Diagnostics

/// Something of a Word file that was left out, replaced or guessed.
package struct WordRemark: Sendable {
    package let wording: Wording
    package let place: WordPlace?
    /// Text of the Word file that stands in no chapter because of it.
    package let leftOut: String

    package init(_ wording: Wording, at place: WordPlace?, leftOut: String = "") {
        self.wording = wording
        self.place = place
        self.leftOut = leftOut
    }
}
