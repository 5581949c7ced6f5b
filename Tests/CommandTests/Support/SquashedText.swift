import Glibc

/// Text without what layout may change: white space, hyphens at line ends, letter case.
struct SquashedText {
    let text: String
    private let zeroTerminated: [CChar]

    init(_ text: some StringProtocol) {
        let ignored: Set<Unicode.Scalar> = ["-", "\u{AD}", "\u{2010}", "\u{2011}", "\u{200B}", "\u{2060}"]
        var scalars = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars
        where !scalar.properties.isWhitespace && !ignored.contains(scalar) {
            scalars.append(scalar)
        }
        let text = String(scalars)
        self.text = text
        zeroTerminated = text.utf8.map { CChar(bitPattern: $0) } + [0]
    }

    /// Whether the pages contain a text: on one page, or broken once between a page and the next.
    static func pages(_ pages: [SquashedText], contain wanted: String) -> Bool {
        let wanted = Array(SquashedText(wanted).text.utf8)
        if wanted.isEmpty || pages.contains(where: { $0.contains(wanted[...]) }) { return true }
        return pages.indices.dropLast().contains { page in
            let length = pages[page].longestPrefix(of: wanted)
            return length > 0 && pages[page + 1].contains(wanted[length...])
        }
    }

    /// C's search: a loop of Swift is too slow in tests, which are not optimised.
    private func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
        let wanted = bytes.map { CChar(bitPattern: $0) } + [0]
        return strstr(zeroTerminated, wanted) != nil
    }

    /// How many bytes from the start of a text occur together.
    private func longestPrefix(of wanted: [UInt8]) -> Int {
        var found = 0, missing = wanted.count
        while missing - found > 1 {
            let middle = (found + missing) / 2
            if contains(wanted[..<middle]) { found = middle } else { missing = middle }
        }
        return found
    }
}
