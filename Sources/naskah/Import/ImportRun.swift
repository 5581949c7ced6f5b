import ArgumentParser
import Diagnostics
import DocumentData
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

    // MARK: Lists

    /// Asks what columns mean, tells what was found, and asks what the lists do not tell. What nobody answers stays open.
    private func take(_ start: ListImport) throws -> ListImport {
        var list = start
        while let question = list.next, question.isOfColumn { ask(question, of: &list) }
        for wording in list.read.told { reporting.tell(wording) }
        try copies?.write(reporting.diagnostics(of: [list.read.findings]), reporting)
        if list.read.findings.hasErrors {
            reporting.report([list.read.findings])
            throw CommandExit.data
        }
        if let problem = list.problem { throw ValidationError(reporting.speech.text(problem)) }
        return list
    }

    private func ask(_ question: ImportQuestion, of list: inout ListImport) {
        let answer: String? =
            if case .changes = question.subject {
                dialogue.confirms(question.wording) ? question.proposal : nil
            } else {
                dialogue.ask(question.wording, proposal: question.proposal, check: question.taken)
            }
        _ = list.answer(answer)
    }

    private var given: ListImport.Given {
        var given = ListImport.Given()
        (given.region, given.province, given.date) = (details.region, details.province, details.date)
        given.isConfirmed = isConfirmed
        return given
    }

    private func create() throws {
        guard ProjectTemplate.isFree(folder) else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "'\(folder)' bukan proyek dan tidak kosong; pilih folder lain dengan --project",
                        en: "'\(folder)' is no project and not empty; choose another folder with --project")))
        }
        var list = try take(ListImport(files, into: nil, given: given))
        while let question = list.next { ask(question, of: &list) }
        for (path, text) in list.files { try write(text, to: path) }
        reporting.report([list.read.findings])
        if !list.later.isEmpty {
            let names = list.later.joined(separator: ", "), again = files.joined(separator: " ")
            reporting.tell(
                Wording(
                    id: "belum diambil: \(names). Ambil dengan: naskah import \(again) --project \(folder)",
                    en: "not taken yet: \(names). Take them with: naskah import \(again) --project \(folder)"))
        }
        tellEnd(list.leftOpen)
    }

    private func update() throws {
        var findings = Findings()
        guard let project = ImportedProject(folder, into: &findings) else {
            reporting.report([findings])
            throw CommandExit.data
        }
        var list = try take(ListImport(files, into: project, given: given))
        for wording in list.toldOfTables { reporting.tell(wording) }
        for change in list.changes { reporting.tell(change.wording) }
        reporting.report([findings, list.read.findings])
        if list.changes.isEmpty, !list.hasNewTables {
            reporting.tell(Wording(id: "Tidak ada perubahan.", en: "Nothing has changed."))
        }
        while let question = list.next { ask(question, of: &list) }
        if list.isRejected { try refuse() }
        for (path, text) in list.files { try write(text, to: path) }
        tellEnd(list.leftOpen)
    }

    func confirm(_ count: Int) throws {
        if isConfirmed { return }
        if dialogue.confirms(
            Wording(
                id: "Ambil alih \(count) perubahan ini (ya/tidak)?", en: "Take these \(count) changes over (yes/no)?"))
        {
            return
        }
        try refuse()
    }

    private func refuse() throws {
        reporting.tell(
            Wording(
                id: "Tidak ada yang diubah. Ambil alih dengan --yes.",
                en: "Nothing was changed. Take them over with --yes."))
        throw CommandExit.differences
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
