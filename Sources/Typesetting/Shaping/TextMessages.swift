import Diagnostics
import PageModel

/// What can be wrong with text whatever becomes of it: fonts that lack something, words wider than their column.
extension Diagnostic {
    static func missingFamily(_ family: String, known: [String], at range: SourceRange?) -> Diagnostic {
        var finding = Diagnostic(
            "fonts.unknown-family", .error,
            Wording(id: "huruf '\(family)' tidak ada", en: "there is no font family '\(family)'"), at: nil
        )
        .rule(
            Wording(
                id: "hanya huruf dari Fonts/ dan fonts/ proyek yang dipakai; tidak ada pengganti diam-diam",
                en: "only fonts of Fonts/ and the project's fonts/ are used, never a silent substitute")
        )
        .note(Wording(id: "dipakai pertama kali di sini", en: "first used here"), at: range)
        if let near = NearMiss.nearest(to: family, in: known) {
            finding = finding.fix(Wording(id: "maksudnya '\(near)'?", en: "did you mean '\(near)'?"))
        }
        return finding
    }

    /// Nothing is put in place of a feature that the font does not have: the text looks as without it.
    static func missingFeatures(_ face: FontFace, at range: SourceRange?) -> Diagnostic {
        let family = face.description.family, tags = face.missingFeatures.joined(separator: ", ")
        return Diagnostic(
            "fonts.missing-feature", .warning,
            Wording(
                id: "huruf '\(family)' tidak mempunyai fitur \(tags); teksnya disusun tanpa fitur itu",
                en: "'\(family)' does not have the feature \(tags); the text is set without it"), at: nil
        )
        .rule(
            Wording(
                id: "fitur OpenType diambil dari hurufnya, tidak pernah ditiru",
                en: "OpenType features come from the font and are never imitated")
        )
        .note(Wording(id: "dipakai pertama kali di sini", en: "first used here"), at: range)
        .fix(
            Wording(
                id: "pilih huruf yang mempunyainya, misalnya TeX Gyre, atau hapus sifat itu",
                en: "choose a font that has it, TeX Gyre for instance, or drop the property"))
    }

    /// A family without bold or italic: nothing is put in their place, and what should stand out does not.
    static func missingStyle(_ asked: FontDescription, _ face: FontFace, at range: SourceRange?) -> Diagnostic {
        let lacksWeight = asked.weight >= 600 && face.description.weight < 600
        let (indonesian, english) =
            lacksWeight ? ("tebal", "bold") : asked.isItalic ? ("miring", "italic") : ("tegak", "upright")
        return Diagnostic(
            "fonts.missing-style", .warning,
            Wording(
                id: "huruf '\(asked.family)' tidak mempunyai gaya \(indonesian); teksnya dicetak tanpa gaya itu",
                en: "'\(asked.family)' has no \(english) style; the text is printed without it"), at: nil
        )
        .rule(
            Wording(
                id: "tebal dan miring diambil dari hurufnya, tidak pernah ditiru",
                en: "bold and italic come from the font and are never imitated")
        )
        .note(Wording(id: "dipakai pertama kali di sini", en: "first used here"), at: range)
        .fix(
            Wording(
                id:
                    "tambahkan berkas gaya \(indonesian) huruf itu ke folder fonts proyek, atau pilih huruf yang mempunyainya",
                en: "add the font's \(english) file to the project's folder fonts, or choose a font that has it")
        )
        .once(for: "\(asked.family) \(english)")
    }

    /// Text of another script than Latin, without the library that sets it.
    static func unshaped(_ run: ShapedParagraph.Run, _ reason: String) -> Diagnostic {
        Diagnostic(
            "fonts.cannot-shape", .error,
            Wording(
                id: "teks ini memerlukan Pango, yang tidak dapat dibuka: \(reason)",
                en: "this text needs Pango, which cannot be opened: \(reason)"), at: run.source
        )
        .fix(
            Wording(
                id: "pasang paket libpango-1.0-0 dan libpangocairo-1.0-0",
                en: "install the packages libpango-1.0-0 and libpangocairo-1.0-0"))
    }

    static func missingGlyphs(_ text: String, _ run: ShapedParagraph.Run) -> Diagnostic {
        Diagnostic(
            "fonts.missing-glyph", .error,
            Wording(
                id: "huruf '\(run.face.description.family)' tidak mempunyai semua aksara dari '\(text)'",
                en: "'\(run.face.description.family)' lacks a glyph of '\(text)'"), at: run.source
        )
        .fix(
            Wording(
                id: "tambahkan huruf pengganti pada font-family, atau ganti aksaranya",
                en: "add a fallback to font-family, or replace the character"))
    }
}
