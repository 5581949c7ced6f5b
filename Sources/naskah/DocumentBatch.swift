import Diagnostics
import DocumentData
import DocumentProduction
import Review

/// Works on several documents at the same time, one thread for each, at most as many as `jobs`.
///
/// 1. Each thread takes the next document that nobody has, and makes a producer of its own for it.
/// 2. Outcomes are kept by position, so that what is told does not depend on which thread was faster.
struct DocumentBatch {
    /// What became of one document.
    struct Outcome: Sendable {
        var findings = Findings()
        /// What to tell a person.
        var message: Wording?
        /// What the command was asked for, when that is text.
        var text = ""
        /// How the document's pages differ from the approved ones.
        var review: DocumentReview?
        /// What the document is made with.
        var lock: [ProjectLock.Entry] = []
    }

    let project: OpenedProject
    let documents: [LoadedProject.Document]
    /// nil: one for each core.
    let jobs: Int?
    let progress: ProgressLine

    /// Outcomes in the order of `documents`.
    func run(_ work: @escaping @Sendable (DocumentProducer, LoadedProject.Document) -> Outcome) -> [Outcome] {
        let outcomes = ThreadPool(count: jobs).run(documents.count, make: {}) {
            [data = project.data, resources = project.resources, documents, progress] _, index in
            progress.show(index + 1, of: documents.count, documents[index].key)
            return work(DocumentProducer(project: data, resources: resources), documents[index])
        }
        progress.clear()
        return outcomes
    }
}
