/// Spaces at which formal Indonesian does not break a line: between a word like 'Pasal' and its number, between 'Rp'
/// and the figure, between a title and the name, between 'Diktum' and its ordinal.
///
/// Source: Pedoman Umum EYD V on names and titles; the practice of legal drafting for references.
enum NoBreakRule {
    private static let beforeNumbers = Set(
        [
            "Rp", "No.", "Nomor", "Pasal", "pasal", "Ayat", "ayat", "huruf", "Angka", "angka", "Bab", "BAB", "Bagian",
            "Tabel", "Gambar", "Paragraf",
            "Lampiran", "halaman", "hlm.", "pukul",
        ].map { Array($0.utf8)[...] })

    private static let beforeOrdinals = Set(
        ["Diktum", "diktum", "DIKTUM", "Bagian", "BAGIAN"].map { Array($0.utf8)[...] })

    /// 'KESATU' as decrees number their clauses, 'Kesatu' as regulations number parts.
    private static let ordinals = Set(
        [
            "Kesatu", "Kedua", "Ketiga", "Keempat", "Kelima", "Keenam", "Ketujuh", "Kedelapan", "Kesembilan",
            "Kesepuluh", "Kesebelas",
        ].flatMap { [Array($0.utf8)[...], Array($0.uppercased().utf8)[...]] })

    private static let longestOrdinal = 10

    private static let beforeNames = Set(
        [
            "H.", "Hj.", "KH.", "K.H.", "Dr.", "dr.", "drg.", "Ir.", "Drs.", "Dra.", "Prof.", "Tgk.", "Bpk.", "Yth.",
            "Sdr.",
        ].map { Array($0.utf8)[...] })

    private static let longestWord = 8

    /// Whether a word is a title that is written before names.
    static func standsBeforeNames(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= longestWord && beforeNames.contains(word)
    }

    /// - Parameter word: what stands before the space, without the space.
    /// - Parameter rest: what follows it.
    static func bindsSpace(after word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
        // '(Pasal 7)'
        let word = word.first == UInt8(ascii: "(") ? word.dropFirst() : word
        guard let last = word.last, word.count <= longestWord, let next = rest.first else { return false }
        // Most words end in neither a full stop nor one of these letters: they are not looked up.
        switch last {
        case UInt8(ascii: "."):
            return (isCapital(next) && beforeNames.contains(word)) || (isNumber(rest) && beforeNumbers.contains(word))
        case UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "f"),
            UInt8(ascii: "a"),
            UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "n"), UInt8(ascii: "k"):
            return (isNumber(rest) && beforeNumbers.contains(word))
                || (next == UInt8(ascii: "K") && beforeOrdinals.contains(word) && isOrdinal(rest))
        case UInt8(ascii: "m"), UInt8(ascii: "M"), UInt8(ascii: "N"):
            return next == UInt8(ascii: "K") && beforeOrdinals.contains(word) && isOrdinal(rest)
        default:
            return false
        }
    }

    /// Figures, '(1)', Roman numerals, or a single letter as in 'huruf a'.
    private static func isNumber(_ rest: ArraySlice<UInt8>) -> Bool {
        let word = rest.prefix { $0 != 0x20 && $0 != 0x0A }
        let core = word.first == UInt8(ascii: "(") ? word.dropFirst() : word
        guard let first = core.first else { return false }
        if first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9") { return true }
        let letters = core.prefix { isLetter($0) }
        return letters.count == 1 && core.count <= 3
            || (!letters.isEmpty && letters.allSatisfy { romanLetters.contains($0) })
    }

    /// Also before a comma: 'Diktum KEDUA, Tim Pelaksana'.
    private static func isOrdinal(_ rest: ArraySlice<UInt8>) -> Bool {
        let word = rest.prefix(longestOrdinal + 1).prefix(while: isLetter)
        return ordinals.contains(word)
    }

    private static let romanLetters = Set("IVXLC".utf8)

    private static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }
}
