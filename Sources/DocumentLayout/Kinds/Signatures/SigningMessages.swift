import Diagnostics
import LayoutLanguage
import PageModel

/// What places for signatures have to tell.
extension Diagnostic {
    /// - Parameter anchor: nil when the characters are used up; else it has white space.
    static func unusableAnchor(_ anchor: String?, _ marks: SignatureMarks, _ element: BoundElement) -> Diagnostic {
        let message =
            anchor.map {
                Wording(id: "penanda tanda tangan '\($0)' memuat spasi", en: "the anchor '\($0)' has white space")
            }
            ?? Wording(
                id: "penanda '\(marks.anchor ?? "")' tidak cukup untuk semua penanda tangan",
                en: "the anchors '\(marks.anchor ?? "")' are not enough for all signatories")
        return Diagnostic("signing.unusable-anchor", .error, message, at: marks.anchorRange)
            .rule(
                Wording(
                    id: "satu aksara untuk tiap penanda tangan, atau teks tanpa spasi yang memuat {kunci}",
                    en: "one character for each signatory, or a text without spaces that has {kunci}")
            )
            .note(
                Wording(id: "penanda tangan ini tidak mendapat penanda", en: "this signatory has none"),
                at: element.layoutRange
            )
            .fix(Wording(id: "tulis misalnya ${ttd_{kunci}}", en: "write ${ttd_{kunci}}, for example"))
    }

    /// Once for all spaces of a height.
    static func smallSpace(_ box: Box, _ edge: Length, _ least: Length) -> Diagnostic {
        let edgeText = Wording.millimetres(edge)
        return Diagnostic(
            "layout.small-qr", .warning,
            Wording(
                id: "ruang tanda tangan setinggi \(edgeText) terlalu kecil bagi kode QR-nya",
                en: "spaces for signatures of \(edgeText) are too small for their QR codes"), at: box.place
        )
        .rule(Wording(id: "satu modul paling sedikit 0,42 mm", en: "a module is at least 0.42 mm wide"))
        .fix(
            Wording(
                id: "pakai ruang setinggi \(Wording.millimetres(least)) atau tautan yang lebih pendek",
                en: "make the space \(Wording.millimetres(least)) high, or use a shorter link")
        )
        .once(for: "space of \(edgeText)")
    }
}
