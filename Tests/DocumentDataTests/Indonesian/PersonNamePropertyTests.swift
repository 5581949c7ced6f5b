import TestSupport
import Testing
@testable import DocumentData

/// Names that are put together from titles and words are taken apart into the same.
@Suite struct PersonNamePropertyTests {
    private static let words = [
        "Achmad", "Nur", "Rahmawati", "Siregar", "Oktavia", "Putu", "Gede", "Wayan", "Tampubolon", "Éva",
    ]
    /// Without those that are a word of a name as well, and those that differ by case only.
    private static let leading = KnownTitles.leading.filter {
        !["Dr.", "dr.", "Tb.", "KH.", "K.H.", "H."].contains($0)
    }
    private static let trailing = KnownTitles.trailing.filter { title in
        !["Apt.", "ASEAN Eng."].contains(title) && KnownTitles.trailingSpellings(of: title).count == 1
    }

    private func name(_ dice: inout Dice) -> PersonName {
        PersonName(
            leadingTitles: (0..<dice.number(0...3)).map { _ in dice.pick(PersonNamePropertyTests.leading) },
            bareName: (0..<dice.number(1...4)).map { _ in dice.pick(PersonNamePropertyTests.words) }.joined(
                separator: " "),
            trailingTitles: (0..<dice.number(0...3)).map { _ in dice.pick(PersonNamePropertyTests.trailing) })
    }

    @Test func fullNamesAreTakenApart() {
        var dice = Dice(seed: 1)
        for _ in 0..<2000 {
            let name = name(&dice), reading = PersonNameReading(parsing: name.fullName)
            #expect(reading.name == name, "\(name.fullName)")
            #expect(reading.suggestions.isEmpty, "\(name.fullName): \(reading.suggestions.map(\.written))")
        }
    }

    /// Columns of a table with white space of any kind give the same name.
    @Test func columnsOfATable() {
        var dice = Dice(seed: 2)
        for _ in 0..<500 {
            let name = name(&dice)
            func spaced(_ parts: [String], _ separator: String) -> String {
                " " + parts.joined(separator: separator + dice.pick([" ", "  ", "\u{A0}"])) + " "
            }
            let columns = PersonName(
                leading: spaced(name.leadingTitles, ""),
                name: spaced(name.bareName.split(separator: " ").map(String.init), ""),
                trailing: spaced(name.trailingTitles, ","))
            #expect(columns == name, "\(name.fullName)")
        }
    }

    /// Only the name itself is in capitals; titles tell a physician from a doctor.
    @Test func capitals() {
        var dice = Dice(seed: 3)
        for _ in 0..<500 {
            let name = name(&dice), capitals = name.fullNameInCapitals
            #expect(capitals.contains(name.bareName.uppercased()))
            for title in name.leadingTitles + name.trailingTitles { #expect(capitals.contains(title), "\(capitals)") }
            #expect(capitals.count == name.fullName.count)
            // Lines may break between words of the name and between trailing titles, and nowhere else.
            #expect(
                name.fullName.count { $0 == " " } == name.bareName.count { $0 == " " }
                    + max(0, name.trailingTitles.count - 1)
                    + name.trailingTitles.reduce(0) { $0 + $1.count { $0 == " " } })
        }
    }

    /// A point that is forgotten is suggested with the standard spelling, and what was written stays.
    @Test func forgottenPoints() {
        var dice = Dice(seed: 4)
        for _ in 0..<500 {
            let title = dice.pick(PersonNamePropertyTests.trailing.filter { $0.contains(".") }),
                written = title.replacing(".", with: "")
            let reading = PersonNameReading(parsing: "Nama Orang, \(written)")
            #expect(
                reading.name.trailingTitles == [written] && reading.suggestions.first?.standard == [title], "\(title)")
        }
    }
}
