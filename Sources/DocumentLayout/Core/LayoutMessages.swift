import Diagnostics
import LayoutLanguage
import PageModel

/// What layout has to tell whatever the kind of box.
extension Diagnostic {
    /// Something that must not break is taller than a whole page.
    static func tooTall(_ box: Box, _ space: ConstraintSpace) -> Diagnostic {
        Diagnostic(
            "layout.too-tall", .warning,
            Wording(
                id: "isi ini lebih tinggi daripada halaman (\(space.pageHeight)) dan melewati tepinya",
                en: "this content is taller than the page (\(space.pageHeight)) and runs over its edge"), at: box.place
        )
        .fix(
            Wording(id: "kecilkan isinya atau pakai kertas yang lebih besar", en: "make it smaller or use larger paper")
        )
    }

    /// `break-inside: avoid` on something that no page can hold: it is broken, nothing is lost.
    static func keepBroken(at place: SourceRange?, _ space: ConstraintSpace) -> Diagnostic {
        Diagnostic(
            "layout.keep-broken", .warning,
            Wording(
                id:
                    "isi ini diminta tetap utuh, tetapi lebih tinggi daripada halaman (\(space.pageHeight)); isinya dipenggal",
                en: "this content asks to stay whole but is taller than the page (\(space.pageHeight)); it was broken"),
            at: place
        )
        .fix(
            Wording(
                id: "hapus break-inside=\"avoid\" atau pendekkan isinya",
                en: "drop break-inside=\"avoid\" or shorten it"))
    }

    static func noProgress(_ box: Box) -> Diagnostic {
        Diagnostic(
            "layout.no-progress", .error,
            Wording(
                id: "isi bagian ini tidak dapat ditempatkan; sisanya hilang",
                en: "the content of this section cannot be placed; the rest is lost"),
            at: box.place)
    }

    static func duplicateID(_ id: String, _ element: BoundElement) -> Diagnostic {
        Diagnostic(
            "layout.duplicate-id", .warning,
            Wording(
                id: "id '\(id)' sudah dipakai; tautan menuju yang pertama",
                en: "the id '\(id)' is taken; links go to the first one"),
            at: element.attribute(CommonAttributes.id)?.range ?? element.layoutRange)
    }

    /// Elements within each other without end: only their text is kept.
    static func tooDeep(_ element: BoundElement, limit: Int) -> Diagnostic {
        Diagnostic(
            "layout.too-deep", .error,
            Wording(
                id: "elemen bersarang lebih dari \(limit) tingkat; sisanya menjadi teks biasa",
                en: "elements are nested more than \(limit) deep; the rest was set as plain text"),
            at: element.layoutRange)
    }
}
