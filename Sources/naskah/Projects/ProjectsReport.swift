import ArgumentParser
import Diagnostics
import DocumentProduction
import Files

/// Tells what became of many projects, in the order of their list whichever is finished first, and writes their manifest.
final class ProjectsReport: Sendable {
    private struct State {
        var outcomes: [Int: ProjectOutcome] = [:]
        /// How many of the share have been told.
        var told = 0
    }

    private let list: ProjectList
    /// Positions in the list, ascending.
    private let share: [Int]
    private let reporting: ReportOptions
    /// Of fonts and installation.
    private let findings: Findings
    private let progress: ProgressLine
    private let state = Guarded(State())

    init(list: ProjectList, share: [Int], reporting: ReportOptions, findings: Findings) {
        self.list = list
        self.share = share
        self.reporting = reporting
        self.findings = findings
        progress = ProgressLine(reporting)
        reporting.report([findings])
    }

    func take(_ outcome: ProjectOutcome, of project: Int) {
        state.withLock { state in
            state.outcomes[project] = outcome
            progress.show(state.outcomes.count, of: share.count, list.projects[project].name)
            while state.told < share.count, let next = state.outcomes[share[state.told]] {
                progress.clear()
                tell(next, list.projects[share[state.told]].name)
                state.outcomes[share[state.told]] = next.told
                state.told += 1
            }
        }
    }

    private func tell(_ outcome: ProjectOutcome, _ name: String) {
        if reporting.diagnostics == .json {
            let printer = JSONDiagnosticPrinter(language: reporting.language, project: name)
            let lines = outcome.record?.findings ?? outcome.diagnostics.map(printer.line)
            return StandardOutput.write(lines.map { $0 + "\n" }.joined())
        }
        let printer = PlainDiagnosticPrinter(
            language: reporting.language, isColoured: StandardOutput.isErrorColoured)
        let told = reporting.toldToPeople(outcome.diagnostics)
        if !told.isEmpty {
            let texts = [name + ":\n"] + printer.texts(for: told)
            StandardOutput.write(texts.joined(), toError: true)
        }
        reporting.tell(ProjectsReport.line(name, outcome))
    }

    private static func line(_ name: String, _ outcome: ProjectOutcome) -> Wording {
        guard let entry = outcome.record?.entry else {
            return Wording(id: "\(name): gagal karena mesin", en: "\(name): failed for the machine's sake")
        }
        let pages = entry.files.reduce(0) { $0 + $1.pages }, kept = outcome.state == .kept
        let faults = entry.exit == 0 ? "" : " (\(entry.exit))"
        return Wording(
            id: "\(name): \(entry.files.count) berkas, \(pages) halaman\(kept ? ", sudah ada" : "")\(faults)",
            en: "\(name): \(entry.files.count) files, \(pages) pages\(kept ? ", was there" : "")\(faults)")
    }

    /// Writes manifest, findings and costs, and ends the command with the worst exit code of all projects.
    func end(in folder: String, shard: ProjectsManifest.Shard?) throws {
        progress.clear()
        let outcomes = state.withLock { $0.outcomes }
        let records = share.compactMap { outcomes[$0]?.record }
        let files = ProjectsFiles(
            folder: folder, shard: shard.flatMap { ProjectShard(number: $0.number, of: $0.count) })
        do {
            try files.write(
                ProjectsManifest(
                    naskah: ProductVersion.current, list: list.projects.map(\.name), listDigest: list.digest,
                    shard: shard, projects: records.map(\.entry)),
                findings: records.flatMap(\.findings),
                costs: ProjectCosts(
                    Dictionary(records.map { ($0.entry.name, $0.seconds) }, uniquingKeysWith: { first, _ in first })))
        } catch {
            var failure = Findings()
            failure.report(Diagnostic(error))
            reporting.report([failure])
            throw CommandExit.machine
        }
        let failed = share.count - records.count, wrong = records.count { $0.entry.exit != 0 }
        let pages = records.reduce(0) { $0 + $1.entry.files.reduce(0) { $0 + $1.pages } }
        reporting.tell(
            Wording(
                id:
                    "\(files.manifest): \(records.count - wrong) selesai, \(wrong) bertemuan, \(failed) gagal; \(pages) halaman",
                en:
                    "\(files.manifest): \(records.count - wrong) done, \(wrong) with findings, \(failed) failed; \(pages) pages"
            ))
        let code = CommandExit.worst(share.map { outcomes[$0]?.exit ?? CommandExit.machine })
        if code != .success { throw code }
    }
}
