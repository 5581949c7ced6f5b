import Diagnostics
import LayoutLanguage
import PageModel

extension LayoutFindings {
    func reportNoQR(_ element: BoundElement, _ text: String) {
        let place = element.attributes["of"]?.range ?? element.layoutRange
        guard !text.isEmpty else {
            report(Diagnostic(
                "layout.empty-qr", .error, Wording(id: "kode QR ini tidak memuat teks", en: "this QR code has no text"), at: place)
                .fix(Wording(id: "isi atribut of dengan tautan atau teks", en: "give the attribute of a link or a text")))
            return
        }
        report(Diagnostic(
            "layout.long-qr", .error,
            Wording(id: "teks \(text.utf8.count) bita tidak muat dalam kode QR", en: "a text of \(text.utf8.count) bytes does not fit into a QR code"),
            at: place)
            .fix(Wording(id: "pakai tautan yang lebih pendek atau level=\"L\"", en: "use a shorter link, or level=\"L\"")))
    }

    func reportSmallQR(_ element: BoundElement, _ size: Length, _ least: Length) {
        report(Diagnostic(
            "layout.small-qr", .warning,
            Wording(id: "kode QR \(QRWording.millimetres(size)) terlalu kecil untuk dipindai dari cetakan",
                    en: "a QR code of \(QRWording.millimetres(size)) is too small to be scanned from paper"),
            at: element.attributes["size"]?.range ?? element.layoutRange)
            .rule(Wording(id: "satu modul paling sedikit 0,42 mm", en: "a module is at least 0.42 mm wide"))
            .fix(Wording(id: "pakai paling sedikit \(QRWording.millimetres(least)), tautan yang lebih pendek, atau level=\"L\"",
                         en: "use at least \(QRWording.millimetres(least)), a shorter link, or level=\"L\"")))
    }
}

private enum QRWording {
    /// Rounded up, so that following the advice is enough.
    static func millimetres(_ length: Length) -> String { "\(Int((length.points * 25.4 / 72).rounded(.up))) mm" }
}

extension LayoutFindings {
    /// - Parameter anchor: nil when the characters are used up; else it has white space.
    func reportUnusableAnchor(_ anchor: String?, _ marks: SignatureMarks, _ element: BoundElement) {
        let message = anchor.map {
            Wording(id: "penanda tanda tangan '\($0)' memuat spasi", en: "the anchor '\($0)' has white space")
        } ?? Wording(id: "penanda '\(marks.anchor ?? "")' tidak cukup untuk semua penanda tangan",
                     en: "the anchors '\(marks.anchor ?? "")' are not enough for all signatories")
        report(Diagnostic("signing.unusable-anchor", .error, message, at: marks.anchorRange)
            .rule(Wording(id: "satu aksara untuk tiap penanda tangan, atau teks tanpa spasi yang memuat {kunci}",
                          en: "one character for each signatory, or a text without spaces that has {kunci}"))
            .note(Wording(id: "penanda tangan ini tidak mendapat penanda", en: "this signatory has none"), at: element.layoutRange)
            .fix(Wording(id: "tulis misalnya ${ttd_{kunci}}", en: "write ${ttd_{kunci}}, for example")))
    }

    /// Once for all rooms of a height.
    func reportSmallRoom(_ box: Box, _ edge: Length, _ least: Length) {
        guard smallRooms.insert(edge).inserted else { return }
        report(Diagnostic(
            "layout.small-qr", .warning,
            Wording(id: "ruang tanda tangan setinggi \(QRWording.millimetres(edge)) terlalu kecil bagi kode QR-nya",
                    en: "rooms for signatures of \(QRWording.millimetres(edge)) are too small for their QR codes"), at: box.place)
            .rule(Wording(id: "satu modul paling sedikit 0,42 mm", en: "a module is at least 0.42 mm wide"))
            .fix(Wording(id: "pakai ruang setinggi \(QRWording.millimetres(least)) atau tautan yang lebih pendek",
                         en: "make the room \(QRWording.millimetres(least)) high, or use a shorter link")))
    }
}
