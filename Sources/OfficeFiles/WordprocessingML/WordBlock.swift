/// What stands one below the other in a Word file.
package enum WordBlock: Sendable {
    case paragraph(WordParagraph)
    case table(WordTable)
    /// A text box, at the paragraph that it hangs on.
    case box([WordBlock], WordPlace)

    /// All text within, that of notes too.
    package static func wholeText(_ block: WordBlock) -> String {
        switch block {
        case .paragraph(let paragraph):
            paragraph.runs.map { run in
                if case .note(let blocks) = run.content {
                    "\n" + blocks.map(wholeText).joined(separator: "\n") + "\n"
                } else {
                    run.text
                }
            }.joined()
        case .table(let table): table.rows.joined().flatMap(\.blocks).map(wholeText).joined(separator: "\n")
        case .box(let blocks, _): blocks.map(wholeText).joined(separator: "\n")
        }
    }

    /// All text within, paragraph by paragraph, without notes.
    package static func text(_ block: WordBlock) -> String {
        switch block {
        case .paragraph(let paragraph): paragraph.text
        case .table(let table): table.rows.joined().flatMap(\.blocks).map(text).joined(separator: "\n")
        case .box(let blocks, _): blocks.map(text).joined(separator: "\n")
        }
    }
}

package struct WordTable: Sendable {
    package struct Cell: Sendable {
        package let blocks: [WordBlock]
        /// Columns that it covers.
        package let span: Int
        /// Whether it goes on with the cell above.
        package let isContinued: Bool
    }

    package let rows: [[Cell]]
    /// Rows that Word repeats on every page.
    package let headRows: Int
    package let place: WordPlace
}

package struct WordParagraph: Sendable {
    package var runs: [WordRun]
    /// The name of its style in lower case: 'heading 1', 'caption', whatever language Word speaks.
    package let style: String
    /// From 0, of its own or of its style. nil for text.
    package let outlineLevel: Int?
    /// What Word prints before it.
    package let label: WordLabel?
    package let isCentred: Bool
    package let bookmarks: [String]
    package let place: WordPlace

    /// Without pictures and notes; breaks of lines and tabs are spaces.
    package var text: String { runs.map(\.text).joined() }

    /// Whether all of its letters are bold.
    package var isBold: Bool {
        let lettered = runs.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
        return !lettered.isEmpty && lettered.allSatisfy(\.isBold)
    }
}
