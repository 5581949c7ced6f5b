import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// Dates against Foundation's calendar, and every form that is written against what reads it.
@Suite struct DatePropertyTests {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    /// From 1583 on, for Foundation has the Julian calendar before.
    private static func date(_ dice: inout Dice) -> CalendarDate? {
        CalendarDate(year: dice.number(1583...9999), month: dice.number(1...12), day: dice.number(1...31))
    }

    @Test func weekdaysAreThoseOfFoundation() throws {
        var dice = Dice(seed: 1), count = 0
        for _ in 0..<1500 {
            let (year, month, day) = (dice.number(1583...9999), dice.number(1...12), dice.number(1...31))
            let components = DateComponents(year: year, month: month, day: day)
            let exists = components.isValidDate(in: DatePropertyTests.calendar)
            let date = CalendarDate(year: year, month: month, day: day)
            #expect((date != nil) == exists, "\(year)-\(month)-\(day)")
            guard let date, let other = DatePropertyTests.calendar.date(from: components) else { continue }
            // Foundation counts from Sunday = 1.
            let weekday = (DatePropertyTests.calendar.component(.weekday, from: other) + 5) % 7 + 1
            #expect(date.weekday.rawValue == weekday, "\(year)-\(month)-\(day)")
            count += 1
        }
        #expect(count > 1000)
    }

    @Test func daysAreCounted() throws {
        var dice = Dice(seed: 2)
        for _ in 0..<500 {
            guard let a = DatePropertyTests.date(&dice), let b = DatePropertyTests.date(&dice) else { continue }
            let days = try [a, b].map { date in
                try #require(
                    DatePropertyTests.calendar.date(
                        from: DateComponents(year: date.year, month: date.month, day: date.day)))
            }
            let between = DatePropertyTests.calendar.dateComponents([.day], from: days[0], to: days[1]).day
            #expect(b.dayNumber - a.dayNumber == between)
            #expect((a < b) == (a.dayNumber < b.dayNumber))
        }
    }

    /// What documents print is read again as the same day.
    @Test func formsLeadBack() {
        var dice = Dice(seed: 3)
        for _ in 0..<600 {
            guard let date = DatePropertyTests.date(&dice) else { continue }
            let forms = [
                IndonesianDate.long(date), IndonesianDate.longWithWeekday(date), IndonesianDate.short(date),
                IndonesianDate.short(date, separator: "/"),
                IndonesianDate.short(date, isPadded: false), IndonesianDate.long(date).uppercased(),
                IndonesianDate.long(date).replacing(" ", with: "\u{A0}"),
            ]
            for form in forms { #expect(IndonesianDate.date(parsing: form) == date, "\(form)") }
            #expect(IndonesianDate.weekday(parsing: IndonesianDate.longWithWeekday(date)) == date.weekday)
            #expect(
                value(DateText.date(DateText.iso(date))) == date
                    && value(DateText.date(IndonesianDate.long(date))) == date)
            let words = IndonesianDate.words(date).split(separator: " bulan ")
            #expect(words.count == 2 && NumberWordsReader.number(String(words[0])) == date.day)
            let rest = words[1].split(separator: " tahun ")
            #expect(
                rest.count == 2 && IndonesianMonth.number(parsing: String(rest[0])) == date.month
                    && NumberWordsReader.number(String(rest[1])) == date.year)
        }
    }

    /// Dates of figures whose day may be a month are refused with the right form, which is read as that day.
    @Test func ambiguousDatesAreExplained() throws {
        var dice = Dice(seed: 4)
        for _ in 0..<300 {
            guard let date = DatePropertyTests.date(&dice) else { continue }
            // A day that is no month, and the same number twice, can be read in one way only.
            guard date.day <= 12, date.day != date.month else {
                #expect(
                    value(DateText.date(IndonesianDate.short(date, separator: dice.pick(["/", ".", "-"])))) == date)
                continue
            }
            let found = try #require(
                problem(DateText.date(IndonesianDate.short(date, separator: dice.pick(["/", ".", "-"])))))
            #expect(found.id == "data.ambiguous-date" && value(DateText.date(found.replacement ?? "")) == date)
        }
    }

    /// A slip in the name of a month is named, and the suggestion is read as that day. Another month may be as near.
    @Test func slipsInMonths() throws {
        var dice = Dice(seed: 5), mended = 0
        for _ in 0..<400 {
            guard let date = DatePropertyTests.date(&dice), let name = IndonesianMonth.name(date.month) else {
                continue
            }
            var letters = Array(name)
            letters.swapAt(letters.count - 1, letters.count - 2)
            guard case .failure(let problem) = DateText.date("\(date.day) \(String(letters)) \(date.year)") else {
                continue
            }
            #expect(problem.id == "data.unknown-month" || problem.id == "data.impossible-date", "\(String(letters))")
            if let text = problem.replacement, value(DateText.date(text)) == date { mended += 1 }
        }
        #expect(mended > 150)
    }

    /// Days that no calendar has, and texts that are no dates, are told apart.
    @Test func whatIsNoDay() {
        for text in [
            "30 Februari 2023", "31 April 2024", "29 Februari 2023", "0 Mei 2023", "2023-02-30", "2023-13-01",
            "2023-00-10",
        ] {
            #expect(problem(DateText.date(text))?.id == "data.impossible-date", "\(text)")
        }
        for text in [
            "", "besok", "10", "10 Oktober", "2023", "2023-10", "1/2/3/4", "x Oktober 2023", "--", "10--2023",
            "99999999999999999999 Mei 2023",
        ] {
            #expect(problem(DateText.date(text))?.id == "data.not-a-date", "\(text)")
        }
    }

    private func value(_ result: Result<CalendarDate, ValueProblem>) -> CalendarDate? { try? result.get() }

    private func problem(_ result: Result<CalendarDate, ValueProblem>) -> ValueProblem? {
        if case .failure(let problem) = result { problem } else { nil }
    }
}
