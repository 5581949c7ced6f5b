import ArgumentParser
import Desk
import Diagnostics
import DocumentProduction
import Files
import Foundation
import PDFFinishing

/// `naskah comments`
struct CommentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comments",
        abstract: HelpText.said(
            id: "Menyebut setiap komentar pada PDF yang kembali, dengan nilai dan tempat asalnya dalam data.",
            en: "Tells each comment on a PDF that came back, with the value that it is about and its place in the data."
        ),
        discussion: HelpText.said(
            id: """
                naskah comments komitmen-dari-bappeda.pdf --project surat
                naskah comments masterplan.pdf --project proyek --markdown komentar.md --workbook komentar.xlsx

                Catatan, sorotan, coretan: semuanya disebut. Yang tidak dekat dengan teks apa pun disebut dengan letaknya. Yang \
                sudah dicentang dalam berkas Markdown tetap tercentang ketika berkasnya ditulis lagi. Komentar mengikuti teksnya: kata-kata di \
                bawahnya dicari pada halaman proyek seperti keadaannya sekarang, juga bila sudah berpindah atau berubah.
                """,
            en: """
                naskah comments komitmen-dari-bappeda.pdf --project surat
                naskah comments masterplan.pdf --project proyek --markdown komentar.md --workbook komentar.xlsx

                Notes, highlights, strike-outs: all of them. What is near no text is told with its rectangle. What is ticked in the \
                Markdown file stays ticked when that is written again. Comments follow their text: the words below them are looked for on \
                the pages as the project makes them now, also when they have moved or changed.
                """))

    @Argument(
        help: .said(id: "Berkas PDF yang kembali.", en: "The PDF that came back."),
        completion: .file(extensions: ["pdf"]))
    var file: String

    @Option(help: .said(id: "Proyek asal PDF itu.", en: "The project that it was made of."), completion: .directory)
    var project = "."

    @Option(
        help: .said(
            id: "Dokumennya. (bawaan: yang bernama seperti berkasnya, atau satu-satunya)",
            en: "The document. (default: the one that is called like the file, or the only one)"))
    var only: String?

    @Option(
        help: .said(id: "Tulis juga sebagai daftar Markdown.", en: "Also write a list in Markdown."),
        completion: .file())
    var markdown: String?

    @Option(
        help: .said(id: "Tulis juga sebagai buku kerja (.xlsx).", en: "Also write a workbook (.xlsx)."),
        completion: .file())
    var workbook: String?

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let opened = try OpenedProject.open(project, reporting)
        let documents = try opened.documents(only: only.map { [$0] } ?? [], reporting.language)
        let stem = URL(filePath: file).deletingPathExtension().lastPathComponent
        // Mail and people append to names: komitmen-1, komitmen (rev).
        let named = documents.filter { stem.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }
        guard let document = named ?? (documents.count == 1 ? documents[0] : nil) else {
            let keys = documents.map(\.key).joined(separator: ", ")
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "proyek ini mempunyai beberapa dokumen (\(keys)); pilih satu dengan --only",
                        en: "the project has several documents (\(keys)); choose one with --only")))
        }
        let returned = try read()
        let session = CompileSession(opened.data.path, only: [document.key])
        session.compile()
        guard let pages = session.explanation(of: document.key) else {
            var findings = Findings()
            for finding in session.state.findings + session.state.documents.flatMap(\.findings) {
                findings.report(finding)
            }
            return try reporting.end([findings])
        }
        let placed = ReturnedComment.all(of: returned, on: pages)
        var findings = Findings()
        for comment in placed { findings.report(comment.finding) }
        if let markdown { try CommentList(path: markdown, language: reporting.language).write(placed) }
        if let workbook {
            try FindingsWorkbook(path: workbook, language: reporting.language)
                .write(placed.map(\.finding), project: ProjectName.folder(project))
        }
        let counts = ReturnedComment.counts(placed)
        reporting.tell(
            Wording(
                id:
                    "\(file): \(placed.count) komentar; \(counts.exact) tepat, \(counts.near) di dekatnya, \(counts.unanchored) tanpa teks",
                en:
                    "\(file): \(placed.count) comments; \(counts.exact) exact, \(counts.near) near, \(counts.unanchored) without text"
            ))
        try reporting.end([findings])
    }

    private func read() throws -> ReturnedPDF {
        var findings = Findings()
        if let bytes = FileBytes.read(file) {
            do throws(FinishingError) {
                return try ReturnedPDF(bytes, name: file)
            } catch {
                findings.report(error.diagnostic)
            }
        } else {
            findings.report(
                Diagnostic(
                    "pdf.unreadable", .error,
                    Wording(id: "\(file): berkas tidak dapat dibaca", en: "\(file): the file cannot be read"), at: nil
                ).fix(Wording(id: "periksa namanya", en: "look at its name")))
        }
        reporting.report([findings])
        throw CommandExit.document
    }
}
