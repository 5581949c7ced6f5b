import Files
import Glibc

/// What a run over many projects writes about itself: manifest, findings as JSON lines, and costs.
struct ProjectsFiles {
    let folder: String
    /// `-2-of-8` for a part of the list, else empty.
    let suffix: String

    var manifest: String { "\(folder)/\(ProjectsManifest.stem)\(suffix).json" }
    var findings: String { "\(folder)/findings\(suffix).jsonl" }
    var costs: String { "\(folder)/\(ProjectCosts.stem)\(suffix).json" }

    init(folder: String, shard: ProjectShard?) {
        self.init(folder: folder, suffix: shard.map { "-" + $0.suffix } ?? "")
    }

    init(folder: String, suffix: String) {
        self.folder = folder
        self.suffix = suffix
    }

    /// Nothing of an earlier run must pass for what this one has made.
    func remove() {
        for file in [manifest, findings, costs] { unlink(file) }
    }

    /// The manifest comes last: where it is, the others are too.
    /// - Parameter costs: nil to leave what is known of them.
    func write(_ manifest: ProjectsManifest, findings lines: [String], costs: ProjectCosts?) throws {
        try AtomicFile.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: findings)
        try costs?.write(to: self.costs)
        try manifest.write(to: self.manifest)
    }
}
