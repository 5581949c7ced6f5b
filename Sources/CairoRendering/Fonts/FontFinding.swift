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
