import Diagnostics
import DocumentData
import OfficeFiles

/// Cells and rows of workbooks.
extension FileEditor {
    /// Whether nobody has written what somebody wants to write, where others have written something since they saw the sheet.
    func isUntouched(
        _ changes: [(row: Int, column: Int, text: String)], of grid: WorkbookGrid, since version: String
    ) -> Bool {
        guard let bytes = memory.bytes(of: grid.name, version: version),
            let seen = WorkbookGrid(grid.name, bytes, in: folder)
        else { return false }
        return SheetMerge(seen, grid).isUntouched(changes.map { ($0.row, $0.column) })
    }

    /// A sheet as it was seen.
    func grid(_ name: String, _ bytes: [UInt8], _ version: String) throws(EditRefusal) -> WorkbookGrid {
        guard let grid = WorkbookGrid(name, bytes, in: folder) else { throw .notEditable(name) }
        guard grid.version == version else { throw .changedMeanwhile(name) }
        return grid
    }

    func edited(
        _ file: String, _ edit: () throws(WorkbookGrid.Refusal) -> [UInt8]
    ) throws(EditRefusal) -> [UInt8] {
        do throws(WorkbookGrid.Refusal) {
            return try edit()
        } catch {
            switch error {
            case .locked(let reason): throw .locked(reason)
            case .notInPlace: throw .notInPlace(file)
            case .cells(let refusal): throw FileEditor.refusal(refusal, file)
            }
        }
    }

    /// What was seen of a workbook are the texts of a sheet.
    func checkSheet(_ bytes: [UInt8], _ place: SeenPlace) throws(EditRefusal) {
        var findings = Findings()
        guard
            let workbook = Workbook.open(
                bytes, path: place.file, location: place.file, namedAt: nil, into: &findings),
            let index = workbook.sheets.firstIndex(where: { $0.name == place.sheet }),
            let sheet = workbook.read([index], into: &findings)?.first
        else { throw .notEditable(place.file) }
        guard SeenPlace.version(of: sheet.source.bytes) == place.version else { throw .changedMeanwhile(place.file) }
    }

    func workbook(
        _ bytes: [UInt8], _ name: String, _ changes: [WorkbookCells.Change]
    ) throws(EditRefusal) -> [UInt8] {
        for change in changes {
            if let reason = WorkbookGrid.obstacle(bytes, name, sheet: change.sheet, in: folder) {
                throw .locked(reason)
            }
        }
        do throws(WorkbookCells.Refusal) {
            return try WorkbookCells.changed(bytes, changes)
        } catch {
            throw FileEditor.refusal(error, name)
        }
    }

    private static func refusal(_ refusal: WorkbookCells.Refusal, _ file: String) -> EditRefusal {
        switch refusal {
        case .isFormula(let cell): .isFormula(file, cell: "\(cell)")
        case .isRead(let cell, let name): .isRead(file, cell: "\(cell)", by: name)
        case .isMissed(let cell, let name): .isMissed(file, cell: "\(cell)", by: name)
        case .isAnchored(let row): .isAnchored(file, row: row)
        case .isCovered(let cell): .isCovered(file, cell: "\(cell)")
        case .tooLong(let cell): .tooLong(file, cell: "\(cell)")
        case .notEditable, .noSheet, .damaged: .notEditable(file)
        }
    }
}
