import ArgumentParser
import Diagnostics
import DocumentData
import Files

/// `naskah migrate`
struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: HelpText.said(
            id: "Menyesuaikan proyek dari versi lama dengan versi ini.",
            en: "Brings a project of an older version up to date."),
        discussion: HelpText.said(
            id: """
                naskah migrate proyek                yang akan berubah, baris demi baris
                naskah migrate proyek --write        mengubahnya

                Yang diubah hanya naskah.yaml dan tata letak milik proyek, sebagai teks: komentar dan urutannya tetap. Yang hanya dapat \
                diputuskan orang disebutkan. Kode akhir: 0 tidak ada yang perlu diubah, atau sudah diubah; 5 ada yang akan berubah.
                """,
            en: """
                naskah migrate proyek                what will change, line by line
                naskah migrate proyek --write        changes it

                Only naskah.yaml and the project's own layouts are changed, as texts: comments and order stay. What only a person can \
                decide is told. Exit codes: 0 nothing to change, or it was changed; 5 something will change.
                """))

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Flag(help: .said(id: "Ubah berkasnya, jangan hanya ditampilkan.", en: "Change the files, and not only show it."))
    var write = false

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let opened = try OpenedProject.open(project, reporting)
        let batch = DocumentBatch(
            project: opened, documents: opened.data.documents, jobs: nil, progress: ProgressLine(reporting))
        let outcomes = batch.run { producer, document in
            _ = producer.prepare(document)
            return DocumentBatch.Outcome(findings: producer.findings)
        }
        let migration = ProjectMigration(outcomes.flatMap(\.findings.all), folder: opened.data.path)
        var findings = Findings()
        for finding in migration.open { findings.report(finding) }
        for change in migration.changes {
            if write {
                do {
                    try AtomicFile.write(Array(change.new.utf8), to: change.path)
                    reporting.tell(Wording(id: "\(change.path): diubah", en: "\(change.path): changed"))
                } catch {
                    findings.report(Diagnostic(error))
                }
            } else {
                StandardOutput.write(LineDifference(change.path, change.old, change.new).text)
            }
        }
        if migration.changes.isEmpty {
            reporting.tell(
                Wording(id: "Proyek ini sudah sesuai dengan versi ini.", en: "The project is up to date."))
        }
        try reporting.end([findings])
        guard write || migration.changes.isEmpty else {
            reporting.tell(
                Wording(
                    id: "Belum ada yang diubah. Ubah dengan --write.",
                    en: "Nothing was changed yet. Change it with --write."))
            throw CommandExit.differences
        }
    }
}
