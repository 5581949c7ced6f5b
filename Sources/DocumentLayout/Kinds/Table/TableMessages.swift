import Diagnostics
import LayoutLanguage
import PageModel

/// What tables have to tell.
extension Diagnostic {
    /// `sum` where nothing is summed up, or of rows that the place does not know.
    static func sumOutOfPlace(_ element: BoundElement) -> Diagnostic {
        let range = element[SumElement.of]?.rawValue ?? ""
        return Diagnostic(
            "layout.sum-out-of-place", .error,
            range.isEmpty
                ? Wording(
                    id: "<sum> hanya berarti di dalam subtotal, carry, dan tfoot",
                    en: "<sum> means something within subtotal, carry and tfoot only")
                : Wording(
                    id: "di sini tidak ada baris '\(range)' yang dapat dijumlahkan",
                    en: "there are no rows '\(range)' to add up here"),
            at: element.attribute(SumElement.of)?.range ?? element.layoutRange
        )
        .fix(
            Wording(
                id:
                    "di subtotal: group, table; di carry dan tfoot repeat=\"page\": page, carried, table; di tfoot lain: table",
                en:
                    "in subtotal: group, table; in carry and in tfoot repeat=\"page\": page, carried, table; in other tfoot: table"
            ))
    }

    /// A row whose cells are not as many as the columns: its numbers stand under the wrong heads.
    /// A cell alone in a row that is too short stands under no wrong head.
    static func rowWidth(_ row: BoundElement, _ width: Int, _ columns: Int, isAlone: Bool) -> Diagnostic {
        Diagnostic(
            "layout.row-cells", isAlone && width < columns ? .warning : .error,
            Wording(
                id: "sel baris ini mengisi \(width) kolom, sedangkan tabelnya mempunyai \(columns) kolom",
                en: "the cells of this row take \(width) columns, and the table has \(columns)"),
            at: row.layoutRange
        )
        .fix(
            width > columns
                ? Wording(
                    id: "tambahkan lebarnya pada columns, atau kurangi sel dan colspan",
                    en: "add widths to columns, or take away cells and colspan")
                : Wording(id: "tambahkan sel kosong, atau perbesar colspan", en: "add empty cells, or a larger colspan")
        )
        .once(for: "\(String(describing: row.layoutRange)) \(width)")
    }

    /// `sum` in a column of which no cell has a value.
    static func sumOfNothing(_ element: BoundElement, _ column: Int, _ others: [Int]) -> Diagnostic {
        let list = others.map { String($0 + 1) }.joined(separator: ", ")
        return Diagnostic(
            "layout.sum-of-nothing", .error,
            Wording(
                id: "kolom \(column + 1) yang dijumlahkan tidak punya nilai; yang punya nilai: kolom \(list)",
                en: "column \(column + 1), which is added up, has no values; those that have: \(list)"),
            at: element.layoutRange
        )
        .fix(
            Wording(
                id: "periksa colspan baris ini, atau tulis <sum column=\"\((others.first ?? column) + 1)\"/>",
                en: "check the colspan of this row, or write <sum column=\"\((others.first ?? column) + 1)\"/>"))
    }

    /// A cell that spans columns runs into one that comes down from the rows above.
    static func spanMeetsSpan(_ cell: BoundElement, _ columns: Int) -> Diagnostic {
        Diagnostic(
            "layout.span-overlap", .warning,
            Wording(
                id:
                    "colspan sel ini bertemu sel rowspan dari baris di atasnya; selnya dipersempit menjadi \(columns) kolom",
                en:
                    "the colspan of this cell meets a rowspan from the rows above; the cell was narrowed to \(columns) columns"
            ),
            at: cell.attribute(CellElement.columnSpan)?.range ?? cell.dataRange ?? cell.layoutRange
        )
        .fix(
            Wording(
                id: "tulis colspan=\"\(columns)\" atau kurangi rowspan",
                en: "write colspan=\"\(columns)\" or a smaller rowspan"))
    }

    /// A table head that leaves no room for rows is not repeated.
    static func tallHead(_ box: Box, _ height: Length, _ space: ConstraintSpace) -> Diagnostic {
        Diagnostic(
            "layout.tall-head", .warning,
            Wording(
                id:
                    "kepala tabel setinggi \(height) tidak menyisakan ruang (halaman \(space.pageHeight)) dan tidak diulang",
                en: "a table head of \(height) leaves no room (page \(space.pageHeight)) and is not repeated"),
            at: box.place
        )
        .fix(Wording(id: "pendekkan kepala tabel", en: "shorten the head of the table"))
    }

    /// A column that no page can hold, in a table that is divided by columns.
    static func wideColumn(_ index: Int, _ table: TableContent, _ room: Length) -> Diagnostic {
        Diagnostic(
            "layout.wide-column", .warning,
            Wording(
                id: "kolom \(index + 1) lebih lebar daripada halaman; lebarnya menjadi \(room)",
                en: "column \(index + 1) is wider than the page; it was made \(room) wide"),
            at: table.origin?.attribute(TableElement.columns)?.range ?? table.origin?.layoutRange
        )
        .fix(
            Wording(
                id: "perkecil lebar kolom atau pakai kertas yang lebih lebar",
                en: "make the column narrower or use wider paper"))
    }

    /// Key columns that would take the page from the others.
    static func wideKeys(_ table: TableContent, _ width: Length) -> Diagnostic {
        Diagnostic(
            "layout.wide-key-columns", .warning,
            Wording(
                id: "kolom kunci mengambil lebih dari 60% lebar halaman (\(width)); sebagian tidak diulang",
                en: "the key columns take more than 60% of the page's width (\(width)); some are not repeated"),
            at: table.origin?.attribute(TableElement.keyColumns)?.range ?? table.origin?.layoutRange
        )
        .fix(Wording(id: "kurangi key-columns atau lebarnya", en: "use fewer or narrower key columns"))
    }

    /// Feet and carried sums that leave no room for rows are not set.
    static func tallFoot(_ box: Box, _ height: Length, _ space: ConstraintSpace) -> Diagnostic {
        Diagnostic(
            "layout.tall-foot", .error,
            Wording(
                id:
                    "kaki tabel dan baris pindahan setinggi \(height) tidak menyisakan ruang (halaman \(space.pageHeight))",
                en: "the foot and carried rows of a table, \(height) high, leave no room (page \(space.pageHeight))"),
            at: box.place
        )
        .fix(
            Wording(
                id: "pendekkan kaki tabel, atau pakai repeat=\"table\"", en: "shorten the foot, or use repeat=\"table\""
            ))
    }
}
