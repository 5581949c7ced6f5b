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

    /// Without what has been told: findings name places, and with them the files of their project would stay in memory.
    var told: ProjectOutcome { ProjectOutcome(state: state, record: record, diagnostics: []) }

    var exit: ExitCode { record.map { ExitCode($0.entry.exit) } ?? CommandExit.machine }
}
