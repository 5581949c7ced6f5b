import Diagnostics
import DocumentData
import DocumentLayout
import Files
import LayoutLanguage

/// Looks layout files up in the project's own folder `layout` first, then among the installed ones.
struct LayoutFolders: LayoutSource {
    let folder: ProjectFolder
    let read = LayoutFilesRead()

    init(project: String, installed: String) {
        folder = ProjectFolder(roots: [
            ProjectFolder.Root(project + "/layout", displayName: "layout"),
            ProjectFolder.Root(installed, displayName: "Layouts"),
        ])
    }

    func source(
        path: String, relativeTo file: SourceFile?, namedAt place: SourceRange?, into findings: inout Findings
    ) -> SourceFile? {
        let found = folder.source(path, besides: file, namedAt: place, into: &findings)
        if let found { read.note(found.path, found.bytes) }
        return found
    }
}
