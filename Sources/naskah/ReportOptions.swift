import ArgumentParser
import Diagnostics
import DocumentProduction

/// How findings are told: options that all commands about a project share.
struct ReportOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case plain, json, sarif, github }

    @Option(
        help: .said(
            id:
                "Bentuk temuan: plain untuk dibaca; pada keluaran standar, json untuk program (satu objek setiap baris), sarif untuk pemindai kode, github untuk anotasi alur kerjanya.",
            en:
                "How findings are printed: plain for people; on standard output, json for programs (one object per line), sarif for code scanning, github for annotations of its workflows."
        )
    )
    var diagnostics: Format = .plain

    @OptionGroup var speech: LanguageOptions

    @Flag(
        help: .said(
            id: "Peringatan pun dihitung: kode akhir 3 bila ada, dan yang berperingatan tidak ditulis.",
            en: "Warnings count: exit code 3 when there are any, and nothing is written that has one."))
    var strict = false

    @Flag(
        name: .shortAndLong,
        help: .said(
            id:
                "Cetak hanya kesalahan dan peringatan, tanpa catatan; json, sarif, dan github tetap memuat semua temuan.",
            en: "Print only errors and warnings, no notes; json, sarif and github keep all findings."))
    var quiet = false

    var language: Language { speech.language }

    /// Prints the findings of each phase ordered by place; what two phases have in common is printed once.
    /// People get them on standard error, programs on standard output.
    func report(_ phases: [Findings]) {
        let json = JSONDiagnosticPrinter(language: language)
        let diagnostics = diagnostics(of: phases)
        switch self.diagnostics {
        case .json:
            for diagnostic in diagnostics { StandardOutput.write(json.line(for: diagnostic) + "\n") }
        case .sarif:
            StandardOutput.write(
                SARIFPrinter(language: language, version: ProductVersion.current).text(for: diagnostics))
        case .github:
            let printer = GitHubPrinter(language: language)
            for diagnostic in diagnostics { StandardOutput.write(printer.line(for: diagnostic) + "\n") }
        case .plain:
            let printer = PlainDiagnosticPrinter(language: language, isColoured: StandardOutput.isErrorColoured)
            let told = toldToPeople(diagnostics)
            for text in printer.texts(for: told) { StandardOutput.write(text, toError: true) }
            let summary = printer.summary(of: told)
            if !summary.isEmpty { StandardOutput.write(summary + "\n", toError: true) }
        }
    }

    /// All findings, with `--quiet` errors and warnings alone.
    func toldToPeople(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        quiet ? diagnostics.filter { $0.severity != .note } : diagnostics
    }

    /// Ordered by phase and place, each once.
    func diagnostics(of phases: [Findings]) -> [Diagnostic] {
        var seen: Set<Told> = []
        return phases.flatMap(\.sorted).filter { seen.insert(Told($0)).inserted }
    }

    /// What makes two findings the same for whoever reads them.
    private struct Told: Hashable {
        let id: String
        let severity: Severity
        let texts: [Wording]
        /// Of the same place: a file may have been read twice.
        let path: String?
        let lower, upper, page: Int?

        init(_ diagnostic: Diagnostic) {
            id = diagnostic.id
            severity = diagnostic.severity
            texts =
                [diagnostic.message] + [diagnostic.rule, diagnostic.fix?.message].compactMap { $0 }
                + diagnostic.notes.map(\.message)
            path = diagnostic.range?.file.path
            (lower, upper, page) = (diagnostic.range?.lower, diagnostic.range?.upper, diagnostic.page)
        }
    }

    /// Whether `--strict` turns these findings into a failure.
    func isTooStrict(for findings: Findings) -> Bool {
        strict && findings.all.contains { $0.severity == .warning }
    }

    /// Ends the command with the exit code that the findings of documents ask for.
    ///
    /// - Parameter more: told with them, without an exit code of their own.
    func end(_ phases: [Findings], telling more: Findings = Findings()) throws {
        report(phases + [more])
        if (phases + [more]).contains(where: \.hasMachineFailures) { throw CommandExit.machine }
        if phases.contains(where: \.hasErrors) { throw CommandExit.document }
        if phases.contains(where: isTooStrict) { throw CommandExit.warnings }
    }

    /// Tells a person what happened; silent for programs and with `--quiet`.
    func tell(_ wording: Wording) {
        guard !quiet, diagnostics == .plain else { return }
        StandardOutput.write(wording.text(in: language) + "\n")
    }
}
