import Diagnostics
import Files

/// What a project was made with when somebody locked it, `naskah.lock`: so that it can be made again in years, or be told what is no longer
/// the same. One line for each thing: kind, name and version or digest, parted by tabs.
package struct ProjectLock {
    package static let fileName = "naskah.lock"

    package enum Kind: String, CaseIterable, Sendable {
        /// Naskah's own version.
        case version = "naskah"
        /// Of the project file.
        case schema = "skema"
        case library = "pustaka"
        case font = "huruf"
        case layout = "tata-letak"
        case nomenclature = "nomenklatur"
        /// Files of the project: they may change, and explain why pages do.
        case input = "masukan"
        case page = "halaman"

        /// Whether a project is made with this, and not made of it.
        var isMeans: Bool { self != .input && self != .page }
    }

    package struct Entry: Hashable, Sendable {
        package let kind: Kind
        package let name: String
        /// A version, or a digest of the content.
        package let value: String

        package init(_ kind: Kind, _ name: String, _ value: String) {
            self.kind = kind
            self.name = name
            self.value = value
        }
    }

    /// By kind and name, each once.
    package let entries: [Entry]

    package init(_ entries: [Entry]) {
        var seen: [Kind: [String: Entry]] = [:]
        for entry in entries { seen[entry.kind, default: [:]][entry.name] = entry }
        self.entries = Kind.allCases.flatMap { kind in
            (seen[kind] ?? [:]).values.sorted { ($0.name.count, $0.name) < ($1.name.count, $1.name) }
        }
    }

    private static let head = "# Ditulis oleh naskah lock. Jangan diubah dengan tangan.\n"

    package var text: String {
        ProjectLock.head + entries.map { "\($0.kind.rawValue)\t\($0.name)\t\($0.value)\n" }.joined()
    }

    /// nil after a finding at a line that says nothing.
    package init?(_ file: SourceFile, into findings: inout Findings) {
        var entries: [Entry] = []
        for number in 1...max(1, file.lineCount) {
            let line = file.line(number)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count == 3, let kind = Kind(rawValue: columns[0]) else {
                findings.report(
                    Diagnostic(
                        "lock.unreadable", .error,
                        Wording(id: "baris kunci tidak dapat dibaca", en: "a line of the lock cannot be read"),
                        at: SourceRange(
                            file, file.offset(line: number, column: 1),
                            file.offset(line: number, column: line.count + 1))
                    )
                    .rule(
                        Wording(
                            id: "jenis, nama, dan nilai dipisah tab", en: "kind, name and value are parted by tabs")
                    )
                    .fix(Wording(id: "kunci lagi dengan naskah lock", en: "lock again with naskah lock")))
                return nil
            }
            entries.append(Entry(kind, columns[1], columns[2]))
        }
        self.init(entries)
    }

    // MARK: Comparing

    /// Something that is not as it was locked; nil for what is not there on a side.
    package struct Difference: Hashable, Sendable {
        package let kind: Kind
        package let name: String
        package let locked: String?
        package let now: String?
    }

    /// In the order of kinds and names.
    package func differences(now: ProjectLock) -> [Difference] {
        func table(_ entries: [Entry]) -> [Kind: [String: String]] {
            var table: [Kind: [String: String]] = [:]
            for entry in entries { table[entry.kind, default: [:]][entry.name] = entry.value }
            return table
        }
        let old = table(entries), new = table(now.entries)
        return Kind.allCases.flatMap { kind in
            let before = old[kind] ?? [:], after = new[kind] ?? [:]
            return Set(before.keys).union(after.keys).sorted { ($0.count, $0) < ($1.count, $1) }
                .filter { before[$0] != after[$0] }
                .map { Difference(kind: kind, name: $0, locked: before[$0], now: after[$0]) }
        }
    }
}

extension ProjectLock.Difference {
    /// Whether a project would be made with something else than was locked.
    package var isOfMeans: Bool { kind.isMeans }

    package var wording: Wording {
        let (id, en) = ProjectLock.Difference.nouns[kind] ?? ("", "")
        let subject = [id, kind == .version || kind == .schema ? "" : name].filter { !$0.isEmpty }.joined(
            separator: " ")
        let noun = [en, kind == .version || kind == .schema ? "" : name].filter { !$0.isEmpty }.joined(separator: " ")
        return switch (locked, now) {
        case (nil, _): Wording(id: "\(subject): baru", en: "\(noun): new")
        case (_, nil): Wording(id: "\(subject): tidak ada lagi", en: "\(noun): gone")
        case (let old?, let new?):
            kind == .version || kind == .schema || kind == .library
                ? Wording(id: "\(subject): \(new), dikunci \(old)", en: "\(noun): \(new), locked \(old)")
                : Wording(id: "\(subject): isinya lain", en: "\(noun): another content")
        }
    }

    private static let nouns: [ProjectLock.Kind: (String, String)] = [
        .version: ("Naskah", "Naskah"), .schema: ("skema naskah.yaml", "schema of naskah.yaml"),
        .library: ("pustaka", "library"), .font: ("huruf", "font"), .layout: ("tata letak", "layout"),
        .nomenclature: ("nomenklatur", "nomenclature"), .input: ("berkas", "file"), .page: ("halaman", "page"),
    ]
}
