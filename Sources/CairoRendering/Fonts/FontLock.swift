import Diagnostics
import Files

/// The list of font files that documents are made with: `Fonts/fonts.lock`.
///
/// Lines of columns separated by tabs; `#` begins a comment line. `package, name, version, licence, folder`, then its
/// `font, family, style, file, SHA-256` lines; `alias, name, family` anywhere.
public struct FontLock: Sendable {
    /// A Debian package that brings font files.
    public struct Package: Hashable, Sendable {
        public let name: String
        public let version: String
        public let licence: String
        /// Folder of its font files.
        public let folder: String
    }

    /// One file of a locked family.
    public struct Font: Hashable, Sendable {
        public let family: String
        public let style: String
        public let fileName: String
        /// Hexadecimal, lower case.
        public let sha256: String
        public let package: Package

        /// Where the file itself was found, before its package is asked.
        var foundFolder: String?

        public var path: String { (foundFolder ?? package.folder) + "/" + fileName }
    }

    /// A second name of a family, for templates that ask for fonts that cannot be distributed.
    public struct Alias: Hashable, Sendable {
        public let name: String
        public let family: String
    }

    public private(set) var fonts: [Font] = []
    public private(set) var aliases: [Alias] = []

    /// Reads a lock; lines that cannot be read are reported as `fonts.lock-line` and left out.
    public init(_ file: SourceFile, findings: inout Findings) {
        var package: Package?
        for number in 1...file.lineCount {
            let columns = file.line(number).split(separator: "\t").map(String.init)
            guard let kind = columns.first, !kind.hasPrefix("#") else { continue }
            switch (kind, columns.count) {
            case ("package", 5):
                package = Package(name: columns[1], version: columns[2], licence: columns[3], folder: columns[4])
            case ("alias", 3):
                aliases.append(Alias(name: columns[1], family: columns[2]))
            case ("font", 5):
                if let package {
                    fonts.append(
                        Font(
                            family: columns[1], style: columns[2], fileName: columns[3], sha256: columns[4],
                            package: package))
                    continue
                }
                fallthrough
            default:
                findings.report(FontLock.unreadable(line: number, of: file))
            }
        }
    }

    /// The lock with the files of these folders that are the locked ones, byte for byte: they come before those of the packages.
    package func preferring(folders: [String], digests: FontDigestCache) -> FontLock {
        let present = folders.compactMap { folder in
            FolderListing.absolute(folder).map { ($0, Set(FolderListing.names(in: $0) ?? [])) }
        }
        guard present.contains(where: { !$0.1.isEmpty }) else { return self }
        var lock = self
        lock.fonts = fonts.map { font in
            var font = font
            font.foundFolder =
                present.first { folder, names in
                    names.contains(font.fileName) && digests.digest(of: "\(folder)/\(font.fileName)") == font.sha256
                }?.0
            return font
        }
        return lock
    }

    private static func unreadable(line: Int, of file: SourceFile) -> Diagnostic {
        let start = file.offset(line: line, column: 1)
        let range = SourceRange(file, start, start + file.line(line).utf8.count)
        return Diagnostic(
            "fonts.lock-line", .error,
            Wording(id: "baris daftar fon tidak dapat dibaca", en: "this line of the font list cannot be read"),
            at: range
        ).rule(
            Wording(
                id: "baris berawal package, font (sesudah package) atau alias; kolom dipisahkan satu tab",
                en: "a line starts with package, font (after a package) or alias; columns are separated by one tab"))
    }
}
