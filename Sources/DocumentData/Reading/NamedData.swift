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
        guard let named = named(entry, collection, into: &findings) else { return nil }
        return KeptData.node(named.key, named.bytes, in: kept, into: &findings) { findings in
            read(named, entry, collection, into: &findings)
        }
    }

    /// The same, checked. nil after a finding.
    ///
    /// - Parameters:
    ///   - ownColumns: those of the project's own that a check lets pass.
    ///   - check: says besides whether the same would come out of the same file again.
    mutating func node(
        of entry: DataRecord.Entry, as collection: DataCollection, ownColumns: [String] = [],
        into findings: inout Findings, checking check: (consuming DataNode) -> (node: DataNode, isLasting: Bool)
    ) -> DataNode? {
        guard let named = named(entry, collection, into: &findings) else { return nil }
        return KeptData.checked(
            named.key, ownColumns, named.bytes, in: kept, into: &findings,
            reading: { findings in read(named, entry, collection, into: &findings) }, checking: check)
    }

    /// A file, before it is read as data.
    private struct Named {
        let key: KeptData.Key
        let path: String
        let bytes: [UInt8]
        /// nil for a workbook.
        let file: SourceFile?
    }

    private mutating func named(
        _ entry: DataRecord.Entry, _ collection: DataCollection?, into findings: inout Findings
    ) -> Named? {
        guard case .text(let path) = entry.node.value else { return nil }
        let key = KeptData.Key(
            name: entry.key, path: path, collection: collection?.name, answers: workbooks.answers(for: entry.key))
        if WorkbookTables.isWorkbook(path) {
            return workbooks.bytes(of: path, namedAt: entry.node.range, into: &findings).map {
                Named(key: key, path: path, bytes: $0, file: nil)
            }
        }
        return folder.source(path, namedAt: entry.node.range, into: &findings).map {
            Named(key: key, path: path, bytes: $0.bytes, file: $0)
        }
    }

    private mutating func read(
        _ named: Named, _ entry: DataRecord.Entry, _ collection: DataCollection?, into findings: inout Findings
    ) -> DataNode? {
        guard let file = named.file else {
            return workbooks.table(
                entry.key, named.path, as: collection, namedAt: entry.node.range, into: &findings)
        }
        return DataFileReader.read(
            file, scalars: collection == nil ? .written : .text, namedAt: entry.node.range, into: &findings)
    }
}
