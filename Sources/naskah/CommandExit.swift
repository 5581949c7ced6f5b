import ArgumentParser

/// Exit codes, the same for all subcommands.
enum CommandExit {
    /// Errors in a document.
    static let document = ExitCode(1)
    /// Wrong use of the command.
    static let usage = ExitCode(2)
    /// Warnings, with `--strict`.
    static let warnings = ExitCode(3)
    /// Errors in the data of the project.
    static let data = ExitCode(4)
    /// Pages differ from those that were approved.
    static let differences = ExitCode(5)
    /// The machine failed: a full disk, a folder that cannot be written. It may be tried again (`EX_TEMPFAIL` of sysexits.h).
    static let machine = ExitCode(75)

    /// The one of several that weighs most: what may be tried again, then errors in data, in documents, warnings.
    static func worst(_ codes: some Sequence<ExitCode>) -> ExitCode {
        let order = [machine, data, document, warnings]
        let present = Set(codes.map(\.rawValue))
        return order.first { present.contains($0.rawValue) } ?? .success
    }
}
