import ArgumentParser
import Diagnostics
import DocumentData
import DocumentProduction
import Files
import Foundation

/// One project of many while its documents are made by several threads.
final class ProjectWork: Sendable {
    let name: String
    let opened: OpenedProject
    let documents: [LoadedProject.Document]
    let fingerprint: String

    struct Made: Sendable {
        var file: ProjectEntry.File?
        var findings = Findings()
        var seconds = 0.0
    }

    private struct State {
        var made: [Made?]
        var left: Int
        var seconds: Double
    }

    private let state: Guarded<State>

    /// - Parameter seconds: what reading it has cost.
    init(
        _ name: String, _ opened: OpenedProject, _ documents: [LoadedProject.Document], fingerprint: String,
        seconds: Double
    ) {
        self.name = name
        self.opened = opened
        self.documents = documents
        self.fingerprint = fingerprint
        state = Guarded(State(made: documents.map { _ in nil }, left: documents.count, seconds: seconds))
    }

    /// - Returns: everything, in the order of the documents, when this was the last one.
    func finish(_ document: Int, _ made: Made) -> (all: [Made], seconds: Double)? {
        state.withLock { state in
            state.made[document] = made
            state.left -= 1
            state.seconds += made.seconds
            return state.left == 0 ? (state.made.compactMap(\.self), state.seconds) : nil
        }
    }
}
