/// The codes of a font: those of letters that most documents need, the same in all of them, then 1 more for each other pair of a glyph
/// and its text, in the order of first use.
struct CharacterCodes {
    private let program: any FontProgram
    private let unitsPerEm: Int
    /// Of code 0, 1, 2, … in hundredths of a thousandth of the font's size. What stands for nothing that is known has the code 0.
    private(set) var widths: [Int] = []
    /// Of code 1, 2, …
    private(set) var glyphs: [UInt32] = []
    private(set) var texts: [[UInt8]] = []
    /// For each glyph the code that it got first; 0 for none.
    private var first: [UInt16] = []
    /// The texts of those, where they are short, with their length: compared at once.
    private var firstTexts: [UInt64] = []
    private var others: [Key: Int] = [:]
    /// Of code 1, 2, …, as far as they are given beforehand: whether anything is shown with it.
    private var isShown: [Bool] = []
    /// Whether there were more pairs than codes: what is shown is wrong then, and the font is not to be written.
    private(set) var isFull = false

    init(_ program: any FontProgram) {
        self.program = program
        unitsPerEm = max(1, program.description.unitsPerEm)
        widths = [width(of: 0)]
        for scalar in CharacterCodes.repertoire {
            guard let glyph = program.glyph(of: scalar), glyph > 0, glyph < 0xFFFF else { continue }
            var text = String(scalar)
            _ = text.withUTF8 { code(of: glyph, for: $0[...]) }
        }
        isShown = [Bool](repeating: false, count: glyphs.count)
    }

    private static let repertoire = Array(
        " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;-()/".unicodeScalars)

    /// Whether anything is shown.
    var isUsed: Bool { glyphs.count > isShown.count || isShown.contains(true) }

    /// What is embedded. A font that shows many of the usual letters has all of them: forms for several people need the same program
    /// then, which is made once. Of others, such as one for a few words in italics, unused codes stand for nothing.
    var embedded: CharacterCodes {
        guard isShown.count(where: { $0 }) * 2 < isShown.count else { return self }
        var codes = self
        for index in isShown.indices where !isShown[index] {
            codes.glyphs[index] = 0
            codes.texts[index] = []
            codes.widths[index + 1] = widths[0]
        }
        return codes
    }

    private struct Key: Hashable {
        let glyph: UInt32
        let text: [UInt8]
    }

    /// Two bytes for each.
    private static let limit = 0xFFFF

    mutating func code(of glyph: UInt32, for text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let index = Int(min(glyph, 0xFFFF)), packed = CharacterCodes.packed(text)
        if index < first.count, first[index] > 0, packed != 0, firstTexts[index] == packed {
            return shown(Int(first[index]))
        }
        if index >= first.count {
            first += [UInt16](repeating: 0, count: index + 1 - first.count)
            firstTexts += [UInt64](repeating: 0, count: index + 1 - firstTexts.count)
        }
        if first[index] == 0, packed != 0, glyphs.count < CharacterCodes.limit {
            let code = append(glyph, Array(text))
            first[index] = UInt16(code)
            firstTexts[index] = packed
            return code
        }
        let key = Key(glyph: glyph, text: Array(text))
        // Two usual letters may be one glyph, as in fonts of capitals alone.
        if let code = others[key] { return shown(code) }
        guard glyphs.count < CharacterCodes.limit else {
            isFull = true
            return 0
        }
        let code = append(glyph, key.text)
        others[key] = code
        return code
    }

    private mutating func shown(_ code: Int) -> Int {
        if code <= isShown.count { isShown[code - 1] = true }
        return code
    }

    /// Of a glyph that stands for something only with others.
    mutating func code(of glyph: UInt32) -> Int {
        var text = String(program.character(of: glyph) ?? "\u{FFFD}")
        return text.withUTF8 { code(of: glyph, for: $0[...]) }
    }

    private func width(of glyph: UInt32) -> Int {
        (program.advance(of: glyph) * 100_000 + unitsPerEm / 2) / unitsPerEm
    }

    private mutating func append(_ glyph: UInt32, _ text: [UInt8]) -> Int {
        glyphs.append(glyph)
        widths.append(width(of: glyph))
        texts.append(text)
        return glyphs.count
    }

    /// Up to seven bytes and their count in one number; 0 for more.
    private static func packed(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
        guard text.count < 8 else { return 0 }
        var result = UInt64(text.count) + 1
        for byte in text { result = result << 8 | UInt64(byte) }
        return result
    }

    /// Six capitals that differ where the glyphs do (§9.6.4).
    var tag: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for glyph in glyphs { hash = (hash ^ UInt64(glyph)) &* 0x100_0000_01b3 }
        for text in texts { for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
        var tag = ""
        for _ in 0..<6 {
            tag.unicodeScalars.append(Unicode.Scalar(UInt8(0x41 + hash % 26)))
            hash /= 26
        }
        return tag
    }
}
