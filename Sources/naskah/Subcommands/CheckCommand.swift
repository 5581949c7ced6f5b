import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction

/// `naskah check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: HelpText.said(
            id: "Memeriksa data dan tata letak tanpa menulis apa pun.",
            en: "Checks data and layouts without writing anything."),
        discussion: HelpText.said(
            id: """
                naskah check proyek
                naskah check proyek --only masterplan --language en
                naskah check proyek --diagnostics json --strict
                naskah check proyek --workbook temuan.xlsx
                naskah check proyek --marked salinan

                Semua yang dikerjakan compile dikerjakan, sampai halamannya selesai. Temuan dan kode akhirnya sama.
                """,
            en: """
                naskah check proyek
                naskah check proyek --only masterplan --language en
                naskah check proyek --diagnostics json --strict
                naskah check proyek --workbook temuan.xlsx
                naskah check proyek --marked salinan

                Everything is done that compile does, up to the finished pages. Findings and exit codes are the same.
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
            id: "Tulis juga temuan sebagai buku kerja (.xlsx), dengan tautan ke sel dan berkasnya.",
            en: "Also write the findings into a workbook (.xlsx), with links to cells and files."), completion: .file())
    var workbook: String?

    @OptionGroup var copies: MarkedCopies
    @OptionGroup var paper: PaperOptions
    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let opened = try OpenedProject.open(project, reporting, paper: paper.paper) { try keep([$0]) }
        let documents = try opened.documents(only: only, reporting.language)
        let batch = DocumentBatch(project: opened, documents: documents, jobs: nil, progress: ProgressLine(reporting))
        let outcomes = batch.run { producer, document in
            let message = producer.prepare(document).flatMap { producer.proof($0) }.map { count in
                Wording(id: "\(document.key): \(count) halaman", en: "\(document.key): \(count) pages")
            }
            return DocumentBatch.Outcome(findings: producer.findings, message: message)
        }
        for case let message? in outcomes.map(\.message) { reporting.tell(message) }
        let phases = [opened.findings] + outcomes.map(\.findings)
        try keep(phases)
        try reporting.end(phases)
    }

    private func keep(_ phases: [Findings]) throws {
        try copies.write(reporting.diagnostics(of: phases), reporting)
        guard let workbook else { return }
        try FindingsWorkbook(path: workbook, language: reporting.language)
            .write(reporting.diagnostics(of: phases), project: ProjectName.folder(project))
    }
}
