import Diagnostics
import Files

/// Reads the documents that the plan has to agree with (`acuan`), by the names that the project gives them, and what it says about them.
enum ReferenceFiles {
    static func read(
        _ project: DataRecord, in folder: ProjectFolder, keeping kept: KeptData? = nil, into findings: inout Findings
    ) -> [DataRecord.Entry] {
        var tables = ReferenceTables(project, folder, kept)
        defer { findings.report(contentsOf: tables.findings) }
        let collection = DataCollection(name: "acuan", shape: ReferenceRow.shape, isList: true)
        return (project.record("acuan")?.entries ?? []).compactMap { entry in
            tables.table(entry, as: collection).map {
                DataRecord.Entry(key: entry.key, keyRange: entry.keyRange, node: $0)
            }
        }
    }

    /// `padanan` and `perubahan`.
    static func answers(
        _ project: DataRecord, in folder: ProjectFolder, keeping kept: KeptData? = nil, into findings: inout Findings
    ) -> PlanningAgreement.Answers {
        var tables = ReferenceTables(project, folder, kept)
        defer { findings.report(contentsOf: tables.findings) }
        func table(_ collection: DataCollection) -> DataNode? {
            project.entry(collection.name).flatMap { tables.table($0, as: collection) }
        }
        let changes = RecordedChanges(table(RecordedChanges.collection))
        findings.report(contentsOf: changes.findings)
        return PlanningAgreement.Answers(
            counterparts: table(Counterparts.collection), changes: changes, profile: project.record("profil"))
    }
}

/// Tables that are read beside the data of a project, from text files and workbooks.
private struct ReferenceTables {
    private var checker: ShapeChecker
    private var data: NamedData
    private var reading = Findings()

    init(_ project: DataRecord, _ folder: ProjectFolder, _ kept: KeptData?) {
        checker = ShapeChecker(folder: folder, keeping: kept)
        data = NamedData(project, folder, keeping: kept)
    }

    var findings: Findings {
        var all = reading
        all.report(contentsOf: checker.findings)
        return all
    }

    /// nil for a file that cannot be read, and where none is named.
    mutating func table(_ entry: DataRecord.Entry, as collection: DataCollection) -> DataNode? {
        checker.table = TableColumns(headings: HeadingTable(collection))
        return data.node(of: entry, as: collection, into: &reading) {
            checker.checkAll($0, as: collection.type, key: entry.key)
        }
    }
}
