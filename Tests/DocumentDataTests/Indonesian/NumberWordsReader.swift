/// Words → number, written apart from `Terbilang` for the round trip: a grammar of Indonesian numbers, nil for anything else.
struct NumberWordsReader {
    private var words: [Substring]

    static func number(_ text: String) -> Int? {
        var reader = NumberWordsReader(words: text.split(separator: " ", omittingEmptySubsequences: false))
        if reader.words == ["nol"] { return 0 }
        let isNegative = reader.take("minus")
        var total = 0
        for (name, value) in [
            ("kuintiliun", 1_000_000_000_000_000_000), ("kuadriliun", 1_000_000_000_000_000),
            ("triliun", 1_000_000_000_000), ("miliar", 1_000_000_000), ("juta", 1_000_000),
        ]
        where reader.words.contains(Substring(name)) {
            let before = reader.words
            if let group = reader.below1000(), reader.take(name) {
                total += group * value
            } else {
                reader.words = before
            }
        }
        if reader.take("seribu") {
            total += 1000
        } else {
            let before = reader.words
            if let group = reader.below1000(), reader.take("ribu") {
                guard group > 1 else { return nil }  // 'satu ribu' is wrong
                total += group * 1000
            } else {
                reader.words = before
            }
        }
        total += reader.below1000() ?? 0
        guard reader.words.isEmpty, total > 0 else { return nil }
        return isNegative ? -total : total
    }

    private mutating func take(_ word: String) -> Bool {
        guard words.first.map({ $0 == word }) ?? false else { return false }
        words.removeFirst()
        return true
    }

    private mutating func digit(_ range: ClosedRange<Int>) -> Int? {
        let names = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
        guard let first = words.first, let index = names.firstIndex(of: String(first)), range.contains(index + 1) else {
            return nil
        }
        words.removeFirst()
        return index + 1
    }

    private mutating func below1000() -> Int? {
        var value = 0
        var isAny = false
        if take("seratus") {
            value = 100
            isAny = true
        } else {
            let before = words
            if let digit = digit(2...9), take("ratus") { value = digit * 100; isAny = true } else { words = before }
        }
        if let rest = below100() { return value + rest }
        return isAny ? value : nil
    }

    private mutating func below100() -> Int? {
        if take("sepuluh") { return 10 }
        if take("sebelas") { return 11 }
        guard let digit = digit(1...9) else { return nil }
        if digit > 1, take("belas") { return 10 + digit }
        guard digit > 1, take("puluh") else { return digit }
        return digit * 10 + (self.digit(1...9) ?? 0)
    }
}
