/// What is written on a page, in reading order, without how it is drawn.
struct PageContent: Equatable, Sendable {
    /// A piece of a word on one line; most words are one piece.
    struct Piece: Equatable, Sendable {
        /// Ends with U+00AD when the word goes on in the next line.
        var text: String
        /// Index in `fonts`.
        let font: Int
        /// In whole points: left edge, baseline, width and font size.
        let x: Int
        let baseline: Int
        var width: Int
        let size: Int
    }

    /// A paragraph, a heading, a cell: what a structure element of the lowest level holds.
    struct Block: Equatable, Sendable {
        /// As in the PDF's structure (`P`, `H1`, `TD`); `Artifact` for running heads, repeated table heads and decoration;
        /// `TD1` for the first cell of a row.
        let role: String
        /// Whether it goes on from the page before.
        var continues: Bool
        var pieces: [Piece]

        var isArtifact: Bool { role == "Artifact" }
        /// A footnote: it stands at the end of its page, and therefore apart from the text.
        var isNote: Bool { role == "Note" }
    }

    static let firstCell = "TD1"

    /// Family, weight, slant and size: `TeX Gyre Pagella 700 italic 11pt`.
    var fonts: [String] = []
    var blocks: [Block] = []
}
