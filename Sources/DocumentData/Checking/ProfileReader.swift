import Diagnostics
import Files

/// Reads the profile that a project's profile is based on: `profil/NAME.yaml` of the project or of the installation.
///
/// What the project says wins; its rules replace those of the base about the same matter.
struct ProfileReader {
    let folder: ProjectFolder
    /// Names of the installed profiles, for near misses.
    let known: [String]

    init(project: String, installed: String?) {
        var roots = [ProjectFolder.Root(project + "/profil", displayName: "profil")]
        if let installed { roots.append(.init(installed, displayName: "Layouts/profil")) }
        folder = ProjectFolder(roots: roots)
        known = roots.flatMap { FolderListing.names(in: $0.path) ?? [] }.filter { $0.hasSuffix(".yaml") }.map {
            String($0.dropLast(5))
        }.sorted()
    }

    /// The profile with what it leaves to its base.
    func completed(_ profile: DataRecord, _ checker: inout ShapeChecker, into findings: inout Findings) -> DataRecord {
        guard let name = profile.text("dasar") else { return profile }
        guard known.contains(name) else {
            var finding = Diagnostic(
                "data.unknown-profile",
                Wording(id: "profil \"\(name)\" tidak ada", en: "there is no profile \"\(name)\""),
                at: profile["dasar"]?.range
            )
            .rule(
                Wording(
                    id: "profil yang ada: \(known.joined(separator: ", "))",
                    en: "profiles: \(known.joined(separator: ", "))"))
            if let near = NearMiss.nearest(to: name, in: known) {
                finding = finding.fix(
                    Wording(id: "tulis \"\(near)\"", en: "write \"\(near)\""),
                    replacing: profile["dasar"]?.range.map { .init($0, with: near) })
            }
            findings.report(finding)
            return profile
        }
        guard let file = folder.source(name + ".yaml", namedAt: profile["dasar"]?.range, into: &findings),
            let node = YAMLReader.read(file, into: &findings),
            case .record(let base) = checker.check(node, as: .record(Project.profileShape), key: "profil").value
        else { return profile }
        return ProfileReader.merge(profile, over: base)
    }

    private static func merge(_ own: DataRecord, over base: DataRecord) -> DataRecord {
        DataRecord(
            own.entries.map { entry in
                if entry.key == "aturan" {
                    return .init(key: entry.key, keyRange: entry.keyRange, node: rules(own, base))
                }
                guard case .null = entry.node.value, let other = base.entry(entry.key) else { return entry }
                return other
            })
    }

    private static func rules(_ own: DataRecord, _ base: DataRecord) -> DataNode {
        let subjects = Set(own.records("aturan").compactMap { $0.text("hal") })
        let kept = base.list("aturan").filter { node in
            if case .record(let rule) = node.value { !subjects.contains(rule.text("hal") ?? "") } else { false }
        }
        return DataNode(.list(own.list("aturan") + kept))
    }
}
