import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction

/// `naskah check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks data and layouts without writing anything.",
        discussion: """
            naskah check proyek
            naskah check proyek --only masterplan --language en
            naskah check proyek --diagnostics json --strict
            naskah check proyek --workbook temuan.xlsx

            Everything is done that compile does, up to the finished pages. Findings and exit codes are the same.
            """)

    @Argument(help: "Folder of the project, with naskah.yaml.", completion: .directory)
    var project = "."

    @Option(help: "Only this document; may be given several times.")
    var only: [String] = []

    @Option(
        help: "Also write the findings into a workbook (.xlsx), with links to cells and files.", completion: .file())
    var workbook: String?

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let opened = try OpenedProject.open(project, reporting) { try keep([$0]) }
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
        guard let workbook else { return }
        try FindingsWorkbook(path: workbook, language: reporting.language)
            .write(reporting.diagnostics(of: phases), project: ProjectName.folder(project))
    }
}
