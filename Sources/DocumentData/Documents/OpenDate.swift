/// A date whose day is left open, to be filled in by hand when the paper is signed: '……', '…… Maret 2026', '…… …… 2026'.
package struct OpenDate: Equatable, Sendable {
    /// nil where it is left open as well.
    package let month: Int?
    package let year: Int?

    /// nil for what is no such date.
    package init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        if OpenDate.areDots(words.joined()) {
            (month, year) = (nil, nil)
            return
        }
        guard words.count == 3, OpenDate.areDots(words[0]), let year = OpenDate.year(words[2]) else { return nil }
        self.year = year
        if OpenDate.areDots(words[1]) {
            month = nil
        } else {
            guard let named = IndonesianMonth.number(parsing: String(words[1])) else { return nil }
            month = named
        }
    }

    private static func areDots(_ text: some StringProtocol) -> Bool {
        text.contains("…")
            ? text.allSatisfy { $0 == "…" || $0 == "." } : text.count >= 3 && text.allSatisfy { $0 == "." }
    }

    private static func year(_ text: Substring) -> Int? {
        text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    /// 'Maret'; nil where it is left open.
    package var monthName: String? { month.flatMap { IndonesianMonth.name($0) } }
}
