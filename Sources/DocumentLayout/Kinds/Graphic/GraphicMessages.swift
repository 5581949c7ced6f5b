import Diagnostics
import LayoutLanguage
import PageModel

/// What pictures and QR codes have to tell.
extension Diagnostic {
    static func scaledDown(_ box: Box, _ size: Size) -> Diagnostic {
        Diagnostic(
            "layout.image-scaled", .warning,
            Wording(
                id: "gambar \(size.width) × \(size.height) tidak muat dan dikecilkan",
                en: "an image of \(size.width) × \(size.height) does not fit and was scaled down"), at: box.place)
    }

    static func coarse(_ box: Box, _ resolution: Int) -> Diagnostic {
        Diagnostic(
            "layout.coarse-image", .warning,
            Wording(
                id: "foto ini dicetak dengan \(resolution) titik per inci: tampak kasar",
                en: "this photograph is printed at \(resolution) dots per inch: it will look coarse"), at: box.place
        )
        .rule(
            Wording(
                id: "cetakan memerlukan paling sedikit \(GraphicAlgorithm.leastResolution) titik per inci",
                en: "print needs at least \(GraphicAlgorithm.leastResolution) dots per inch")
        )
        .fix(
            Wording(
                id: "pakai foto yang lebih besar, atau kecilkan ukurannya",
                en: "use a larger photograph, or make it smaller"))
    }

    static func unreadableImage(_ path: BoundAttribute, _ error: ImageError) -> Diagnostic {
        let reason =
            switch error {
            case .unsupportedFormat: Wording(id: "bukan PNG, JPEG, atau SVG", en: "it is neither PNG, JPEG nor SVG")
            case .unreadable(let text): text
            }
        return Diagnostic(
            "layout.unreadable-image", .error,
            Wording(
                id: "gambar '\(path.text)' tidak dapat dibaca: \(reason.indonesian)",
                en: "the image '\(path.text)' cannot be read: \(reason.english)"), at: path.range)
    }

    static func faulty(_ path: BoundAttribute, _ fault: ImageFault) -> Diagnostic {
        switch fault {
        case .unknownRegion(let name):
            Diagnostic(
                "layout.unknown-region", .error,
                Wording(id: "peta ini tidak mempunyai wilayah '\(name)'", en: "this map has no region '\(name)'"),
                at: path.range)
        case .missingGlyphs(let characters):
            Diagnostic(
                "fonts.missing-glyph", .error,
                Wording(
                    id: "gambar '\(path.text)': tidak ada huruf yang mempunyai aksara '\(characters)'",
                    en: "the image '\(path.text)': no font has the characters '\(characters)'"), at: path.range
            )
            .fix(
                Wording(
                    id: "tambahkan huruf yang mempunyainya ke folder fonts proyek, atau ubah teks gambar menjadi kurva",
                    en: "add a font that has them to the project's folder fonts, or turn the image's text into outlines"
                ))
        case .unknownFamilies(let names):
            Diagnostic(
                "fonts.unknown-family", .warning,
                Wording(
                    id: "gambar '\(path.text)': huruf '\(names.joined(separator: ", "))' tidak ada; huruf lain dipakai",
                    en:
                        "the image '\(path.text)': there is no font '\(names.joined(separator: ", "))'; another one is used"
                ),
                at: path.range
            )
            .fix(
                Wording(
                    id: "pakai huruf dari daftar naskah fonts dalam gambar itu, atau ubah teksnya menjadi kurva",
                    en: "use a font that naskah fonts lists in the image, or turn its text into outlines"))
        case .leftOut(let text):
            Diagnostic(
                "layout.image-text-lost", .error,
                Wording(
                    id: "gambar '\(path.text)': teks '\(text.prefix(60))' dalam foreignObject tidak dapat digambar",
                    en: "the image '\(path.text)': the text '\(text.prefix(60))' in a foreignObject cannot be drawn"),
                at: path.range
            )
            .fix(
                Wording(
                    id: "simpan gambar itu sebagai SVG biasa: teksnya dalam elemen text",
                    en: "save the image as plain SVG: its text in text elements"))
        }
    }

    static func noQR(_ element: BoundElement, _ text: String) -> Diagnostic {
        let place = element.attribute(QRElement.of)?.range ?? element.layoutRange
        guard !text.isEmpty else {
            return Diagnostic(
                "layout.empty-qr", .error, Wording(id: "kode QR ini tidak memuat teks", en: "this QR code has no text"),
                at: place
            )
            .fix(Wording(id: "isi atribut of dengan tautan atau teks", en: "give the attribute of a link or a text"))
        }
        return Diagnostic(
            "layout.long-qr", .error,
            Wording(
                id: "teks \(text.utf8.count) bita tidak muat dalam kode QR",
                en: "a text of \(text.utf8.count) bytes does not fit into a QR code"),
            at: place
        )
        .fix(Wording(id: "pakai tautan yang lebih pendek atau level=\"L\"", en: "use a shorter link, or level=\"L\""))
    }

    static func smallQR(_ element: BoundElement, _ size: Length, _ least: Length) -> Diagnostic {
        Diagnostic(
            "layout.small-qr", .warning,
            Wording(
                id: "kode QR \(Wording.millimetres(size)) terlalu kecil untuk dipindai dari cetakan",
                en: "a QR code of \(Wording.millimetres(size)) is too small to be scanned from paper"),
            at: element.attribute(QRElement.size)?.range ?? element.layoutRange
        )
        .rule(Wording(id: "satu modul paling sedikit 0,42 mm", en: "a module is at least 0.42 mm wide"))
        .fix(
            Wording(
                id: "pakai paling sedikit \(Wording.millimetres(least)), tautan yang lebih pendek, atau level=\"L\"",
                en: "use at least \(Wording.millimetres(least)), a shorter link, or level=\"L\""))
    }
}

extension Wording {
    /// Rounded up, so that following the advice is enough.
    static func millimetres(_ length: Length) -> String { "\(Int((length.points * 25.4 / 72).rounded(.up))) mm" }
}
