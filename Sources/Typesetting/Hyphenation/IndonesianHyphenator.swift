import PageModel

/// Word breaks of Indonesian after EYD V, by rules.
///
/// Steps: trim punctuation; refuse what is no plain word (capitals inside, digits, other signs, other alphabets); soft
/// hyphens decide alone; each part between hyphens is cut at its affix joints, and the pieces into syllables.
///
/// Names that it is not told, words of other languages and single-line headings cannot be told from the word: callers
/// keep them whole.
public struct IndonesianHyphenator: Hyphenator {
    /// Fewest letters before a break; at least 2, for EYD leaves no single letter.
    public let leftMinimum: Int
    /// Fewest letters after a break; at least 2, which allows the suffix -an a line of its own start.
    public let rightMinimum: Int
    /// Whether a word with a capital at its start is broken: words at the start of sentences are, but so are names.
    public let hyphenatesCapitalised: Bool
    /// Words of names, with their capitals: never broken.
    private let names: Set<[UInt8]>

    /// A part of a hyphenated word must have as many letters to be broken besides (anak-anak is not).
    private static let minimumPart = 6
    /// Letters are counted in the bits of one number.
    private static let maximumLetters = 62

    /// - Parameter names: of persons and places; their words stay whole wherever they stand with a capital.
    public init(leftMinimum: Int = 2, rightMinimum: Int = 3, hyphenatesCapitalised: Bool = true, names: [String] = []) {
        self.names = Set(names.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { Array($0.utf8) })
        self.leftMinimum = max(2, leftMinimum)
        self.rightMinimum = max(2, rightMinimum)
        self.hyphenatesCapitalised = hyphenatesCapitalised
    }

    public func breakpoints(in word: ArraySlice<UInt8>) -> [Int] {
        guard word.count > 3, let core = WordCore(word) else { return [] }
        if word[core.range.lowerBound] & 0x20 == 0, !names.isEmpty, names.contains(Array(word[core.range])) {
            return []
        }
        if core.hasSoftHyphen { return softHyphens(in: word, core.range) }
        var result: [Int] = []
        var start = core.range.lowerBound
        for index in core.range.lowerBound...core.range.upperBound
        where index == core.range.upperBound || word[index] == UInt8(ascii: "-") {
            append(part: word[start..<index], isWhole: !core.hasHyphen, base: word.startIndex, to: &result)
            start = index + 1
        }
        return result
    }

    private func append(part: ArraySlice<UInt8>, isWhole: Bool, base: Int, to result: inout [Int]) {
        let smallest = isWhole ? leftMinimum + rightMinimum : max(Self.minimumPart, leftMinimum + rightMinimum)
        guard part.count >= smallest, part.count <= Self.maximumLetters, isLowerCase(part) else { return }
        var points = breaks(in: WordLetters(part))
        points &= ~((1 << UInt64(leftMinimum)) - 1)
        points &= (1 << UInt64(part.count - rightMinimum + 1)) - 1
        while points != 0 {
            result.append(part.startIndex - base + points.trailingZeroBitCount)
            points &= points - 1
        }
    }

    /// After the first letter, which may be a capital.
    private func isLowerCase(_ part: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first, hyphenatesCapitalised || first & 0x20 != 0 else { return false }
        return part.dropFirst().allSatisfy { $0 & 0x20 != 0 }
    }

    private func breaks(in letters: WordLetters) -> UInt64 {
        let joints = AffixAnalysis(letters).joints
        var result = joints
        var rest = joints
        var start = 0
        while start < letters.count {
            let end = rest == 0 ? letters.count : rest.trailingZeroBitCount
            result |= Syllables(letters: letters, range: start..<end).breaks()
            start = end
            rest &= rest == 0 ? 0 : rest - 1
        }
        return result
    }

    private func softHyphens(in word: ArraySlice<UInt8>, _ range: Range<Int>) -> [Int] {
        var result: [Int] = []
        for index in range.dropLast() where word[index] == 0xC2 && word[index + 1] == 0xAD {
            result.append(index + 2 - word.startIndex)
        }
        return result
    }
}
