/// The letters of one part of a word, read as lower case without copying. Only ASCII letters are inside.
struct WordLetters {
    private let bytes: ArraySlice<UInt8>
    private let start: Int
    let count: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        start = bytes.startIndex
        count = bytes.count
    }

    subscript(index: Int) -> UInt8 { bytes[start + index] | 0x20 }

    func isVowel(_ index: Int) -> Bool {
        switch self[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    func vowelCount(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where isVowel(index) { count += 1 }
        return count
    }

    /// One after the consonant that begins here: ng, ny, sy and kh are one.
    func consonantEnd(_ index: Int, before end: Int) -> Int {
        guard index + 1 < end else { return index + 1 }
        switch (self[index], self[index + 1]) {
        case (UInt8(ascii: "n"), UInt8(ascii: "g")), (UInt8(ascii: "n"), UInt8(ascii: "y")),
            (UInt8(ascii: "s"), UInt8(ascii: "y")), (UInt8(ascii: "k"), UInt8(ascii: "h")):
            return index + 2
        default: return index + 1
        }
    }

    func has(_ morpheme: Morpheme, at index: Int) -> Bool {
        index >= 0 && index + morpheme.length <= count && key(index..<index + morpheme.length) == morpheme.key
    }

    /// The letters in five bits each; exact for up to `Morpheme.maximumLength` letters.
    func key(_ range: Range<Int>) -> UInt64 {
        var key: UInt64 = 0
        for index in range { key = key << 5 | UInt64(self[index] & 0x1F) }
        return key
    }
}
