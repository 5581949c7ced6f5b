import Diagnostics

/// How a text is written in place of a scalar of a YAML file. What is proposed is tried by reading it.
struct YAMLScalarText {
    private let range: SourceRange

    init(_ range: SourceRange) {
        self.range = range
    }

    /// In the style of the old scalar first.
    func candidates(for text: String) -> [(Range<Int>, String)] {
        let bytes = range.lower..<range.upper
        let double = YAMLScalarText.doubleQuoted(text)
        switch range.text.utf8.first {
        case UInt8(ascii: "\"")?: return [(bytes, double)]
        case UInt8(ascii: "'")?:
            let single = "'" + text.replacing("'", with: "''") + "'"
            return text.contains(where: \.isNewline) ? [(bytes, double)] : [(bytes, single), (bytes, double)]
        case UInt8(ascii: "|")?, UInt8(ascii: ">")?: return [(bytes, block(text)), (bytes, double)]
        case nil:
            // A value that was left out stands behind its colon or dash.
            let isTight = range.lower > 0 && range.file.bytes[range.lower - 1] != 32
            return (YAMLScalarText.isPlain(text) ? [text] : []).map { (bytes, (isTight ? " " : "") + $0) }
                + [(bytes, (isTight ? " " : "") + double)]
        default: return (YAMLScalarText.isPlain(text) ? [(bytes, text)] : []) + [(bytes, double)]
        }
    }

    /// How a text is written where nothing stood before.
    static func texts(for text: String) -> [String] {
        (isPlain(text) ? [text] : []) + [doubleQuoted(text)]
    }

    /// Whether nothing in it can mean anything else (YAML 1.2.2 §7.3.3), in lists within brackets as well.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || first.isNumber, text.last?.isWhitespace == false else {
            return false
        }
        return text.allSatisfy { $0.isLetter || $0.isNumber || " ./-()%&'_".contains($0) }
    }

    private static func doubleQuoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// With the head and the indentation of the old block; folded blocks part lines by empty ones.
    private func block(_ text: String) -> String {
        let old = range.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let head = old.first ?? "|"
        let first = old.dropFirst().first { !$0.allSatisfy(\.isWhitespace) }
        let indent = first.map { String($0.prefix { $0 == " " }) } ?? "  "
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        if head.hasPrefix(">") { lines = Array(lines.flatMap { [$0, ""] }.dropLast()) }
        return ([head] + lines.map { $0.isEmpty ? "" : indent + $0 }).joined(separator: "\n")
    }
}
