import Foundation
import PageModel

/// `<table>`
package enum TableElement {
    /// The order of the pages of a table that is divided by columns.
    package enum ColumnSplit: String, CaseIterable, Sendable {
        /// All rows of the first columns, then all rows of the next ones.
        case downThenOver = "down-then-over"
        /// All columns of the first rows, then all columns of the next ones.
        case overThenDown = "over-then-down"
    }

    package static let columns = Attribute(
        "columns", .list(.tableColumn, 1...64), default: [],
        "Width of every column: a length, a share (1fr), auto, or as its content needs: min-content, max-content.")
    package static let stripe = Attribute(
        "stripe", .colour, "Colour behind every second row of each tbody that has none of its own.")
    package static let columnSplit = Attribute(
        "column-split", ValueSyntax<ColumnSplit>.keywords,
        """
        Divides a table that is wider than its page by columns, and says in which order its pages come; otherwise columns are \
        made narrower.
        """)
    package static let keyColumns = Attribute(
        "key-columns", .integer(0...16), default: 0,
        "So many columns at the left stand in every part of a divided table.")
    package static let hasEqualRows = Attribute(
        "equal-rows", .boolean, default: false,
        """
        true: rows with a min-height are all as high as the highest of them needs to be; those that need more than one and a \
        quarter of their min-height are higher.
        """)
}

/// `<caption>`
package enum CaptionElement {
    package static let part = Attribute(
        "part", .text, default: "bagian {1} dari {2}", "How the parts of a divided table are named.")
    package static let suffix = PartDeclaration(
        "continued", like: .span, formerly: ["lanjutan"],
        "What follows the caption on further pages and above parts of a divided table.")
    package static let continued = Attribute(
        "continued", .text, "What follows the caption on further pages; (lanjutan) unless said otherwise.")
}

/// `<tfoot>`
package enum TableFootElement {
    /// Whether rows stand at the end of the table or of each of its pages.
    package enum Repetition: String, CaseIterable, Sendable { case table, page }

    package static let repetition = Attribute(
        "repeat", .keywords, default: Repetition.table,
        "Whether the rows stand at the end of the table or of each of its pages.")
}

/// `<carry>`
package enum CarryElement {
    package enum Edge: String, CaseIterable, Sendable {
        case pageEnd = "page-end"
        case pageStart = "page-start"
    }

    package static let at = Attribute(
        "at", .keywords, required: Edge.pageEnd, "At the end of a page, or at the beginning of the next one.")
}

/// `<tr>`
package enum RowElement {
    package enum Repetition: String, CaseIterable, Sendable { case page }

    package static let repetition = Attribute(
        "repeat", ValueSyntax<Repetition>.keywords,
        "First in tbody: the row stands again at the top of each page on which its group goes on.")
    package static let isSpare = Attribute(
        "spare", .boolean, default: false,
        "At the end of a table: a row to be filled in by hand, left out where the page has no room for it.")
}

/// `<th>`, `<td>`
package enum CellElement {
    package static let columnSpan = Attribute("colspan", .integer(1...64), default: 1, "Columns that it spans.")
    package static let rowSpan = Attribute("rowspan", .integer(1...1000), default: 1, "Rows that it spans.")
    package static let value = Attribute("value", .quantity, "The number that sums add up: {{ program.anggaran }}.")
    package static let repeatsLabel = Attribute(
        "repeat-label", .boolean, default: true,
        "Whether a cell that spans rows shows its content again on following pages.")
    package static let align = Attribute("align", ValueSyntax<TextAlign>.keywords, "Short for text-align.")

    package static let continued = Attribute(
        "continued", .text,
        """
        In a row with repeat: what the cell shows where the row stands again, "" for nothing. A sum of the group that is printed twice \
        would be counted twice by whoever adds the column up.
        """)

    static let all: [any DeclaredAttribute] = [columnSpan, rowSpan, value, repeatsLabel, align, continued]
}

/// `<sum>`
package enum SumElement {
    /// What is added up.
    package enum Range: String, CaseIterable, Sendable { case group, page, carried, table }

    package static let of = Attribute(
        "of", ValueSyntax<Range>.keywords,
        """
        What is added up: the rows of the tbody, of this page, of all pages up to here, or of the table. What suits the place unless said \
        otherwise.
        """)
    package static let column = Attribute(
        "column", .integer(1...64),
        "Number of the column whose values are added up; that of the cell unless said otherwise.")
    package static let format = Attribute(
        "format", .keywords, default: SumFormat.angka, "The filter that writes the sum.")
    package static let decimals = Attribute("decimals", .integer(0...10), "Decimals, for desimal and persen.")
}

/// The filters that may write a sum.
package enum SumFormat: String, CaseIterable, Sendable {
    case angka, desimal, persen, rupiah
    case rupiahSen = "rupiah-sen"
    case rupiahSingkat = "rupiah-singkat"
}

extension ElementDeclaration {
    package static let table = ElementDeclaration(
        "table", [.block], .only(["caption", "thead", "tbody", "tfoot", "tr", "carry"]),
        attributes: [
            TableElement.columns, TableElement.stripe, TableElement.columnSplit, TableElement.keyColumns,
            TableElement.hasEqualRows,
        ],
        "Table; thead is repeated on every page.")

    package static let caption = ElementDeclaration(
        "caption", [.inner], .inline, attributes: [CaptionElement.part, CaptionElement.continued],
        traits: Traits(roles: .indexed, parts: [HeadingElement.number, CaptionElement.suffix]), "Caption of a table.")

    package static let thead = ElementDeclaration(
        "thead", [.inner], .only(["tr"]), "Rows that are repeated at the head of every page.")

    package static let tbody = ElementDeclaration(
        "tbody", [.inner], .only(["tr", "subtotal"]), "Rows; the rows of one tbody are a group.")

    package static let tfoot = ElementDeclaration(
        "tfoot", [.inner], .only(["tr"]), attributes: [TableFootElement.repetition], "Rows at the end of the table.")

    package static let subtotal = ElementDeclaration(
        "subtotal", [.inner], .only(["tr"]),
        "Last in tbody: rows at its end, which stay with the row before them; sum in them adds up the group.")

    package static let carry = ElementDeclaration(
        "carry", [.inner], .only(["tr"]), attributes: [CarryElement.at],
        "Rows where a table is continued, for sums that are carried from page to page; sum in them adds up all rows before."
    )

    package static let tr = ElementDeclaration(
        "tr", [.inner], .only(["td", "th"]), attributes: [RowElement.repetition, RowElement.isSpare], "Row.")

    package static let th = ElementDeclaration(
        "th", [.inner], .flow, attributes: CellElement.all, traits: Traits(roles: .cell),
        "Cell that heads a column or row.")

    package static let td = ElementDeclaration(
        "td", [.inner], .flow, attributes: CellElement.all, traits: Traits(roles: .cell), "Cell.")

    package static let sum = ElementDeclaration(
        "sum", [.inline], .empty,
        attributes: [SumElement.of, SumElement.column, SumElement.format, SumElement.decimals],
        "Within subtotal, carry and tfoot: the sum of what the cells of a column give as their value.")
}
