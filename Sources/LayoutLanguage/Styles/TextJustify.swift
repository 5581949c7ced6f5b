/// What gives way in a justified line (CSS Text 3 `text-justify`).
package enum TextJustify: String, CaseIterable, Sendable {
    /// The spaces, and the letters and their distances by so little that nobody sees it.
    case auto
    /// The spaces alone.
    case interWord = "inter-word"
}
