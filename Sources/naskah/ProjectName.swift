import DocumentData
import Foundation

/// How a project is called where several are told apart.
enum ProjectName {
    /// The folder of a project that may have been named by its `naskah.yaml`.
    static func folder(_ argument: String) -> String {
        guard argument == Project.fileName || argument.hasSuffix("/" + Project.fileName) else { return argument }
        let folder = argument.dropLast(Project.fileName.count)
        return folder.isEmpty ? "." : String(folder)
    }

    /// The last component of its path, also for `.`.
    static func name(of argument: String) -> String {
        URL(filePath: folder(argument)).standardizedFileURL.lastPathComponent
    }
}
