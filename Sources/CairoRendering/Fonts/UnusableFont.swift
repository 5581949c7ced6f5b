import Diagnostics

/// A file in a folder of fonts that gives no font.
public struct UnusableFont: Sendable {
    let path: String

    public init(path: String) {
        self.path = path
    }

    public var diagnostic: Diagnostic {
        let name = path.split(separator: "/").suffix(2).joined(separator: "/")
        let isOther = [".otf", ".ttf", ".otc", ".ttc"].allSatisfy { !path.lowercased().hasSuffix($0) }
        return Diagnostic(
            "fonts.unusable", .warning,
            isOther
                ? Wording(
                    id: "\(name) bukan TTF, OTF, atau TTC; hurufnya tidak dapat dipakai",
                    en: "\(name) is neither TTF, OTF nor TTC; its font cannot be used")
                : Wording(
                    id: "\(name) rusak atau tidak memuat huruf yang dapat dipakai",
                    en: "\(name) is damaged or has no font that can be used"), at: nil
        )
        .fix(
            Wording(
                id: "ganti dengan berkas .ttf atau .otf dari penerbit hurufnya, atau hapus berkas ini",
                en: "replace it with a .ttf or .otf file by the font's publisher, or remove this file"))
    }
}
