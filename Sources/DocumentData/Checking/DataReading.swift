import Diagnostics
import Dispatch
import Files
import Synchronization

/// What a project's file names under `data`: every file read, and known names checked against their shapes.
///
/// Text files do not know of each other: where there is much of them, half is read by another thread. What is found is told in the order of
/// the project all the same.
struct DataReading: Sendable {
    /// One name, with what was found.
    struct Read: Sendable {
        /// nil after a finding.
        var entry: DataRecord.Entry?
        var reading = Findings()
        var checking = Findings()
    }

    /// Bytes in all files from which on two threads read.
    private static let much = 64 << 10

    private let project: DataRecord
    private let folder: ProjectFolder
    private let entries: [DataRecord.Entry]

    init(_ project: DataRecord, _ folder: ProjectFolder) {
        self.project = project
        self.folder = folder
        entries = project.record("data")?.entries ?? []
    }

    /// In the order of the project.
    ///
    /// - Parameter kept: what was read the last time, where a project is read again and again.
    func all(keeping kept: KeptData?) -> [Read] {
        guard kept == nil, let halves else { return read(Array(entries.indices), keeping: kept).map(\.read) }
        let readings = Mutex<[(index: Int, read: Read)]>([])
        DispatchQueue.concurrentPerform(iterations: halves.count) { half in
            let own = read(halves[half], keeping: nil)
            readings.withLock { $0 += own }
        }
        return readings.withLock { $0.sorted { $0.index < $1.index }.map(\.read) }
    }

    /// Two shares of about the same size; nil where one thread is as fast, or where names share a workbook or a file.
    private var halves: [[Int]]? {
        let paths = entries.compactMap(\.node.value.asText)
        guard paths.count == entries.count, paths.count > 1, Set(paths).count == paths.count,
            !paths.contains(where: WorkbookTables.isWorkbook)
        else { return nil }
        let sizes = paths.map { folder.size(of: $0) ?? 0 }
        guard sizes.reduce(0, +) > DataReading.much else { return nil }
        var halves: [[Int]] = [[], []], sums = [0, 0]
        for index in sizes.indices.sorted(by: { (sizes[$0], $1) > (sizes[$1], $0) }) {
            let smaller = sums[1] < sums[0] ? 1 : 0
            halves[smaller].append(index)
            sums[smaller] += sizes[index]
        }
        return halves.map { $0.sorted() }
    }

    private func read(_ indices: [Int], keeping kept: KeptData?) -> [(index: Int, read: Read)] {
        var checker = ShapeChecker(folder: folder, keeping: kept)
        var named = NamedData(project, folder, keeping: kept)
        return indices.map { ($0, read(entries[$0], &named, &checker)) }
    }

    private func read(_ entry: DataRecord.Entry, _ named: inout NamedData, _ checker: inout ShapeChecker) -> Read {
        var read = Read()
        guard case .text(let path) = entry.node.value else { return read }
        let collection = DataCollection.named(entry.key)
        reportNearMiss(of: entry, collection, &read.reading)
        guard let collection else {
            guard let node = named.node(of: entry, as: nil, into: &read.reading) else { return read }
            let typed = declared(entry.key, in: node, &read.reading)
            read.entry = DataRecord.Entry(key: entry.key, keyRange: entry.keyRange, node: typed)
            return read
        }
        let own = project.record("kolom")?.record(entry.key)?.keys ?? []
        checker.table = TableColumns(own: Set(own), headings: HeadingTable(collection))
        let checked = named.node(of: entry, as: collection, ownColumns: own, into: &read.reading) {
            checker.checkAll($0, as: collection.type, key: entry.key)
        }
        read.checking = checker.takeFindings()
        guard let checked else { return read }
        if case .null = checked.value, read.checking.isEmpty {
            read.reading.report(.emptyFile(path, at: checked.range))
            return read
        }
        let typed = own.isEmpty ? checked : declared(entry.key, in: checked, &read.reading)
        read.entry = DataRecord.Entry(key: entry.key, keyRange: entry.keyRange, node: typed)
        return read
    }

    /// A table of the project's own, with the types that the project declares for its columns.
    private func declared(_ name: String, in node: DataNode, _ findings: inout Findings) -> DataNode {
        guard let columns = project.record("kolom")?.record(name) else { return node }
        var declared = DeclaredColumns(columns)
        defer { findings.report(contentsOf: declared.findings) }
        return declared.applied(to: node)
    }

    /// Free names are allowed, but `programs` is a slip: read without its checks, it would make every layout that asks for
    /// `program` fail instead.
    private func reportNearMiss(of entry: DataRecord.Entry, _ collection: DataCollection?, _ findings: inout Findings) {
        // One slip: a name that differs by more is another word, such as 'kegiatan' beside 'kesiapan'.
        guard collection == nil, let near = NearMiss.nearest(to: entry.key, in: DataCollection.all.map(\.name)),
            NearMiss.distance(between: entry.key, and: near) == 1
        else { return }
        findings.report(
            Diagnostic(
                "data.unknown-name", .error,
                Wording(
                    id: "data \"\(entry.key)\" tidak dikenal",
                    en: "unknown data \"\(entry.key)\""), at: entry.keyRange
            )
            .rule(
                Wording(
                    id: "nama data bebas tidak boleh mirip dengan nama yang dikenal",
                    en: "names of free data do not resemble known ones")
            )
            .fix(
                Wording(
                    id: "mungkin maksudnya \"\(near)\"",
                    en: "did you mean \"\(near)\"?"), replacing: entry.keyRange.map { .init($0, with: near) }))
    }
}

extension Diagnostic {
    static func emptyFile(_ path: String, at place: SourceRange?) -> Diagnostic {
        Diagnostic("data.empty-file", Wording(id: "berkas \(path) kosong", en: "file \(path) is empty"), at: place)
    }
}
