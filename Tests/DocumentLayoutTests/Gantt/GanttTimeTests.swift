import Testing
@testable import DocumentLayout

@Suite struct GanttTimeTests {
    @Test(
        arguments: [
            ("2024", 0.0, 12.0, "2024"), ("2024-Q3", 6, 9, "triwulan III 2024"), ("2024-q1", 0, 3, "triwulan I 2024"),
            ("2024-07", 6, 7, "Juli 2024"),
            ("Juli 2024", 6, 7, "Juli 2024"), (" 2024-1 ", 0, 1, "Januari 2024"),
            ("2024-02-29", 1.9655172413793103, 2, "29 Februari 2024"),
            ("1 Agt 2024", 7, 7.032258064516129, "1 Agustus 2024"),
        ] as [(String, Double, Double, String)])
    func timesAreRead(text: String, start: Double, end: Double, wording: String) throws {
        let time = try #require(GanttTime(text)), year = 2024.0 * 12
        #expect(abs(time.start - year - start) < 1e-9 && abs(time.end - year - end) < 1e-9)
        #expect(time.wording == wording)
    }

    @Test(arguments: [
        "", "24", "20245", "2024-13", "2024-00", "2024-Q5", "2024-Q", "2023-02-29", "2024-04-31", "2024-", "2024-07-",
        "2024-07-01-1", "-2024",
        "tahun 2024", "Juli", "0000", "2024.5", "２０２４", "1 Juli 2024 pukul",
    ])
    func othersAreNot(text: String) { #expect(GanttTime(text) == nil) }

    @Test func periodsDoNotEndBeforeTheyBegin() throws {
        let (year, march, july) = (
            try #require(GanttTime("2024")), try #require(GanttTime("2024-03")), try #require(GanttTime("2024-07"))
        )
        #expect(GanttPeriod(from: july, to: year)?.wording == "Juli 2024–2024")
        #expect(GanttPeriod(from: year, to: march)?.wording == "2024–Maret 2024")
        #expect(GanttPeriod(from: july, to: march) == nil)
        #expect(GanttPeriod(from: year, to: year)?.wording == "2024")
    }
}
