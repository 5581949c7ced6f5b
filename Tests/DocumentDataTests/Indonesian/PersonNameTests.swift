import Testing
@testable import DocumentData

@Suite struct PersonNameTests {
    @Test func wordsOfBytesAreWordsOfCharacters() {
        var generator = FuzzTests.Generator(state: 19_860_926)
        let pieces = [
            "a", "Dr.", " ", "  ", "\t", "\r\n", "\u{b}", "\u{1c}", "\u{0}", "é", "\u{A0}", "\u{301}", "-", ",",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            #expect(PersonName.words(text) == text.split(whereSeparator: \.isWhitespace).map(String.init), "\(text)")
        }
    }

    private let space = "\u{A0}"

    @Test func fullName() {
        let name = PersonName(leading: "H.", name: "Nama Orang", trailing: "S.H., M.Si.")
        #expect(name.fullName == "H.\(space)Nama Orang,\(space)S.H., M.Si.")
        #expect(name.fullNameInCapitals == "H.\(space)NAMA ORANG,\(space)S.H., M.Si.")
    }

    @Test func aPhysicianStaysAPhysician() {
        let name = PersonName(leading: "dr.  H.", name: " Nama  Orang ", trailing: "Sp.PD.")
        #expect(name.leadingTitles == ["dr.", "H."])
        #expect(name.fullNameInCapitals == "dr.\(space)H.\(space)NAMA ORANG,\(space)Sp.PD.")
    }

    @Test func partsMayBeMissing() {
        #expect(PersonName(leading: "", name: "Nama", trailing: "").fullName == "Nama")
        #expect(PersonName(leading: "", name: "Nama", trailing: "S.E.").fullName == "Nama,\(space)S.E.")
        #expect(PersonName(leading: "Drs.", name: "", trailing: "M.M.").fullName == "")
    }

    @Test func reading() {
        let reading = PersonNameReading(parsing: "Dr. Ir. H. Achmad Nama, S.H., M.Si.")
        #expect(reading.name.leadingTitles == ["Dr.", "Ir.", "H."])
        #expect(reading.name.bareName == "Achmad Nama")
        #expect(reading.name.trailingTitles == ["S.H.", "M.Si."])
        #expect(reading.suggestions.isEmpty)
    }

    @Test(arguments: [
        "Nama", "H. Nama Orang", "dr. Nama", "Prof. Dr. Nama Orang, Ph.D.", "Nama Orang, S.IP., M.A.P.",
        "drg. Hj. Nama, M.Kes.",
        "Drs. Nama Orang, M.M., Ak., CA", "Nama, S.STP., M.Si.", "M. Nama Orang, S.Tr.IP.", "apt. Nama, S.Farm.",
    ])
    func rightSpellingsComeBackUnchanged(_ text: String) {
        let reading = PersonNameReading(parsing: text)
        #expect(reading.suggestions.isEmpty)
        #expect(String(reading.name.fullName.map { $0 == "\u{A0}" ? " " : $0 }) == text)
    }

    @Test func doubtsAreSuggestedNeverRewritten() {
        let reading = PersonNameReading(parsing: "Ir H Nama Orang, SH, M. Si")
        #expect(reading.name.leadingTitles == ["Ir", "H"])
        #expect(reading.name.trailingTitles == ["SH", "M. Si"])
        #expect(reading.suggestions.map(\.written) == ["Ir", "H", "SH", "M. Si"])
        #expect(reading.suggestions.map(\.standard) == [["Ir."], ["H."], ["S.H."], ["M.Si."]])
    }

    @Test func capitalDoctorIsAmbiguous() {
        let reading = PersonNameReading(parsing: "DR. Nama Orang")
        #expect(reading.name.leadingTitles == ["DR."])
        #expect(reading.suggestions.first?.standard == ["Dr.", "dr."])
    }

    @Test func forgottenCommas() {
        let reading = PersonNameReading(parsing: "Nama Orang S.E. M.M.")
        #expect(reading.name.bareName == "Nama Orang")
        #expect(reading.name.trailingTitles == ["S.E.", "M.M."])
        #expect(reading.suggestions.map(\.written) == ["Orang S.E."])
        #expect(PersonNameReading(parsing: "Nama, S.H. M.Si.").name.trailingTitles == ["S.H.", "M.Si."])
        #expect(PersonNameReading(parsing: "NAMA ORANG MA").name.bareName == "NAMA ORANG MA")
    }

    /// A space or a comma that was forgotten makes no other person of anybody.
    @Test(arguments: [
        ("dr.Gita Umpama", "dr.|Gita Umpama|"), ("Drs.Andi", "Drs.|Andi|"), ("Prof.Dr.Dedi", "Prof. Dr.|Dedi|"),
        ("Ir.H.Bambang Umpama,MM", "Ir. H.|Bambang Umpama|MM"), ("K.H.Umpama", "K.H.|Umpama|"),
        ("H.M. Umpama", "|H.M. Umpama|"), ("M.Umpama Jaya", "|M.Umpama Jaya|"),
        ("Ujang Umpama;S.E", "|Ujang Umpama|S.E"), ("Prita Umpama. S.Kom", "|Prita Umpama|S.Kom"),
        ("Umpama.S.Kom", "|Umpama|S.Kom"), ("Umpama, S.Pd.M.Pd.", "|Umpama|S.Pd. M.Pd."),
        ("Umpama S.Pd.M.Pd", "|Umpama|S.Pd. M.Pd"), ("Umpama, S.T.P.", "|Umpama|S.T.P."),
        ("Moh. S. Umpama", "|Moh. S. Umpama|"), ("Umpama Jr., S.H.", "|Umpama Jr.|S.H."),
    ])
    func joinedTitles(_ text: String, _ expected: String) {
        let name = PersonNameReading(parsing: text).name
        #expect(
            name.leadingTitles.joined(separator: " ") + "|" + name.bareName + "|"
                + name.trailingTitles.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("DR. Umpama Jaya", ["DR."]), ("Dr. Umpama Jaya", []), ("dr Umpama Jaya", []), ("Umpama Ssi", ["Ssi"]),
        ("UMPAMA SE", ["SE"]), ("Umpama SE", []), ("Umpama, Se", []), ("Umpama", []), ("Capt.Umpama", ["Capt.Umpama"]),
        ("M.Umpama", []), ("H.M. Umpama", []),
    ])
    func doubts(_ text: String, _ expected: [String]) {
        #expect(PersonNameReading(parsing: text).doubts.map(\.written) == expected)
    }

    @Test func unknownTitlesStay() {
        let reading = PersonNameReading(parsing: "Nama Orang, X.Y.Z.")
        #expect(reading.name.trailingTitles == ["X.Y.Z."])
        #expect(reading.suggestions.isEmpty)
    }

    @Test func abbreviatedMuhammadWithHaji() {
        #expect(PersonNameReading(parsing: "HM Nama").suggestions.first?.standard == ["H. M."])
        #expect(PersonNameReading(parsing: "HM Nama").name.bareName == "HM Nama")
    }

    @Test func emptyAndOddTexts() {
        for text in ["", " ", ",", ",,,", "H.", "H., S.H."] { _ = PersonNameReading(parsing: text) }
        #expect(PersonNameReading(parsing: "H.").name.bareName == "H.")
    }
}
