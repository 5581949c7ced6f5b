import Diagnostics
import DocumentData
import DocumentProduction
import Foundation

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
    }

    let project: OpenedProject
    let documents: [LoadedProject.Document]
    /// nil: one for each core.
    let jobs: Int?
    let progress: ProgressLine

    /// Layout recurses into nested boxes; threads other than the first would have 512 KiB only.
    private static let stackSize = 64 << 20

    /// Outcomes in the order of `documents`.
    func run(_ work: @escaping @Sendable (DocumentProducer, LoadedProject.Document) -> Outcome) -> [Outcome] {
        let queue = WorkQueue<Outcome>(count: documents.count)
        let finished = DispatchGroup()
        let threadCount = max(1, min(documents.count, jobs ?? ProcessInfo.processInfo.activeProcessorCount))
        for _ in 0..<threadCount {
            finished.enter()
            let thread = Thread { [data = project.data, workshop = project.workshop, documents, progress] in
                while let index = queue.take() {
                    progress.show(index + 1, of: documents.count, documents[index].key)
                    let producer = DocumentProducer(project: data, workshop: workshop)
                    queue.finish(index, work(producer, documents[index]))
                }
                finished.leave()
            }
            thread.stackSize = DocumentBatch.stackSize
            thread.start()
        }
        finished.wait()
        progress.clear()
        return queue.results
    }
}
