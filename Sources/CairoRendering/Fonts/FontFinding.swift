import Diagnostics

/// A locked font that is not as the lock says.
public struct FontFinding: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case missing
        /// Another version of the file: its SHA-256.
        case changed(sha256: String)
    }

    public let font: FontLock.Font
    public let kind: Kind

    /// Other versions of files are told once for each package that they are from.
    package static func diagnostics(of findings: [FontFinding]) -> [Diagnostic] {
        var packages: [String] = []
        for finding in findings where !packages.contains(finding.font.package.name) {
            packages.append(finding.font.package.name)
        }
        return packages.compactMap { name in
            let own = findings.filter { $0.font.package.name == name }
            guard own.count > 1, let first = own.first else { return own.first?.diagnostic }
            return first.otherVersion(of: own.map(\.font.fileName).joined(separator: ", "))
        }
    }

    private func otherVersion(of files: String) -> Diagnostic {
        let package = font.package
        return Diagnostic(
            "fonts.changed", .warning,
            Wording(
                id: "fon \(package.name) lain versinya daripada yang terkunci; halaman dapat berbeda",
                en: "the fonts of \(package.name) are another version than the locked one; pages may differ"), at: nil
        ).note(Wording(verbatim: files)).fix(
            Wording(
                id:
                    "pasang \(package.name) versi \(package.version), atau letakkan berkas yang terkunci dalam folder Fonts Naskah",
                en:
                    "install \(package.name) version \(package.version), or put the locked files into Naskah's folder Fonts"
            ))
    }

    public var diagnostic: Diagnostic {
        let name = "\(font.family) \(font.style)"
        let package = font.package
        switch kind {
        case .missing:
            return Diagnostic(
                "fonts.missing", .error,
                Wording(id: "fon \(name) tidak ada (\(font.path))", en: "the font \(name) is missing (\(font.path))"),
                at: nil
            ).fix(
                Wording(
                    id: "pasang dengan: sudo apt install \(package.name)",
                    en: "install it: sudo apt install \(package.name)"))
        case .changed:
            return Diagnostic(
                "fonts.changed", .warning,
                Wording(
                    id: "fon \(name) lain daripada yang terkunci (\(font.path)); hasil dapat berbeda",
                    en: "the font \(name) is not the locked file (\(font.path)); output may differ"),
                at: nil
            ).fix(
                Wording(
                    id: "pasang \(package.name) versi \(package.version)",
                    en: "install \(package.name) version \(package.version)"))
        }
    }
}
