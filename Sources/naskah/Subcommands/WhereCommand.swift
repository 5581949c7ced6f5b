import ArgumentParser
import Diagnostics
import DocumentData
import DocumentLayout
import DocumentProduction
import Foundation

/// `naskah where`
struct WhereCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "where",
        abstract: HelpText.said(
            id: "Menunjukkan di halaman mana sebuah nilai dicetak, dan dari data mana asalnya.",
            en: "Says on which pages a value is printed, and which data it comes from."),
        discussion: HelpText.said(
            id: """
                naskah where proyek 1.875.000.000
                naskah where proyek "data/program.csv:12"
                naskah where proyek "data/program.xlsx#Program!H37" --only masterplan

                Yang dicari: nilai seperti yang tercetak, atau tempat dalam data: BERKAS:BARIS, BERKAS:BARIS:KOLOM, BERKAS#LEMBAR!SEL. Setiap \
                hasil menyebut halaman, letaknya dalam pt dari kiri atas, ekspresi yang mencetaknya, dan data di baliknya.
                """,
            en: """
                naskah where proyek 1.875.000.000
                naskah where proyek "data/program.csv:12"
                naskah where proyek "data/program.xlsx#Program!H37" --only masterplan

                What is looked for: a value as it is printed, or a place in the data: FILE:LINE, FILE:LINE:COLUMN, FILE#SHEET!CELL. Each hit has \
                the page, the rectangle in points from the upper left, the expression that printed it, and the data behind it.
                """))

    @Argument(
        help: ArgumentHelp(
            HelpText.said(
                id: "Folder proyek (tanpa ini: folder sekarang), lalu nilai atau tempatnya.",
                en: "Folder of the project (left out: the current one), then the value or the place."),
            valueName: "[project] value"))
    var arguments: [String]

    @Option(
        help: .said(
            id: "Hanya dokumen ini; boleh ditulis beberapa kali.", en: "Only this document; may be given several times."
        ), completion: DocumentNames.completion)
    var only: [String] = []

    @OptionGroup var reporting: ReportOptions

    func validate() throws {
        guard (1...2).contains(arguments.count) else {
            throw ValidationError("where takes a value or a place, or a project and one of these")
        }
    }

    func run() throws {
        let opened = try OpenedProject.open(arguments.count == 2 ? arguments[0] : ".", reporting)
        let documents = try opened.documents(only: only, reporting.language)
        let query = ValueQuery(arguments.last ?? "")
        let batch = DocumentBatch(project: opened, documents: documents, jobs: nil, progress: ProgressLine(reporting))
        let outcomes = batch.run { [language = reporting.language] producer, document in
            var outcome = DocumentBatch.Outcome(), hits: [String] = []
            let ledger = ContentLedger { _ in }
            ledger.onClose = { account in
                if query.matches(account) { hits.append(account.text(in: document.key, language)) }
            }
            if let prepared = producer.prepare(document, watchedBy: LayoutObservers(ledger: ledger)) {
                _ = producer.proof(prepared)
            }
            outcome.findings = producer.findings
            outcome.text = hits.joined()
            return outcome
        }
        let text = outcomes.map(\.text).joined()
        StandardOutput.write(text)
        var missing = Findings()
        if text.isEmpty {
            missing.report(
                Diagnostic(
                    "output.not-found", .error,
                    Wording(
                        id: "\"\(arguments.last ?? "")\" tidak tercetak dari data mana pun",
                        en: "nothing printed is \"\(arguments.last ?? "")\""), at: nil
                ).fix(
                    Wording(
                        id: "tulis nilainya seperti yang tercetak, atau tempatnya dalam data: berkas:baris",
                        en: "write the value as it is printed, or its place in the data: file:line")))
        }
        try reporting.end([opened.findings] + outcomes.map(\.findings) + [missing])
    }
}
