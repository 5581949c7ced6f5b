import Diagnostics
import DocumentData
import DocumentLayout
import Files
import LayoutLanguage

/// Looks layout files up in the project's own folder `layout` first, then among the installed ones.
struct LayoutFolders: LayoutSource {
    let folder: ProjectFolder
    let read = LayoutFilesRead()

    /// - Parameter unsaved: of the project's folder.
    init(project: String, installed: String, unsaved: [String: [UInt8]] = [:]) {
        folder = ProjectFolder(
            roots: [
                ProjectFolder.Root(project + "/layout", displayName: "layout"),
                ProjectFolder.Root(installed, displayName: "Layouts"),
            ], unsaved: unsaved)
    }

    func source(
        path: String, relativeTo file: SourceFile?, namedAt place: SourceRange?, into findings: inout Findings
    ) -> SourceFile? {
        let found = folder.source(path, besides: file, namedAt: place, into: &findings)
        if let found { read.note(.init(path: path, besides: file, file: found)) }
        return found
    }

    /// The layout of a document, with what was found in it.
    func load(_ document: LoadedProject.Document) -> LoadedLayout {
        var findings = Findings()
        let first = read.requests.count
        let layout = LayoutLibrary(source: self).load(
            document.layout, namedAt: document.layoutRange, into: &findings)
        return LoadedLayout(
            path: document.layout, layout: layout, findings: findings, files: Array(read.requests[first...]))
    }

    /// Whether names still lead to the same files with the same bytes.
    func areSame(_ requests: some Collection<LayoutFilesRead.Request>) -> Bool {
        var ignored = Findings()
        return requests.allSatisfy { request in
            let found = folder.source(request.path, besides: request.besides, namedAt: nil, into: &ignored)
            // Findings name a layout of the project's own by where it lies, which is elsewhere in another project.
            return found?.path == request.file.path && found?.location == request.file.location
                && found?.bytes == request.file.bytes
        }
    }
}
