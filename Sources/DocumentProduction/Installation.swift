import Diagnostics
import Glibc

/// Where Naskah itself is installed: the folder that has `Layouts` and `Fonts`.
public struct Installation: Sendable {
    public let home: String

    public var layouts: String { home + "/Layouts" }
    public var profiles: String { layouts + "/profil" }
    public var fonts: String { home + "/Fonts" }
    public var samples: String { home + "/Samples" }

    public init(home: String) {
        self.home = home
    }

    /// `NASKAH_HOME`, else the nearest folder around the executable (or `share/naskah` beside its `bin`) that has both.
    public static func find() -> Installation? {
        if let home = getenv("NASKAH_HOME") {
            let installation = Installation(home: String(cString: home))
            return installation.isComplete ? installation : nil
        }
        guard var folder = executableFolder() else { return nil }
        while !folder.isEmpty {
            for candidate in [folder, folder + "/share/naskah"] where Installation(home: candidate).isComplete {
                return Installation(home: candidate)
            }
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = String(folder[..<slash])
        }
        return nil
    }

    /// What to tell when `find` finds nothing.
    public static let notFound = Diagnostic(
        "files.no-installation", .error,
        Wording(
            id: "folder Layouts dan Fonts milik Naskah tidak ditemukan",
            en: "Naskah's folders Layouts and Fonts were not found"), at: nil
    )
    .fix(
        Wording(
            id: "isi NASKAH_HOME dengan folder yang memuat Layouts dan Fonts",
            en: "set NASKAH_HOME to the folder that has Layouts and Fonts"))

    private var isComplete: Bool {
        access(layouts, R_OK) == 0 && access(fonts + "/fonts.lock", R_OK) == 0
    }

    private static func executableFolder() -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
        guard length > 0 else { return nil }
        let path = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return String(path[..<slash])
    }
}
