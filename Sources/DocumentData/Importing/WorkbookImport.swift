import Diagnostics
import Files
import OfficeFiles

/// Reads the lists of workbooks for a project: which sheet holds what, what each column means, and what only people can say.
package struct WorkbookImport {
    /// A column that people have to explain.
    package struct Question {
        package let collection: String
        package let heading: String
        package let place: SourceRange
        package let choices: [String]
        package let proposal: String
        package let reason: Wording
    }

    /// By collection, in the order in which they refer to each other.
    package private(set) var tables: [ImportedTable] = []
    package private(set) var questions: [Question] = []
    package private(set) var findings = Findings()
    /// What was found where, for people.
    package private(set) var told: [Wording] = []
    /// Words above the lists: 'PEMERINTAH KABUPATEN CONTOH'.
    package private(set) var titles: [String] = []

    /// Whether the units are only those that officials name, and no complete list.
    package private(set) var areUnitsDerived = false

    private let answers: [String: [String: String]]
    private static let collections = ["opd", "pejabat", "program"].compactMap(DataCollection.named)

    /// - Parameters:
    ///   - files: paths as the user gave them.
    ///   - answers: what headings mean, by collection; earlier answers and those of now.
    package init(_ files: [String], answers: [String: [String: String]]) {
        self.answers = answers.mapValues { answers in
            Dictionary(answers.map { (HeadingText.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        for file in files { read(file) }
        if tables.isEmpty, !findings.hasErrors { reportNothing(files) }
        completeUnits()
        nameUnits()
    }

    // MARK: Reading

    private mutating func read(_ file: String) {
        guard let bytes = FileBytes.read(file, limit: ProjectFolder.sizeLimit) else {
            return findings.report(
                Diagnostic(
                    "files.unreadable",
                    Wording(id: "berkas \"\(file)\" tidak dapat dibaca", en: "file \"\(file)\" cannot be read"), at: nil
                ))
        }
        guard let workbook = Workbook.open(bytes, path: file, namedAt: nil, into: &findings) else { return }
        let hidden = workbook.sheets.filter(\.isHidden).map(\.name)
        if !hidden.isEmpty {
            findings.report(
                Diagnostic(
                    "workbook.hidden-sheet", .warning,
                    Wording(
                        id: "\(file): lembar tersembunyi tidak dibaca: \(hidden.joined(separator: ", "))",
                        en: "\(file): hidden sheets are not read: \(hidden.joined(separator: ", "))"), at: nil))
        }
        let visible = workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden }
        for sheet in workbook.read(Set(visible), into: &findings) ?? [] { take(sheet, of: file) }
    }

    private mutating func take(_ sheet: Sheet, of file: String) {
        let found = WorkbookImport.collections.compactMap { collection -> (DataCollection, WorkbookTable)? in
            WorkbookTable(sheet, collection, answers[collection.name] ?? [:]).map { (collection, $0) }
        }.filter { WorkbookImport.isComplete($0.0.name, $0.1) }
        guard
            case (let collection, var table)? = found.max(by: {
                WorkbookImport.score($0.1) < WorkbookImport.score($1.1)
            })
        else {
            told.append(
                Wording(
                    id: "\(file), lembar \(sheet.name): tidak ada daftar yang dikenal, tidak diambil",
                    en: "\(file), sheet \(sheet.name): no list that is known, not taken"))
            return
        }
        for question in table.mapping?.questions ?? [] {
            questions.append(
                Question(
                    collection: collection.name, heading: question.heading, place: question.range,
                    choices: question.choices, proposal: question.proposal, reason: question.reason))
        }
        let imported = ImportedTable(collection, table.node(into: &findings))
        titles += table.list.leftovers.filter { $0.kind == .title }.flatMap { title in
            sheet.cells.indices.filter { sheet.cells[$0].address.row == title.row }.map {
                HeadingText.oneLine(sheet.text($0))
            }
        }
        tell(imported, table, file)
        if let index = tables.firstIndex(where: { $0.collection == collection.name }) {
            tables[index].add(imported)
        } else {
            tables.append(imported)
        }
    }

    private static func score(_ table: WorkbookTable) -> Int { table.mapping?.columns.count ?? 0 }

    /// Whether a list has what makes it one of its kind.
    private static func isComplete(_ collection: String, _ table: WorkbookTable) -> Bool {
        guard let mapping = table.mapping else { return false }
        func has(_ fields: String...) -> Bool { fields.contains { mapping[$0] != nil } }
        return switch collection {
        case "pejabat":
            has("nama", HeadingTable.nameAndNumber) && has("nip", "jabatan", "pangkat", HeadingTable.nameAndNumber)
        // A budget names units too.
        case "opd":
            hasUnits(table, mapping) && !has("nip", "pangkat") && mapping.unused.count <= mapping.columns.count + 1
        default:
            has("nama")
                && (has("indikator", "anggaran", "kegiatan")
                    || mapping.columns.contains { WorkProgram.target.year(of: $0.field) != nil })
        }
    }

    /// Whether at least half of the names are names of units.
    private static func hasUnits(_ table: WorkbookTable, _ mapping: ColumnMapping) -> Bool {
        guard let column = mapping["nama"] else { return false }
        let names = table.list.rows.compactMap { $0.cells[column] }.map { table.list.sheet.text($0) }
        return !names.isEmpty && 2 * names.filter { AgencyGuess($0).kind != nil }.count >= names.count
    }

    private mutating func tell(_ imported: ImportedTable, _ table: WorkbookTable, _ file: String) {
        let columns = (table.mapping?.columns ?? []).map { "\(table.list.columns[$0.column].heading) → \($0.field)" }
        let unused = (table.mapping?.unused ?? []).map { table.list.columns[$0].heading }
        let place = "\(file), \(table.list.sheet.name)", rows = table.list.rows
        let range = rows.isEmpty ? "" : "\(rows[0].number)–\(rows[rows.count - 1].number)"
        told.append(
            Wording(
                id:
                    "\(place): \(imported.records.count) \(imported.collection), baris \(range)\n    \(columns.joined(separator: ", "))"
                    + (unused.isEmpty ? "" : "\n    tidak dipakai: \(unused.joined(separator: ", "))"),
                en:
                    "\(place): \(imported.records.count) \(imported.collection), rows \(range)\n    \(columns.joined(separator: ", "))"
                    + (unused.isEmpty ? "" : "\n    not used: \(unused.joined(separator: ", "))")))
    }

    private mutating func reportNothing(_ files: [String]) {
        findings.report(
            Diagnostic(
                "import.nothing",
                Wording(
                    id: "tidak ada daftar OPD, pejabat, atau program pada \(files.joined(separator: ", "))",
                    en: "there is no list of units, officials or programmes in \(files.joined(separator: ", "))"),
                at: nil
            )
            .rule(
                Wording(
                    id: "daftar mempunyai baris judul kolom, misalnya Nama, NIP, Jabatan",
                    en: "a list has a row of headings, such as Nama, NIP, Jabatan")))
    }

    // MARK: Units

    /// The units that officials name, when no list of units is there.
    private mutating func completeUnits() {
        guard !tables.contains(where: { $0.collection == "opd" }),
            let officials = tables.first(where: { $0.collection == "pejabat" })
        else { return }
        var seen: Set<String> = [], taken: Set<String> = [], units: [ImportedTable.Record] = []
        for official in officials.records {
            guard let name = official["opd"], seen.insert(ShortName.key(name)).inserted else { continue }
            let guess = AgencyGuess(name)
            var unit = ["id": ShortName.free([ShortName.id(of: name)], besides: &taken), "nama": name]
            unit["jenis"] = guess.kind
            unit["jabatan_kepala"] = guess.headOffice ?? official["jabatan"]
            units.append(unit)
        }
        if !units.isEmpty {
            areUnitsDerived = true
            tables.insert(
                ImportedTable("opd", fields: ["id", "nama", "jenis", "jabatan_kepala"], records: units), at: 0)
        }
    }

    /// Officials and programmes refer to units by id.
    private mutating func nameUnits() {
        tables.sort { first, second in
            let order = WorkbookImport.collections.map(\.name)
            return (order.firstIndex(of: first.collection) ?? 0) < (order.firstIndex(of: second.collection) ?? 0)
        }
    }

    /// With the ids of units in place of their names.
    package static func referring(_ table: ImportedTable, to units: ImportedTable?) -> ImportedTable {
        guard table.collection != "opd", let units else { return table }
        var ids: [String: String] = [:]
        for unit in units.records {
            for key in Set(["nama", "singkatan", "id"].compactMap { unit[$0] }.map { ShortName.key($0) }) {
                ids[key] = ids[key] == nil ? unit["id"] : ""
            }
        }
        var table = table
        for index in table.records.indices {
            guard let name = table.records[index]["opd"], let id = ids[ShortName.key(name)], !id.isEmpty else {
                continue
            }
            table.records[index]["opd"] = id
        }
        return table
    }
}
