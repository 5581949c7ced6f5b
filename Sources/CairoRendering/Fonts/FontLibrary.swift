import CCairo
import Diagnostics
import Files
import Glibc

/// The fonts that documents can use: the locked ones and those that users added, and nothing else of the machine.
///
/// Making a library also makes its private Fontconfig configuration the current one of the process, so that neither Pango nor
/// librsvg reads the system's: make it before any of them is used. A library may be shared by threads.
public final class FontLibrary: Sendable {
    public let lock: FontLock
    /// Sorted by family, then weight and slant; locked files before added ones.
    public let fonts: [FontEntry]
    /// Families that exist in this library.
    public let families: [String]
    /// Aliases whose family exists in this library.
    public let aliases: [FontLock.Alias]

    /// Files in the users' folders that look like fonts and give none.
    public let unusableFiles: [String]

    private nonisolated(unsafe) let configurationPointer: OpaquePointer
    private let fontsOfFamily: [String: [FontEntry]]

    /// Fontconfig's configuration; it is not changed any more, and Fontconfig's readers are thread-safe.
    var configuration: OpaquePointer { configurationPointer }

    /// - Parameters:
    ///   - addedFolders: folders with further `.otf` and `.ttf` files; need not exist.
    ///   - cacheFolder: a writable folder, or nil to read the fonts again every time.
    /// - Returns: nil only when Fontconfig has no memory left.
    public init?(lock: FontLock, addedFolders: [String] = [], cacheFolder: String? = FontCacheFolder.standard()) {
        guard let configuration = FcConfigCreate() else { return nil }
        let source = FontconfigSource(
            lockedFiles: lock.fonts.map(\.path), addedFolders: addedFolders, aliases: lock.aliases)
        source.load(into: configuration, cacheFolder: cacheFolder)
        FcConfigSetCurrent(configuration)
        configurationPointer = configuration
        self.lock = lock

        let locked = Set(lock.fonts.map(\.path))
        let found = FontconfigSource.entries(of: configuration) { locked.contains($0) }
        var byFamily: [String: [FontEntry]] = [:]
        for entry in found { byFamily[entry.family.lowercased(), default: []].append(entry) }
        fontsOfFamily = byFamily
        fonts = found
        let paths = Set(found.map(\.path))
        unusableFiles = source.addedFiles.filter { !paths.contains($0) }
        families = Set(found.map(\.family)).sorted()
        aliases = lock.aliases.filter { byFamily[$0.family.lowercased()] != nil }
    }

    /// Whether any font has the character: pictures take it from whichever does.
    func covers(_ scalar: Unicode.Scalar) -> Bool {
        [FcSetSystem, FcSetApplication].contains { kind in
            guard let set = FcConfigGetFonts(configurationPointer, kind), let fonts = set.pointee.fonts else {
                return false
            }
            return (0..<Int(set.pointee.nfont)).contains { number in
                var characters: OpaquePointer?
                return FcPatternGetCharSet(fonts[number], FC_CHARSET, 0, &characters) == FcResultMatch
                    && FcCharSetHasChar(characters, scalar.value) != 0
            }
        }
    }

    /// Whether documents can ask for a family by this name.
    func knows(family: String) -> Bool {
        let name = family.lowercased()
        return fontsOfFamily[name] != nil || aliases.contains { $0.name.lowercased() == name }
    }

    deinit {
        FcConfigDestroy(configurationPointer)
    }

    /// Families and aliases, sorted.
    public var names: [String] { (families + aliases.map(\.name)).sorted() }

    /// The nearest font of exactly this family or alias, letter case aside; nil when the library does not have it.
    public func font(family: String, weight: Int, isItalic: Bool) -> FontEntry? {
        let name = family.lowercased()
        let alias = aliases.first { $0.name.lowercased() == name }
        let candidates = fontsOfFamily[name] ?? alias.flatMap { fontsOfFamily[$0.family.lowercased()] } ?? []
        return candidates.min {
            $0.distance(weight: weight, isItalic: isItalic) < $1.distance(weight: weight, isItalic: isItalic)
        }
    }

    /// Compares every locked file with its SHA-256; empty when all is as it should be.
    public func verify() -> [FontFinding] {
        lock.fonts.compactMap { font in
            guard let digest = SHA256.hexadecimal(ofFile: font.path) else {
                return FontFinding(font: font, kind: .missing)
            }
            return digest == font.sha256 ? nil : FontFinding(font: font, kind: .changed(sha256: digest))
        }
    }

    /// The same with digests that are remembered: fast enough for every run.
    package func changedFonts(_ digests: FontDigestCache) -> [FontFinding] {
        lock.fonts.compactMap { font in
            guard let digest = digests.digest(of: font.path), digest != font.sha256 else { return nil }
            return FontFinding(font: font, kind: .changed(sha256: digest))
        }
    }

    /// Locked files that are not there; cheap, without reading them.
    public func missingFonts() -> [FontFinding] {
        lock.fonts.filter { access($0.path, R_OK) != 0 }.map { FontFinding(font: $0, kind: .missing) }
    }
}
