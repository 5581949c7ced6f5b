import Diagnostics
import DocumentData
import LayoutLanguage

/// The layouts of a producer: each is read once, and again only when one of its files has changed.
final class LayoutShelf {
    private let folders: LayoutFolders
    /// Of the document that was asked for last.
    private(set) var latest: LoadedLayout?
    /// By their paths, from producer to producer.
    private var earlier: [String: LoadedLayout] = [:]
    /// A producer that makes one document after the other of one project keeps the latest layout alone.
    private let keepsAll: Bool
    private let ahead: LayoutsAhead?

    /// - Parameters:
    ///   - ahead: has layouts of the same folders, or is getting them.
    ///   - earlier: of a producer that this one goes on with.
    init(_ folders: LayoutFolders, _ ahead: LayoutsAhead?, after earlier: LayoutShelf?) {
        self.folders = folders
        self.ahead = ahead
        keepsAll = earlier != nil
        guard let earlier else { return }
        self.earlier = earlier.earlier
        if let latest = earlier.latest { self.earlier[latest.path] = latest }
    }

    /// The files that were read up to now, by their paths.
    var files: [String: [UInt8]] { folders.read.files }

    func layout(of document: LoadedProject.Document) -> LoadedLayout {
        if let latest, latest.path == document.layout { return latest }
        let loaded = kept(document) ?? readAhead(document) ?? folders.load(document)
        latest = loaded
        if keepsAll { earlier[document.layout] = loaded }
        return loaded
    }

    private func kept(_ document: LoadedProject.Document) -> LoadedLayout? {
        guard let known = earlier[document.layout], known.layout != nil, folders.areSame(known.files) else {
            return nil
        }
        for request in known.files { folders.read.note(request) }
        return known
    }

    private func readAhead(_ document: LoadedProject.Document) -> LoadedLayout? {
        // What was found names the document that asked first: others find it at their own place.
        guard let loaded = ahead?.take(document.layout), loaded.layout != nil, loaded.findings.isEmpty else {
            return nil
        }
        for request in loaded.files { folders.read.note(request) }
        return loaded
    }
}
