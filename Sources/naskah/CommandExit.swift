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
}
