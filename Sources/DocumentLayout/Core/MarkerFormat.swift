import DocumentData

/// A numbering pattern: text with counters in braces. `BAB {I}`, `{A}.`, `{a})`, `({1})`, `Tabel {h1:1}.{1}`.
///
/// `{1}` decimal, `{I}` and `{i}` roman, `{A}` and `{a}` letters, of the element's own counter; `{h1:I}` of the heading level named.
struct MarkerFormat {
    let pattern: String

    func text(own: Int, headings: [Int]) -> String {
        var result = "", rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result +=
                MarkerFormat.counter(rest[rest.index(after: open)..<close], own, headings) ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static func counter(_ token: Substring, _ own: Int, _ headings: [Int]) -> String? {
        let parts = token.split(separator: ":")
        guard let style = parts.last else { return nil }
        var value = own
        if parts.count == 2 {
            guard parts[0].first == "h", let level = Int(parts[0].dropFirst()), headings.indices.contains(level - 1)
            else { return nil }
            value = headings[level - 1]
        }
        switch style {
        case "1": return String(value)
        case "I": return CounterStyle.roman(value)
        case "i": return CounterStyle.roman(value).lowercased()
        case "A": return CounterStyle.letters(value).uppercased()
        case "a": return CounterStyle.letters(value)
        default: return nil
        }
    }
}

/// Counter styles (CSS Counter Styles 3 §6).
enum CounterStyle {
    /// Decimal outside 1…3999.
    static func roman(_ value: Int) -> String { RomanNumeral.upper(value) ?? String(value) }

    /// a … z, aa, ab …; decimal below 1.
    static func letters(_ value: Int) -> String {
        guard value >= 1 else { return String(value) }
        var rest = value, result: [Character] = []
        while rest > 0 {
            rest -= 1
            result.append(Character(UnicodeScalar(UInt8(97 + rest % 26))))
            rest /= 26
        }
        return String(result.reversed())
    }
}
