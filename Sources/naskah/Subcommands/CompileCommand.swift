import ArgumentParser
import CairoRendering
import Diagnostics
import DocumentData
import DocumentProduction
import Foundation

/// `naskah compile`
struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Writes the documents of a project as PDF.",
        discussion: """
            naskah compile Samples/solok-selatan
            naskah compile proyek -o keluaran --only komitmen

            A PDF is written under a temporary name and renamed when it is complete: after an error the last one is still there.
            """,
        aliases: ["c"])

    @Argument(help: "Folder of the project, with naskah.yaml.")
    var project: String

    @Option(name: .shortAndLong, help: "Folder for the PDFs; build in the project when left out.")
    var output: String?

    @Option(help: "Only this document; may be given several times.")
    var only: [String] = []

    @OptionGroup var reporting: ReportOptions

    func run() throws {
        var findings = Findings()
        guard let loaded = ProjectLoader.load(project, into: &findings),
              let workshop = Workshop.open(project: project, into: &findings) else {
            reporting.report(findings)
            throw CommandExit.data
        }
        let documents = try DocumentSelection.documents(of: loaded, only: only)
        let folder = output ?? project + "/build"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            findings.report(Diagnostic("files.unwritable", .error,
                                       Wording(id: "folder '\(folder)' tidak dapat dibuat", en: "the folder '\(folder)' cannot be made"), at: nil))
        }
        if !findings.hasErrors {
            for document in documents { compile(document, of: loaded, workshop, into: folder, &findings) }
        }
        reporting.report(findings)
        if findings.hasErrors { throw CommandExit.document }
        try reporting.checkWarnings(findings)
    }

    private func compile(
        _ document: LoadedProject.Document, of project: LoadedProject, _ workshop: Workshop, into folder: String,
        _ findings: inout Findings
    ) {
        let producer = DocumentProducer(project: project, workshop: workshop)
        let path = "\(folder)/\(document.key).pdf"
        if let prepared = producer.prepare(document) {
            do {
                let summary = try producer.write(prepared, to: path)
                reporting.tell(Wording(id: "\(path): \(summary.pageCount) halaman", en: "\(path): \(summary.pageCount) pages"))
            } catch let error as RenderingError {
                findings.report(error.diagnostic)
            } catch {
                findings.report(Diagnostic("output.failed", .error, Wording(verbatim: "\(error)"), at: nil))
            }
        }
        findings.report(contentsOf: producer.findings)
    }
}
