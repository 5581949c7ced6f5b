import Diagnostics
import Files

/// Reads the documents that the plan has to agree with (`acuan`), by the names that the project gives them.
enum ReferenceFiles {
    static func read(
        _ project: DataRecord, in folder: ProjectFolder, into findings: inout Findings
    ) -> [DataRecord.Entry] {
        var checker = ShapeChecker(folder: folder)
        var workbooks = WorkbookTables(folder, answers: project.record("impor"))
        let collection = DataCollection(name: "acuan", shape: ReferenceRow.shape, isList: true)
        checker.table = TableColumns(headings: HeadingTable(collection))
        var entries: [DataRecord.Entry] = []
        for entry in project.record("acuan")?.entries ?? [] {
            guard case .text(let path) = entry.node.value,
                let node = WorkbookTables.isWorkbook(path)
                    ? workbooks.table(entry.key, path, as: collection, namedAt: entry.node.range, into: &findings)
                    : folder.source(path, namedAt: entry.node.range, into: &findings).flatMap({ file in
                        DataFileReader.read(file, scalars: .text, namedAt: entry.node.range, into: &findings)
                    })
            else { continue }
            let checked = checker.check(node, as: collection.type, key: entry.key)
            entries.append(DataRecord.Entry(key: entry.key, keyRange: entry.keyRange, node: checked))
        }
        findings.report(contentsOf: checker.findings)
        return entries
    }
}
