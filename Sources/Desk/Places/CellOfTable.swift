import Diagnostics
import DocumentData
import OfficeFiles
import Synchronization

/// Addresses of cells in files with a row a line, as spreadsheet programs show them: 'C5'.
enum CellOfTable {
    /// The file that was asked about last: findings come file by file.
    private static let latest = Mutex<(file: SourceFile, grid: CSVGrid?)?>(nil)

    /// nil for places in other files, and for those that are no cell.
    static func address(_ range: SourceRange) -> String? {
        guard range.file.sheet == nil,
            ["csv", "tsv"].contains(range.file.path.lowercased().split(separator: ".").last ?? "")
        else { return nil }
        let grid = latest.withLock { latest in
            if let latest, latest.file === range.file { return latest.grid }
            let grid = CSVGrid(range.file)
            latest = (range.file, grid)
            return grid
        }
        guard let cell = grid?.cell(at: range) else { return nil }
        return "\(CellAddress(row: cell.row + 1, column: cell.column + 1))"
    }
}
