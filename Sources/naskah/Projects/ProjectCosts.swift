import Files
import Foundation

/// What each project has cost, in seconds of one core: `costs.json`. It divides the list for the next run; no result depends on it.
struct ProjectCosts: Codable, Sendable {
    var seconds: [String: Double] = [:]

    static let stem = "costs"

    init(_ seconds: [String: Double] = [:]) {
        self.seconds = seconds.mapValues { ($0 * 1000).rounded() / 1000 }
    }

    static func read(_ path: String) -> ProjectCosts? {
        guard let bytes = FileBytes.read(path) else { return nil }
        return try? JSONDecoder().decode(ProjectCosts.self, from: Data(bytes))
    }

    func write(to path: String) throws {
        try AtomicFile.write(Array(try JSONOutput.text(of: self).utf8), to: path)
    }

    /// For each project what it has cost; of those that are new the size of their data, in the unit of the others.
    func estimates(for list: ProjectList) -> [Double] {
        let sizes = list.projects.map { Double(ProjectCosts.size(of: $0.path)) }
        var known = 0.0, knownSize = 0.0
        for (project, size) in zip(list.projects, sizes) {
            guard let cost = seconds[project.name] else { continue }
            known += cost
            knownSize += size
        }
        let rate = knownSize > 0 && known > 0 ? known / knownSize : 1
        return zip(list.projects, sizes).map { project, size in seconds[project.name] ?? size * rate }
    }

    /// Bytes of the files of a project, without its results.
    private static func size(of folder: String) -> Int {
        let path = ProjectName.folder(folder)
        return (FolderListing.names(in: path) ?? []).reduce(0) { sum, name in
            guard !name.hasPrefix("."), name != "build", name != "baseline" else { return sum }
            return sum + ProjectCosts.bytes(below: path + "/" + name)
        }
    }

    private static func bytes(below path: String) -> Int {
        var status = stat()
        guard lstat(path, &status) == 0 else { return 0 }
        if status.st_mode & S_IFMT == S_IFREG { return Int(status.st_size) }
        guard status.st_mode & S_IFMT == S_IFDIR else { return 0 }
        return (FolderListing.names(in: path) ?? []).reduce(0) { $0 + bytes(below: "\(path)/\($1)") }
    }
}
