import CairoRendering
import Testing

@Suite struct PDFTextTests {
    static let sentences = [
        "Pada hari ini Selasa tanggal Sepuluh bulan Oktober tahun Dua Ribu Dua Puluh Tiga",
        "efisien fiskal sertifikat definisi fluktuasi – “kutipan” Rp 1.250.000.000,00 ½ é",
    ]

    @Test(arguments: ["TeX Gyre Bonum", "TeX Gyre Heros", "TeX Gyre Heros Cn", "TeX Gyre Pagella", "Liberation Sans"])
    func allWordsAreFoundInOrder(family: String) throws {
        let shaper = try Fixture.shaper()
        let face = try Fixture.face(shaper, family)
        let items = Self.sentences.enumerated().map {
            Fixture.line($0.element, y: 60 + Double($0.offset) * 20, size: 8, face: face, shaper: shaper)
        }
        let pdf = try Fixture.pdf([Fixture.page(items)], shaper: shaper)
        #expect(try Tool.complaints(about: pdf) == "")
        let words = try Tool.text(of: pdf).split(whereSeparator: \.isWhitespace)
        #expect(words == Self.sentences.joined(separator: " ").split(separator: " "))
    }
}
