import Testing
@testable import DocumentData

@Suite struct IndonesianDateTests {
    private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    @Test(arguments: [
        (2023, 10, 10, Weekday.selasa), (2026, 3, 2, .senin), (2019, 2, 21, .kamis), (2022, 9, 13, .selasa),
        (1945, 8, 17, .jumat), (2000, 1, 1, .sabtu), (2000, 2, 29, .selasa), (1900, 3, 1, .kamis), (1, 1, 1, .senin),
        (2024, 2, 29, .kamis), (2023, 12, 31, .minggu), (9999, 12, 31, .jumat),
    ])
    func weekdays(_ year: Int, _ month: Int, _ day: Int, _ weekday: Weekday) throws {
        #expect(try date(year, month, day).weekday == weekday)
    }

    @Test func weekdaysFollowEachOther() throws {
        var expected = Weekday.minggu.rawValue  // 31 December 1899
        var wrong: [CalendarDate] = []
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...CalendarDate.days(inMonth: month, of: year) {
                    expected = expected % 7 + 1
                    let date = try date(year, month, day)
                    if date.weekday.rawValue != expected { wrong.append(date) }
                }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test func weekdayNames() {
        #expect(Weekday.allCases.map(\.name) == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"])
        for text in ["Jumat", "Jum'at", "Jum’at", "JUM`AT", "jumat", "Jumʼat"] {
            #expect(Weekday(parsing: text) == .jumat)
        }
        #expect(Weekday(parsing: "SENIN") == .senin)
        #expect(Weekday(parsing: "Ahad") == .minggu)
        #expect(Weekday(parsing: "Friday") == nil)
        #expect(Weekday(parsing: "") == nil)
    }

    @Test func forms() throws {
        let day = try date(2023, 10, 10)
        #expect(IndonesianDate.long(day) == "10 Oktober 2023")
        #expect(IndonesianDate.longWithWeekday(day) == "Selasa, 10 Oktober 2023")
        #expect(IndonesianDate.short(day) == "10-10-2023")
        #expect(IndonesianDate.short(day, separator: "/") == "10/10/2023")
        #expect(IndonesianDate.words(day) == "sepuluh bulan Oktober tahun dua ribu dua puluh tiga")
        #expect(
            IndonesianDate.openingClause(day)
                == "Selasa, tanggal sepuluh bulan Oktober tahun dua ribu dua puluh tiga (10-10-2023)")
        let monday = try date(2026, 3, 2)
        #expect(
            IndonesianDate.openingClause(monday)
                == "Senin, tanggal dua bulan Maret tahun dua ribu dua puluh enam (02-03-2026)")
        #expect(IndonesianDate.short(monday, isPadded: false) == "2-3-2026")
    }

    @Test func reading() throws {
        let expected = try date(2023, 10, 10)
        for text in [
            "10 Oktober 2023", "10\u{A0}oktober\u{A0}2023", "Selasa, 10 Oktober 2023", "10-10-2023", "10/10/2023",
            "10 Okt. 2023",
        ] {
            #expect(IndonesianDate.date(parsing: text) == expected, "\(text)")
        }
        #expect(IndonesianDate.date(parsing: "2 Maret 2026") == (try date(2026, 3, 2)))
        #expect(IndonesianDate.date(parsing: "1 Nopember 2023") == (try date(2023, 11, 1)))
        for text in [
            "31 Februari 2023", "10 Oktobre 2023", "10 Oktober", "", "10 Oktober 23", "Senin Selasa Rabu", "10.10.2023",
            "+1-1-2023",
        ] {
            #expect(IndonesianDate.date(parsing: text) == nil, "\(text)")
        }
        #expect(IndonesianDate.weekday(parsing: "Jum'at, 10 Oktober 2023") == .jumat)
        #expect(IndonesianDate.weekday(parsing: "10 Oktober 2023") == nil)
    }

    @Test func everyDayOfALeapYearReadsBack() throws {
        for month in 1...12 {
            for day in 1...CalendarDate.days(inMonth: month, of: 2024) {
                let day = try date(2024, month, day)
                #expect(IndonesianDate.date(parsing: IndonesianDate.long(day)) == day)
                #expect(IndonesianDate.date(parsing: IndonesianDate.short(day)) == day)
            }
        }
    }

    @Test func months() {
        #expect(IndonesianMonth.name(1) == "Januari")
        #expect(IndonesianMonth.name(12) == "Desember")
        #expect(IndonesianMonth.name(0) == nil)
        #expect(IndonesianMonth.name(13) == nil)
        #expect(IndonesianMonth.number(parsing: "AGUSTUS") == 8)
        #expect(IndonesianMonth.number(parsing: "Pebruari") == 2)
        #expect(IndonesianMonth.number(parsing: "ju") == nil)
    }

    @Test(arguments: [
        (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (400, "CD"), (1944, "MCMXLIV"),
        (3999, "MMMCMXCIX"),
    ])
    func roman(_ number: Int, _ text: String) {
        #expect(RomanNumeral.upper(number) == text)
        #expect(RomanNumeral.lower(number) == text.lowercased())
    }

    @Test func romanNumbersAreAllDifferentAndEnd() {
        #expect(Set((1...3999).compactMap(RomanNumeral.upper)).count == 3999)
        for number in [0, -1, 4000, Int.max, Int.min] { #expect(RomanNumeral.upper(number) == nil) }
    }
}
