import Foundation

/// A number that prose writes in digits or in words: '63', '1.082', '61,4', 'delapan', 'enam puluh tiga', 'Delapan (8)'.
struct ProseNumber {
    let value: Decimal
    /// Behind the decimal comma.
    let decimals: Int
    /// Words that it takes.
    let wordCount: Int

    private static let units = [
        "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    ]

    /// The number that begins with the first of these words, as long as it can be. Words are in lower case and have no marks around them.
    init?(_ words: ArraySlice<Substring>) {
        guard let first = words.first else { return nil }
        if let (value, decimals) = ProseNumber.digits(first) {
            (self.value, self.decimals, wordCount) = (value, decimals, 1)
            return
        }
        guard let (value, count) = ProseNumber.spelt(words) else { return nil }
        (self.value, decimals, wordCount) = (Decimal(value), 0, count)
    }

    private static func digits(_ word: Substring) -> (value: Decimal, decimals: Int)? {
        guard word.first?.isASCII == true, word.first?.isNumber == true,
            word.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
        else { return nil }
        let parts = word.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return nil }
        let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        // '2.1' is the number of a chapter.
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), groups[0].utf8.count <= 3 || groups.count == 1
        else {
            return nil
        }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard let value = Decimal(string: groups.joined() + (fraction.isEmpty ? "" : "." + fraction)) else {
            return nil
        }
        return (value, fraction.utf8.count)
    }

    /// From 1 to 999.
    private static func spelt(_ words: ArraySlice<Substring>) -> (value: Int, count: Int)? {
        var rest = words, value = 0, count = 0
        func unit(_ word: Substring?) -> Int? { word.flatMap { units[String($0)] } }
        func take(_ number: Int, _ words: Int) {
            value += number
            count += words
            rest = rest.dropFirst(words)
        }
        if rest.first == "seratus" {
            take(100, 1)
        } else if let hundreds = unit(rest.first), rest.dropFirst().first == "ratus" {
            take(hundreds * 100, 2)
        }
        if rest.first == "sepuluh" {
            take(10, 1)
        } else if rest.first == "sebelas" {
            take(11, 1)
        } else if let one = unit(rest.first) {
            switch rest.dropFirst().first {
            case "belas": take(10 + one, 2)
            case "puluh":
                take(one * 10, 2)
                if let last = unit(rest.first) { take(last, 1) }
            default: take(one, 1)
            }
        }
        return count > 0 ? (value, count) : nil
    }
}
