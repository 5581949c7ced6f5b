import LayoutLanguage
import PageModel
import Testing

/// Letters of 10 pt: the widths say how many stand on a line.
@Suite struct MonthAndYearTests {
    @Test func stayTogetherWhereThatNeedsNoFurtherLine() {
        #expect(SetText("selesai Desember 2024", width: 160).texts == ["selesai", "Desember 2024"])
        #expect(SetText("(sampai Mei 2024)", width: 120).texts == ["(sampai", "Mei 2024)"])
    }

    @Test func arePartedWhereTheyDoNotFit() {
        #expect(SetText("Desember 2024", width: 100).texts == ["Desember", "2024"])
        // A third line would be needed.
        #expect(SetText("aa selesai Desember 2024 aaaaaaaaa", width: 190).texts.count == 2)
    }

    @Test func othersAreLeftAlone() {
        #expect(SetText("selesai Desembar 2024", width: 160).texts == ["selesai Desembar", "2024"])
        #expect(SetText("selesai Desember 202", width: 160).texts == ["selesai Desember", "202"])
    }
}
