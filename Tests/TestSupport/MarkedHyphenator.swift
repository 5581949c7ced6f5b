import PageModel

/// Breaks the words it was told of, and no others: `pe-me-rin-tah`. Punctuation behind a word does not matter.
package struct MarkedHyphenator: Hyphenator {
    private var points: [[UInt8]: [Int]] = [:]

    package init(_ words: [String] = []) {
        for word in words {
            var plain: [UInt8] = [], offsets: [Int] = []
            for byte in word.utf8 {
                if byte == UInt8(ascii: "-") { offsets.append(plain.count) } else { plain.append(byte) }
            }
            points[plain] = offsets
        }
    }

    package func breakpoints(in word: ArraySlice<UInt8>) -> [Int] {
        var word = Array(word)
        while let last = word.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ",") { word.removeLast() }
        return points[word] ?? []
    }
}
