import Diagnostics
import DocumentData
import OfficeFiles

/// Cells and rows of workbooks.
extension FileEditor {
    // MARK: Lists

    /// Changes cells of a list; where others have written in it since it was seen, in the rows where these cells are now.
    func setCells(
        _ changes: [(row: Int, column: Int, text: String)], of name: String, _ file: String, _ version: String
    ) throws(EditRefusal) {
        try write(file) { bytes throws(EditRefusal) in
            guard let grid = WorkbookGrid(name, bytes, in: folder) else { throw .notEditable(name) }
            var changes = changes
            if let merge = try merge(with: grid, since: version) {
                for (index, change) in changes.enumerated() {
                    guard let row = merge.place(ofRow: change.row, column: change.column) else {
                        throw .changedMeanwhile(name)
                    }
                    changes[index].row = row
                }
            }
            let new = try edited(file) { () throws(WorkbookGrid.Refusal) in try grid.setting(changes) }
            return (new, .cells(list: name, changes.map { .init(row: $0.row, column: $0.column) }))
        }
    }

    /// Puts rows of a list elsewhere.
    func setRows(
        _ rows: TableEdit.RowChange, of name: String, _ file: String, _ version: String
    ) throws(EditRefusal) {
        try write(file) { bytes throws(EditRefusal) in
            guard let grid = WorkbookGrid(name, bytes, in: folder) else { throw .notEditable(name) }
            var rows = rows
            if let merge = try merge(with: grid, since: version) {
                guard let change = merge.change(rows) else { throw .changedMeanwhile(name) }
                rows = change
            }
            let new = try edited(file) { () throws(WorkbookGrid.Refusal) in try grid.arranging(rows) }
            return (new, .rows(list: name, rows))
        }
    }

    /// nil where a list is as it was seen.
    private func merge(with grid: WorkbookGrid, since version: String) throws(EditRefusal) -> SheetMerge? {
        guard grid.version != version else { return nil }
        guard let bytes = memory.bytes(of: grid.name, version: version),
            let seen = WorkbookGrid(grid.name, bytes, in: folder), let merge = SheetMerge(seen, grid)
        else { throw .changedMeanwhile(grid.name) }
        return merge
    }

    // MARK: Cells of any sheet

    /// Gives a cell that was seen on a page another text.
    func setCell(of name: String, at place: SeenPlace, to text: String) throws(EditRefusal) {
        guard let address = place.cell.flatMap({ CellAddress($0) }) else { throw .notInPlace(place.file) }
        try write(place.file) { bytes throws(EditRefusal) in
            guard let sheet = sheet(name, of: place.file, bytes) else { throw .notEditable(place.file) }
            var cell = address
            if SeenPlace.version(of: sheet.bytes) != place.version {
                guard let seen = memory.sheet(name, of: place.file, version: place.version),
                    let now = SheetCells(seen, sheet).place(of: address)
                else { throw .changedMeanwhile(place.file) }
                cell = now
            }
            let new = try workbook(bytes, place.file, [.init(sheet: name, address: cell, text: text)])
            return (new, .cell(sheet: name, cell))
        }
    }

    private func sheet(_ name: String, of file: String, _ bytes: [UInt8]) -> SourceFile? {
        var findings = Findings()
        guard let workbook = Workbook.open(bytes, path: file, location: file, namedAt: nil, into: &findings),
            let index = workbook.sheets.firstIndex(where: { $0.name == name })
        else { return nil }
        return workbook.read([index], into: &findings)?.first?.source
    }

    // MARK: Taking back

    /// The workbook without what somebody did to a table of it; nil where others have changed the same since.
    ///
    /// - Parameter edit: the workbook as it was after that, and before.
    func takenBack(
        _ step: TableStep, _ edit: (after: [UInt8], before: [UInt8]), of file: String, _ now: [UInt8]
    ) -> [UInt8]? {
        func grid(_ name: String, _ bytes: [UInt8]) -> WorkbookGrid? { WorkbookGrid(name, bytes, in: folder) }
        switch step {
        case .cell(let name, let address):
            guard let before = sheet(name, of: file, edit.before), let after = sheet(name, of: file, edit.after),
                let present = sheet(name, of: file, now)
            else { return nil }
            let former = SheetCells.text(of: address, in: before)
            guard let cell = SheetCells(after, present).place(of: address),
                let new = try? workbook(now, file, [.init(sheet: name, address: cell, text: former)]),
                let written = sheet(name, of: file, new), SheetCells.text(of: cell, in: written) == former
            else { return nil }
            return new
        case .cells(let name, let cells):
            guard let before = grid(name, edit.before), let after = grid(name, edit.after),
                let present = grid(name, now), let merge = SheetMerge(after, present)
            else { return nil }
            return present.rewritten(
                cells.map { cell in
                    (merge.place(ofRow: cell.row, column: cell.column), cell.column, before.text(cell.row, cell.column))
                })
        case .rows(let name, let change):
            guard let before = grid(name, edit.before), let after = grid(name, edit.after),
                let present = grid(name, now), let merge = SheetMerge(after, present),
                let opposite = before.opposite(of: change).flatMap(merge.change),
                let new = try? present.arranging(opposite)
            else { return nil }
            // A row that is back has its texts again.
            guard case .remove(let row) = change, case .insert(let place) = opposite else { return new }
            return present.row(ofNew: place).flatMap { grid(name, new)?.refilled($0, as: before.row(row)) }
        }
    }

    private func edited(
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

    private func workbook(
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
        case .isRuled(let row): .isRuled(file, row: row)
        case .isLinked(let cell): .isLinked(file, cell: "\(cell)")
        case .isCovered(let cell): .isCovered(file, cell: "\(cell)")
        case .tooLong(let cell): .tooLong(file, cell: "\(cell)")
        case .notEditable, .noSheet, .damaged: .notEditable(file)
        }
    }
}
