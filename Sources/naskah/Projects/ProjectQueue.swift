import Foundation

/// What is to be done next, for threads that work on many projects: documents of projects that are open come first, so that few are open
/// at a time.
final class ProjectQueue: @unchecked Sendable {
    enum Task {
        case open(project: Int)
        case make(project: Int, document: Int)
    }

    private let condition = NSCondition()
    private var unopened: ArraySlice<Int>
    private var documents: [(project: Int, document: Int)] = []
    private var openingCount = 0

    init(_ projects: [Int]) {
        unopened = projects[...]
    }

    /// nil when nothing is left. Waits while another thread opens what may give work.
    func next() -> Task? {
        condition.withLock {
            while true {
                if !documents.isEmpty {
                    let (project, document) = documents.removeFirst()
                    return .make(project: project, document: document)
                }
                if let project = unopened.popFirst() {
                    openingCount += 1
                    return .open(project: project)
                }
                guard openingCount > 0 else { return nil }
                condition.wait()
            }
        }
    }

    /// Tells how many documents a project has that `next` gave to be opened.
    func opened(_ project: Int, documentCount: Int) {
        condition.withLock {
            openingCount -= 1
            documents += (0..<documentCount).map { (project, $0) }
            condition.broadcast()
        }
    }
}
