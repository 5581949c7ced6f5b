/// The part of a word between the punctuation around it, if it has letters, hyphens and soft hyphens only.
struct WordCore {
    let range: Range<Int>
    private(set) var hasHyphen = false
    private(set) var hasSoftHyphen = false

    init?(_ word: ArraySlice<UInt8>) {
        guard let first = word.firstIndex(where: WordCore.isLetter),
            let last = word.lastIndex(where: WordCore.isLetter),
            WordCore.isPunctuation(word[..<first]), WordCore.isPunctuation(word[(last + 1)...])
        else { return nil }
        range = first..<last + 1
        var index = first
        while index <= last {
            let byte = word[index]
            if byte == UInt8(ascii: "-") {
                hasHyphen = true
            } else if byte == 0xC2, index < last, word[index + 1] == 0xAD {
                hasSoftHyphen = true
                index += 1
            } else if !WordCore.isLetter(byte) {
                return nil
            }
            index += 1
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Brackets, quotes, stops; of other alphabets only U+2000–U+206F, « and » and the no-break space.
    private static func isPunctuation(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
                UInt8(ascii: "}"),
                UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"),
                UInt8(ascii: ":"),
                UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "-"):
                index += 1
            case 0xE2 where index + 2 < bytes.endIndex && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81):
                index += 3
            case 0xC2 where index + 1 < bytes.endIndex && [0xAB, 0xBB, 0xA0].contains(bytes[index + 1]):
                index += 2
            default:
                return false
            }
        }
        return true
    }
}
