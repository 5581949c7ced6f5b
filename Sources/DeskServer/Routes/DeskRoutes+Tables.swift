import Desk
import DocumentData
import Diagnostics

/// Lists of the project, as a grid.
extension DeskRoutes {
    /// Names of the files: `["data/opd.csv",…]`.
    func tables() async -> DeskResponse {
        let files = await desk.perform { session in session.project?.dataFiles ?? [] } ?? []
        return .json(StateJSON.list(files.filter(DeskRoutes.isTable), StateJSON.quoted))
    }

    private static func isTable(_ file: String) -> Bool {
        let name = file.lowercased()
        return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
    }

    /// `{"file","version","rows":[["cell",…],…],"lines":[…],"bounds":[[lower,upper],…]}`; lines are those of findings.
    func table(_ request: DeskRequest) -> DeskResponse {
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
}
