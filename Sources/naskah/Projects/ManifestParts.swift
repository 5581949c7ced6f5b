import Diagnostics
import Files

/// The manifests of the parts of one list of projects, in the folder of their results.
struct ManifestParts {
    struct Merged {
        let manifest: ProjectsManifest
        let findings: [String]
        let costs: ProjectCosts
    }

    private let folder: String
    /// By their number.
    private var parts: [(files: ProjectsFiles, manifest: ProjectsManifest)] = []

    /// Whether there are parts; else the folder has the manifest of a whole list.
    let isDivided: Bool

    /// Reads the manifests of a folder.
    init(folder: String, into findings: inout Findings) {
        self.folder = folder
        let names = FolderListing.names(in: folder) ?? []
        let suffixes = names.compactMap { name -> String? in
            guard name.hasPrefix(ProjectsManifest.stem + "-"), name.contains("-of-"), name.hasSuffix(".json") else {
                return nil
            }
            return String(name.dropFirst(ProjectsManifest.stem.count).dropLast(".json".count))
        }
        isDivided = !suffixes.isEmpty
        for suffix in isDivided ? suffixes : [""] {
            let files = ProjectsFiles(folder: folder, suffix: suffix)
            guard let manifest = ProjectsManifest.read(files.manifest), (manifest.shard != nil) == isDivided else {
                findings.report(MergeManifestsCommand.noManifest(files.manifest))
                continue
            }
            parts.append((files, manifest))
        }
    }

    /// Removes the manifests of the parts: in the next run, one of this run must not pass for a new one.
    func remove() {
        for (files, _) in parts where isDivided { files.remove() }
    }

    /// All parts as one, as if one machine had made them. nil where they are not of one list or one division.
    func merged(into findings: inout Findings) -> Merged? {
        guard let first = parts.first?.manifest else { return nil }
        for (files, manifest) in parts
        where manifest.listDigest != first.listDigest || manifest.shard?.count != first.shard?.count
            || manifest.shard?.division != first.shard?.division || manifest.naskah != first.naskah
        {
            findings.report(otherDivision(files.manifest))
        }
        var entries: [String: ProjectEntry] = [:], lines: [String: [String]] = [:], costs = ProjectCosts()
        for (files, manifest) in parts {
            let text = String(decoding: FileBytes.read(files.findings) ?? [], as: UTF8.self)
            for line in text.split(separator: "\n") {
                lines[ManifestParts.project(of: line), default: []].append(String(line))
            }
            for entry in manifest.projects {
                if let other = entries[entry.name], other != entry { findings.report(twice(entry.name)) }
                entries[entry.name] = entry
            }
            for (name, seconds) in ProjectCosts.read(files.costs)?.seconds ?? [:] { costs.seconds[name] = seconds }
        }
        guard !findings.hasErrors else { return nil }
        let manifest = ProjectsManifest(
            naskah: first.naskah, list: first.list, listDigest: first.listDigest, shard: nil,
            projects: first.list.compactMap { entries[$0] })
        return Merged(manifest: manifest, findings: first.list.flatMap { lines[$0] ?? [] }, costs: costs)
    }

    /// Lines begin with `{"project":"NAME"`; names of projects need no escape.
    private static func project(of line: Substring) -> String {
        String(line.dropFirst("{\"project\":\"".count).prefix { $0 != "\"" })
    }

    private func otherDivision(_ path: String) -> Diagnostic {
        Diagnostic(
            "projects.other-division", .error,
            Wording(
                id: "\(path) berasal dari daftar atau pembagian lain", en: "\(path) is of another list or division"),
            at: nil
        ).rule(
            Wording(
                id: "semua bagian memakai daftar, versi, dan costs.json yang sama",
                en: "all parts use the same list, version and costs.json")
        ).fix(
            Wording(
                id: "hapus manifes bagian dari lari terdahulu, atau susun bagian itu lagi",
                en: "remove manifests of parts of an earlier run, or make that part again"))
    }

    private func twice(_ name: String) -> Diagnostic {
        Diagnostic(
            "projects.twice", .error,
            Wording(
                id: "\(name) dibuat oleh dua bagian dengan hasil yang berlainan",
                en: "\(name) was made by two parts with different results"), at: nil
        ).fix(Wording(id: "susun semua bagian lagi", en: "make all parts again"))
    }
}
