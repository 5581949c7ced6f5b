import Diagnostics
import DocumentData
import OfficeFiles

/// What somebody did to a table of a workbook, to be taken back also when others have written in the workbook since.
enum TableStep: Sendable {
    /// Texts in cells of a list: rows, counted from 1 behind the headings, and columns.
    case cells(list: String, [Cell])
    /// Rows of a list, as they stood before.
    case rows(list: String, TableEdit.RowChange)
    /// The text of a cell of a sheet.
    case cell(sheet: String, CellAddress)

    struct Cell: Sendable {
        let row: Int
        let column: Int
    }
}
