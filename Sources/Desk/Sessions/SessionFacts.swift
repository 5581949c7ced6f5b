import Diagnostics
import DocumentData
import DocumentProduction

/// The comparison of a project's facts, beside the layout of its documents. Belongs to the session's thread.
///
/// What may stop a document is compared first, for new pages wait for that; what is only remarked begins when the first new pages are
/// shown, or when it is asked for: until then the processors have more urgent work.
final class SessionFacts {
    private let project: LoadedProject
    private let first: ConcurrentValue<Findings>
    private var rest: ConcurrentValue<Findings>?

    init(of project: LoadedProject) {
        self.project = project
        first = ConcurrentValue { FactChecks.faults(on: project) }
    }

    /// Waits for those that may be errors.
    var faults: Findings { first.value }

    /// Begins with the rest, unless that has begun.
    func begin() { _ = remarks }

    /// Waits for all.
    var all: Findings {
        var all = first.value
        all.report(contentsOf: remarks.value)
        return all
    }

    private var remarks: ConcurrentValue<Findings> {
        if let rest { return rest }
        let begun = ConcurrentValue(standingBackBy: 5) { [project] in FactChecks.remarks(on: project) }
        rest = begun
        return begun
    }
}
