/// The words of an office or of a unit's name: as they are written, and in small letters for being compared.
struct OfficeWords {
    let written: [String]
    let letters: [[Character]]

    init(_ text: String) {
        written = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }.map(String.init)
        letters = written.map { Array($0.lowercased()) }
    }
}
