/// The grammar as a regular expression of XML Schema, for the RELAX NG schema.
extension ValueGrammar {
    /// Matches exactly the texts that `matches` accepts, white space around and between values included; nil when any text will do.
    var pattern: String? {
        switch self {
        case .text: nil
        case .choice(let items):
            items.contains { $0.pattern == nil } ? nil : items.compactMap(\.pattern).joined(separator: "|")
        case .list(let item, let counts):
            item.wordPattern.map { "\\s*(\($0))(\\s+(\($0))){\(counts.lowerBound - 1),\(counts.upperBound - 1)}\\s*" }
        case .sequence(let items):
            "\\s*" + items.compactMap { $0.wordPattern.map { "(\($0))" } }.joined(separator: "\\s+") + "\\s*"
        default: wordPattern.map { "\\s*(\($0))\\s*" }
        }
    }

    private var wordPattern: String? {
        switch self {
        case .text: nil
        case .identifier: "[A-Za-z][A-Za-z0-9_\\-]*"
        case .keywords(let words): words.map { $0.replacing("-", with: "\\-").replacing(".", with: "\\.") }.joined(separator: "|")
        case .integer(let bounds): IntegerPattern.pattern(bounds)
        case .number: Self.decimalPattern
        case .quantity: "-?[0-9]{1,18}(\\.[0-9]{1,18})?"
        case .length(let isSigned): (isSigned ? "-?" : "") + "(0|\(Self.decimalPattern)(\(Self.lengthUnits.joined(separator: "|"))))"
        case .fraction: Self.decimalPattern + "fr"
        case .colour: Self.colourNames.joined(separator: "|") + "|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})"
        case .choice(let items): items.contains { $0.wordPattern == nil } ? nil : items.compactMap(\.wordPattern).joined(separator: "|")
        case .list(let item, _): item.wordPattern
        case .sequence(let items): items.count == 1 ? items[0].wordPattern : nil
        }
    }

    private static let decimalPattern = "[0-9]{1,9}(\\.[0-9]{1,9})?"
}

/// Whole numbers within bounds as a regular expression, digit by digit.
enum IntegerPattern {
    /// Leading zeros are allowed up to nine digits, as in the reader.
    static func pattern(_ bounds: ClosedRange<Int>) -> String {
        var parts: [String] = []
        if bounds.upperBound >= 0 { parts.append("0*(" + digits(from: max(0, bounds.lowerBound), to: bounds.upperBound) + ")") }
        if bounds.lowerBound < 0 {
            parts.append("-0*(" + digits(from: max(0, -bounds.upperBound), to: -bounds.lowerBound) + ")")
        }
        return parts.joined(separator: "|")
    }

    /// Splits into ranges in which the last digits are free: 38–112 becomes 38–39, 40–99, 100–109, 110–112.
    private static func digits(from lower: Int, to upper: Int) -> String {
        var parts: [String] = []
        var start = lower
        while start <= upper {
            var step = 1
            while start % (step * 10) == 0, start + step * 10 - 1 <= upper, start > 0 { step *= 10 }
            // The leading free digit goes as far as it can within its decade.
            let prefix = start / step
            var last = prefix % 10
            while last < 9, (prefix - prefix % 10 + last + 2) * step - 1 <= upper { last += 1 }
            parts.append(text(prefix, last, zeros: String(step).count - 1))
            start = (prefix - prefix % 10 + last + 1) * step
        }
        return parts.joined(separator: "|")
    }

    private static func text(_ prefix: Int, _ last: Int, zeros: Int) -> String {
        let head = prefix >= 10 ? String(prefix / 10) : ""
        let digit = prefix % 10 == last ? String(last) : "[\(prefix % 10)-\(last)]"
        return head + digit + (zeros > 0 ? "[0-9]{\(zeros)}" : "")
    }
}
