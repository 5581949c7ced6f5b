import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import OfficeFiles

/// Takes a Word file into a project: one Markdown text for each chapter, pictures, and an account of what was guessed or left out.
struct WordImportRun {
    let file: String
    let folder: String
    let choices: ImportChoices
    let reporting: ReportOptions

    func run() throws {
        guard let bytes = FileBytes.read(file) else {
            throw ValidationError(
                reporting.speech.text(Wording(id: "\(file) tidak dapat dibaca", en: "\(file) cannot be read")))
        }
        var findings = Findings()
        guard let word = WordFile.open(bytes, path: file, into: &findings) else {
            reporting.report([findings])
            throw CommandExit.data
        }
        let read = WordImport(word, path: file, acceptsChanges: acceptsChanges(word))
        guard !read.findings.hasErrors else {
            reporting.report([read.findings])
            throw CommandExit.data
        }
        let isNew = !FileManager.default.fileExists(atPath: folder + "/" + Project.fileName)
        if isNew, !ProjectTemplate.isFree(folder) {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "'\(folder)' bukan proyek dan tidak kosong; pilih folder lain",
                        en: "'\(folder)' is no project and not empty; choose another folder")))
        }
        try write(files(read, isNew: isNew))
        reporting.report([read.findings])
        tell(read, isNew: isNew)
    }

    /// Tracked changes are taken over unless somebody says otherwise: that is how Word prints the final text.
    private func acceptsChanges(_ word: WordFile) -> Bool {
        if let changes = choices.changes { return changes == .accept }
        guard word.hasChanges else { return true }
        let accept = ["terima", "accept"], reject = ["tolak", "reject"]
        let answer = ImportDialogue(reporting.language).ask(
            Wording(
                id: "Ada perubahan terlacak (Track Changes). Terima atau tolak semuanya?",
                en: "There are tracked changes. Accept or reject all of them?"),
            proposal: reporting.language == .indonesian ? "terima" : "accept"
        ) { (accept + reject).contains($0.lowercased()) ? $0.lowercased() : nil }
        if answer == nil {
            reporting.tell(
                Wording(
                    id: "Perubahan terlacak diterima; --changes reject menolaknya.",
                    en: "Tracked changes are accepted; --changes reject does the contrary."))
        }
        return answer.map(accept.contains) ?? true
    }

    private func files(_ read: WordImport, isNew: Bool) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        if isNew { files += BookDraft(read).files.map { ($0.path, Array($0.text.utf8)) } }
        files += read.chapters.map { ("narasi/" + $0.file, Array($0.text.utf8)) }
        files += read.pictures.map { ("narasi/gambar/" + $0.name, $0.bytes) }
        files += read.tables.map { ("narasi/tabel/" + $0.name, Array($0.csv.utf8)) }
        let notes = WordImportNotes.text(read, path: file, language: reporting.language)
        return files + [(notesPath, Array(notes.utf8))]
    }

    private var notesPath: String { "narasi/catatan-impor.md" }

    /// Nothing of the user's is written over without a word.
    private func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        let changed = files.filter { file in
            file.path != notesPath && FileBytes.read(folder + "/" + file.path).map { $0 != file.bytes } ?? false
        }
        for file in changed {
            reporting.tell(Wording(id: "\(file.path): isinya lain", en: "\(file.path): differs"))
        }
        if !changed.isEmpty, !choices.isConfirmed,
            !ImportDialogue(reporting.language).confirms(
                Wording(
                    id: "Timpa \(changed.count) berkas ini (ya/tidak)?",
                    en: "Write over these \(changed.count) files (yes/no)?"))
        {
            reporting.tell(
                Wording(
                    id: "Tidak ada yang diubah. Timpa dengan --yes.",
                    en: "Nothing was changed. Write over them with --yes."))
            throw CommandExit.differences
        }
        for file in files {
            let target = folder + "/" + file.path
            do {
                try FileManager.default.createDirectory(
                    at: URL(filePath: target).deletingLastPathComponent(), withIntermediateDirectories: true)
                try AtomicFile.write(file.bytes, to: target)
            } catch {
                StandardOutput.write(
                    PlainDiagnosticPrinter(language: reporting.language).text(for: Diagnostic(error)), toError: true)
                throw CommandExit.document
            }
        }
    }

    private func tell(_ read: WordImport, isNew: Bool) {
        for chapter in read.chapters {
            reporting.tell(Wording(verbatim: "narasi/\(chapter.file): \(chapter.title)"))
        }
        reporting.tell(
            Wording(
                id: "\(read.remarks.count) hal ditebak, diganti, atau tidak dibawa: \(folder)/\(notesPath)",
                en: "\(read.remarks.count) things were guessed, changed or left out: \(folder)/\(notesPath)"))
        if !isNew {
            let lines = read.chapters.map {
                "  - id: \($0.file.dropFirst(3).dropLast(3))\n    judul: \(ProjectFileText.quoted($0.title))\n    narasi: narasi/\($0.file)\n"
            }.joined()
            reporting.tell(
                Wording(
                    id: "Tulis di bawah bab: pada data masterplan:\n\(lines)",
                    en: "Write below bab: in the masterplan's data:\n\(lines)"))
        }
        reporting.tell(
            Wording(
                id: "Berikutnya:\n  naskah check \(folder)\n  naskah compile \(folder)",
                en: "Next:\n  naskah check \(folder)\n  naskah compile \(folder)"))
    }
}
