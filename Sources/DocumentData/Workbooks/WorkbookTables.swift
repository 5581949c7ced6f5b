import Diagnostics
import Files
import OfficeFiles

/// Tables of a project that are sheets: `data/daftar.xlsx#OPD`. A workbook with several of them is opened once.
struct WorkbookTables {
    private let folder: ProjectFolder
    private let answers: [String: [String: String]]
    private var opened: [String: Workbook?] = [:]
    private var contents: [String: (path: String, location: String, bytes: [UInt8])] = [:]

    /// - Parameter answers: `impor` of the project: by table, what headings mean.
    init(_ folder: ProjectFolder, answers: DataRecord?) {
        self.folder = folder
        self.answers = Dictionary(
            (answers?.entries ?? []).map { ($0.key, WorkbookTables.fields($0.node)) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func fields(_ node: DataNode) -> [String: String] {
        guard case .record(let record) = node.value else { return [:] }
        return Dictionary(
            record.entries.compactMap { entry in entry.node.value.asText.map { (HeadingText.key(entry.key), $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    static let extensions = ["xlsx", "xlsm", "ods", "xls", "xlsb"]

    /// Whether a path of `data` names a workbook.
    static func isWorkbook(_ path: String) -> Bool {
        let file = parts(of: path).file.lowercased()
        return extensions.contains { file.hasSuffix("." + $0) }
    }

    /// The file that a path of `data` names.
    static func file(of path: String) -> String { parts(of: path).file }

    private static func parts(of path: String) -> (file: String, sheet: String?) {
        guard let mark = path.firstIndex(of: "#") else { return (path, nil) }
        return (String(path[..<mark]), String(path[path.index(after: mark)...]))
    }

    /// What headings of a table mean, as somebody has said.
    func answers(for name: String) -> [String: String] { answers[name] ?? [:] }

    /// Of the workbook that a path names. nil after a finding.
    mutating func bytes(of path: String, namedAt range: SourceRange?, into findings: inout Findings) -> [UInt8]? {
        let file = WorkbookTables.parts(of: path).file
        if let known = contents[file] { return known.bytes }
        contents[file] = folder.contents(file, namedAt: range, into: &findings)
        return contents[file]?.bytes
    }

    /// The table that a path names. nil after a finding.
    mutating func table(
        _ name: String, _ path: String, as collection: DataCollection?, namedAt range: SourceRange?,
        into findings: inout Findings
    ) -> DataNode? {
        guard let sheet = sheet(path, namedAt: range, into: &findings) else { return nil }
        return WorkbookTable.read(sheet, as: collection, answers: answers[name] ?? [:], into: &findings)
    }

    /// The sheet that a path names, or the cells of an area alone. nil after a finding.
    mutating func sheet(_ path: String, namedAt range: SourceRange?, into findings: inout Findings) -> Sheet? {
        let (file, sheetName) = WorkbookTables.parts(of: path)
        guard let workbook = workbook(file, namedAt: range, into: &findings) else { return nil }
        if let area = WorkbookTables.area(sheetName, in: workbook, into: &findings) {
            guard let index = workbook.sheets.firstIndex(where: { $0.name == area.sheet }) else { return nil }
            return workbook.read([index], into: &findings)?.first?.restricted(to: area.range)
        }
        guard let index = WorkbookTables.sheet(sheetName, in: workbook, file, at: range, into: &findings) else {
            return nil
        }
        return workbook.read([index], into: &findings)?.first
    }

    /// All cells of a sheet. nil after a finding.
    mutating func whole(_ sheet: String, of file: String, into findings: inout Findings) -> Sheet? {
        guard let workbook = workbook(file, namedAt: nil, into: &findings),
            let index = workbook.sheets.firstIndex(where: { $0.name == sheet })
        else { return nil }
        return workbook.read([index], into: &findings)?.first
    }

    /// Takes bytes that are not in the file, or not yet.
    mutating func take(_ bytes: [UInt8], as file: String) { contents[file] = (file, file, bytes) }

    /// A table or named range of this name, where no sheet has it; or cells of a sheet, as formulas name them: `OPD!A3:F40`.
    private static func area(
        _ name: String?, in workbook: Workbook, into findings: inout Findings
    ) -> NamedArea? {
        guard let name, !name.isEmpty, !workbook.sheets.contains(where: { $0.name == name }) else { return nil }
        let areas = workbook.areas(into: &findings) ?? []
        if let area = areas.first(where: { $0.name == name }) { return area }
        guard let cells = NamedArea.cells(name), workbook.sheets.contains(where: { $0.name == cells.sheet }) else {
            return nil
        }
        return cells
    }

    private mutating func workbook(
        _ file: String, namedAt range: SourceRange?, into findings: inout Findings
    ) -> Workbook? {
        if let known = opened[file] { return known }
        let workbook = (contents[file] ?? folder.contents(file, namedAt: range, into: &findings)).flatMap {
            Workbook.open($0.bytes, path: $0.path, location: $0.location, namedAt: range, into: &findings)
        }
        opened[file] = .some(workbook)
        return workbook
    }

    /// The sheet that is named; without a name the only visible one.
    private static func sheet(
        _ name: String?, in workbook: Workbook, _ file: String, at range: SourceRange?, into findings: inout Findings
    ) -> Int? {
        let visible = workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden }
        let names = visible.map { workbook.sheets[$0].name }
        let list = names.map { "\(file)#\($0)" }.joined(separator: ", ")
        guard let name, !name.isEmpty else {
            if visible.count == 1 { return visible.first }
            findings.report(
                Diagnostic(
                    "workbook.which-sheet",
                    Wording(id: "\(file) mempunyai \(visible.count) lembar", en: "\(file) has \(visible.count) sheets"),
                    at: range
                ).fix(Wording(id: "tulis salah satu: \(list)", en: "write one of: \(list)")))
            return nil
        }
        if let index = workbook.sheets.firstIndex(where: { $0.name == name })
            ?? workbook.sheets.firstIndex(where: { HeadingText.key($0.name) == HeadingText.key(name) })
        {
            if workbook.sheets[index].isHidden {
                findings.report(
                    Diagnostic(
                        "workbook.hidden-sheet", .warning,
                        Wording(id: "lembar \"\(name)\" tersembunyi", en: "the sheet \"\(name)\" is hidden"), at: range)
                )
            }
            return index
        }
        let finding = Diagnostic(
            "workbook.no-sheet",
            Wording(id: "\(file) tidak mempunyai lembar \"\(name)\"", en: "\(file) has no sheet \"\(name)\""), at: range
        )
        .rule(
            Wording(
                id: "lembarnya: \(names.joined(separator: ", "))", en: "its sheets: \(names.joined(separator: ", "))"))
        let areas = (workbook.areas(into: &findings) ?? []).map(\.name)
        let near = NearMiss.nearest(to: name, in: names + areas)
        findings.report(
            near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")) }
                ?? finding)
        return nil
    }
}
