/// Breaks inside a piece of a word that has no affix boundary (EYD V, rules for base words).
///
/// Steps: find the next vowel (or diphthong); look at the consonants up to the vowel after it: none or one, break
/// before; two, break between; more, break after the first, or after the second where what follows it could not begin a
/// syllable.
struct Syllables {
    let letters: WordLetters
    let range: Range<Int>

    /// Bit n is set when a break before letter n is allowed.
    func breaks() -> UInt64 {
        var result: UInt64 = 0
        var position = range.lowerBound
        while let point = nextBreak(from: position) {
            result |= 1 << UInt64(point)
            position = point
        }
        return result
    }

    private func nextBreak(from start: Int) -> Int? {
        var index = start
        while index < range.upperBound, !letters.isVowel(index) { index += 1 }
        guard index < range.upperBound else { return nil }
        index += isDiphthong(at: index) ? 2 : 1
        // Starts of the first three consonants after the vowel.
        var (first, second, third) = (index, -1, -1)
        var count = 0
        while index < range.upperBound, !letters.isVowel(index) {
            switch count {
            case 0: first = index
            case 1: second = index
            case 2: third = index
            default: break
            }
            count += 1
            index = letters.consonantEnd(index, before: range.upperBound)
        }
        guard index < range.upperBound else { return nil }
        switch count {
        case 0, 1: return first
        case 2: return second
        default: return breakOfCluster(first, second, third)
        }
    }

    /// EYD breaks after the first of three consonants (in-fra, in-stru-men); eks and trans stay whole (eks-por,
    /// trans-por).
    private func breakOfCluster(_ first: Int, _ second: Int, _ third: Int) -> Int {
        if letters[second] == UInt8(ascii: "s"), third == second + 1 {
            if letters[first] == UInt8(ascii: "k"), second == first + 1 { return third }
            if letters.has(Self.trans, at: first - 3) { return third }
        }
        return canBeginSyllable(second, third) ? second : third
    }

    private static let trans = Morpheme("trans")
    private static let kaidah = Morpheme("kaidah")

    private func canBeginSyllable(_ first: Int, _ second: Int) -> Bool {
        switch letters[second] {
        case UInt8(ascii: "r"), UInt8(ascii: "l"), UInt8(ascii: "w"), UInt8(ascii: "y"): true
        case UInt8(ascii: "p"), UInt8(ascii: "t"), UInt8(ascii: "k"), UInt8(ascii: "f"), UInt8(ascii: "m"),
            UInt8(ascii: "n"):
            letters[first] == UInt8(ascii: "s") && second == first + 1
        default: false
        }
    }

    /// ai, au, ei, oi, eu at this place, and not two syllables as in la-in, la-ut, ko-in, mu-se-um.
    private func isDiphthong(at index: Int) -> Bool {
        let next = index + 2
        guard next <= range.upperBound else { return false }
        let pair = (letters[index], letters[index + 1])
        switch pair {
        case (UInt8(ascii: "a"), UInt8(ascii: "i")), (UInt8(ascii: "a"), UInt8(ascii: "u")):
            return isDiphthong(before: next, inCluster: true) && !letters.has(Self.kaidah, at: index - 1)
        case (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "o"), UInt8(ascii: "i")):
            return isDiphthong(before: next, inCluster: false)
        case (UInt8(ascii: "e"), UInt8(ascii: "u")):
            let isLatin =
                next + 1 == range.upperBound
                && (letters[next] == UInt8(ascii: "m") || letters[next] == UInt8(ascii: "s"))
            return !isLatin
        default: return false
        }
    }

    /// By what follows: nothing or a vowel makes a diphthong (pan-dai), a last consonant two syllables (la-in), a
    /// consonant with vowel a diphthong (kai-sar, boi-kot) unless the vowel is the suffix -i (mem-per-ba-i-ki).
    private func isDiphthong(before next: Int, inCluster: Bool) -> Bool {
        guard next < range.upperBound, !letters.isVowel(next) else { return true }
        let after = letters.consonantEnd(next, before: range.upperBound)
        guard after < range.upperBound else { return false }
        guard letters.isVowel(after) else { return inCluster }
        let isSuffix = letters[after] == UInt8(ascii: "i") && after + 1 == range.upperBound && letters.count >= 6
        return !isSuffix
    }
}
