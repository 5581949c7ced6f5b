import ArgumentParser
import Desk
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation

/// `naskah watch`
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: HelpText.said(
            id: "Menyusun ulang dokumen setiap kali berkas proyek berubah.",
            en: "Makes the documents again whenever a file of the project changes."),
        discussion: HelpText.said(
            id: """
                naskah watch proyek --open
                naskah watch proyek --only komitmen -o keluaran

                Temuan dicetak begitu ada. Sesudah kesalahan, PDF yang terakhir tetap ada. Ctrl-C mengakhirinya.
                """,
            en: """
                naskah watch proyek --open
                naskah watch proyek --only komitmen -o keluaran

                Findings are printed as they come. After errors, the last PDFs stay. Ctrl-C ends it.
                """))

    @Argument(
        help: .said(id: "Folder proyek, yang memuat naskah.yaml.", en: "Folder of the project, with naskah.yaml."),
        completion: .directory)
    var project = "."

    @Option(
        name: .shortAndLong,
        help: .said(
            id: "Folder bagi PDF. (bawaan: build dalam proyek)",
            en: "Folder for the PDFs. (default: build in the project)"), completion: .directory)
    var output: String?

    @Option(
        help: .said(
            id: "Hanya dokumen ini; boleh ditulis beberapa kali.", en: "Only this document; may be given several times."
        ), completion: DocumentNames.completion)
    var only: [String] = []

    @Flag(
        help: .said(
            id: "Periksa berkas setiap setengah detik, walaupun sistem dapat memberi tahu.",
            en: "Look at the files every half second, although the system can tell of changes."))
    var poll = false

    @Option(
        help: .said(
            id: "Berhenti sesudah sebanyak ini penyusunan. (bawaan: tidak pernah)",
            en: "End after so many rounds. (default: never)"))
    var rounds: Int?

    @OptionGroup var opening: OpeningOptions
    @OptionGroup var reporting: ReportOptions

    func run() throws {
        let opened = try OpenedProject.open(project, reporting) { _ in }
        _ = try opened.documents(only: only, reporting.language)
        let folder = output ?? opened.data.path + "/build"
        try? AtomicFolder.make(folder)
        let watch = FolderWatch(opened.data.path, polls: poll), session = CompileSession(opened.data.path, only: only)
        var changes: Set<String>?, round = 0
        while true {
            round += 1
            let written = make(session, after: changes, in: folder)
            if round == 1 { opening.show(written, reporting) }
            if let rounds, round >= rounds { return }
            guard let next = watch.nextChange() else { return }
            changes = next
            reporting.tell(Wording(verbatim: "\n" + next.sorted().joined(separator: ", ")))
        }
    }

    /// Makes what has other pages than before.
    /// - Returns: the files that were written.
    private func make(_ session: CompileSession, after changes: Set<String>?, in folder: String) -> [String] {
        let begin = StageClock.now
        session.compile(after: changes)
        var written: [String] = [], failures = Findings()
        for document in session.state.documents where !document.isOld && !session.state.isOld {
            let path = "\(folder)/\(document.key).pdf"
            do {
                guard try session.write(document.key, to: path) == nil else { continue }
                written.append(path)
                reporting.tell(
                    Wording(
                        id: "\(path): \(document.pages.count) halaman", en: "\(path): \(document.pages.count) pages"))
            } catch {
                failures.report(Diagnostic(error))
            }
        }
        var project = Findings()
        for finding in session.state.findings { project.report(finding) }
        let documents = session.state.documents.map { document in
            var findings = Findings()
            if !session.state.isOld { for finding in document.findings { findings.report(finding) } }
            return findings
        }
        reporting.report([project] + documents + [failures])
        let milliseconds = Int(((StageClock.now - begin) * 1_000).rounded())
        reporting.tell(Wording(id: "selesai dalam \(milliseconds) ms", en: "done in \(milliseconds) ms"))
        return written
    }
}
