import Diagnostics
import Foundation
import OfficeFiles

/// Cells of a workbook that lead to places in the files of a project.
struct PlaceLink {
    /// The workbook that is written.
    let path: String
    /// Folder of the project.
    let project: String

    func cell(_ range: SourceRange) -> SheetDraft.Cell {
        let cell = range.file.sheet.map { _ in String(range.description.dropFirst(range.file.path.count + 2)) }
        // A link is followed from where the workbook lies.
        let isBeside = !path.contains("/") && !project.hasPrefix("/")
        let folder = isBeside ? project : URL(filePath: project).standardizedFileURL.path
        let target = (folder == "." ? "" : folder + "/") + range.file.path
        return SheetDraft.Cell(
            range.description, link: SheetDraft.Link(isBeside ? target : "file://" + target, location: cell))
    }
}
