import CCairo
import Files
import Glibc

/// What Fontconfig is told to read: the locked files and the files of the users' folders.
struct FontconfigSource {
    /// Of the users' folders, whatever looks like a font.
    let addedFiles: [String]
    private let files: [String]
    private let aliases: [FontLock.Alias]

    init(lockedFiles: [String], addedFolders: [String], aliases: [FontLock.Alias] = []) {
        let existing = lockedFiles.filter { access($0, R_OK) == 0 }
        // A locked file may lie in a user's folder.
        let locked = Set(lockedFiles)
        addedFiles = addedFolders.flatMap(FontconfigSource.fontFiles).filter { !locked.contains($0) }
        files = existing + addedFiles.filter(FontconfigSource.isReadByFontconfig)
        self.aliases = aliases
    }

    /// With a cache, folders are scanned once for all runs; without one, Fontconfig would complain on the standard error
    /// stream, so the files are added one by one.
    func load(into configuration: OpaquePointer, cacheFolder: String?) {
        if let cacheFolder {
            _ = FcConfigParseAndLoadFromMemory(configuration, xml(cacheFolder: cacheFolder), FcTrue)
        }
        _ = FcConfigBuildFonts(configuration)
        if cacheFolder == nil {
            for file in files { _ = FcConfigAppFontAddFile(configuration, file) }
        }
    }

    /// Only these files are accepted: their folders hold more than what is locked.
    private func xml(cacheFolder: String) -> String {
        var folders: [String] = []
        for file in files {
            let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
            if !folders.contains(folder) { folders.append(folder) }
        }
        let dirs = folders.map { "<dir>\(escaped($0))</dir>" }.joined()
        let globs = files.map { "<glob>\(escaped($0))</glob>" }.joined()
        return
            "<fontconfig>\(dirs)<cachedir>\(escaped(cacheFolder))</cachedir><selectfont><rejectfont><glob>*</glob></rejectfont>"
            + "<acceptfont>\(globs)</acceptfont></selectfont>\(aliases.map(rule).joined())</fontconfig>"
    }

    /// For pictures, whose texts the SVG library sets: layouts ask the library of fonts itself.
    private func rule(for alias: FontLock.Alias) -> String {
        "<alias binding=\"same\"><family>\(escaped(alias.name))</family><prefer><family>\(escaped(alias.family))</family></prefer></alias>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// Endings of font files, with those that nothing here can read: they are told, not passed over.
    private static let readEndings = [".otf", ".ttf", ".otc", ".ttc"]
    private static let otherEndings = [".woff", ".woff2", ".eot", ".pfb", ".pfm", ".afm", ".dfont", ".fon", ".svgz"]

    private static func isReadByFontconfig(_ path: String) -> Bool {
        // Opening a pipe would wait for somebody who writes into it.
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return readEndings.contains { path.lowercased().hasSuffix($0) }
    }

    /// Paths of the font files of a folder, sorted; empty when there is no such folder.
    private static func fontFiles(of folder: String) -> [String] {
        // Fontconfig compares paths letter by letter with those that it makes itself: absolute, without doubled slashes.
        guard let folder = FolderListing.absolute(folder) else { return [] }
        return (FolderListing.names(in: folder) ?? []).filter { name in
            (readEndings + otherEndings).contains { name.lowercased().hasSuffix($0) }
        }.map { "\(folder)/\($0)" }
    }

    /// The fonts that Fontconfig read, in an order that does not depend on its folders' order.
    static func entries(of configuration: OpaquePointer, isLocked: (String) -> Bool) -> [FontEntry] {
        var entries: [FontEntry] = []
        for kind in [FcSetSystem, FcSetApplication] {
            guard let set = FcConfigGetFonts(configuration, kind), let fonts = set.pointee.fonts else { continue }
            for number in 0..<Int(set.pointee.nfont) {
                if let pattern = fonts[number], let entry = entry(of: pattern, isLocked: isLocked) {
                    entries.append(entry)
                }
            }
        }
        return entries.sorted { left, right in
            let a = (left.family, left.isLocked ? 0 : 1, left.weight, left.isItalic ? 1 : 0, left.path, left.index)
            let b = (
                right.family, right.isLocked ? 0 : 1, right.weight, right.isItalic ? 1 : 0, right.path, right.index
            )
            return a < b
        }
    }

    private static func entry(of pattern: OpaquePointer, isLocked: (String) -> Bool) -> FontEntry? {
        guard let family = text(FC_FAMILY, of: pattern), let path = text(FC_FILE, of: pattern) else { return nil }
        var isOutline: FcBool = 0, index: Int32 = 0, slant: Int32 = 0, weight = 0.0
        guard FcPatternGetBool(pattern, FC_OUTLINE, 0, &isOutline) == FcResultMatch, isOutline != 0 else { return nil }
        _ = FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
        _ = FcPatternGetInteger(pattern, FC_SLANT, 0, &slant)
        // Named instances of variable fonts (index above 16 bits) are left out: Cairo 1.16 cannot embed them faithfully.
        guard index < 0x10000, FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch else { return nil }
        return FontEntry(
            family: family, style: text(FC_STYLE, of: pattern) ?? "", path: path, index: Int(index),
            weight: Int(FcWeightToOpenTypeDouble(weight).rounded()), isItalic: slant != 0, isLocked: isLocked(path))
    }

    private static func text(_ key: String, of pattern: OpaquePointer) -> String? {
        var value: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, key, 0, &value) == FcResultMatch, let value else { return nil }
        return String(cString: value)
    }
}
