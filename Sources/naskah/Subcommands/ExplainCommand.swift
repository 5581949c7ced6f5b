import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction

/// `naskah explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: HelpText.said(
            id:
                "Menjelaskan mengapa sebuah halaman berakhir di tempatnya: penggalan yang dipertimbangkan, dan apa yang memberatkannya.",
            en: "Says why a page ends where it does: which breaks were considered, and what spoke against them."),
        discussion: HelpText.said(
            id: """
                naskah explain proyek 12 --only masterplan
                naskah explain 2                       proyek dalam folder sekarang, bila dokumennya satu
                naskah explain proyek iv --only masterplan --language en

                PAGE ialah urutan dalam PDF, dihitung dari 1, atau nomor tercetak seperti iv.
                """,
            en: """
                naskah explain proyek 12 --only masterplan
                naskah explain 2                       the project in the current folder, when it has one document
                naskah explain proyek iv --only masterplan --language en

                PAGE is the position in the PDF, counted from 1, or a printed number such as iv.
                """))

    @Argument(
        help: ArgumentHelp(
            HelpText.said(
                id: "Folder proyek (tanpa ini: folder sekarang), lalu halamannya.",
                en: "Folder of the project (left out: the current one), then the page."), valueName: "[project] page"))
    var arguments: [String]

    @Option(
        help: .said(
            id: "Dokumennya; boleh tidak ditulis bila proyek hanya mempunyai satu.",
            en: "The document; may be left out when the project has only one."))
    var only: String?

    @OptionGroup var reporting: ReportOptions

    func validate() throws {
        guard (1...2).contains(arguments.count) else {
            throw ValidationError("explain takes a page, or a project and a page")
        }
        if reporting.diagnostics != .plain {
            throw ValidationError("explain writes text for people: leave --diagnostics json out")
        }
    }

    private var project: String { arguments.count == 2 ? arguments[0] : "." }
    private var page: String { arguments.last ?? "" }

    func run() throws {
        let opened = try OpenedProject.open(project, reporting)
        let documents = try opened.documents(only: only.map { [$0] } ?? [], reporting.language)
        guard documents.count == 1 else {
            let names = documents.map(\.key).joined(separator: ", ")
            throw ValidationError(
                reporting.speech.text(
                    Wording(
                        id: "proyek ini mempunyai beberapa dokumen (\(names)); pilih satu dengan --only",
                        en: "the project has several documents (\(names)); choose one with --only")))
        }
        let batch = DocumentBatch(project: opened, documents: documents, jobs: nil, progress: ProgressLine(reporting))
        let outcomes = batch.run { [page, language = reporting.language] producer, document in
            var outcome = DocumentBatch.Outcome()
            switch producer.explain(document, page: page) {
            case .success(let lines)?: outcome.text = lines.map { $0.text(in: language) + "\n" }.joined()
            case .failure(let missing)?: outcome.findings.report(missing.diagnostic(for: page))
            case nil: outcome.findings.report(contentsOf: producer.findings)
            }
            return outcome
        }
        StandardOutput.write(outcomes.map(\.text).joined())
        try reporting.end([opened.findings] + outcomes.map(\.findings))
    }
}
