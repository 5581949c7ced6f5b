import Diagnostics
import DocumentProduction
import Files
import Foundation

/// Copies an installed sample as the start of a project.
struct ProjectTemplate {
    let installation: Installation

    /// What a project has and a sample may have too, but a new project must not.
    private static let results: Set = ["build", "baseline"]

    /// Names of the samples, sorted.
    var samples: [String] {
        (FolderListing.names(in: installation.samples) ?? [])
            .filter { FileManager.default.fileExists(atPath: "\(installation.samples)/\($0)/naskah.yaml") }
    }

    /// Whether a folder does not exist or is empty.
    static func isFree(_ folder: String) -> Bool {
        var status = stat()
        guard lstat(folder, &status) == 0 else { return true }
        return FolderListing.names(in: folder)?.isEmpty ?? false
    }

    /// After an error nothing is left of the copy.
    /// - Throws: `OutputError` for what cannot be written, `UnreadableFile` for a damaged installation.
    func copy(sample: String, withLayouts: Bool, to folder: String) throws {
        let existed = access(folder, F_OK) == 0
        do {
            try copy(installation.samples + "/" + sample, to: folder)
            if withLayouts { try copy(installation.layouts, to: folder + "/layout") }
        } catch {
            if existed {
                for name in FolderListing.names(in: folder) ?? [] { AtomicFolder.remove("\(folder)/\(name)") }
            } else {
                AtomicFolder.remove(folder)
            }
            throw error
        }
    }

    /// Files get their bytes and no permissions of the installation, which may be read-only. Links are not copied.
    private func copy(_ source: String, to target: String) throws {
        try AtomicFolder.make(target)
        guard let names = FolderListing.names(in: source) else { throw UnreadableFile(path: source) }
        for name in names.sorted() where !ProjectTemplate.results.contains(name) {
            let from = source + "/" + name, to = target + "/" + name
            var status = stat()
            guard lstat(from, &status) == 0 else { throw UnreadableFile(path: from) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: try copy(from, to: to)
            case S_IFREG:
                guard let bytes = FileBytes.read(from) else { throw UnreadableFile(path: from) }
                try AtomicFile.write(bytes, to: to)
            default: continue
            }
        }
    }

    /// A file of the installation that cannot be read.
    struct UnreadableFile: DiagnosticError {
        let path: String

        var diagnostic: Diagnostic {
            Diagnostic(
                "output.unreadable", .error,
                Wording(id: "\(path) tidak dapat dibaca", en: "\(path) cannot be read"), at: nil)
        }
    }
}
