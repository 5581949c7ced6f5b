import Testing
@testable import Typesetting

@Suite struct NoBreakRuleTests {
    @Test(arguments: [
        "Rp 1.000", "No. 5", "Nomor 23", "Pasal 14", "ayat (2)", "huruf a.", "Bab IV", "BAB II", "Tabel 4.2",
        "halaman 12", "hlm. 7",
        "Diktum KESATU mempunyai", "diktum KEDUA,", "Bagian Kesatu", "Bagian Kesepuluh", "Paragraf 2", "(Pasal 7)",
        "Diktum KEDUA Belas",
        "dr. Ani", "Dr. Budi", "H. Nama", "Drs. Contoh",
    ])
    func binds(_ text: String) { #expect(isBound(text)) }

    @Test(arguments: [
        "Pasal ini", "nomor itu", "Bab terakhir", "Tabel dan", "H. yang", "dengan 5", "tahun 2024", "selesai. Nama",
        "angka kemiskinan",
        "Nomor ", "Rp", "Pasal", "Diktum ini", "Bagian Keuangan", "Diktum Keputusan", "dalam KEDUA", "Bagian Keduanya",
    ])
    func leavesAlone(_ text: String) { #expect(!isBound(text)) }

    private func isBound(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let space = bytes.firstIndex(of: 0x20) else { return false }
        return NoBreakRule.bindsSpace(after: bytes[..<space], before: bytes[(space + 1)...])
    }
}
