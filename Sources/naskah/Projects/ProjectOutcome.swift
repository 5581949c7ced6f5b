import ArgumentParser
import Diagnostics

/// How the work on one project of many has ended.
struct ProjectOutcome: Sendable {
    enum State: Sendable {
        case made
        /// Nothing has changed since an earlier run.
        case kept
        /// The machine failed; nothing is known about the project.
        case failed
    }

    let state: State
    /// nil when the machine failed.
    let record: ProjectResults.Record?
    /// Empty for one that was kept.
    let diagnostics: [Diagnostic]

    var exit: ExitCode { record.map { ExitCode($0.entry.exit) } ?? CommandExit.machine }
}
