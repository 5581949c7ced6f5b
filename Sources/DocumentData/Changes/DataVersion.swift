import Diagnostics
import Files
import Foundation
import OfficeFiles

/// One version of the data: the tables of a project folder as they are written, or the sheets of a workbook.
public struct DataVersion: Sendable {
    let tables: [DataRecord.Entry]
    /// Folder of the project, or of the workbook.
    public let folder: String

    /// nil after findings.
    public init?(_ path: String, into findings: inout Findings) {
        let before = findings.all.count
        if WorkbookTables.isWorkbook(path) {
            folder = URL(filePath: path).deletingLastPathComponent().relativePath
            tables = DataVersion.sheets(of: path, into: &findings)
        } else {
            folder = path
            tables = DataVersion.project(path, into: &findings)
        }
        if findings.all[before...].contains(where: { $0.severity == .error }) { return nil }
    }

    private static func project(_ path: String, into findings: inout Findings) -> [DataRecord.Entry] {
        let folder = ProjectFolder(root: path)
        guard let file = folder.source(Project.fileName, namedAt: nil, into: &findings),
            case .record(let project)? = YAMLReader.read(file, into: &findings)?.value
        else { return [] }
        var workbooks = WorkbookTables(folder, answers: project.record("impor"))
        var entries: [DataRecord.Entry] = []
        for entry in (project.record("data")?.entries ?? []) + (project.record("acuan")?.entries ?? []) {
            guard let text = entry.node.value.asText else { continue }
            let collection = DataCollection.named(entry.key)
            let node =
                WorkbookTables.isWorkbook(text)
                ? workbooks.table(entry.key, text, as: collection, namedAt: entry.node.range, into: &findings)
                : folder.source(text, namedAt: entry.node.range, into: &findings).flatMap {
                    DataFileReader.read($0, scalars: .written, namedAt: entry.node.range, into: &findings)
                }
            guard let node else { continue }
            entries.append(.init(key: entry.key, keyRange: entry.keyRange, node: withTexts(node, folder)))
        }
        return entries
    }

    /// Texts that a value names (`narasi/bab-1.md`) in the place of their names.
    private static func withTexts(_ node: DataNode, _ folder: ProjectFolder) -> DataNode {
        switch node.value {
        case .list(let items): return DataNode(.list(items.map { withTexts($0, folder) }), at: node.range)
        case .record(let record):
            return DataNode(
                .record(
                    DataRecord(
                        record.entries.map {
                            .init(key: $0.key, keyRange: $0.keyRange, node: withTexts($0.node, folder))
                        })), at: node.range)
        default:
            guard let text = node.value.asText, text.hasSuffix(".md"), !text.contains("\n") else { return node }
            var told = Findings()
            guard let file = folder.source(text, namedAt: node.range, into: &told) else { return node }
            return DataNode(.list(paragraphs(of: file)))
        }
    }

    /// Lines between empty ones, with their places.
    private static func paragraphs(of file: SourceFile) -> [DataNode] {
        var nodes: [DataNode] = [], start: Int?, end = 0
        func close() {
            if let first = start {
                nodes.append(DataNode(.text(file.text(first..<end)), at: SourceRange(file, first, end)))
            }
            start = nil
        }
        var offset = 0
        for number in 1...max(1, file.lineCount) {
            let lower = file.offset(line: number, byteColumn: 1), line = file.line(number)
            offset = lower + line.utf8.count
            if line.allSatisfy(\.isWhitespace) {
                close()
            } else {
                start = start ?? lower
                end = offset
            }
        }
        close()
        return nodes
    }

    private static func sheets(of path: String, into findings: inout Findings) -> [DataRecord.Entry] {
        guard let bytes = FileBytes.read(path) else {
            findings.report(
                Diagnostic(
                    "files.unreadable", Wording(id: "\(path): tidak dapat dibaca", en: "\(path): cannot be read"),
                    at: nil)
            )
            return []
        }
        guard let workbook = Workbook.open(bytes, path: path, namedAt: nil, into: &findings) else { return [] }
        let visible = Set(workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden })
        return (workbook.read(visible, into: &findings) ?? []).compactMap { sheet in
            // A sheet without a list has nothing to compare row by row.
            guard var table = WorkbookTable(sheet, nil, [:]) else { return nil }
            var told = Findings()
            return .init(key: sheet.name, node: table.node(into: &told))
        }
    }
}
