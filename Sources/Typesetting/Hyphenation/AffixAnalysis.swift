/// Finds the joints between affixes and base (EYD V, rules for derived words).
///
/// Steps: take enclitics off the end (-lah -kah -pun, -nya -ku -mu); walk over prefixes from the start, asking the stem
/// lists where a prefix could also be the beginning of the stem; then decide whether -an or -kan ends the base. A joint
/// that plain syllables would give anyway does no harm, so only the doubtful places need lists. The suffix -i is never
/// parted.
struct AffixAnalysis {
    private let letters: WordLetters
    /// Bit n is set when a morpheme begins at letter n.
    private(set) var joints: UInt64 = 0
    /// Where the enclitics begin.
    private var baseEnd: Int
    /// Where the last prefix ends.
    private var root = 0

    init(_ letters: WordLetters) {
        self.letters = letters
        baseEnd = letters.count
        takeEnclitics()
        takePrefixes()
        takeSuffix()
    }

    private mutating func join(_ index: Int) {
        if index > 0, index < letters.count { joints |= 1 << UInt64(index) }
    }

    // MARK: Enclitics

    private mutating func takeEnclitics() {
        for group in [Affixes.particles, Affixes.possessives] {
            for ending in group where letters.has(ending, at: baseEnd - ending.length) {
                let rest = baseEnd - ending.length
                guard rest >= 3, letters.vowelCount(0..<rest) > 0 else { continue }
                join(rest)
                baseEnd = rest
                break
            }
        }
    }

    // MARK: Prefixes

    private mutating func takePrefixes() {
        // Three prefixes are the most there are (ke-pem-ber-…); the bound also ends the loop.
        for _ in 0..<4 {
            // Enclitics count, since they may have been taken wrongly (meng-olah); what is left must look like a base.
            guard let next = prefixEnd(at: root), letters.count - next >= 3,
                letters.vowelCount(next..<letters.count) >= (root == 0 ? 1 : 2)
            else { return }
            join(next)
            root = next
        }
    }

    /// The end of the prefix that begins here; nil when the base begins here.
    private func prefixEnd(at index: Int) -> Int? {
        guard letters.count - index >= 5, !isStem(in: Stems.whole, at: index) else { return nil }
        if let element = compoundElement(at: index) { return element }
        if letters.has(Affixes.ajar, at: index + 3),
            letters.has(Affixes.bel, at: index) || letters.has(Affixes.pel, at: index)
        {
            return index + 3
        }
        switch letters[index] {
        case UInt8(ascii: "m") where index == 0, UInt8(ascii: "p"):
            if let end = nasalPrefixEnd(at: index) { return end }
            return letters.has(Affixes.per, at: index) ? liquidPrefixEnd(at: index) : openPrefixEnd(at: index)
        case UInt8(ascii: "b"), UInt8(ascii: "t"):
            if letters.has(Affixes.tidak, at: index), index == 2 { return index + 5 }
            let isPrefix = letters.has(Affixes.ber, at: index) || letters.has(Affixes.ter, at: index)
            return isPrefix ? liquidPrefixEnd(at: index) : nil
        case UInt8(ascii: "d"), UInt8(ascii: "k"), UInt8(ascii: "s"):
            return openPrefixEnd(at: index)
        default: return nil
        }
    }

    /// meng-/peng- before a vowel (meng-atur, but me-ngirim from kirim), mem-/pem- before per- and ber-.
    private func nasalPrefixEnd(at index: Int) -> Int? {
        guard letters[index + 1] == UInt8(ascii: "e") else { return nil }
        let third = letters[index + 2]
        if third == UInt8(ascii: "m") {
            let isBeforePrefix =
                letters.has(Affixes.ber, at: index + 3) || letters.has(Affixes.per, at: index + 3)
                || letters.has(Affixes.bel, at: index + 3)
            return isBeforePrefix ? index + 3 : nil
        }
        guard third == UInt8(ascii: "n"), letters[index + 3] == UInt8(ascii: "g"), letters.isVowel(index + 4) else {
            return nil
        }
        let vowelStem = longestStem(in: Stems.beginningWithVowel, at: index + 4)
        let droppedStem = longestStem(in: Stems.withDroppedK, at: index + 4)
        return droppedStem > vowelStem ? nil : index + 4
    }

    /// ber-, ter-, per-; before r-stems be-, te-, pe- (pe-rencana-an).
    private func liquidPrefixEnd(at index: Int) -> Int? {
        if letters.isVowel(index + 3), isStem(in: Stems.beginningWithR, at: index + 2) { return index + 2 }
        return index + 3
    }

    /// di-, ke-, se-, me-, pe-: before a single consonant as syllables have it; before two only with a known stem.
    private func openPrefixEnd(at index: Int) -> Int? {
        let isPrefix =
            switch (letters[index], letters[index + 1]) {
            case (UInt8(ascii: "d"), UInt8(ascii: "i")), (UInt8(ascii: "k"), UInt8(ascii: "e")),
                (UInt8(ascii: "s"), UInt8(ascii: "e")),
                (UInt8(ascii: "p"), UInt8(ascii: "e")), (UInt8(ascii: "m"), UInt8(ascii: "e")):
                true
            default: false
            }
        guard isPrefix else { return nil }
        let start = index + 2
        if letters.isVowel(start) { return start }
        let after = letters.consonantEnd(start, before: letters.count)
        if after < letters.count, letters.isVowel(after) { return start }
        return longestStem(in: Stems.beginningWithCluster, at: start) > 0 ? start : nil
    }

    /// infra-struktur, foto-grafi, antar-instansi: the first element of a compound before a second that syllables would
    /// tear.
    private func compoundElement(at index: Int) -> Int? {
        for length in stride(from: min(6, letters.count - index - 4), through: 3, by: -1)
        where Stems.firstElements.contains(letters.key(index..<index + length)) {
            if longestStem(in: Stems.secondElements, at: index + length) > 0 { return index + length }
        }
        return nil
    }

    // MARK: Suffixes

    private mutating func takeSuffix() {
        guard baseEnd >= 5, letters[baseEnd - 1] == UInt8(ascii: "n"), letters[baseEnd - 2] == UInt8(ascii: "a") else {
            return
        }
        let before = baseEnd - 3
        if letters.isVowel(before) || endsStem(in: Stems.endingInCluster, at: baseEnd - 2) {
            join(baseEnd - 2)
        } else if letters[before] == UInt8(ascii: "k"), !isAfterK {
            join(baseEnd - 3)
        } else if letters[before] == UInt8(ascii: "k") || isAfterConsonant {
            join(baseEnd - 2)
        }
    }

    /// Begins with a prefix that -kan follows, never -an.
    private var isVerbal: Bool {
        letters.has(Affixes.me, at: 0) || (root > 0 && letters.has(Affixes.di, at: 0))
    }

    /// Whether -kan is k + an: pendidik-an, tindak-an, but dudu(k)-kan, laku-kan.
    private var isAfterK: Bool {
        let before = baseEnd - 4
        guard letters.isVowel(before) else { return false }
        if !isVerbal, endsStem(in: Stems.endingInK, at: baseEnd - 2) { return true }
        let start = letters.has(Affixes.ber, at: 0) ? 3 : 0
        let isNominal =
            letters[start + 1] == UInt8(ascii: "e")
            && (letters[start] == UInt8(ascii: "p") || letters[start] == UInt8(ascii: "k"))
        guard isNominal, !letters.has(Affixes.per, at: start), !isStem(in: Stems.whole, at: start) else { return false }
        let base = max(root, start + 2)
        return base < baseEnd - 2 && letters.vowelCount(base..<baseEnd - 2) >= 2
    }

    /// Whether -an after a consonant is the suffix: lapor-an, but ja-lan, re-la-wan, me-ne-kan.
    private var isAfterConsonant: Bool {
        let consonant = baseEnd - 3
        switch letters[consonant] {
        case UInt8(ascii: "w"), UInt8(ascii: "y"), UInt8(ascii: "c"), UInt8(ascii: "j"), UInt8(ascii: "v"): return false
        default: break
        }
        let isDigraph = letters.consonantEnd(consonant - 1, before: baseEnd) == consonant + 1
        guard letters.isVowel(isDigraph ? consonant - 2 : consonant - 1) else { return false }
        if endsStem(in: Stems.endingInAn, at: baseEnd) { return false }
        if isStem(in: Stems.whole, at: 0) { return letters.vowelCount(0..<baseEnd - 2) >= 2 }
        if isVerbal || letters.has(Affixes.ter, at: 0) { return false }
        let hasLongPrefix = letters.has(Affixes.ber, at: 0) || letters.has(Affixes.per, at: 0)
        return letters.vowelCount((hasLongPrefix ? root : 0)..<baseEnd - 2) >= 2
    }

    // MARK: Stems

    /// Whether a listed stem begins here and only suffixes follow it.
    private func isStem(in stems: Set<UInt64>, at index: Int) -> Bool {
        let longest = min(Morpheme.maximumLength, letters.count - index)
        guard longest >= 3 else { return false }
        for length in stride(from: longest, through: 3, by: -1)
        where isSuffixChain(from: index + length) && stems.contains(letters.key(index..<index + length)) { return true }
        return false
    }

    /// The length of the longest listed stem that begins here, 0 if none. Short ones count only before a suffix.
    private func longestStem(in stems: Set<UInt64>, at index: Int) -> Int {
        let longest = min(Morpheme.maximumLength, letters.count - index)
        guard longest >= 3 else { return 0 }
        for length in stride(from: longest, through: 3, by: -1)
        where stems.contains(letters.key(index..<index + length)) && (length > 3 || isSuffixChain(from: index + length))
        {
            return length
        }
        return 0
    }

    /// Whether a listed stem ends here that begins the word or follows one of its prefixes.
    private func endsStem(in stems: Set<UInt64>, at end: Int) -> Bool {
        for start in 0...root where start == 0 || joints & (1 << UInt64(start)) != 0 {
            let length = end - start
            if length >= 3, length <= Morpheme.maximumLength, stems.contains(letters.key(start..<end)) { return true }
        }
        return false
    }

    /// Whether the rest of the base is -an, -kan, -i or nothing.
    private func isSuffixChain(from index: Int) -> Bool {
        // Enclitics may have been taken wrongly (ka-lah), so a stem may also reach over them.
        if index >= baseEnd { return index == baseEnd || index == letters.count }
        switch baseEnd - index {
        case 1: return letters[index] == UInt8(ascii: "i")
        case 2: return letters.has(Affixes.an, at: index)
        case 3: return letters.has(Affixes.kan, at: index)
        default: return false
        }
    }
}
