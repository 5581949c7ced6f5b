import CairoRendering
import Diagnostics

/// The families of a font library with their files, and whether these are as the lock says.
struct FontList: Encodable {
    enum State: String, Encodable { case locked, changed, missing, added }

    struct File: Encodable {
        let style: String
        let path: String
        let state: State
        /// As the lock says, in hexadecimal; nil for fonts that users added.
        let sha256: String?
        /// Debian package and version; nil for fonts that users added.
        let package: String?
    }

    struct Family: Encodable {
        let name: String
        let files: [File]
    }

    struct Alias: Encodable {
        let name: String
        let family: String
    }

    let families: [Family]
    let aliases: [Alias]
    let lockFindings: [FontFinding]

    private enum CodingKeys: String, CodingKey { case families, aliases }

    /// Reads every locked file once, to compare its digest.
    init(_ library: FontLibrary) {
        let findings = library.verify()
        let states = Dictionary(findings.map { ($0.font.path, $0.kind == .missing ? State.missing : .changed) }) {
            first, _ in first
        }
        let locked = library.lock.fonts.map { font in
            (
                font.family,
                File(
                    style: font.style, path: font.path, state: states[font.path] ?? .locked, sha256: font.sha256,
                    package: "\(font.package.name) \(font.package.version)")
            )
        }
        let added = library.fonts.filter { !$0.isLocked }.map { font in
            (font.family, File(style: font.style, path: font.path, state: .added, sha256: nil, package: nil))
        }
        let byFamily = Dictionary(grouping: locked + added, by: \.0)
        families = byFamily.keys.sorted().map { name in Family(name: name, files: byFamily[name, default: []].map(\.1))
        }
        aliases = library.lock.aliases.map { Alias(name: $0.name, family: $0.family) }
        lockFindings = findings
    }

    func text(in language: Language) -> String {
        var lines: [String] = []
        for family in families {
            lines.append(family.name)
            let width = family.files.map(\.style.count).max() ?? 0
            for file in family.files {
                let padding = String(repeating: " ", count: width - file.style.count)
                lines.append("  \(file.style)\(padding)  \(word(for: file.state).text(in: language))  \(file.path)")
            }
        }
        lines.append("")
        for alias in aliases { lines.append("\(alias.name) → \(alias.family)") }
        let count = families.map(\.files.count).reduce(0, +)
        lines.append(
            Wording(
                id: "\(families.count) keluarga huruf, \(count) berkas",
                en: "\(families.count) families, \(count) files"
            ).text(in: language))
        return lines.joined(separator: "\n") + "\n"
    }

    private func word(for state: State) -> Wording {
        switch state {
        case .locked: Wording(id: "sesuai   ", en: "as locked")
        case .changed: Wording(id: "BERUBAH  ", en: "CHANGED  ")
        case .missing: Wording(id: "TIDAK ADA", en: "MISSING  ")
        case .added: Wording(id: "tambahan ", en: "added    ")
        }
    }
}
