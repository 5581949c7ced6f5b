import Diagnostics
import Files
import OfficeFiles

/// Lists of a project that are sheets.
extension WorkbookGrid {
    /// The lists that are sheets, as the project names them.
    package static func names(in folder: ProjectFolder) -> [String] {
        entries(in: folder).map(\.path)
    }

    static func project(_ folder: ProjectFolder) -> DataRecord? {
        var findings = Findings()
        guard let file = folder.source(Project.fileName, namedAt: nil, into: &findings),
            case .record(let project)? = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings)?.value
        else { return nil }
        return project
    }

    static func entries(in folder: ProjectFolder) -> [(key: String, path: String)] {
        (project(folder)?.record("data")?.entries ?? []).compactMap { entry in
            guard let path = entry.node.value.asText, WorkbookTables.isWorkbook(path) else { return nil }
            return (entry.key, path)
        }
    }

    /// The file of a list that is a sheet; nil for other names.
    package static func file(of name: String, in folder: ProjectFolder) -> String? {
        names(in: folder).contains(name) ? WorkbookTables.file(of: name) : nil
    }
}
