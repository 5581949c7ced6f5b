import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Foundation

/// `naskah measure`: for the benchmarks.
struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Tells how long each stage of a document takes, or the calls of Cairo alone.",
        discussion: """
            One thread does everything, stage by stage; the document is written to /dev/null. --floor keeps the finished pages and the \
            places of all glyphs in memory and measures only the calls of Cairo for them.
            """,
        shouldDisplay: false)

    @Argument(help: "Folder of the project, with naskah.yaml.", completion: .directory)
    var project = "."

    @Option(help: "The document.")
    var only: String

    @Flag(help: "Only the calls of Cairo, with everything else prepared.")
    var floor = false

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let begin = StageClock.now
        let opened = try OpenedProject.open(project, reporting)
        let loaded = StageClock.now - begin
        let documents = try opened.documents(only: [only], reporting.language)
        let batch = DocumentBatch(project: opened, documents: documents, jobs: 1, progress: ProgressLine(reporting))
        let outcomes = batch.run { [floor] producer, document in
            var outcome = DocumentBatch.Outcome()
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
