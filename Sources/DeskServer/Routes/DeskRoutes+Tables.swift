import Desk
import DocumentData
import Diagnostics

/// Lists of the project, as a grid.
extension DeskRoutes {
    /// Names of the files: `["data/opd.csv","data/daftar.xlsx#Pejabat",…]`.
    func tables() async -> DeskResponse {
        let files = await desk.perform { session in session.project?.dataFiles ?? [] } ?? []
        let sheets = WorkbookGrid.names(in: desk.folder)
        return .json(StateJSON.list(files.filter(DeskRoutes.isTable) + sheets, StateJSON.quoted))
    }

    private static func isTable(_ file: String) -> Bool {
        let name = file.lowercased()
        return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
    }

    /// `{"file","version","rows":[["cell",…],…],"lines":[…],"bounds":[[lower,upper],…]}`; lines are those of findings.
    func table(_ request: DeskRequest) -> DeskResponse {
        if let name = request.query["file"], let grid = WorkbookGrid(name, in: desk.folder) { return sheet(grid) }
        var findings = Findings()
        guard let name = request.query["file"], DeskRoutes.isTable(name),
            let file = desk.folder.source(name, namedAt: nil, into: &findings), let grid = CSVGrid(file)
        else { return .notFound }
        let rows = 0..<min(grid.rowCount, 20_000)
        return .json(
            StateJSON.object([
                ("file", StateJSON.quoted(name)),
                ("version", StateJSON.quoted(SeenPlace.version(of: file.bytes))),
                ("rows", StateJSON.list(rows.map { grid.row($0) }) { StateJSON.list($0, StateJSON.quoted) }),
                ("lines", StateJSON.list(rows.map { grid.range(ofRow: $0).position.line }) { String($0) }),
                (
                    "bounds",
                    StateJSON.list(rows.map { grid.range(ofRow: $0) }) { "[\($0.lower),\($0.upper)]" }
                ),
            ]))
    }

    /// As a table, with `"path"` of the workbook, `"sheet"`, numbers of rows, letters of columns, whether a row is one of the list, cells that
    /// are not changed here (`[row, column, "formula", ""]`), and why nothing is: `"readOnly"`.
    private func sheet(_ grid: WorkbookGrid) -> DeskResponse {
        let rows = grid.rows.prefix(20_000)
        return .json(
            StateJSON.object([
                ("file", StateJSON.quoted(grid.name)), ("version", StateJSON.quoted(grid.version)),
                ("path", StateJSON.quoted(grid.file)), ("sheet", StateJSON.quoted(grid.sheet)),
                (
                    "rows", StateJSON.list([grid.headings] + rows.map(\.cells)) { StateJSON.list($0, StateJSON.quoted) }
                ),
                ("lines", "[]"), ("numbers", StateJSON.list([0] + rows.map(\.number)) { String($0) }),
                ("listed", StateJSON.list([false] + rows.map(\.isListed)) { String($0) }),
                ("letters", StateJSON.list(grid.columns) { StateJSON.quoted(CellAddress.letters($0)) }),
                (
                    "bounds",
                    StateJSON.list([nil] + rows.map(\.range)) { $0.map { "[\($0.lower),\($0.upper)]" } ?? "null" }
                ),
                (
                    "locks",
                    StateJSON.list(grid.locked) {
                        "[\($0.row),\($0.column),\(StateJSON.quoted($0.kind)),\(StateJSON.quoted($0.name))]"
                    }
                ),
                ("readOnly", grid.readOnly.map(StateJSON.wording) ?? "null"),
            ]))
    }
}
