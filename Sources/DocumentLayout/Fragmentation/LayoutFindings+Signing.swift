import Diagnostics

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
