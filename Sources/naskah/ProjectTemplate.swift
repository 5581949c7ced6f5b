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
    func isFree(_ folder: String) -> Bool {
        var status = stat()
        guard lstat(folder, &status) == 0 else { return true }
        return FolderListing.names(in: folder)?.isEmpty ?? false
    }

    func copy(sample: String, withLayouts: Bool, to folder: String) throws {
        try copy(installation.samples + "/" + sample, to: folder)
        if withLayouts { try copy(installation.layouts, to: folder + "/layout") }
    }

    /// Files get their bytes and no permissions of the installation, which may be read-only. Links are not copied.
    private func copy(_ source: String, to target: String) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: target, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: source).sorted() where !ProjectTemplate.results.contains(name)
        {
            let from = source + "/" + name, to = target + "/" + name
            switch try files.attributesOfItem(atPath: from)[.type] as? FileAttributeType {
            case .typeDirectory: try copy(from, to: to)
            case .typeRegular:
                try Data(contentsOf: URL(filePath: from)).write(to: URL(filePath: to), options: .withoutOverwriting)
            default: continue
            }
        }
    }
}
