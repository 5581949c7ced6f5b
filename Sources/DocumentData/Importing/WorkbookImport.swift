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
        /// Some of its cells.
        package let evidence: [ImportQuestion.Evidence]
    }

    /// By collection, in the order in which they refer to each other.
    package private(set) var tables: [ImportedTable] = []
    package private(set) var questions: [Question] = []
    package private(set) var findings = Findings()
    /// What was found where, for people.
    package private(set) var told: [Wording] = []
    /// Words above the lists: 'PEMERINTAH KABUPATEN CONTOH'.
    package private(set) var titles: [String] = []
    /// Of all lists that were taken, for people to confirm.
    package private(set) var columns: [ImportColumn] = []
    /// Cells that may name the region: titles, and offices of its head.
    private var namings: [ImportQuestion.Evidence] = []

    /// Whether the units are only those that officials name, and no complete list.
    package private(set) var areUnitsDerived = false

    private let answers: [String: [String: String]]
    private static let collections =
        ["opd", "pejabat", "nomenklatur"].compactMap(DataCollection.ofImport) + [PlanSplit.collection]
    private static let order = ["opd", "pejabat", "nomenklatur", "program", "indikator", "pagu"]
    private var repetitions = RepeatedRecords()
    private var checker = ShapeChecker(folder: ProjectFolder(root: "."))

    /// - Parameters:
    ///   - files: paths as the user gave them.
    ///   - answers: what headings mean, by collection; earlier answers and those of now.
    package init(_ files: [String], answers: [String: [String: String]]) {
        self.answers = answers.mapValues { answers in
            Dictionary(answers.map { (HeadingText.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        for file in files { read(file) }
        findings.report(contentsOf: checker.findings)
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
        if DelimitedText.isMeant(file) {
            if let sheet = DelimitedText.sheet(bytes, path: file, into: &findings) { take(sheet, of: file) }
            return
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

    private mutating func take(_ sheet: Sheet, of file: String, isRest: Bool = false) {
        let found = WorkbookImport.collections.compactMap { collection -> (DataCollection, WorkbookTable)? in
            WorkbookTable(sheet, collection, answers[collection.name] ?? [:]).map { (collection, $0) }
        }.filter { WorkbookImport.isComplete($0.0.name, $0.1) }
        guard
            case (let collection, var table)? = found.max(by: {
                WorkbookImport.score($0.1) < WorkbookImport.score($1.1)
            })
        else {
            if isRest { return reportOtherList(sheet) }
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
                    choices: question.choices, proposal: question.proposal, reason: question.reason,
                    evidence: WorkbookImport.examples(question.column, of: table.list, 3)))
        }
        columns += WorkbookImport.columns(of: table, collection)
        takeOthers(table.list, of: file)
        let node = repetitions.without(table.node(into: &findings), collection, into: &findings)
        check(node, collection)
        let imported = ImportedTable(collection, node)
        let titleRows = Set(table.list.leftovers.filter { $0.kind == .title }.map(\.row))
        for cell in sheet.cells.indices where titleRows.contains(sheet.cells[cell].address.row) {
            titles.append(HeadingText.oneLine(sheet.text(cell)))
            namings.append(.init(sheet.range(cell), sheet.text(cell)))
        }
        if collection.name == "pejabat", let offices = table.mapping?["jabatan"] {
            let cells = table.list.rows.compactMap { $0.cells[offices] }.filter { cell in
                let office = table.list.sheet.text(cell).lowercased()
                return office.hasPrefix("bupati") || office.hasPrefix("wali kota")
            }
            namings += cells.map { .init(table.list.sheet.range($0), table.list.sheet.text($0)) }
        }
        tell(imported, table, file)
        guard collection.name == "program" else { return add(imported) }
        for part in PlanSplit(imported.records, budgetOf: budgetYear(table)).tables { add(part) }
    }

    /// Lists above and below the one that is read, on the same sheet.
    private mutating func takeOthers(_ list: SheetList, of file: String) {
        if list.listAbove != nil { take(list.sheet.rows(1...(list.headRows.lowerBound - 1)), of: file, isRest: true) }
        if let row = list.otherList { take(list.sheet.rows(row...CellAddress.mostRows), of: file, isRest: true) }
    }

    private mutating func reportOtherList(_ sheet: Sheet) {
        findings.report(
            Diagnostic(
                "workbook.second-list", .warning,
                Wording(
                    id: "daftar lain pada lembar yang sama tidak dikenal: tidak diambil",
                    en: "another list on the same sheet is not known: not taken"),
                at: sheet.cells.isEmpty ? nil : sheet.range(0)))
    }

    /// Columns with texts that are not taken, except those that only count.
    static func unused(_ columns: [ImportColumn]) -> [ImportColumn] {
        columns.filter { column in
            column.field == nil && !column.examples.isEmpty
                && !HeadingTable.counting.contains(HeadingText.key(column.heading))
        }
    }

    private static func columns(of table: WorkbookTable, _ collection: DataCollection) -> [ImportColumn] {
        guard let mapping = table.mapping else { return [] }
        let codes = table.plan?.codeColumns ?? []
        return table.list.columns.indices.map { index in
            let field = mapping.columns.first { $0.column == index }?.field
            return ImportColumn(
                collection: collection.name, heading: mapping.heading(of: index),
                place: table.list.columns[index].range.cellName ?? "",
                field: field ?? (codes.contains(index) ? "kode" : nil), fields: collection.shape.namedKeys,
                examples: examples(index, of: table.list, 2))
        }
    }

    /// The first cells of a column.
    private static func examples(_ column: Int, of list: SheetList, _ count: Int) -> [ImportQuestion.Evidence] {
        list.rows.lazy.compactMap { $0.cells[column] }.prefix(count)
            .map { .init(list.sheet.range($0), list.sheet.text($0)) }
    }

    /// Cells in which a name stands.
    func evidence(of name: String?) -> [ImportQuestion.Evidence] {
        guard let name = name?.lowercased() else { return [] }
        return namings.filter { $0.text.indonesian.lowercased().contains(name) }.prefix(3).map { $0 }
    }

    private mutating func add(_ table: ImportedTable) {
        if let index = tables.firstIndex(where: { $0.collection == table.collection }) {
            tables[index].add(table)
        } else {
            tables.append(table)
        }
    }

    /// Values are judged where they stand: what is mended in a file of the project comes back with the next workbook.
    private mutating func check(_ node: DataNode, _ collection: DataCollection) {
        guard case .list(let rows) = node.value else { return }
        for case .record(let record) in rows.map(\.value) {
            for entry in record.entries {
                guard let field = collection.shape.field(entry.key), field.key != "id" else { continue }
                if case .null = entry.node.value { continue }
                _ = checker.check(entry.node, as: field.type, key: field.key)
            }
        }
    }

    /// The year of a DPA, which stands above its table; nil for other tables.
    private mutating func budgetYear(_ table: WorkbookTable) -> Int? {
        let columns = table.list.columns
        guard columns.contains(where: { HeadingText.key($0.heading).contains("belanja") }),
            table.mapping?["anggaran"] != nil
        else { return nil }
        let words = titles.flatMap { HeadingText.key($0).split(separator: " ") }
        let years = Set(words.compactMap { Int($0) }.filter { (2000...2100).contains($0) })
        if years.count == 1 { return years.first }
        findings.report(
            Diagnostic(
                "workbook.budget-year",
                Wording(
                    id: "tahun anggaran dari tabel ini tidak tertulis di atasnya",
                    en: "the year of this budget is not written above it"), at: columns.first?.range
            )
            .fix(
                Wording(
                    id: "tulis di atas tabel: Tahun Anggaran 2026", en: "write above the table: Tahun Anggaran 2026")))
        return nil
    }

    private static func score(_ table: WorkbookTable) -> Int { table.mapping?.columns.count ?? 0 }

    /// Whether a list has what makes it one of its kind.
    private static func isComplete(_ collection: String, _ table: WorkbookTable) -> Bool {
        guard let mapping = table.mapping else { return false }
        func has(_ fields: String...) -> Bool { fields.contains { mapping[$0] != nil } }
        return switch collection {
        case "pejabat":
            has("nama", HeadingTable.nameAndNumber) && has("nip", "jabatan", "pangkat", HeadingTable.nameAndNumber)
        // A budget names units as well: it is not a list of units.
        case "opd":
            hasUnits(table, mapping) && !has("nip", "pangkat") && mapping.unused.count <= mapping.columns.count + 1
        // What all regions share: no unit, no target and no amount.
        case "nomenklatur": isNomenclature(table)
        default:
            !isNomenclature(table) && has("nama")
                && (has("indikator", "anggaran", "kegiatan")
                    || mapping.columns.contains { PlanHeadings.isYearly($0.field) })
        }
    }

    private static func isNomenclature(_ table: WorkbookTable) -> Bool {
        guard let mapping = table.mapping, let plan = table.plan, let name = mapping["nama"] else { return false }
        return HeadingText.key(table.list.columns[name].heading).contains("nomenklatur")
            && plan.entries.contains { $0.level == .program }
            && !mapping.columns.contains {
                ["opd", "anggaran", "baseline", "sumber_dana"].contains($0.field) || PlanHeadings.isYearly($0.field)
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
        let unused = WorkbookImport.unused(table.collection.map { WorkbookImport.columns(of: table, $0) } ?? [])
            .map(\.heading)
        let place = "\(file), \(table.list.sheet.name)", rows = table.list.rows
        let codes = (table.plan?.codeColumns ?? []).map { CellAddress.letters(table.list.columns[$0].number) }
        let range = rows.isEmpty ? "" : "\(rows[0].number)–\(rows[rows.count - 1].number)"
        let said = (codes.isEmpty ? [] : ["\(codes.joined(separator: " ")) → kode"]) + columns
        told.append(
            Wording(
                id:
                    "\(place): \(imported.records.count) \(imported.collection), baris \(range)\n    \(said.joined(separator: ", "))"
                    + (unused.isEmpty ? "" : "\n    tidak dipakai: \(unused.joined(separator: ", "))"),
                en:
                    "\(place): \(imported.records.count) \(imported.collection), rows \(range)\n    \(said.joined(separator: ", "))"
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
            let order = WorkbookImport.order
            return (order.firstIndex(of: first.collection) ?? 0) < (order.firstIndex(of: second.collection) ?? 0)
        }
    }

    /// What a workbook tells of a table: all records, those of its units, those of its programmes.
    package func scope(of collection: String) -> ImportMerge.Scope {
        switch collection {
        case "opd": areUnitsDerived ? .additions : .complete
        case "program": .within("opd")
        case "indikator", "pagu": .within("program")
        default: .complete
        }
    }

    /// With the ids that programmes have in the project.
    package static func naming(_ table: ImportedTable, _ ids: [String: String]) -> ImportedTable {
        var table = table
        for index in table.records.indices {
            if let id = table.records[index]["program"].flatMap({ ids[$0] }) { table.records[index]["program"] = id }
        }
        return table
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
