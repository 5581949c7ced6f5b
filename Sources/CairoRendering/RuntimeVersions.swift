import CCairo
import CHarfBuzz

/// The versions of the libraries that are loaded, not those that were compiled against.
public struct RuntimeVersions: Sendable {
    public let cairo: String
    public let pango: String
    public let harfBuzz: String
    public let fontconfig: String
    public let librsvg: String
    /// What fills shapes and draws glyphs for Cairo.
    public let pixman: String
    /// What turns outlines of fonts into pixels.
    public let freeType: String

    public init() {
        self.init(
            cairo: RuntimeVersions.cairoVersion, pixman: RuntimeVersions.pixmanVersion,
            pango: RuntimeVersions.pangoVersion() ?? "?", librsvg: RuntimeVersions.rsvgVersion() ?? "?")
    }

    private init(cairo: String, pixman: String, pango: String, librsvg: String) {
        self.cairo = cairo
        self.pixman = pixman
        self.pango = pango
        self.librsvg = librsvg
        harfBuzz = String(cString: hb_version_string())
        let number = Int(FcGetVersion())
        fontconfig = "\(number / 10000).\(number / 100 % 100).\(number % 100)"
        freeType = RuntimeVersions.freeTypeVersion()
    }

    /// What tells these libraries from others, a line each. Those that few documents need are not opened for that, which would cost a run
    /// of forms 6 MB and 9 ms: they are known by their files.
    public static var identity: [String] {
        let pango = LibraryFile.identity(of: "libpangocairo-1.0.so.0"),
            text = LibraryFile.identity(of: "libpango-1.0.so.0")
        let versions = RuntimeVersions(
            cairo: LibraryFile.identity(of: "libcairo.so.2") ?? cairoVersion,
            pixman: LibraryFile.identity(of: "libpixman-1.so.0") ?? pixmanVersion,
            pango: pango.flatMap { one in text.map { one + " " + $0 } } ?? pangoVersion() ?? "?",
            librsvg: LibraryFile.identity(of: "librsvg-2.so.2") ?? rsvgVersion() ?? "?")
        return versions.all.map { "\($0.name) \($0.version)" }
    }

    /// Names and versions, in the order in which people ask for them.
    public var all: [(name: String, version: String)] {
        [
            ("Cairo", cairo), ("Pango", pango), ("HarfBuzz", harfBuzz), ("Fontconfig", fontconfig),
            ("librsvg", librsvg),
            ("pixman", pixman), ("FreeType", freeType),
        ]
    }

    private static var cairoVersion: String { String(cString: cairo_version_string()) }
    private static var pixmanVersion: String { String(cString: pixman_version_string()) }

    private static func pangoVersion() -> String? {
        guard let pango = try? OpenedLibrary.pango.get() else { return nil }
        return pango.pango_version_string().map { String(cString: $0) }
    }

    private static func rsvgVersion() -> String? {
        guard let rsvg = try? OpenedLibrary.rsvg.get() else { return nil }
        return
            "\(rsvg.rsvg_major_version.pointee).\(rsvg.rsvg_minor_version.pointee).\(rsvg.rsvg_micro_version.pointee)"
    }

    private static func freeTypeVersion() -> String {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return "?" }
        defer { FT_Done_FreeType(library) }
        var major: FT_Int = 0, minor: FT_Int = 0, patch: FT_Int = 0
        FT_Library_Version(library, &major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }
}
