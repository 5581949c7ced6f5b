import Diagnostics
import Files
import OfficeFiles

/// What is not changed here, and why.
extension WorkbookGrid {
    static func locks(
        _ bytes: [UInt8], _ file: String, _ sheet: Sheet, _ list: SheetList, to last: Int?, in folder: ProjectFolder
    ) -> (Wording?, [CellAddress: WorkbookSheetState.Lock]) {
        let state = WorkbookSheetState(bytes, sheet: sheet.name)
        if let obstacle = obstacle(state, file, sheet.name, in: folder) { return (obstacle, [:]) }
        guard let state, let left = list.columns.map(\.number).min(), let right = list.columns.map(\.number).max()
        else {
            return (nil, [:])
        }
        let area = CellRange(
            CellAddress(row: list.headRows.upperBound + 1, column: left),
            CellAddress(row: max(last ?? 0, list.headRows.upperBound + 1), column: right))
        return (nil, state.locks(in: area))
    }

    /// Why no cell of a sheet is changed here; nil where some are.
    package static func obstacle(
        _ bytes: [UInt8], _ file: String, sheet: String, in folder: ProjectFolder
    ) -> Wording? {
        obstacle(WorkbookSheetState(bytes, sheet: sheet), file, sheet, in: folder)
    }

    private static func obstacle(
        _ state: WorkbookSheetState?, _ file: String, _ sheet: String, in folder: ProjectFolder
    ) -> Wording? {
        guard let state else {
            return Wording(
                id:
                    "\(file) hanya dibaca di sini (yang diubah hanya .xlsx dan .ods): ubah di program lembar kerja, meja mengikutinya",
                en:
                    "\(file) is only read here (only .xlsx and .ods are edited): change it in a spreadsheet program, the desk follows"
            )
        }
        if state.isProtected {
            return Wording(
                id: "lembar \(sheet) dilindungi: buka perlindungannya di program lembar kerja",
                en: "the sheet \(sheet) is protected: take the protection off in a spreadsheet program")
        }
        if state.isSigned {
            return Wording(
                id:
                    "\(file) sudah ditandatangani, dan tanda tangannya tidak berlaku lagi bila berkas diubah: ubah salinannya",
                en: "\(file) is signed, and its signature would no longer hold: change a copy that is not")
        }
        if state.isTracked {
            return Wording(
                id:
                    "\(file) mencatat perubahan untuk disetujui: ubah di program lembar kerja, atau akhiri pencatatannya",
                en: "\(file) records changes for approval: change it in a spreadsheet program, or end the recording")
        }
        return lockFile(of: file, in: folder).map { mark in
            Wording(
                id: "\(file) sedang terbuka di program lembar kerja (\(mark)): ubah di sana, atau tutup dahulu",
                en: "\(file) is open in a spreadsheet program (\(mark)): change it there, or close it first")
        }
    }

    /// What Excel and LibreOffice put beside a file that is open: who saves there later would write over what was changed here.
    private static func lockFile(of file: String, in folder: ProjectFolder) -> String? {
        guard let root = folder.roots.first?.path else { return nil }
        var parts = file.split(separator: "/").map(String.init)
        let name = parts.removeLast()
        let there = FolderListing.names(in: ([root] + parts).joined(separator: "/")) ?? []
        return [".~lock.\(name)#", "~$\(name)"].first(where: there.contains)
    }

    /// Cells that are not changed here, for the grid: row and column counted from 0, `formula`, `read` or `merged`, and the formula that reads it.
    package var locked: [(row: Int, column: Int, kind: String, name: String)] {
        let places = Dictionary(columns.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        let lines = Dictionary(rows.enumerated().map { ($0.element.number, $0.offset + 1) }) { first, _ in first }
        return locks.sorted { $0.key < $1.key }.compactMap { cell, lock in
            guard let row = lines[cell.row], let column = places[cell.column] else { return nil }
            return switch lock {
            case .formula: (row, column, "formula", "")
            case .readBy(let name): (row, column, "read", name)
            case .merged: (row, column, "merged", "")
            }
        }
    }

    /// Why a cell is not changed here; nil where it is. Rows counted from 0, those behind the last are new.
    package func lock(row: Int, column: Int) -> Wording? {
        if let readOnly { return readOnly }
        guard row > 0, columns.indices.contains(column) else {
            return Wording(id: "judul kolom tidak diubah di sini", en: "headings are not edited here")
        }
        guard row <= rows.count else { return nil }
        let cell = CellAddress(row: rows[row - 1].number, column: columns[column])
        return switch locks[cell] {
        case .formula:
            Wording(
                id: "\(cell) berisi rumus: ubah di program lembar kerja",
                en: "\(cell) has a formula: change it in a spreadsheet program")
        case .readBy(let name):
            Wording(
                id: "\(cell) dibaca rumus \(name), yang hanya dihitung program lembar kerja; ubah di sana",
                en: "\(cell) is read by the formula \(name), which only a spreadsheet program computes; change it there"
            )
        case .merged:
            Wording(
                id: "\(cell) bagian dari sel gabungan: ubah di sel pertamanya",
                en: "\(cell) is part of merged cells: change the first of them")
        case nil: nil
        }
    }
}
