import Diagnostics
import OfficeFiles

/// The rows of a list in a sheet as records, as a CSV file gives them.
struct WorkbookTable {
    let list: SheetList
    let collection: DataCollection?
    let mapping: ColumnMapping?
    /// For tables whose rows are of several levels.
    let plan: PlanTable?
    let rule: ListFinder.RowRule
    /// NIPs in rows of their own.
    let numbers: NumberRows?
    private var cells: CellReading
    var findings = Findings()

    /// nil when the sheet holds no list.
    ///
    /// - Parameters:
    ///   - collection: whose fields the columns give; nil for a table of the project's own, with its headings as keys.
    ///   - answers: fields by headings.
    static func read(
        _ sheet: Sheet, as collection: DataCollection?, answers: [String: String], into findings: inout Findings
    ) -> DataNode? {
        guard var table = WorkbookTable(sheet, collection, answers) else {
            findings.report(noList(in: sheet, collection))
            return nil
        }
        if let mapping = table.mapping, let collection { table.report(mapping, collection) }
        table.reportOtherLists()
        return table.node(into: &findings)
    }

    init?(
        _ sheet: Sheet, _ collection: DataCollection?, _ answers: [String: String],
        rows rule: ListFinder.RowRule = .judged
    ) {
        let words = ListWords(collection, answers)
        let found = ListFinder.list(in: sheet, words: words, needed: collection == nil ? 0 : 2, rows: rule)
        guard let list = found else { return nil }
        self.list = list
        self.collection = collection
        self.rule = rule
        let isPlan = collection.map { PlanTable.collections.contains($0.name) } ?? false
        let codes = isPlan ? PlanTable.codeColumns(of: list) : []
        var mapping = collection.map { collection in
            ColumnMapping(list, as: collection, answers: answers, besides: codes.count > 1 ? codes : [])
        }
        numbers = WorkbookTable.numberRows(list, &mapping, collection)
        self.mapping = mapping
        plan =
            isPlan
            ? PlanTable(
                list, name: mapping?["nama"] ?? mapping?["program"], code: mapping?["kode"],
                measure: mapping?["indikator"]) : nil
        cells = CellReading(list.sheet)
    }

    private static func numberRows(
        _ list: SheetList, _ mapping: inout ColumnMapping?, _ collection: DataCollection?
    ) -> NumberRows? {
        guard collection?.name == "pejabat", let columns = mapping,
            let column = columns[HeadingTable.nameAndNumber] ?? (columns["nip"] == nil ? columns["nama"] : nil)
        else { return nil }
        let rows = NumberRows(list, column: column)
        guard !rows.isEmpty else { return nil }
        mapping?.setNameAndNumber(column)
        return rows
    }

    /// The records, and what was found in their cells.
    mutating func node(into findings: inout Findings) -> DataNode {
        let node = table()
        findings.report(contentsOf: self.findings)
        findings.report(contentsOf: cells.findings)
        return node
    }

    private mutating func table() -> DataNode {
        if rule == .judged {
            reportLeftovers()
            reportStrays()
            reportAmountUnit()
            reportStruck()
            reportHidingFormats()
        }
        reportHidden()
        let rows = collection.flatMap { shaped($0) } ?? free()
        return DataNode(.list(rows), at: list.sheet.source.range)
    }

    // MARK: Rows

    private mutating func shaped(_ collection: DataCollection) -> [DataNode]? {
        guard let mapping else { return nil }
        let types = mapping.columns.map { collection.shape.field($0.field)?.type ?? .text }
        var completion = RecordCompletion(collection, list, mapping)
        let keys = mapping.columns.map(\.field) + completion.keys
        let places = mapping.columns.map { list.columns[$0.column].range } + completion.keys.map { _ in nil }
        // A column of two fields is one no more when they are parted.
        let kept = keys.indices.filter { keys[$0] != HeadingTable.nameAndNumber }
        let own = ownColumns(of: mapping, besides: collection)
        // Codes that stand in no column of their own.
        let isCoded = plan != nil && mapping["kode"] == nil
        let baseline = baselineYear(mapping, collection)
        let header = RecordHeader(
            kept.map { keys[$0] } + own.map(\.key) + (isCoded ? ["kode"] : [])
                + (baseline == nil ? [] : ["tahun_baseline"]),
            at: kept.map { places[$0] } + own.map { list.columns[$0.column].range } + (isCoded ? [nil] : [])
                + (baseline.map { [$0.range] } ?? []))
        var records: [DataNode] = []
        records.reserveCapacity(list.rows.count)
        for (index, row) in list.rows.enumerated() where takes(index) && numbers?.contains(index) != true {
            let range = list.range(of: row)
            var nodes: [DataNode] = []
            nodes.reserveCapacity(keys.count)
            for ((_, column), type) in zip(mapping.columns, types) {
                nodes.append(row.cells[column].map { cells.value($0, as: type) } ?? DataNode(.null, at: range))
            }
            let entry = plan?.entries[index]
            if let entry { name(&nodes, entry, keys) }
            if let number = numbers?.numbers[index] { join(number, to: &nodes, mapping) }
            // A row that only counts on is none.
            guard nodes.contains(where: { if case .null = $0.value { false } else { true } }) else { continue }
            completion.complete(&nodes, of: row, at: range)
            if kept.count < keys.count { nodes = kept.map { nodes[$0] } }
            nodes += own.map { row.cells[$0.column].map { cells.freeValue($0) } ?? DataNode(.null, at: range) }
            if isCoded {
                nodes.append(entry?.code.map { DataNode(.text($0.text), at: $0.range) } ?? DataNode(.null, at: range))
            }
            if let baseline { nodes.append(baseline) }
            records.append(DataNode(.record(DataRecord(header, nodes)), at: range))
        }
        findings.report(contentsOf: completion.findings)
        reportBlankUnits(mapping)
        if isOfPrograms, let finding = plan?.leftOut(takes) { findings.report(finding) }
        if plan == nil, collection.name == "program", let name = mapping["nama"],
            let finding = PlanTable.mixedLevels(list, name: name)
        {
            findings.report(finding)
        }
        return records
    }

    /// 'Kondisi Awal 2024': the year of all baselines, where no column says it of each.
    private func baselineYear(_ mapping: ColumnMapping, _ collection: DataCollection) -> DataNode? {
        guard collection.shape.field("tahun_baseline") != nil, mapping["tahun_baseline"] == nil,
            let column = mapping["baseline"]
        else { return nil }
        let heading = list.columns[column]
        return PlanHeadings.year(in: HeadingText.key(heading.heading)).map {
            DataNode(.text(String($0)), at: heading.range)
        }
    }

    /// Whether only the rows of programmes are wanted.
    private var isOfPrograms: Bool {
        (collection?.name == "program" || collection?.name == "pagu") && plan?.hasProgramRows == true
    }

    private func takes(_ row: Int) -> Bool {
        guard let entry = plan?.entries[row], let collection else { return true }
        // One more indicator is no second programme; only who parts them later wants it.
        let isParted = collection.shape.field(ProgramBudget.amount.prefix + "2025") != nil && collection.name != "pagu"
        if entry.isContinued, !isParted { return false }
        return !isOfPrograms || entry.level == .program
    }

    /// Code and name as the table tells them: without the code before the name, from the row above.
    private func name(_ nodes: inout [DataNode], _ entry: PlanTable.Entry, _ keys: [String]) {
        for (key, found) in [("kode", entry.code), ("nama", entry.name), ("program", entry.name)] {
            guard let found, let place = keys.firstIndex(of: key), place < nodes.count else { continue }
            nodes[place] = DataNode(.text(found.text), at: found.range)
        }
    }

    /// The NIP of the row below as a second line of the name.
    private func join(_ number: Int, to nodes: inout [DataNode], _ mapping: ColumnMapping) {
        guard let place = mapping.columns.firstIndex(where: { $0.field == HeadingTable.nameAndNumber }) else { return }
        let name = nodes[place]
        nodes[place] = DataNode(
            .text((name.value.asText ?? "") + "\n" + list.sheet.text(number)), at: name.range)
    }

    /// Columns that are none of ours are the project's own: 'Nilai Prioritas' is `nilai_prioritas`.
    private func ownColumns(
        of mapping: ColumnMapping, besides collection: DataCollection
    ) -> [(key: String, column: Int)] {
        guard collection.shape.isOpen else { return [] }
        var taken = Set(collection.shape.keys)
        return mapping.unused.compactMap { column in
            let id = ShortName.id(of: list.columns[column].heading)
            let key = ShortName.free([id], besides: &taken).replacing("-", with: "_")
            // What resembles a field of ours may be meant to be it: it is named in the note, and not read.
            return collection.shape.meant(by: key) == nil ? (key, column) : nil
        }
    }

    /// Headings are the keys: 'Nama Jabatan' is `nama_jabatan`, so that layouts can name it.
    private mutating func free() -> [DataNode] {
        var taken: Set<String> = []
        let keys = list.columns.map { column in
            ShortName.free([ShortName.id(of: column.heading)], besides: &taken).replacing("-", with: "_")
        }
        let header = RecordHeader(keys, at: list.columns.map(\.range))
        return list.rows.map { row in
            let range = list.range(of: row)
            let nodes = row.cells.map { $0.map { cells.freeValue($0) } ?? DataNode(.null, at: range) }
            return DataNode(.record(DataRecord(header, nodes)), at: range)
        }
    }

    // MARK: Findings

    private mutating func report(_ mapping: ColumnMapping, _ collection: DataCollection) {
        for question in mapping.questions {
            let choices = (question.choices + [ColumnMapping.leftOut]).joined(separator: ", ")
            findings.report(
                Diagnostic(
                    "workbook.which-column",
                    Wording(
                        id: "kolom \"\(question.heading)\": \(question.reason.indonesian)",
                        en: "column \"\(question.heading)\": \(question.reason.english)"), at: question.range
                )
                .rule(Wording(id: "artinya salah satu dari: \(choices)", en: "it means one of: \(choices)"))
                .fix(
                    Wording(
                        id:
                            "tulis di naskah.yaml: impor: { \(collection.name): { \"\(question.heading)\": \(question.proposal) } }",
                        en:
                            "write in naskah.yaml: impor: { \(collection.name): { \"\(question.heading)\": \(question.proposal) } }"
                    )))
        }
        guard let first = mapping.unused.first else { return }
        let names = mapping.unused.map {
            "\(list.columns[$0].heading) (\(CellAddress.letters(list.columns[$0].number)))"
        }
        findings.report(
            Diagnostic(
                "workbook.unused-column", .note,
                Wording(
                    id: "kolom yang tidak dikenal: \(names.joined(separator: ", "))",
                    en: "columns that are none of ours: \(names.joined(separator: ", "))"),
                at: list.columns[first].range))
    }

    private static func noList(in sheet: Sheet, _ collection: DataCollection?) -> Diagnostic {
        let name = collection.map { (id: " \($0.name)", en: " of \($0.name)") } ?? (id: "", en: "")
        return Diagnostic(
            "workbook.no-list",
            Wording(
                id: "tidak ada daftar\(name.id) pada lembar \"\(sheet.name)\"",
                en: "there is no list\(name.en) in the sheet \"\(sheet.name)\""), at: sheet.source.range.slice(0..<0)
        )
        .rule(
            Wording(
                id: "daftar mempunyai baris judul kolom, misalnya Nama, NIP, Jabatan",
                en: "a list has a row of headings, such as Nama, NIP, Jabatan"))
    }
}
