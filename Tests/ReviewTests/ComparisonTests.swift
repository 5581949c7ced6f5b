@testable import Review
import Testing

struct ComparisonTests {
    @Test func anAmountIsAnAmount() {
        let old = Pages.page("Anggaran kegiatan sebesar Rp1.250.000 untuk tahun 2024."),
            new = Pages.page("Anggaran kegiatan sebesar Rp1.350.000 untuk tahun 2024.")
        #expect(Pages.changes([old], [new]) == ["amount: Rp1.250.000 > Rp1.350.000"])
    }

    @Test func amountsInNeighbouringCellsAreChangesOfTheirOwn() {
        let old = Pages.page("| 1", "|| Mal Pelayanan", "|| 12", "|| 20", "|| Rp5"),
            new = Pages.page("| 1", "|| Mal Pelayanan", "|| 13", "|| 21", "|| Rp6")
        #expect(Pages.changes([old], [new]) == ["amount: 12 > 13", "amount: 20 > 21", "amount: Rp5 > Rp6"])
    }

    @Test func aRowIsARow() {
        let old = Pages.page("| 1", "|| Loket nagari", "|| Rp5", "| 2", "|| Survei daring", "|| Rp5")
        let new = Pages.page(
            "| 1", "|| Loket nagari", "|| Rp5", "| 2", "|| Mal pelayanan", "|| Rp5", "| 3", "|| Survei daring", "|| Rp5"
        )
        #expect(Pages.changes([old], [new]) == ["added:  > 2 Mal pelayanan Rp5", "itemNumber: 2 > 3"])
    }

    @Test func aLongerParagraphIsAddedText() {
        let old = Pages.page("Satu dua tiga empat."), new = Pages.page("Satu dua tiga empat. Lima enam tujuh.")
        #expect(Pages.changes([old], [new]) == ["added:  > Lima enam tujuh."])
    }

    @Test func aRewrittenSentenceIsOneChange() {
        let old = Pages.page("Awal. Rencana ini disusun dan dibahas oleh tim kabupaten. Akhir."),
            new = Pages.page("Awal. Dokumen tersebut ditulis dan diperiksa bersama warga. Akhir.")
        #expect(
            Pages.changes([old], [new]) == [
                "replaced: Rencana ini disusun dan dibahas oleh tim kabupaten. > Dokumen tersebut ditulis dan diperiksa bersama warga."
            ])
    }

    @Test func captionsAndReferencesAreRenumbered() {
        let old = Pages.page("# 3. Rencana", "Lihat Tabel 4 di bawah."),
            new = Pages.page("# 4. Rencana", "Lihat Tabel 5 di bawah.")
        #expect(Pages.changes([old], [new]) == ["renumbered: 4 > 5", "renumbered: 3 > 4"])
    }

    @Test func lineBreaksAreNoChange() {
        let old = Pages.page("Untuk pemerin= tahan yang undang- undang berlaku"),
            new = Pages.page("Untuk pemerintahan yang undang-undang berlaku")
        #expect(Pages.changes([old], [new]) == [])
    }

    @Test func aPageBreakInsideOfAWordIsNoChange() {
        let old = [Pages.page("Untuk pemerin=", "~ 1 Catatan."), Pages.page("+ tahan daerah")],
            new = [Pages.page("Untuk"), Pages.page("+ pemerintahan daerah", "~ 1 Catatan.")]
        #expect(Pages.changes(old, new) == [])
    }

    @Test func movedTextIsToldOnce() {
        let
            old = Pages.page(
                "Alinea pertama dengan enam kata bermakna.", "Isi tengah yang lain dan lebih panjang daripada itu.",
                "Penutup."),
            new = Pages.page(
                "Isi tengah yang lain dan lebih panjang daripada itu.", "Penutup.",
                "Alinea pertama dengan enam kata bermakna.")
        let text = "Alinea pertama dengan enam kata bermakna."
        #expect(Pages.changes([old], [new]) == ["moved: \(text) > \(text)"])
    }

    @Test func aRemovedPageIsRemovedAndNoOtherChanged() {
        let pages = (1...6).map { Pages.page("Halaman nomor\($0) berisi uraian\($0) dan penjelasan\($0).", "^ kaki") }
        var rest = pages
        rest.remove(at: 2)
        let comparison = DocumentComparison(pages, rest)
        #expect(
            comparison.pairs == [
                .init(old: 0, new: 0), .init(old: 1, new: 1), .init(old: 2, new: nil), .init(old: 3, new: 2),
                .init(old: 4, new: 3), .init(old: 5, new: 4),
            ])
        #expect(comparison.flows.isEmpty)
    }

    @Test func textThatFlowsToTheNextPageIsNoChangeOfContent() {
        let old = [
            Pages.page("Satu dua tiga.", "Empat lima enam."), Pages.page("Tujuh delapan sembilan.", "Sepuluh sebelas."),
        ]
        let new = [
            Pages.page("Satu dua tiga."), Pages.page("Empat lima enam.", "Tujuh delapan sembilan.", "Sepuluh sebelas."),
        ]
        let comparison = DocumentComparison(old, new)
        #expect(comparison.changes.isEmpty)
        #expect(comparison.flows.map { "\($0.text) \($0.oldPage) \($0.newPage)" } == ["Empat lima enam. 0 1"])
    }

    @Test func aFontIsNoChangeOfContent() {
        let comparison = DocumentComparison(
            [Pages.page("Satu dua tiga.")], [Pages.page("Satu dua tiga.", font: "TeX Gyre Bonum 11pt")])
        #expect(comparison.changes.isEmpty)
        #expect(
            comparison.fonts.map { "\($0.value.old) > \($0.value.new) \($0.count)" } == [
                "TeX Gyre Pagella 11pt > TeX Gyre Bonum 11pt 3"
            ])
    }

    @Test func aMarginIsAMargin() {
        let comparison = DocumentComparison(
            [Pages.page("Satu.")], [Pages.page("Satu.", margins: [200, 100, 100, 100])])
        #expect(comparison.geometries.map(\.value) == [.init(measure: .left, old: [100], new: [200])])
        #expect(comparison.changes.isEmpty)
    }

    @Test func pageNumbersInFootersAreNumbers() {
        let comparison = DocumentComparison(
            [Pages.page("Satu.", "^ Masterplan 12", label: "12")], [Pages.page("Satu.", "^ Masterplan 13", label: "13")]
        )
        #expect(comparison.runningHeads.map(\.value) == [.init(old: "", new: "", isNumber: true)])
        #expect(comparison.changes.isEmpty)
    }

    @Test func carriedSumsAreNoPageNumbers() {
        let comparison = DocumentComparison(
            [Pages.page("Satu.", "^ dipindahkan 500 12", label: "12")],
            [Pages.page("Satu.", "^ dipindahkan 600 12", label: "12")])
        #expect(comparison.runningHeads.map(\.value) == [.init(old: "500", new: "600", isNumber: false)])
    }
}
