import Diagnostics
import DocumentData
import Files

/// Brings a project of an older version up to date: its files are changed as texts, only where they have to be.
struct ProjectMigration {
    /// A file and what becomes of it.
    struct Change {
        /// As the user's files are named from where the command was started.
        let path: String
        let old: String
        let new: String
    }

    /// Findings whose suggested fix is a change of the schema, and no opinion about the content.
    private static let ids: Set = ["layout.renamed-class"]

    private(set) var changes: [Change] = []
    /// What only a person can change.
    private(set) var open: [Diagnostic] = []

    /// - Parameters:
    ///   - findings: of the project as it is.
    ///   - folder: of the project: files elsewhere belong to an installation and are left alone.
    init(_ findings: [Diagnostic], folder: String) {
        var edits: [String: [Int: Diagnostic.Fix.Replacement]] = [:], files: [String: SourceFile] = [:]
        let own = ProjectFolder.absolutePath(of: folder) + "/"
        for finding in findings where ProjectMigration.ids.contains(finding.id) {
            guard let file = finding.range?.file, ProjectFolder.absolutePath(of: file.location).hasPrefix(own) else {
                continue
            }
            guard let replacement = finding.fix?.replacement else {
                open.append(finding)
                continue
            }
            files[file.location] = file
            edits[file.location, default: [:]][replacement.range.lower] = replacement
        }
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
            let old = String(decoding: file.bytes, as: UTF8.self)
            changes.append(Change(path: path, old: old, new: ProjectMigration.applied(edits[path] ?? [:], to: file)))
        }
        let path = folder + "/" + Project.fileName
        if let bytes = FileBytes.read(path) {
            let old = String(decoding: bytes, as: UTF8.self), new = ProjectMigration.marked(old)
            if old != new { changes.insert(Change(path: path, old: old, new: new), at: 0) }
        }
    }

    private static func applied(_ edits: [Int: Diagnostic.Fix.Replacement], to file: SourceFile) -> String {
        var bytes: [UInt8] = [], position = 0
        for (_, edit) in edits.sorted(by: { $0.key < $1.key }) where edit.range.lower >= position {
            bytes += file.bytes[position..<edit.range.lower]
            bytes += edit.text.utf8
            position = edit.range.upper
        }
        return String(decoding: bytes + file.bytes[position...], as: UTF8.self)
    }

    // MARK: The project file

    private static let key = "skema:"

    /// The version that a project file says; the first one said none.
    static func schema(of text: String) -> Int {
        let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
        let digits = line?.dropFirst(key.count).drop { $0 == " " }.prefix { $0.isNumber }
        return digits.flatMap { Int($0) } ?? 1
    }

    /// The text with the version of now: in its line, else below the title.
    private static func marked(_ text: String) -> String {
        guard schema(of: text) < Project.currentSchema else { return text }
        let line = "\(key) \(Project.currentSchema)"
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let old = lines.firstIndex(where: { $0.hasPrefix(key) }) {
            lines[old] = line
        } else {
            let title = lines.firstIndex { $0.hasPrefix("judul:") }
            // A title may go on in lines that are set in.
            let end = title.map { title in lines[(title + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.count }
            lines.insert(line, at: end ?? 0)
        }
        return lines.joined(separator: "\n")
    }
}
