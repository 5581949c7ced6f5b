/// The spaces of a paragraph between a month and its year.
struct MonthAndYear {
    private static let months = Set(
        [
            "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober",
            "november", "desember",
        ].map { Array($0.utf8) })
    private static let longestMonth = 9

    private let paragraph: ShapedParagraph

    init(_ paragraph: ShapedParagraph) {
        self.paragraph = paragraph
    }

    /// Whether a line that ends here parts the two.
    func parts(at candidate: BreakCandidate) -> Bool { candidate.offset == 0 && isBetween(candidate.segment) }

    /// Whether a segment is the space between 'Desember' and '2024'.
    func isBetween(_ index: Int) -> Bool {
        let segments = paragraph.segments
        guard segments.indices.contains(index), segments[index].kind == .space, segments.indices.contains(index - 1),
            segments.indices.contains(index + 1), let month = segments[index - 1].shaped?.text,
            let year = segments[index + 1].shaped?.text
        else { return false }
        return MonthAndYear.isYear(year) && MonthAndYear.isMonth(month)
    }

    /// Four digits, before a full stop or a bracket too.
    private static func isYear(_ text: [UInt8]) -> Bool {
        let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        return text.prefix(while: isDigit).count == 4
    }

    /// '(Desember', 'DESEMBER'.
    private static func isMonth(_ text: [UInt8]) -> Bool {
        let word = text.first == UInt8(ascii: "(") ? text.dropFirst() : text[...]
        return word.count <= longestMonth && months.contains(word.map { $0 | 0x20 })
    }
}
