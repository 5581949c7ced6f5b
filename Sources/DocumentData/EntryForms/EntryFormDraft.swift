import Diagnostics
import OfficeFiles

/// Makes the workbook of a form: a sheet for each table with what the project has, rows to fill in, and lists to choose from.
package struct EntryFormDraft {
    private let kind: EntryFormKind
    private let project: ImportedProject
    private let agency: ImportedTable.Record?
    private let names: ProjectNames
    private var choices: [(heading: String, values: [String])] = []
    private var digest = EntryDigest()

    private static let choiceSheet = "Pilihan"
    private static let emptyRows = 20

    /// - Parameter agency: the unit that it is for, as the project has it; nil for a form for all.
    package init(_ kind: EntryFormKind, of project: ImportedProject, for agency: ImportedTable.Record? = nil) {
        self.kind = kind
        self.project = project
        self.agency = agency
        names = ProjectNames(project)
    }

    /// The same bytes for the same project; nil after a finding.
    package mutating func bytes(into findings: inout Findings) -> [UInt8]? {
        let tables = kind.tables(years: project.targetYears)
        var sheets = tables.map { sheet($0, tables) }
        if !choices.isEmpty { sheets.append(choiceSheet) }
        let properties = [
            (EntryForm.Property.kind, kind.rawValue), (EntryForm.Property.version, EntryForm.version),
            (EntryForm.Property.agency, agency?["id"] ?? ""), (EntryForm.Property.content, digest.text),
        ]
        return WorkbookWriter.bytes(sheets, properties: properties, into: &findings)
    }

    // MARK: Sheets

    private mutating func sheet(_ table: EntryTable, _ tables: [EntryTable]) -> SheetDraft {
        let number = SheetColumn(EntryTable.numberHeading, width: 8)
        let columns = table.fields.map { column($0, tables) }
        let records = records(table)
        for record in records {
            digest.add(table) { field in
                // What is no number is read as it is shown.
                let text = record[field.key] ?? ""
                return ProjectNames.number(text, field.type) == nil ? names.shown(text, field.type) : text
            }
        }
        let rows = records.enumerated().map { index, record in
            [SheetDraft.Cell(String(index + 1))]
                + table.fields.map { SheetDraft.Cell(names.shown(record[$0.key] ?? "", $0.type)) }
        }
        var sheet = SheetDraft(table.sheet, columns: [number] + columns, rows: rows)
        sheet.titles = [
            kind.title.indonesian + (agency?["nama"].map { ": \($0)" } ?? "") + " (\(table.sheet))",
            "Isi baris kosong, perbaiki yang keliru. Kolom bertanda * wajib. Baris Contoh tidak diambil.",
            "Judul kolom jangan diubah. Petunjuk muncul bila sel atau judulnya dipilih.",
        ]
        sheet.example = table.example
        // One's own unit is one row; a table that asks only about records of the project gets no others.
        sheet.emptyRows = table.collection.name == "opd" && agency != nil ? 1 : EntryFormDraft.emptyRows
        sheet.isProtected = true
        return sheet
    }

    private mutating func column(_ field: FieldDeclaration, _ tables: [EntryTable]) -> SheetColumn {
        SheetColumn(
            EntryTable.heading(field), width: EntryFormDraft.width(field), entry: entry(field, tables),
            note: EntryTable.note(field))
    }

    private static func width(_ field: FieldDeclaration) -> Int {
        switch field.type {
        case .markdown: 48
        case .nip, .contractNumber: 24
        case .integer, .decimal, .year, .month, .boolean, .weekday: 12
        case .rupiah, .date, .choice: 18
        default: ["nama", "jabatan", "jabatan_kepala", "kegiatan", "indikator"].contains(field.key) ? 40 : 24
        }
    }

    private mutating func entry(_ field: FieldDeclaration, _ tables: [EntryTable]) -> SheetColumn.Entry {
        if field.key == "id" { return .none }
        switch field.type {
        case .integer, .decimal, .rupiah, .year, .month: return .number
        case .nip, .contractNumber:
            let digits = "SUBSTITUTE(CELL,\" \",\"\")"
            return .judged(formula: "AND(ISTEXT(CELL),LEN(\(digits))=18,ISNUMBER(VALUE(\(digits))))")
        case .choice(let values): return choice(EntryTable.heading(field), values)
        case .boolean: return choice("Ya atau tidak", ["ya", "tidak"])
        case .weekday: return choice("Hari", Weekday.allCases.map(\.name))
        case .reference(let reference):
            if let owner = tables.first(where: { $0.owner == nil && $0.collection.name == reference.collection }),
                let name = owner.fields.firstIndex(where: { $0.key == "nama" })
            {
                // Names that are filled in on another sheet of the form can be chosen at once.
                let letters = CellAddress.letters(name + 2)
                return .choice(source: "'\(owner.sheet)'!$\(letters)$6:$\(letters)$200", isOpen: true)
            }
            let labels = names.labels(reference)
            return labels.isEmpty ? .text : choice(reference.part ?? reference.collection, labels)
        case .text where field.key == "sumber_dana":
            let sources = fundingSources
            return sources.isEmpty ? .text : choice("Sumber dana", sources, isOpen: true)
        default: return .text
        }
    }

    /// Of the project's own programmes and quick wins.
    private var fundingSources: [String] {
        var seen: Set<String> = []
        return ["program", "quick_win"].flatMap { project.tables[$0]?.records ?? [] }
            .flatMap { ProjectNames.items($0["sumber_dana"] ?? "") }.filter { seen.insert($0).inserted }
    }

    // MARK: Choices

    private mutating func choice(_ heading: String, _ values: [String], isOpen: Bool = false) -> SheetColumn.Entry {
        let index = choices.firstIndex { $0.values == values } ?? choices.count
        if index == choices.count { choices.append((heading, values)) }
        let letters = CellAddress.letters(index + 1)
        return .choice(
            source: "\(EntryFormDraft.choiceSheet)!$\(letters)$2:$\(letters)$\(values.count + 1)", isOpen: isOpen)
    }

    private var choiceSheet: SheetDraft {
        let count = choices.map(\.values.count).max() ?? 0
        let rows = (0..<count).map { row in
            choices.map { SheetDraft.Cell(row < $0.values.count ? $0.values[row] : "") }
        }
        var sheet = SheetDraft(
            EntryFormDraft.choiceSheet, columns: choices.map { SheetColumn($0.heading, width: 30) }, rows: rows)
        sheet.isHidden = true
        sheet.isProtected = true
        return sheet
    }

    // MARK: Records

    /// Those of the project; of a unit its own.
    private func records(_ table: EntryTable) -> [ImportedTable.Record] {
        if let owner = table.owner {
            let owners = Set(own(owner.collection).map { $0["id"] ?? "" })
            return (project.parts[table.collection.name]?.records ?? []).filter {
                owners.contains($0[owner.collection] ?? "")
            }
        }
        return own(table.collection.name)
    }

    private func own(_ collection: String) -> [ImportedTable.Record] {
        let all = project.tables[collection]?.records ?? []
        guard let id = agency?["id"] else { return all }
        if collection == "opd" { return all.filter { $0["id"] == id } }
        return all.filter { names.written($0["opd"] ?? "", .reference(.init(to: "opd"))) == id }
    }
}

extension ImportedProject {
    /// The years that programmes have targets for: of the table, else of the plan.
    var targetYears: [Int] {
        let years = (tables["program"]?.fields ?? []).compactMap(WorkProgram.target.year(of:))
        return years.isEmpty ? self.years.map(Array.init) ?? [] : years.sorted()
    }
}
