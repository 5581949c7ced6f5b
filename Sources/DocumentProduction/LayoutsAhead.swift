import DocumentData
import Foundation

/// The layouts of the documents that are made first: read while their project is opened, by whichever thread has nothing else to do.
package final class LayoutsAhead: @unchecked Sendable {
    private enum State {
        case wanted(LoadedProject.Document)
        case beingRead
        case read(LoadedLayout)
    }

    private let condition = NSCondition()
    /// By their paths, as documents name them.
    private var layouts: [String: State] = [:]
    private var order: [String] = []
    private let project: String
    private let installed: String

    /// - Parameters:
    ///   - project: its folder.
    ///   - installed: folder of the installed layouts.
    package init(project: String, installed: String) {
        self.project = project
        self.installed = installed
    }

    /// These are going to be asked for, in this order.
    package func expect(_ documents: [LoadedProject.Document]) {
        condition.withLock {
            for document in documents where layouts[document.layout] == nil {
                layouts[document.layout] = .wanted(document)
                order.append(document.layout)
            }
        }
    }

    /// Reads what nobody reads yet. Does nothing before anything is expected.
    package func read() {
        while let document = next() {
            give(LayoutFolders(project: project, installed: installed).load(document), document.layout)
        }
    }

    /// Waits for a layout that is being read. nil for one that nobody has begun with: then it is the caller's to read.
    func take(_ path: String) -> LoadedLayout? {
        condition.withLock {
            while case .beingRead = layouts[path] { condition.wait() }
            guard case .read(let layout) = layouts[path] else {
                layouts[path] = nil
                return nil
            }
            return layout
        }
    }

    private func next() -> LoadedProject.Document? {
        condition.withLock {
            while let path = order.first {
                order.removeFirst()
                guard case .wanted(let document) = layouts[path] else { continue }
                layouts[path] = .beingRead
                return document
            }
            return nil
        }
    }

    private func give(_ layout: LoadedLayout, _ path: String) {
        condition.withLock {
            layouts[path] = .read(layout)
            condition.broadcast()
        }
    }
}
