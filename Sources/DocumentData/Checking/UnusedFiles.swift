import Diagnostics
import Files

/// Data files that lie beside those of a project and are named nowhere: nothing of them is printed. A line that was lost in `naskah.yaml`, or
/// a chapter that was taken out, leaves one behind.
enum UnusedFiles {
    private static let endings = ["csv", "yaml", "yml", "json", "bib", "md"]
    private static let mostNames = 2000

    static func findings(in project: LoadedProject) -> Findings {
        let named = Set(project.namedFiles.compactMap(ProjectFolder.normalised))
        // Chapters stand in records. Whoever writes Markdown into tables has its files looked for there as well.
        let chapters = files(of: project, inLists: false)
        var left = unnamed(named.union(chapters), project.folder)
        if left.contains(where: { $0.lowercased().hasSuffix(".md") }) {
            left = unnamed(named.union(files(of: project, inLists: true)), project.folder)
        }
        var findings = Findings()
        for path in left { findings.report(finding(path, at: project.dataRange)) }
        return findings
    }

    /// Data files beside the used ones, in folders below that of the project.
    private static func unnamed(_ used: Set<String>, _ folder: ProjectFolder) -> [String] {
        Set(used.compactMap(parent(of:))).sorted().flatMap { parent in
            folder.names(in: parent).prefix(mostNames).filter(isData).map { parent + "/" + $0 }
        }.filter { !used.contains($0) }
    }

    private static func finding(_ path: String, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "data.unused-file", .note,
            Wording(
                id: "berkas \(path) tidak disebut di mana pun: isinya tidak dicetak",
                en: "the file \(path) is named nowhere: nothing of it is printed"), at: range
        )
        .fix(
            Wording(
                id: "sebutkan dalam naskah.yaml atau pada babnya, atau pindahkan ke folder lain",
                en: "name it in naskah.yaml or in its chapter, or move it to another folder"))
    }

    /// What begins with a dot or a tilde is a file that some program has open.
    private static func isData(_ name: String) -> Bool {
        guard let first = name.first, first != ".", first != "~", let dot = name.lastIndex(of: ".") else {
            return false
        }
        let stem = name[..<dot]
        return endings.contains(name[name.index(after: dot)...].lowercased()) && stem.lowercased() != "readme"
    }

    /// The folder of a file below the project's own; nil where naskah.yaml lies.
    private static func parent(of path: String) -> String? {
        path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    /// The files of texts: chapters, forewords.
    private static func files(of project: LoadedProject, inLists: Bool) -> Set<String> {
        var files: Set<String> = []
        var visited = VisitedRecords()
        func look(at node: DataNode) {
            switch node.value {
            case .markdown(let document): if let file = document.range?.file { files.insert(file.path) }
            case .record(let record) where visited.isFirst(record): for node in record.nodes { look(at: node) }
            case .list(let items): for item in items { look(at: item) }
            default: return
            }
        }
        for entry in project.root.entries {
            if case .list = entry.node.value, !inLists { continue }
            look(at: entry.node)
        }
        return files
    }
}
