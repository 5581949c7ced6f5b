import Diagnostics
import Files

/// Lists of workbooks on their way into a project: what has to be asked, what changes, and what is written once all of it is answered.
///
/// Whoever asks, a terminal or a browser, takes `next` until there is none. Nothing is written here.
package struct ListImport {
    /// What is known without asking.
    package struct Given: Sendable {
        package var region: String?
        package var province: String?
        package var date: String?
        /// Whether changes are agreed to.
        package var isConfirmed = false
        /// What columns mean, as somebody has chosen: by collection and heading.
        package var columns: [String: [String: String]] = [:]

        package init() {}
    }

    private let paths: [String]
    private let given: Given
    /// nil for a project that is to be made.
    private let project: ImportedProject?
    private var merged: Merged?
    private var replies: [ImportQuestion.Subject: String?] = [:]
    /// What headings mean, by collection; `?` for what nobody has said.
    private var answers: [String: [String: String]]

    package private(set) var read: WorkbookImport
    /// In the order in which they were asked, with what was answered.
    package private(set) var asked: [(question: ImportQuestion, answer: String?)] = []

    /// - Parameter project: nil for one that is to be made.
    package init(_ paths: [String], into project: ImportedProject?, given: Given = Given()) {
        self.paths = paths
        self.project = project
        self.given = given
        answers = (project?.answers ?? [:]).merging(given.columns) { old, new in old.merging(new) { $1 } }
        read = WorkbookImport(paths, answers: answers)
        settle()
    }

    package var isNew: Bool { project == nil }

    // MARK: Questions

    /// The question that is to be answered now; nil when all are, and while the lists have errors.
    package var next: ImportQuestion? {
        if let column = openColumn { return question(of: column) }
        if let lacking, isOpen(lacking.subject), !read.findings.hasErrors { return lacking }
        guard canGoOn else { return nil }
        guard isNew else { return isOpen(.changes) ? changesQuestion : nil }
        return openOnes.first
    }

    /// What no column says, and nobody has said yet; not of a project that is there.
    private var openOnes: [ImportQuestion] {
        [regionQuestion, provinceQuestion, dateQuestion].filter { isOpen($0.subject) && !isGiven($0.subject) }
    }

    /// Those of them for which there is no guess.
    package var withoutGuess: [ImportQuestion] {
        isNew && openColumn == nil && canGoOn ? openOnes.filter { $0.proposal == nil } : []
    }

    /// So many are to come, as far as is known.
    package var openCount: Int {
        let columns =
            read.questions.filter { answers[$0.collection]?[$0.heading] == nil }.count
            + (lacking.map { isOpen($0.subject) ? 1 : 0 } ?? 0)
        guard isNew else { return columns + (!changes.isEmpty && isOpen(.changes) && !given.isConfirmed ? 1 : 0) }
        return columns + openOnes.count
    }

    /// Why there is nothing to take; nil where there is.
    package var problem: Wording? {
        guard openColumn == nil, !read.findings.hasErrors else { return nil }
        if let missing {
            return Wording(
                id:
                    "daftar ini tidak punya kolom untuk \"\(missing.field)\": beri judul kolomnya di buku kerja, atau pilih kolomnya",
                en:
                    "this list has no column for \"\(missing.field)\": give its column a heading in the workbook, or choose the column"
            )
        }
        guard isNew, officials == nil else { return nil }
        return Wording(
            id: "proyek baru memerlukan daftar pejabat: kolom Nama, Jabatan, dan Unit Kerja",
            en: "a new project needs a list of officials: columns Nama, Jabatan and Unit Kerja")
    }

    /// - Parameter text: nil where nobody answers: a question stays open, changes are not made.
    /// - Returns: false for an answer that cannot be taken, or when nothing is asked.
    package mutating func answer(_ text: String?) -> Bool {
        guard let question = next else { return false }
        let answer = text.flatMap(question.taken)
        guard text == nil || answer != nil else { return false }
        asked.append((question, answer))
        switch question.subject {
        case .column(let collection, let heading):
            answers[collection, default: [:]][heading] = answer ?? ColumnMapping.open
            if answer != nil { readAgain() }
        case .field(let collection, let field):
            replies[question.subject] = .some(answer)
            if let heading = answer {
                answers[collection, default: [:]][heading] = field
                readAgain()
            }
        case .region, .province, .date, .changes: replies[question.subject] = .some(answer)
        }
        return true
    }

    private mutating func readAgain() {
        read = WorkbookImport(paths, answers: answers)
        settle()
    }

    private func isOpen(_ subject: ImportQuestion.Subject) -> Bool { replies[subject] == nil }

    private func isGiven(_ subject: ImportQuestion.Subject) -> Bool {
        switch subject {
        case .region: given.region.flatMap(RegionDraft.init) != nil
        case .province: given.province != nil
        case .date: given.date.flatMap(FormDraft.date) != nil
        case .changes: given.isConfirmed
        case .column, .field: false
        }
    }

    private var openColumn: WorkbookImport.Question? {
        read.questions.first { answers[$0.collection]?[$0.heading] == nil }
    }

    private var canGoOn: Bool { !read.findings.hasErrors && problem == nil }

    private func question(of column: WorkbookImport.Question) -> ImportQuestion {
        let choices = column.choices + [ColumnMapping.leftOut], list = choices.joined(separator: ", ")
        return ImportQuestion(
            subject: .column(collection: column.collection, heading: column.heading),
            wording: Wording(
                id: "\(column.place): kolom \"\(column.heading)\": \(column.reason.indonesian). Artinya \(list)?",
                en: "\(column.place): column \"\(column.heading)\": \(column.reason.english). Does it mean \(list)?"),
            choices: choices, proposal: column.proposal, evidence: column.evidence)
    }

    /// A field that every official needs and that no column gives: most would have nothing there. What units need beside their names is
    /// completed.
    private var missing: (collection: String, field: String)? {
        let collection = "pejabat", tables = isNew ? read.tables : merged?.tables ?? []
        guard let table = tables.first(where: { $0.collection == collection }), !table.records.isEmpty,
            let shape = DataCollection.ofImport(collection)?.shape
        else { return nil }
        let columns = read.columns.filter { $0.collection == collection }, given = Set(columns.compactMap(\.field))
        guard !columns.isEmpty else { return nil }
        let field = shape.fields.first { field in
            let empty = table.records.filter { ($0[field.key] ?? "").isEmpty }.count
            return field.isRequired && field.key != "id" && !given.contains(field.key)
                && 2 * empty > table.records.count
        }
        return field.map { (collection, $0.key) }
    }

    /// The question which column it is, where one may be.
    private var lacking: ImportQuestion? {
        guard let missing else { return nil }
        let columns = WorkbookImport.unused(read.columns.filter { $0.collection == missing.collection })
        guard !columns.isEmpty else { return nil }
        let headings = columns.map(\.heading), list = headings.joined(separator: ", ")
        let title = FieldWords.title(of: missing.field, in: missing.collection)
        return ImportQuestion(
            subject: .field(collection: missing.collection, field: missing.field),
            wording: Wording(
                id: "Kolom mana yang berisi \"\(title.indonesian)\": \(list)?",
                en: "Which column holds \"\(title.english)\": \(list)?"),
            choices: headings, proposal: nil, evidence: columns.flatMap { $0.examples.prefix(1) })
    }

    /// Headings of columns with texts that are not taken, except those that only count.
    package var unused: [String] { WorkbookImport.unused(read.columns).map(\.heading) }

    private var regionQuestion: ImportQuestion {
        let proposal = RegionDraft.proposal(officials: officials, titles: read.titles)
        return ImportQuestion(
            subject: .region,
            wording: Wording(id: "Nama daerah (Kabupaten … atau Kota …)?", en: "Region (Kabupaten … or Kota …)?"),
            choices: [], proposal: proposal?.fullName, evidence: read.evidence(of: proposal?.name))
    }

    private var provinceQuestion: ImportQuestion {
        let proposal = RegionDraft.province(titles: read.titles)
        return ImportQuestion(
            subject: .province, wording: Wording(id: "Provinsi?", en: "Province?"), choices: [], proposal: proposal,
            evidence: read.evidence(of: proposal))
    }

    private var dateQuestion: ImportQuestion {
        ImportQuestion(
            subject: .date,
            wording: Wording(id: "Tanggal penandatanganan (2026-12-31)?", en: "Day of signing (2026-12-31)?"),
            choices: [], proposal: nil, evidence: [])
    }

    private var changesQuestion: ImportQuestion? {
        guard !changes.isEmpty, !given.isConfirmed else { return nil }
        return ImportQuestion(
            subject: .changes,
            wording: Wording(
                id: "Ambil alih \(changes.count) perubahan ini (ya/tidak)?",
                en: "Take these \(changes.count) changes over (yes/no)?"),
            choices: [ImportQuestion.yes, ImportQuestion.no], proposal: ImportQuestion.yes,
            evidence: changes.map { .init(place: nil, text: $0.wording) })
    }

    // MARK: A project that is there

    private struct Merged {
        var tables: [ImportedTable] = []
        var changes: [ImportChange] = []
        /// Tables that the project had not yet, and what is read from workbooks itself.
        var told: [Wording] = []
        var hasFresh = false
    }

    private mutating func settle() {
        guard let project else { return }
        var merged = Merged(), units = project.tables["opd"], programs: [String: String] = [:]
        for var table in read.tables {
            if let file = project.files[table.collection], !file.lowercased().hasSuffix(".csv") {
                merged.told.append(
                    Wording(
                        id: "\(table.collection) sudah dibaca langsung dari \(file); tidak diubah",
                        en: "\(table.collection) is read from \(file) itself; nothing to change"))
                continue
            }
            table = WorkbookImport.referring(WorkbookImport.naming(table, programs), to: units)
            let old = project.tables[table.collection]
            let merge = ImportMerge(table, into: old, read.scope(of: table.collection))
            if table.collection == "opd" { units = merge.table }
            if table.collection == "program" { programs = merge.ids(of: table) }
            merged.tables.append(merge.table)
            merged.changes += merge.changes
            if old == nil, !merge.table.records.isEmpty {
                merged.hasFresh = true
                merged.told.append(
                    Wording(
                        id: "baru: \(merge.table.records.count) \(table.collection) ke data/\(table.collection).csv",
                        en: "new: \(merge.table.records.count) \(table.collection) into data/\(table.collection).csv"))
            }
        }
        self.merged = merged
    }

    package var changes: [ImportChange] { merged?.changes ?? [] }
    /// Tables that the project had not yet, and those that it reads from a workbook itself.
    package var toldOfTables: [Wording] { merged?.told ?? [] }
    package var hasNewTables: Bool { merged?.hasFresh ?? false }

    /// Whether somebody was asked, or nobody was there, and the changes were not agreed to.
    package var isRejected: Bool {
        guard let reply = replies[.changes] else { return false }
        return reply != ImportQuestion.yes
    }

    // MARK: What is written

    /// Paths within the project and texts, the project's own file where it stands in the order of reading. Empty while a question is open.
    package var files: [(path: String, text: String)] {
        guard next == nil, canGoOn, !isRejected else { return [] }
        return project.map(updated)
            ?? draft.files.map { file in
                (
                    file.path,
                    file.path == Project.fileName ? ProjectFileText.settingAnswers(answers, in: file.text) : file.text
                )
            }
    }

    /// Collections that a new project does not take at once.
    package var later: [String] {
        isNew ? read.tables.map(\.collection).filter { !["opd", "pejabat"].contains($0) } : []
    }

    /// So many questions stay open in `naskah.yaml`.
    package var leftOpen: Int {
        let columns = answers.values.reduce(0) { $0 + $1.values.filter { $0 == ColumnMapping.open }.count }
        return columns + (isNew ? draft.questions.count : 0)
    }

    private var officials: ImportedTable? { read.tables.first { $0.collection == "pejabat" } }

    private var draft: FormDraft {
        let proposal = RegionDraft.proposal(officials: officials, titles: read.titles)
        let region = [given.region, answered(.region)].lazy.compactMap { $0.flatMap(RegionDraft.init) }.first
        let province = given.province ?? answered(.province)
        let date = given.date.flatMap(FormDraft.date) ?? answered(.date)
        var questions: [String] = []
        if region == nil {
            questions.append("nama daerah (data/wilayah.yaml)" + (proposal.map { ": benarkah \($0.fullName)?" } ?? ""))
        }
        if province == nil { questions.append("provinsi (data/wilayah.yaml)") }
        if date == nil { questions.append("tanggal penandatanganan (data/komitmen.yaml)") }
        let units = read.tables.first { $0.collection == "opd" }
        let list = officials ?? ImportedTable("pejabat", fields: [], records: [])
        return FormDraft(
            region: region ?? proposal, province: province, date: date, units: units,
            officials: WorkbookImport.referring(list, to: units), questions: questions)
    }

    private func answered(_ subject: ImportQuestion.Subject) -> String? { replies[subject] ?? nil }

    private func updated(_ project: ImportedProject) -> [(path: String, text: String)] {
        var text = project.text, files: [(path: String, text: String)] = []
        for table in merged?.tables ?? [] {
            let file = project.files[table.collection] ?? "data/\(table.collection).csv"
            files.append((file, table.csv))
            if project.files[table.collection] == nil {
                text = ProjectFileText.adding(table.collection, file: file, in: text)
            }
        }
        text = ProjectFileText.settingAnswers(answers, in: text)
        return text == project.text ? files : files + [(Project.fileName, text)]
    }
}
