import TestSupport
import Testing
@testable import DocumentData

/// Numbers of civil servants that are put together from their parts: right ones, and ones with a single fault.
@Suite struct NIPPropertyTests {
    private struct Parts {
        var birth: (year: Int, month: Int, day: Int)
        var start: (year: Int, month: Int)
        var sex: Int
        var serial: Int

        var text: String {
            func padded(_ number: Int, _ width: Int) -> String {
                String(repeating: "0", count: width - String(number).count) + String(number)
            }
            return padded(birth.year, 4) + padded(birth.month, 2) + padded(birth.day, 2) + padded(start.year, 4)
                + padded(start.month, 2) + "\(sex)" + padded(serial, 3)
        }
    }

    /// Of an age at which people become candidates.
    private static func parts(_ dice: inout Dice) -> Parts {
        let birth = (year: dice.number(1955...2004), month: dice.number(1...12), day: dice.number(1...28))
        return Parts(
            birth: birth, start: (birth.year + dice.number(19...40), dice.number(1...12)), sex: dice.number(1...2),
            serial: dice.number(1...999))
    }

    @Test func rightNumbersAreRight() {
        var dice = Dice(seed: 1)
        for _ in 0..<1000 {
            let text = NIPPropertyTests.parts(&dice).text,
                groups = [text.prefix(8), text.dropFirst(8).prefix(6), text.dropFirst(14).prefix(1), text.suffix(3)]
            for form in [text, groups.joined(separator: " "), groups.joined(separator: "\u{A0}")] {
                #expect(NIP.problems(in: form).isEmpty, "\(form)")
                #expect(NIP(form)?.digits == text && NIP(form)?.grouped == groups.joined(separator: "\u{A0}"))
            }
            #expect(NIP.problems(in: NIP.grouped(text)).isEmpty)
        }
    }

    /// One part is wrong, and that is what is told, and nothing else.
    @Test func oneFaultIsOneProblem() {
        var dice = Dice(seed: 2)
        for _ in 0..<1000 {
            var parts = NIPPropertyTests.parts(&dice)
            let expected: NIPProblem
            switch dice.number(0...5) {
            case 0:
                parts.birth.month = dice.number(13...99)
                expected = .birthDate
            case 1:
                parts.birth.day = dice.number(32...99)
                expected = .birthDate
            case 2:
                parts.start.month = dice.number(13...99)
                expected = .startMonth(parts.start.month)
            case 3:
                parts.sex = dice.pick([0, 3, 7, 9])
                expected = .sex
            case 4:
                parts.serial = 0
                expected = .spreadsheetTail
            default:
                let age = dice.number(1...13)
                parts.start.year = parts.birth.year + age
                // In the month of birth or later the birthday was, unless it comes later in that month.
                let hadBirthday = (parts.birth.month, parts.birth.day) <= (parts.start.month, 1)
                expected = .startAge(hadBirthday ? age : age - 1)
            }
            #expect(NIP.problems(in: parts.text) == [expected], "\(parts.text)")
            #expect(NIP(parts.text) == nil)
        }
    }

    /// Messages and problems never end the process, whatever stands there.
    @Test func anythingMayStandThere() {
        var dice = Dice(seed: 3)
        for _ in 0..<2000 {
            let text = (0..<dice.number(0...24)).map { _ in
                dice.pick(["0", "1", "9", " ", "\u{A0}", ".", "-", "x", "E", "+", "١", "é"])
            }.joined()
            let problems = NIP.problems(in: text)
            #expect((NIP(text) != nil) == problems.allSatisfy { $0 == .grouping })
            // Long numbers are personal data, which messages do not repeat.
            for problem in problems where text.count > 8 {
                #expect(!problem.wording.english.contains(text) && !problem.wording.indonesian.contains(text))
            }
        }
    }
}
