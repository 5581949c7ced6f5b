/// Tells names in running text by the title before them: 'Dr. Rachmawati Kusumaningrum', 'Bapak Rekaan'. Their words
/// are not hyphenated, although nothing in the data says that they are names.
struct TitledName {
    private var isOpen = false

    /// Forms of address that are written out; abbreviated titles are those that stay with the name (`NoBreakRule`).
    private static let address = Set(["Bapak", "Ibu", "Saudara", "Saudari"].map { Array($0.utf8)[...] })

    /// Whether a word belongs to a name. The words of a text are asked for one after the other.
    mutating func isPart(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, let last = word.last, first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z")
        else {
            isOpen = false
            return false
        }
        if TitledName.isTitle(word, last) {
            isOpen = true
            return false
        }
        guard isOpen else { return false }
        // An initial ends with a full stop, and so does a sentence.
        let ends =
            last == UInt8(ascii: ",") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":")
            || last == UInt8(ascii: ")")
        if ends || (last == UInt8(ascii: ".") && word.count > 3) { isOpen = false }
        return true
    }

    private static func isTitle(_ word: ArraySlice<UInt8>, _ last: UInt8) -> Bool {
        last == UInt8(ascii: ".") ? NoBreakRule.standsBeforeNames(word) : word.count <= 7 && address.contains(word)
    }
}
