import ArgumentParser
import Diagnostics
import DocumentData
import Files
import Foundation
import Review

/// `naskah approve`
struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: HelpText.said(
            id: "Menyetujui halaman dokumen seperti keadaannya sekarang, bagi naskah review.",
            en: "Takes the pages of documents over as approved, for naskah review."),
        discussion: HelpText.said(
            id: """
                naskah approve proyek
                naskah approve proyek --only masterplan --page 12 --page 13

                Halaman yang disetujui ada di PROYEK/baseline, untuk disimpan bersama proyek. Dokumen yang mempunyai kesalahan tidak \
                disetujui. Halaman yang tidak disebut --page tetap seperti semula.
                """,
            en: """
                naskah approve proyek
                naskah approve proyek --only masterplan --page 12 --page 13

                The approved pages stand in PROJECT/baseline, to be kept under version control. Nothing is approved of a document that has \
                errors. Pages that --page does not name stay as they were.
                """))

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Option(
        help: .said(
            id: "Hanya dokumen ini; boleh ditulis beberapa kali.", en: "Only this document; may be given several times."
        ), completion: DocumentNames.completion)
    var only: [String] = []

    @Option(
        help: .said(
            id: "Hanya halaman ini dari dokumen yang sekarang, dihitung dari 1; boleh ditulis beberapa kali.",
            en: "Only this page of the document as it is now, counted from 1; may be given several times."))
    var page: [Int] = []

    @Option(
        help: .said(
            id: "Titik per inci gambar yang disimpan, dari 20 sampai 300. (bawaan: seperti sebelumnya, atau 60)",
            en: "Dots per inch of the pictures that are kept, from 20 to 300. (default: as before, else 60)"))
    var resolution: Int?

    @OptionGroup var reporting: ReportOptions

    func validate() throws {
        if page.contains(where: { $0 < 1 }) { throw ValidationError("--page counts from 1") }
        if let resolution, !(20...300).contains(resolution) { throw ValidationError("--resolution is from 20 to 300") }
    }

    func run() throws {
        let opened = try OpenedProject.open(project, reporting)
        let documents = try opened.documents(only: only, reporting.language)
        if !page.isEmpty, documents.count != 1 {
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "--page hanya untuk satu dokumen; pilih dengan --only",
                        en: "--page is for one document; choose it with --only")))
        }
        let numbers = page.isEmpty ? nil : Set(page), name = ProjectName.name(of: project)
        let batch = DocumentBatch(project: opened, documents: documents, jobs: nil, progress: ProgressLine(reporting))
        let outcomes = batch.run {
            [resources = opened.resources, path = opened.data.path, resolution] producer, document in
            var outcome = DocumentBatch.Outcome()
            let reviewer = DocumentReviewer(producer: producer, fonts: resources.fonts, project: name, path: path)
            if let approval = reviewer.approve(
                document, pages: numbers, resolution: resolution, into: &outcome.findings)
            {
                let size = (approval.pictureSize + 1023) / 1024
                outcome.message = Wording(
                    id:
                        "\(name)/\(document.key): \(approval.approvedCount) dari \(approval.pageCount) halaman disetujui, gambar \(size) KiB",
                    en:
                        "\(name)/\(document.key): \(approval.approvedCount) of \(approval.pageCount) pages approved, pictures \(size) KiB"
                )
            }
            return outcome
        }
        for case let message? in outcomes.map(\.message) { reporting.tell(message) }
        var removed = Findings()
        if only.isEmpty, page.isEmpty, !outcomes.contains(where: \.findings.hasErrors) {
            forgetRemoved(of: opened, name, into: &removed)
        }
        try reporting.end([opened.findings] + outcomes.map(\.findings) + [removed])
    }

    /// Documents that the project does not have any more need no approved pages.
    private func forgetRemoved(of project: OpenedProject, _ name: String, into findings: inout Findings) {
        let known = Set(project.data.documents.map(\.key))
        for key in BaselineFolder.documents(ofProject: project.data.path) where !known.contains(key) {
            do throws(OutputError) {
                try BaselineFolder(project: project.data.path, document: key).remove()
                reporting.tell(
                    Wording(
                        id: "\(name)/\(key): tidak ada lagi dalam proyek, halamannya dihapus",
                        en: "\(name)/\(key): no longer in the project, its pages were removed"))
            } catch {
                findings.report(error.diagnostic)
            }
        }
    }
}
