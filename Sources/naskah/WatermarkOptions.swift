import ArgumentParser
import DocumentData

/// A word under the text of every page.
struct WatermarkOptions: ParsableArguments {
    @Option(
        help: .said(
            id:
                "Kata di bawah teks setiap halaman: DRAF, CONTOH, SALINAN. Kosong: tanpa kata. (bawaan: tanda_air pada naskah.yaml)",
            en:
                "A word under the text of every page: DRAF, CONTOH, SALINAN. Empty: none. (default: tanda_air of naskah.yaml)"
        )
    )
    var watermark: String?

    func validate() throws {
        if let watermark, watermark.count > 40 { throw ValidationError("--watermark has at most 40 characters") }
    }

    /// The documents with the watermark that was asked for.
    func applied(to documents: [LoadedProject.Document]) -> [LoadedProject.Document] {
        guard let watermark else { return documents }
        return documents.map { document in
            var document = document
            document.watermark = watermark.isEmpty ? nil : watermark
            return document
        }
    }
}
