import ArgumentParser
import Diagnostics

/// How findings are told: options that all subcommands share.
struct ReportOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case plain, json }

    @Option(help: "How findings are printed: plain for people, json for programs (one object per line).")
    var diagnostics: Format = .plain

    @Option(help: "Language of findings: id or en.")
    var language: Language = .indonesian

    @Flag(help: "Warnings count: exit code 3 when there are any.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Print only findings.")
    var quiet = false

    /// Prints findings on standard error, JSON on standard output.
    func report(_ findings: Findings) {
        let sorted = findings.sorted
        switch diagnostics {
        case .json:
            let printer = JSONDiagnosticPrinter(language: language)
            for diagnostic in sorted { StandardOutput.write(printer.line(for: diagnostic) + "\n") }
        case .plain:
            let printer = PlainDiagnosticPrinter(language: language, isColoured: StandardOutput.isErrorTerminal)
            for diagnostic in sorted { StandardOutput.write(printer.text(for: diagnostic), toError: true) }
            let summary = printer.summary(of: sorted)
            if !summary.isEmpty { StandardOutput.write(summary + "\n", toError: true) }
        }
    }

    func isFailing(_ findings: Findings) -> Bool {
        findings.hasErrors
    }

    /// Ends the command with 3 when warnings count and there are some.
    func checkWarnings(_ findings: Findings) throws {
        if strict, findings.all.contains(where: { $0.severity == .warning }) { throw CommandExit.warnings }
    }

    /// Tells a person what happens; silent for programs and with `--quiet`.
    func tell(_ wording: Wording) {
        guard !quiet, diagnostics == .plain else { return }
        StandardOutput.write(wording.text(in: language) + "\n")
    }
}

extension Language: ExpressibleByArgument {}
