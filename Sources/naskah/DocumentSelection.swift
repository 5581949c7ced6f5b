import ArgumentParser
import Diagnostics
import DocumentData

/// Which documents of a project a command is about.
enum DocumentSelection {
    /// All documents, or those named by `--only`.
    static func documents(of project: LoadedProject, only: [String]) throws -> [LoadedProject.Document] {
        let known = project.documents.map(\.key)
        for name in only where !known.contains(name) {
            let near = NearMiss.nearest(to: name, in: known).map { "; maksudnya '\($0)'?" } ?? ""
            throw ValidationError("dokumen '\(name)' tidak ada dalam proyek (\(known.joined(separator: ", ")))\(near)")
        }
        return only.isEmpty ? project.documents : project.documents.filter { only.contains($0.key) }
    }
}
