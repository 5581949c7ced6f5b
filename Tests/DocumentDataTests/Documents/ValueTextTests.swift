import Diagnostics
import Testing
@testable import DocumentData

struct ValueTextTests {
    func result(_ text: String, _ type: FieldType) -> String {
        switch ScalarText.value(text, as: type) {
        case .success(let value): describe(DataNode(value))
        case .failure(let problem):
            problem.id.replacing("data.", with: "") + (problem.replacement.map { " → " + $0 } ?? "")
        }
    }

    @Test(arguments: [
        ("1250000", "#1250000"), ("1.250.000,50", "#1250000.5"), ("12,5", "#12.5"), ("12.5", "#12.5"),
        ("0,125", "#0.125"), ("0.125", "#0.125"),
        ("-3,5", "#-3.5"), ("−3", "#-3"), ("1.250.000", "#1250000"), ("1250,125", "#1250.125"), ("0", "#0"),
        ("008", "#8"),
        ("1.250", "ambiguous-number"), ("1,250", "ambiguous-number"), ("85,215", "#85.215"),
        ("1,250,000", "foreign-number → 1.250.000"),
        ("1,250.75", "foreign-number → 1.250,75"), ("1.25.000", "not-a-number"), ("12,5,1", "not-a-number"),
        ("1..2", "not-a-number"),
        (",5", "not-a-number"), ("75,7%", "not-a-number"), ("dua", "not-a-number"), ("", "not-a-number"),
        ("1E5", "spreadsheet-damage"),
        ("0.250.000", "not-a-number"), ("٣", "not-a-number"), ("1234.567.890", "not-a-number"),
    ])
    func decimals(_ text: String, _ expected: String) { #expect(result(text, .decimal) == expected) }

    @Test(arguments: [
        ("1.250", "#1250"), ("1250", "#1250"), ("12,0", "#12"), ("12,5", "not-an-integer"),
        ("1,250", "ambiguous-number → 1.250"), ("-4", "#-4"),
    ])
    func integers(_ text: String, _ expected: String) { #expect(result(text, .integer) == expected) }

    @Test(arguments: [
        ("1250000", "#1250000"), ("Rp1.250.000", "#1250000"), ("Rp 1.250.000,00", "#1250000"), ("rp. 5", "#5"),
        ("0", "#0"),
        ("500.000,50", "not-an-amount"), ("1,5 miliar", "not-an-amount"), ("lima juta", "not-an-amount"),
        ("-5", "negative-amount"),
        ("1.250.000,-", "not-an-amount"), ("1,25E+09", "spreadsheet-damage"),
        ("1,250,000", "foreign-number → 1.250.000"), ("Rp", "not-an-amount"),
    ])
    func rupiah(_ text: String, _ expected: String) { #expect(result(text, .rupiah) == expected) }

    @Test(arguments: [
        ("2023-10-10", "2023-10-10"), ("10 Oktober 2023", "2023-10-10"), ("1 mei 2024", "2024-5-1"),
        ("2024-02-29", "2024-2-29"),
        ("2023-02-29", "impossible-date"), ("31 April 2024", "impossible-date"),
        ("10 Oktobr 2023", "unknown-month → 10 Oktober 2023"),
        ("10/10/2023", "2023-10-10"), ("21-02-2019", "2019-2-21"), ("5/3/2024", "ambiguous-date → 2024-03-05"),
        ("besok", "not-a-date"),
        ("2023-10", "not-a-date"), ("2023/10/10", "not-a-date"), ("45209", "not-a-date"),
    ])
    func dates(_ text: String, _ expected: String) { #expect(result(text, .date) == expected) }

    @Test func smallTypes() {
        #expect(result("2024", .year) == "#2024")
        #expect(result("24", .year) == "not-a-year")
        #expect(result("12", .month) == "#12")
        #expect(result("13", .month) == "not-a-month")
        #expect(result("selasa", .weekday) == "'Selasa'")
        #expect(result("Jum’at", .weekday) == "'Jumat'")
        #expect(result("Jumt", .weekday) == "unknown-weekday → Jumat")
        #expect(result("#1F4E79", .colour) == "'#1F4E79'")
        #expect(result("biru", .colour) == "not-a-colour")
        #expect(result("dinass", .choice(["dinas", "badan"])) == "unknown-value → dinas")
    }

    /// Weekdays that the sources of the domain notes give, and both ends of the calendar.
    @Test func weekdays() {
        func name(_ year: Int, _ month: Int, _ day: Int) -> String? {
            CalendarDate(year: year, month: month, day: day)?.weekday.name
        }
        #expect(name(2023, 10, 10) == "Selasa")
        #expect(name(2026, 3, 2) == "Senin")
        #expect(name(2019, 2, 21) == "Kamis")
        #expect(name(2022, 9, 13) == "Selasa")
        #expect(name(1, 1, 1) == "Senin")
        #expect(name(9999, 12, 31) == "Jumat")
        #expect(name(2000, 2, 29) == "Selasa")
    }

    /// The public example without a person and its variations.
    @Test(
        arguments: [
            ("198609262015051001", nil), ("19860926 201505 1 001", nil), ("198609262015211001", nil),
            ("1986092620150510", "18"), ("19860926201505100A", "digits only"), ("198613262015051001", "birth"),
            ("198609262015131001", "month"),
            ("198609262001051001", "age"), ("198609262015053001", "digit 15"), ("198609262015051000", "spreadsheet"),
            ("1,98609E+17", "spreadsheet"),
        ] as [(String, String?)])
    func nip(_ text: String, _ expected: String?) {
        let problem = NIPCheck.problem(in: text)
        #expect((problem == nil) == (expected == nil))
        if let expected { #expect(problem?.message.english.contains(expected) == true) }
        #expect(problem?.message.english.contains(text) != true, "a NIP is personal")
    }
}
