import Files
import Foundation

/// What a run over many projects has made: `manifest.json`, or one file for each part. The same input gives the same manifest, on one
/// machine or many, interrupted or not.
struct ProjectsManifest: Codable, Sendable {
    struct Shard: Codable, Hashable, Sendable {
        let number: Int
        let count: Int
        /// Of the costs that divided the list: parts of one run have the same.
        let division: String
    }

    /// The version of Naskah.
    let naskah: String
    /// Names of all projects of the list, in its order.
    let list: [String]
    let listDigest: String
    /// nil for the whole list.
    let shard: Shard?
    /// In the order of the list. A project without an entry has not been made: the machine failed.
    let projects: [ProjectEntry]

    static let stem = "manifest"

    /// Projects of this part, or of the whole list, that have no entry.
    func missing(of names: [String]) -> [String] {
        let made = Set(projects.map(\.name))
        return names.filter { !made.contains($0) }
    }

    func write(to path: String) throws {
        try AtomicFile.write(Array(try JSONOutput.text(of: self).utf8), to: path)
    }

    /// nil when there is none, or when it is no manifest.
    static func read(_ path: String) -> ProjectsManifest? {
        guard let bytes = FileBytes.read(path) else { return nil }
        return try? JSONDecoder().decode(ProjectsManifest.self, from: Data(bytes))
    }
}
