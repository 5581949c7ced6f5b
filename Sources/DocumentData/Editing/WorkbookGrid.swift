import Diagnostics
import Files
import OfficeFiles

/// A list of a project that is a sheet, to change cells of it and to put rows elsewhere: row 0 are its headings, the others the rows of the sheet
/// from there to the end of the list.
package struct WorkbookGrid {
    package struct Row: Sendable {
        /// Counted from 1, as people see it.
        package let number: Int
        package let cells: [String]
        /// Whether it is one of the list: titles, groups and totals are none.
        package let isListed: Bool
        /// Where it stands in the texts of the sheet.
        package let range: SourceRange?
    }

    /// Why nothing was changed.
    package enum Refusal: Error, Sendable {
        case locked(Wording)
        case notInPlace
        case cells(WorkbookCells.Refusal)
    }

    /// As `naskah.yaml` names it: 'data/daftar.xlsx#Pejabat'.
    package let name: String
    /// Without the sheet.
    package let file: String
    package let sheet: String
    package let headings: [String]
    /// Addresses of the headings.
    package let columns: [Int]
    package let rows: [Row]
    /// A fingerprint of all that edits build upon.
    package let version: String
    /// Why nothing of it is changed here; nil where something can be.
    package let readOnly: Wording?

    package let bytes: [UInt8]
    let locks: [CellAddress: WorkbookSheetState.Lock]
    let list: SheetList
    /// All cells of the sheet: a list may be an area of it.
    let whole: Sheet
    let isArea: Bool
    let isLevelled: Bool
    let read: ([UInt8]) -> WorkbookGrid?

    /// nil for names that the project does not give, and for sheets without a list.
    package init?(_ name: String, in folder: ProjectFolder) {
        var findings = Findings()
        guard let file = WorkbookGrid.file(of: name, in: folder),
            let bytes = folder.contents(file, namedAt: nil, into: &findings)?.bytes
        else { return nil }
        self.init(name, bytes, in: folder)
    }

    /// - Parameter bytes: of the workbook, as they are read or as they may become.
    package init?(_ name: String, _ bytes: [UInt8], in folder: ProjectFolder) {
        var findings = Findings()
        guard let project = WorkbookGrid.project(folder),
            let key = WorkbookGrid.entries(in: folder).first(where: { $0.path == name })?.key
        else { return nil }
        var tables = WorkbookTables(folder, answers: project.record("impor"))
        file = WorkbookTables.file(of: name)
        tables.take(bytes, as: file)
        guard let sheet = tables.sheet(name, namedAt: nil, into: &findings),
            let whole = tables.whole(sheet.name, of: file, into: &findings),
            let table = WorkbookTable(sheet, DataCollection.named(key), tables.answers(for: key))
        else { return nil }
        self.name = name
        self.bytes = bytes
        self.sheet = sheet.name
        let list = table.list
        self.list = list
        self.whole = whole
        isLevelled = table.plan != nil || table.numbers != nil
        headings = list.columns.map(\.heading)
        columns = list.columns.map(\.number)
        isArea = sheet.cells.count != whole.cells.count
        rows = WorkbookGrid.rows(of: list, in: whole, isArea: isArea)
        (readOnly, locks) = WorkbookGrid.locks(bytes, file, sheet, list, to: rows.last?.number, in: folder)
        var digest = Digest()
        bytes.withUnsafeBytes { digest.absorb($0) }
        for number in columns + rows.map(\.number) { digest.absorb(number) }
        version = digest.hexadecimal
        read = { WorkbookGrid(name, $0, in: folder) }
    }

    /// What stands so many rows below the list is none of its business.
    private static let farBelow = 100

    private static func rows(of list: SheetList, in sheet: Sheet, isArea: Bool) -> [Row] {
        let first = list.headRows.upperBound + 1, wide = Set(list.columns.map(\.number))
        let listed = Dictionary(list.rows.map { ($0.number, $0) }) { first, _ in first }
        let end = max(first - 1, listed.keys.max() ?? 0)
        let below = min(list.otherList.map { $0 - 1 } ?? .max, end + (isArea ? 1 : farBelow))
        var texts: [Int: [Int: String]] = [:]
        for index in sheet.cells.indices {
            let address = sheet.cells[index].address
            guard (first...max(first, below)).contains(address.row), wide.contains(address.column) else { continue }
            texts[address.row, default: [:]][address.column] = sheet.text(index)
        }
        // There is always one row to type into, where the list can go on.
        let last = max(end + 1, texts.keys.max() ?? 0)
        return (first...last).map { number in
            let own = texts[number] ?? [:]
            return Row(
                number: number, cells: list.columns.map { own[$0.number] ?? "" }, isListed: listed[number] != nil,
                range: listed[number].map { list.range(of: $0) })
        }
    }

    /// The columns that are the list's own; nil where whole rows are.
    var ownColumns: ClosedRange<Int>? {
        guard isArea else { return nil }
        let columns = list.sheet.cells.map(\.address.column)
        guard let first = columns.min(), let last = columns.max() else { return nil }
        return first...last
    }

    /// From the first row of the list to its last.
    var extent: CellRange? {
        guard let first = list.rows.first?.number, let last = list.rows.last?.number, let left = columns.min(),
            let right = columns.max()
        else { return nil }
        return CellRange(CellAddress(row: first, column: left), CellAddress(row: last, column: right))
    }
}
