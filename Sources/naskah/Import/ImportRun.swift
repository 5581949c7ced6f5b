import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation

/// Takes the lists of workbooks into a project: reads, asks, tells what changes, and writes.
struct ImportRun {
    let files: [String]
    let folder: String
    let details: ImportDetails
    let reporting: ReportOptions
    var copies: MarkedCopies?
    /// Whether changes are taken over without asking.
    var isConfirmed = false

    private var dialogue: ImportDialogue { ImportDialogue(reporting.language) }

    func run() throws {
        if try areForms() { return try gather() }
        if FileManager.default.fileExists(atPath: folder + "/" + Project.fileName) {
            try update()
        } else {
            try create()
        }
    }

    // MARK: Reading

    /// Asks what columns mean until nothing is open, or nobody answers. What nobody answers stays open in the answers.
    private func read(_ answers: inout [String: [String: String]]) throws -> WorkbookImport {
        var read = WorkbookImport(files, answers: answers)
        while let question = read.questions.first(where: { answers[$0.collection]?[$0.heading] == nil }) {
            let choices = question.choices + ["abaikan"]
            let list = choices.joined(separator: ", ")
            let answer = dialogue.ask(
                Wording(
                    id:
                        "\(question.place): kolom \"\(question.heading)\": \(question.reason.indonesian). Artinya \(list)?",
                    en:
                        "\(question.place): column \"\(question.heading)\": \(question.reason.english). Does it mean \(list)?"
                ),
                proposal: question.proposal
            ) { choices.contains($0) ? $0 : nil }
            answers[question.collection, default: [:]][question.heading] = answer ?? "?"
            if answer != nil { read = WorkbookImport(files, answers: answers) }
        }
        for wording in read.told { reporting.tell(wording) }
        try copies?.write(reporting.diagnostics(of: [read.findings]), reporting)
        if read.findings.hasErrors {
            reporting.report([read.findings])
            throw CommandExit.data
        }
        return read
    }

    // MARK: A new project

    private func create() throws {
        guard ProjectTemplate.isFree(folder) else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "'\(folder)' bukan proyek dan tidak kosong; pilih folder lain dengan --project",
                        en: "'\(folder)' is no project and not empty; choose another folder with --project")))
        }
        var answers: [String: [String: String]] = [:]
        let read = try read(&answers)
        guard let officials = read.tables.first(where: { $0.collection == "pejabat" }) else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "proyek baru memerlukan daftar pejabat: kolom Nama, Jabatan, dan Unit Kerja",
                        en: "a new project needs a list of officials: columns Nama, Jabatan and Unit Kerja")))
        }
        var questions: [String] = []
        let region = region(read, officials, &questions)
        let province = answered(
            details.province, Wording(id: "Provinsi?", en: "Province?"), "provinsi (data/wilayah.yaml)", &questions
        ) { $0 }
        let date = answered(
            details.date, Wording(id: "Tanggal penandatanganan (2026-12-31)?", en: "Day of signing (2026-12-31)?"),
            "tanggal penandatanganan (data/komitmen.yaml)", &questions, check: FormDraft.date)
        let units = read.tables.first { $0.collection == "opd" }
        let draft = FormDraft(
            region: region, province: province, date: date, units: units,
            officials: WorkbookImport.referring(officials, to: units), questions: questions)
        for (path, text) in draft.files {
            let isProject = path == Project.fileName
            try write(isProject ? ProjectFileText.settingAnswers(answers, in: text) : text, to: path)
        }
        reporting.report([read.findings])
        let later = read.tables.map(\.collection).filter { !["opd", "pejabat"].contains($0) }
        if !later.isEmpty {
            let list = later.joined(separator: ", "), again = files.joined(separator: " ")
            reporting.tell(
                Wording(
                    id: "belum diambil: \(list). Ambil dengan: naskah import \(again) --project \(folder)",
                    en: "not taken yet: \(list). Take them with: naskah import \(again) --project \(folder)"))
        }
        tellEnd(questions.count + openAnswers(answers))
    }

    private func region(
        _ read: WorkbookImport, _ officials: ImportedTable, _ questions: inout [String]
    ) -> RegionDraft? {
        let proposal = RegionDraft.proposal(officials: officials, titles: read.titles)
        if let given = details.region.flatMap(RegionDraft.init) { return given }
        let answer = dialogue.ask(
            Wording(id: "Nama daerah (Kabupaten … atau Kota …)?", en: "Region (Kabupaten … or Kota …)?"),
            proposal: proposal?.fullName
        ) { RegionDraft($0)?.fullName }
        if let answer { return RegionDraft(answer) }
        questions.append("nama daerah (data/wilayah.yaml)" + (proposal.map { ": benarkah \($0.fullName)?" } ?? ""))
        return proposal
    }

    /// What was given as an option, or answered; else a question stays open.
    private func answered(
        _ given: String?, _ question: Wording, _ name: String, _ questions: inout [String], check: (String) -> String?
    ) -> String? {
        if let given = given.flatMap(check) { return given }
        if let answer = dialogue.ask(question, proposal: nil, check: check) { return answer }
        questions.append(name)
        return nil
    }

    // MARK: A project that is there

    private func update() throws {
        var findings = Findings()
        guard let project = ImportedProject(folder, into: &findings) else {
            reporting.report([findings])
            throw CommandExit.data
        }
        var answers = project.answers
        let read = try read(&answers)
        var units = project.tables["opd"], changes: [ImportChange] = [], tables: [ImportedTable] = []
        var programs: [String: String] = [:], fresh = 0
        for var table in read.tables {
            if let file = project.files[table.collection], !file.lowercased().hasSuffix(".csv") {
                reporting.tell(
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
            tables.append(merge.table)
            changes += merge.changes
            if old == nil, !merge.table.records.isEmpty {
                fresh += 1
                reporting.tell(
                    Wording(
                        id: "baru: \(merge.table.records.count) \(table.collection) ke data/\(table.collection).csv",
                        en: "new: \(merge.table.records.count) \(table.collection) into data/\(table.collection).csv"))
            }
        }
        for change in changes { reporting.tell(change.wording) }
        reporting.report([findings, read.findings])
        if changes.isEmpty, fresh > 0 {
            // Nothing that is there changes.
        } else if changes.isEmpty {
            reporting.tell(Wording(id: "Tidak ada perubahan.", en: "Nothing has changed."))
        } else {
            try confirm(changes.count)
        }
        try write(tables, answers, project)
        tellEnd(openAnswers(answers))
    }

    func confirm(_ count: Int) throws {
        if isConfirmed { return }
        if dialogue.confirms(
            Wording(
                id: "Ambil alih \(count) perubahan ini (ya/tidak)?", en: "Take these \(count) changes over (yes/no)?"))
        {
            return
        }
        reporting.tell(
            Wording(
                id: "Tidak ada yang diubah. Ambil alih dengan --yes.",
                en: "Nothing was changed. Take them over with --yes."))
        throw CommandExit.differences
    }

    private func write(
        _ tables: [ImportedTable], _ answers: [String: [String: String]], _ project: ImportedProject
    ) throws {
        var text = project.text
        for table in tables {
            let file = project.files[table.collection] ?? "data/\(table.collection).csv"
            try write(table.csv, to: file)
            if project.files[table.collection] == nil {
                text = ProjectFileText.adding(table.collection, file: file, in: text)
            }
        }
        text = ProjectFileText.settingAnswers(answers, in: text)
        if text != project.text { try write(text, to: Project.fileName) }
    }

    // MARK: Writing

    func write(_ text: String, to path: String) throws {
        let target = folder + "/" + path
        do {
            try FileManager.default.createDirectory(
                at: URL(filePath: target).deletingLastPathComponent(), withIntermediateDirectories: true)
            try AtomicFile.write(Array(text.utf8), to: target)
        } catch {
            StandardOutput.write(
                PlainDiagnosticPrinter(language: reporting.language).text(for: Diagnostic(error)), toError: true)
            throw CommandExit.document
        }
    }

    func openAnswers(_ answers: [String: [String: String]]) -> Int {
        answers.values.reduce(0) { $0 + $1.values.filter { $0 == "?" }.count }
    }

    func tellEnd(_ open: Int) {
        if open > 0 {
            reporting.tell(
                Wording(
                    id: "\(open) pertanyaan belum dijawab: lihat pertanyaan dan impor di \(folder)/naskah.yaml",
                    en: "\(open) questions are open: see pertanyaan and impor in \(folder)/naskah.yaml"))
        }
        reporting.tell(
            Wording(
                id: "Berikutnya:\n  naskah check \(folder)\n  naskah compile \(folder)",
                en: "Next:\n  naskah check \(folder)\n  naskah compile \(folder)"))
    }
}
