import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation
import PDFFinishing

/// `naskah validate`
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: HelpText.said(
            id:
                "Memeriksa apakah PDF yang jadi menepati janji Naskah: arsip, struktur, dan teks bagi yang tidak dapat melihat.",
            en:
                "Looks whether finished PDFs keep what Naskah promises: archives, structure, texts for those who cannot see."
        ),
        discussion: HelpText.said(
            id: """
                naskah validate proyek/build/komitmen.pdf
                naskah validate proyek/build/*.pdf --diagnostics json
                naskah validate proyek/build/masterplan.pdf --project proyek

                Yang dinilai hanya isi berkasnya, juga yang sudah ditandatangani atau diubah program lain. Semua aturan standar \
                dinilai oleh veraPDF. Kode akhir 1 bila ada aturan yang dilanggar.
                """,
            en: """
                naskah validate proyek/build/komitmen.pdf
                naskah validate proyek/build/*.pdf --diagnostics json
                naskah validate proyek/build/masterplan.pdf --project proyek

                Only what is in the file counts: also one that has been signed, or that another program has changed. Standards with all \
                their rules are judged by veraPDF. Exit code 1 when a rule is broken.
                """))

    @Argument(help: .said(id: "Berkas PDF.", en: "The PDFs."), completion: .file(extensions: ["pdf"]))
    var files: [String]

    @Option(
        help: .said(
            id: "Proyek asal berkas itu: temuan menyebut baris tata letaknya.",
            en: "The project that the files were made of: findings name the line of the layout."),
        completion: .directory)
    var project: String?

    @Option(
        help: .said(
            id: "Bersama --project: dokumennya. (bawaan: yang bernama seperti berkasnya)",
            en: "With --project: the document. (default: the one that is called like the file)"))
    var only: String?

    @OptionGroup var reporting: ReportOptions

    func validate() throws {
        if project == nil, only != nil { throw ValidationError("--only goes with --project") }
    }

    func run() throws {
        let opened = try project.map { try OpenedProject.open($0, reporting) }
        var all: [Findings] = []
        for path in files {
            let origins = try opened.flatMap { try self.origins(of: path, $0) }
            let findings = ValidateCommand.findings(in: path, origins)
            if findings.isEmpty {
                reporting.tell(Wording(id: "\(path): tanpa temuan", en: "\(path): nothing found"))
            }
            all.append(findings)
        }
        try reporting.end(all)
    }

    private static func findings(in path: String, _ origins: (any MarkOrigins)?) -> Findings {
        guard let bytes = FileBytes.read(path) else {
            var findings = Findings()
            findings.report(
                Diagnostic(
                    "pdf.unreadable", .error,
                    Wording(id: "\(path): berkas tidak dapat dibaca", en: "\(path): the file cannot be read"), at: nil
                )
                .fix(Wording(id: "periksa namanya", en: "look at its name")))
            return findings
        }
        return PDFValidation.findings(in: bytes, named: path, origins: origins)
    }

    /// nil where the project has no such document, or cannot make it.
    private func origins(of path: String, _ opened: OpenedProject) throws -> (any MarkOrigins)? {
        let key = only ?? URL(filePath: path).deletingPathExtension().lastPathComponent
        guard let document = try opened.documents(only: [key], reporting.language).first else { return nil }
        let producer = DocumentProducer(project: opened.data, resources: opened.resources)
        return try producer.prepare(document).flatMap { try producer.markOrigins($0) }
    }
}
