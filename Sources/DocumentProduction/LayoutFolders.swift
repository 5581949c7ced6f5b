import Diagnostics
import DocumentData
import DocumentLayout
import LayoutLanguage

/// Looks layout files up in the project's own folder `layout` first, then among the installed ones.
struct LayoutFolders: LayoutSource {
    let folder: ProjectFolder

    func source(path: String, relativeTo file: SourceFile?, namedAt place: SourceRange?, into findings: inout Findings) -> SourceFile? {
        folder.source(path, besides: file, namedAt: place, into: &findings)
    }
}
