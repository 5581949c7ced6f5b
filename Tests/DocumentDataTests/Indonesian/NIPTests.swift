import Testing
@testable import DocumentData

/// Numbers are made up from impossible or public parts; the first is the published example.
@Suite struct NIPTests {
    private let right = "198609262015051001"

    @Test func grouping() throws {
        #expect(try #require(NIP(right)).grouped == "19860926\u{A0}201505\u{A0}1\u{A0}001")
        #expect(NIP.grouped("198609262015051001") == "19860926\u{A0}201505\u{A0}1\u{A0}001")
        #expect(NIP.grouped("19860926 201505 1 001") == "19860926\u{A0}201505\u{A0}1\u{A0}001")
        #expect(NIP.grouped("…") == "…")
        #expect(NIP.grouped("123") == "123")
    }

    @Test(
        arguments: [
            ("198609262015051001", []), ("19860926 201505 1 001", []), ("19860926\u{A0}201505\u{A0}1\u{A0}001", []),
            ("198609 262015 0 51001", [.grouping]), ("19860926201505100", [.length(17)]), ("131234567", [.length(9)]),
            ("", [.length(0)]),
            ("19860926-201505-1-001", [.otherCharacters]), ("19860926201505100X", [.otherCharacters]),
            ("198613262015051001", [.birthDate]), ("198602302015051001", [.birthDate]),
            ("188609262015051001", [.birthDate]),
            ("198609262015131001", [.startMonth(13)]), ("198609262015001001", [.startMonth(0)]),
            ("198609262000091001", [.startAge(13)]), ("198609262003091001", []), ("198609262003101001", []),
            ("198609261980051001", [.startAge(-7)]),
            ("198609262015053001", [.sex]), ("198609262015050001", [.sex]), ("198609262015051000", [.spreadsheetTail]),
            ("1,98609E+17", [.spreadsheetExponent]), ("1.98609262015051e17", [.spreadsheetExponent]),
            ("E+17", [.otherCharacters]),
            ("１９８６０９２６２０１５０５１００１", [.otherCharacters]),
            ("198613262015133000", [.birthDate, .startMonth(13), .sex, .spreadsheetTail]),
        ] as [(String, [NIPProblem])])
    func problems(_ text: String, _ problems: [NIPProblem]) {
        #expect(NIP.problems(in: text) == problems)
        #expect((NIP(text) != nil) == problems.allSatisfy { $0 == .grouping })
    }

    @Test func contractEmployeesHaveNoStartMonth() {
        #expect(NIP.problems(in: "198609262023211001", as: .contract).isEmpty)
        #expect(NIP.problems(in: "198609262023211001") == [.startMonth(21)])
    }

    @Test func messagesNeverQuoteTheNumber() {
        for problem in [
            NIPProblem.length(17), .birthDate, .startMonth(13), .startAge(3), .sex, .spreadsheetTail, .grouping,
        ] {
            #expect(!problem.wording.indonesian.contains("1986"))
            #expect(!problem.wording.english.isEmpty)
        }
    }
}
