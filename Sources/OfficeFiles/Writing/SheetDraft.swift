/// A sheet to write: lines above a list, a row of headings that stays in view, and rows of texts.
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
    package let columns: [SheetColumn]
    package let rows: [[Cell]]
    /// Above the headings: the first is the title.
    package var titles: [String] = []
    /// Below the headings, in another colour: how a row is filled in.
    package var example: [String] = []
    /// Rows below all others that are ready to be filled in; the first column counts on.
    package var emptyRows = 0
    /// Only cells of columns that are filled in can be changed.
    package var isProtected = false
    package var isHidden = false

    package init(_ name: String, columns: [SheetColumn], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// - Parameter columns: headings and widths in characters.
    package init(_ name: String, columns: [(heading: String, width: Int)], rows: [[Cell]]) {
        self.init(name, columns: columns.map { SheetColumn($0.heading, width: $0.width) }, rows: rows)
    }

    /// Of the headings.
    package var headRow: Int { titles.count + 1 }
}
