/// A column of a sheet to write: its heading, and what may be filled in below.
package struct SheetColumn: Sendable {
    package enum Entry: Sendable {
        /// Kept as it is.
        case none
        /// Numbers that are told, not asked for; other texts stay texts.
        case figure
        /// Kept as text, whatever it looks like.
        case text
        case number
        /// One of the values of a column of another sheet; others are taken after a question where `isOpen`.
        case choice(source: String, isOpen: Bool)
        /// Text that a formula judges; `CELL` stands for the cell.
        case judged(formula: String)
    }

    package let heading: String
    /// In characters.
    package let width: Int
    package var entry = Entry.none
    /// What is expected: a note at the heading, told again at each cell.
    package var note: String?

    package init(_ heading: String, width: Int) {
        self.heading = heading
        self.width = width
    }

    /// - Parameter isFigure: whether its values are numbers.
    package init(_ heading: String, width: Int, isFigure: Bool) {
        self.init(heading, width: width, entry: isFigure ? .figure : .none, note: nil)
    }

    package init(_ heading: String, width: Int, entry: Entry, note: String?) {
        self.heading = heading
        self.width = width
        self.entry = entry
        self.note = note
    }
}
