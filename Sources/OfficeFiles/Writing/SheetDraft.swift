/// A sheet to write: a row of headings that stays in view, and rows of texts.
package struct SheetDraft: Sendable {
    package struct Cell: Sendable {
        package let text: String
        /// Where a click leads: a file, and a place within it such as `OPD!C7`.
        package let link: Link?

        package init(_ text: String, link: Link? = nil) {
            self.text = text
            self.link = link
        }
    }

    package struct Link: Sendable {
        package let target: String
        package let location: String?

        package init(_ target: String, location: String? = nil) {
            self.target = target
            self.location = location
        }
    }

    package let name: String
    /// Widths in characters.
    package let columns: [(heading: String, width: Int)]
    package let rows: [[Cell]]

    package init(_ name: String, columns: [(heading: String, width: Int)], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}
