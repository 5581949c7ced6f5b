import Desk
import DocumentData
import Diagnostics
import OfficeFiles

/// Lists of the project, as a grid.
extension DeskRoutes {
    /// Names of the files: `["data/opd.csv","data/daftar.xlsx#Pejabat",…]`.
    ///
    /// Those that are named, whatever errors they have: one of them may have to be mended. Nobody waits for pages.
    func tables() -> DeskResponse {
        var seen: Set<String> = []
        let files = ProjectFiles.named(in: desk.folder).map(\.path).filter {
            DeskRoutes.isTable($0) && seen.insert($0).inserted
        }
        return .json(StateJSON.list(files + WorkbookGrid.names(in: desk.folder), StateJSON.quoted))
    }

    private static func isTable(_ file: String) -> Bool {
        let name = file.lowercased()
        return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
    }

    /// `{"file","version","rows":[["cell",…],…],"lines":[…],"numbers":[1,…],"letters":["A",…],"bounds":[[lower,upper],…],"notes":[{"id","en"} or
    /// null,…]}`; lines are those of findings, numbers and letters those of spreadsheets, and a row with a note has to be looked at.
    func table(_ request: DeskRequest) -> DeskResponse {
        if let name = request.query["file"], let grid = WorkbookGrid(name, in: desk.folder) { return sheet(grid) }
        var findings = Findings()
        guard let name = request.query["file"], DeskRoutes.isTable(name),
            let file = desk.folder.source(name, namedAt: nil, into: &findings), let grid = CSVGrid(file)
        else { return .notFound }
        editor.remember(file)
        let notes = DeskRoutes.notes(on: grid, isOfficials: isOfOfficials(name))
        let rows = 0..<min(grid.rowCount, 20_000)
        return .json(
            StateJSON.object([
                ("file", StateJSON.quoted(name)),
                ("version", StateJSON.quoted(SeenPlace.version(of: file.bytes))),
                ("rows", StateJSON.list(rows.map { grid.row($0) }) { StateJSON.list($0, StateJSON.quoted) }),
                ("lines", StateJSON.list(rows.map { grid.range(ofRow: $0).position.line }) { String($0) }),
                ("numbers", StateJSON.list(rows.map { $0 + 1 }) { String($0) }),
                (
                    "letters",
                    StateJSON.list(grid.row(0).indices.map { $0 + 1 }) { StateJSON.quoted(CellAddress.letters($0)) }
                ),
                (
                    "bounds",
                    StateJSON.list(rows.map { grid.range(ofRow: $0) }) { "[\($0.lower),\($0.upper)]" }
                ),
                ("notes", StateJSON.list(rows.map { notes[$0] }) { $0.map(StateJSON.wording) ?? "null" }),
            ]))
    }

    private func isOfOfficials(_ file: String) -> Bool {
        ProjectFiles.named(in: desk.folder).contains { $0.name == "pejabat" && $0.path == file }
    }

    /// What has to be looked at in a row that is not wrong: nobody signs for a vacant post.
    private static func notes(on grid: CSVGrid, isOfficials: Bool) -> [Int: Wording] {
        let heads = grid.row(0)
        guard isOfficials, let name = heads.firstIndex(of: "nama") else { return [:] }
        let status = heads.firstIndex(of: "status")
        var notes: [Int: Wording] = [:]
        for row in 1..<max(1, min(grid.rowCount, 20_000)) {
            let cells = grid.row(row)
            func text(_ column: Int?) -> String {
                column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
            }
            guard text(name).isEmpty || text(status).lowercased() == Official.vacant else { continue }
            notes[row] = Wording(id: "lowong: belum ada namanya", en: "vacant: nobody is named")
        }
        return notes
    }

    /// As a table, with `"path"` of the workbook, `"sheet"`, numbers of rows, letters of columns, whether a row is one of the list, cells that
    /// are not changed here (`[row, column, "formula", ""]`), and why nothing is: `"readOnly"`.
    private func sheet(_ grid: WorkbookGrid) -> DeskResponse {
        editor.remember(grid.bytes, of: grid.name, version: grid.version)
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
