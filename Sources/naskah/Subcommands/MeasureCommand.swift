import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Foundation

/// `naskah measure`: for the benchmarks.
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: HelpText.said(
            id:
                "Mengukur lamanya setiap tahap penyusunan dokumen, atau panggilan Cairo saja; atau kerapian baris-barisnya.",
            en:
                "Tells how long each stage of a document takes, or the calls of Cairo alone; or how well its lines are set."
        ),
        discussion: """
            One thread does everything, stage by stage; the document is written to /dev/null. --floor keeps the finished pages and the \
            places of all glyphs in memory and measures only the calls of Cairo for them.

            --lines counts justified lines (those that end a paragraph left out), how many of them end in a hyphen, three of these one below \
            the other, hyphens over the end of a page, words with fewer than two letters before a hyphen or three behind it, and last \
            lines of fewer than six letters. Spaces are told in thousandths of an em: their mean over all lines, what 95 of 100 lines do \
            not exceed, the widest; a line is loose when its spaces are wider than 1.6 times their own width.

            --page-ends adds up what the ends of pages cost by which they are chosen, and counts those that cost more than one that wants \
            a line or two, and pages that are less than 40 % full where no section ends. --window tells how many pages may change \
            because of one that follows: 0 lets each page end by itself.
            """,
        shouldDisplay: false)

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Option(help: .said(id: "Dokumen yang diukur lamanya.", en: "The document."))
    var only: String

    @Flag(
        help: .said(
            id: "Hanya panggilan Cairo, dengan semua yang lain sudah siap.",
            en: "Only the calls of Cairo, with everything else prepared."))
    var floor = false

    @Flag(
        help: .said(
            id: "Kerapian baris, sebagai ganti lamanya.", en: "How well the lines are set, instead of the time."))
    var lines = false

    @Flag(help: .said(id: "Akhir halaman, sebagai ganti lamanya.", en: "How pages end, instead of the time."))
    var pageEnds = false

    @Option(
        help: .said(
            id: "Banyaknya halaman yang akhirnya dipilih bersama.", en: "How many pages' ends are chosen together."))
    var window: Int?

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let begin = StageClock.now
        let opened = try OpenedProject.open(project, reporting)
        let loaded = StageClock.now - begin
        let documents = try opened.documents(only: [only], reporting.language)
        let batch = DocumentBatch(project: opened, documents: documents, jobs: 1, progress: ProgressLine(reporting))
        let outcomes = batch.run { [floor, lines, pageEnds, window] producer, document in
            var outcome = DocumentBatch.Outcome()
            if lines || pageEnds {
                outcome.text =
                    (pageEnds
                    ? producer.pageEnds(of: document, window: window).map { LineFigureText.json($0) }
                    : producer.lines(of: document).map { LineFigureText.json($0) })
                    .map { $0 + "\n" } ?? ""
                outcome.findings.report(contentsOf: producer.findings)
                return outcome
            }
            do {
                let lines =
                    floor
                    ? try producer.floor(of: document).map { [("floor", $0)] }
                    : try producer.stages(of: document).map {
                        [("load", loaded)] + $0.map { ($0.stage.rawValue, $0.seconds) }
                    }
                let fields = (lines ?? []).map { name, seconds in
                    "\"\(name)\": \((seconds * 100_000).rounded() / 100_000)"
                }
                outcome.text = "{" + fields.joined(separator: ", ") + "}\n"
            } catch {
                outcome.findings.report(Diagnostic(error))
            }
            outcome.findings.report(contentsOf: producer.findings)
            return outcome
        }
        let failed = outcomes.contains { $0.findings.hasErrors }
        if !failed { StandardOutput.write(outcomes.map(\.text).joined(), toError: false) }
        try reporting.end([opened.findings] + outcomes.map(\.findings))
    }
}
