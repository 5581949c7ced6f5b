import ArgumentParser
import DocumentData
import Foundation

/// Completes names of documents from the project that stands on the command line, else from the folder of the shell.
enum DocumentNames {
    static let completion = CompletionKind.custom { words, _, prefix in
        let folders = words.dropFirst().filter { !$0.hasPrefix("-") }.map { ProjectName.folder($0) }
        let folder = folders.first { FileManager.default.fileExists(atPath: $0 + "/" + Project.fileName) } ?? "."
        return names(in: folder).filter { $0.hasPrefix(prefix) }
    }

    /// Also of a project whose data has errors.
    static func names(in folder: String) -> [String] { Project.documentNames(in: folder) }
}
