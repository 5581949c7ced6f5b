import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation

extension CompileCommand {
    /// `naskah compile --each …`: one document, one file for each subject.
    func compile(_ opened: OpenedProject, each kind: BatchSubject.Kind, _ reporting: ReportOptions) throws {
        let document = try singleDocument(of: opened), delivery = try delivering.delivery(of: [document], reporting)
        let subjects = opened.data.subjects(of: document, each: kind)
        guard !subjects.isEmpty else { return try reportNobody(kind) }
        guard !reporting.isTooStrict(for: opened.findings), !opened.findings.hasErrors else {
            return try reporting.end([opened.findings])
        }
        let folder = (output ?? opened.data.path + "/build") + "/" + document.key
        try? AtomicFolder.make(folder)
        var print = InputFingerprint(
            asked: [document.key, kind.rawValue, document.watermark ?? ""] + delivering.fingerprint)
        print.add(project: opened.data.path, output: output ?? "", installation: opened.resources.installation)
        let journal = BatchJournal(folder: folder, fingerprint: print.digest)
        let run = BatchRun(
            project: opened, document: document, subjects: subjects, folder: folder, fingerprint: print.digest,
            journal: journal,
            identities: try signing.identities(for: opened.data, reporting), acceptsWarnings: !reporting.strict,
            delivery: delivery)
        let kept = keptEntries(journal, folder, print.digest)
        let former = FormerFiles(in: folder, each: kind.rawValue)
        if !batch.resume { journal.start() }
        let outcomes = run.run(jobs: jobs, kept: kept, ProgressLine(reporting))
        try finish(run, outcomes, kind, former)
    }

    private func singleDocument(of opened: OpenedProject) throws -> LoadedProject.Document {
        let documents = delivering.applied(
            to: marking.applied(to: try opened.documents(only: only, reporting.language)))
        guard documents.count == 1 else {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "--each hanya untuk satu dokumen; pilih dengan --only",
                        en: "--each is for one document; choose it with --only")))
        }
        return documents[0]
    }

    private func reportNobody(_ kind: BatchSubject.Kind) throws {
        var findings = Findings()
        let what = kind == .signer ? Wording(id: "pejabat", en: "officials") : Wording(id: "OPD", en: "units (opd)")
        findings.report(
            Diagnostic(
                "batch.nobody", .error,
                Wording(id: "proyek ini tidak mempunyai \(what.indonesian)", en: "the project has no \(what.english)"),
                at: nil))
        try reporting.end([findings])
    }

    /// What earlier runs have finished with this input; signing records with identity numbers are always written anew.
    private func keptEntries(
        _ journal: BatchJournal, _ folder: String, _ fingerprint: String
    ) -> [String: BatchManifest.Entry] {
        guard batch.resume, !signing.withNik else { return [:] }
        let earlier = BatchManifest.read(from: folder).flatMap { $0.fingerprint == fingerprint ? $0.files : nil } ?? []
        return Dictionary((earlier + journal.finished()).map { ($0.key, $0) }) { $1 }
    }

    private func finish(
        _ run: BatchRun, _ outcomes: [BatchRun.Outcome], _ kind: BatchSubject.Kind, _ former: FormerFiles
    ) throws {
        let entries = outcomes.map(\.entry), printFile = run.folder + ".cetak.pdf"
        var findings = former.remove(besides: entries)
        if !batch.merge, let old = former.printFile(printFile, besides: entries) { findings.report(old) }
        do {
            try BatchManifest(
                document: run.document.key, each: kind.rawValue, fingerprint: run.fingerprint, files: entries
            ).write(to: run.folder)
            run.journal.remove()
            if batch.merge, entries.contains(where: { $0.file != nil }) {
                try run.writePrintFile(entries, to: printFile)
            }
        } catch {
            findings.report(Diagnostic(error))
        }
        let files = entries.compactMap { $0.file.map { "\(run.folder)/\($0)" } }
        if files.count > 1, files.count == entries.count, SamePages.areShown(by: files) {
            findings.report(CompileCommand.sameContent(run.document))
        }
        let written = entries.count { $0.file != nil }, kept = outcomes.count(where: \.isKept),
            failed = entries.count { $0.errors != nil }
        let empty = entries.count - written - failed
        reporting.tell(
            Wording(
                id: "\(run.folder): \(written) berkas" + (kept > 0 ? ", \(kept) sudah ada" : "")
                    + (failed > 0 ? ", \(failed) gagal" : "")
                    + (empty > 0 ? ", \(empty) tanpa halaman" : ""),
                en: "\(run.folder): \(written) files" + (kept > 0 ? ", \(kept) were there" : "")
                    + (failed > 0 ? ", \(failed) failed" : "")
                    + (empty > 0 ? ", \(empty) without pages" : "")))
        try reporting.end([run.project.findings] + outcomes.map(\.findings) + [findings])
    }

    private static func sameContent(_ document: LoadedProject.Document) -> Diagnostic {
        Diagnostic(
            "batch.same-content", .warning,
            Wording(
                id: "semua berkas sama isinya: tata letak tidak memakai dokumen.penanda_tangan atau dokumen.opd",
                en: "all files are the same: the layout uses neither dokumen.penanda_tangan nor dokumen.opd"),
            at: document.layoutRange
        )
        .fix(
            Wording(
                id: "tulis misalnya {{ dokumen.penanda_tangan.nama_lengkap }}",
                en: "write {{ dokumen.penanda_tangan.nama_lengkap }}, for example"))
    }
}
