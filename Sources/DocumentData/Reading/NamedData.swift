import Diagnostics
import Files

/// What the project's file names under its keys: read from text files and workbooks, or kept from the last time.
struct NamedData {
    private let folder: ProjectFolder
    private var workbooks: WorkbookTables
    private let kept: KeptData?

    /// - Parameter kept: what was read the last time, where a project is read again and again.
    init(_ project: DataRecord, _ folder: ProjectFolder, keeping kept: KeptData?) {
        self.folder = folder
        self.kept = kept
        workbooks = WorkbookTables(folder, answers: project.record("impor"))
    }

    /// nil after a finding.
    ///
    /// - Parameters:
    ///   - entry: a path under the name of the data.
    ///   - collection: what its columns are, where that is known.
    mutating func node(
        of entry: DataRecord.Entry, as collection: DataCollection?, into findings: inout Findings
    ) -> DataNode? {
        guard case .text(let path) = entry.node.value else { return nil }
        let name = entry.key, place = entry.node.range
        let key = KeptData.Key(
            name: name, path: path, collection: collection?.name, answers: workbooks.answers(for: name))
        if WorkbookTables.isWorkbook(path) {
            guard let bytes = workbooks.bytes(of: path, namedAt: place, into: &findings) else { return nil }
            return KeptData.node(key, bytes, in: kept, into: &findings) { findings in
                workbooks.table(name, path, as: collection, namedAt: place, into: &findings)
            }
        }
        guard let file = folder.source(path, namedAt: place, into: &findings) else { return nil }
        return KeptData.node(key, file.bytes, in: kept, into: &findings) { findings in
            DataFileReader.read(file, scalars: collection == nil ? .written : .text, namedAt: place, into: &findings)
        }
    }
}
