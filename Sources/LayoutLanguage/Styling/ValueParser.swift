import PageModel

/// Reads the values of properties: lengths with units, colours, borders, lists. Every function returns nil for what it cannot read.
public struct ValueParser {
    /// For `em` and for percentages of font sizes.
    public let fontSize: Length

    public init(fontSize: Length) {
        self.fontSize = fontSize
    }

    /// `12mm`, `2.5cm`, `1in`, `10.5pt`, `1.2em`, `0`.
    public func length(_ text: some StringProtocol) -> Length? {
        if text == "0" { return .zero }
        guard let (number, unit) = split(text) else { return nil }
        let length: Length
        switch unit {
        case "pt": length = .pt(number)
        case "mm": length = .mm(number)
        case "cm": length = .mm(number * 10)
        case "in": length = .pt(number * 72)
        case "em": length = fontSize.scaled(by: number)
        default: return nil
        }
        return length <= .greatest && -length <= .greatest ? length : nil
    }

    /// A length that is not negative: sizes, padding, widths of lines.
    public func size(_ text: some StringProtocol) -> Length? {
        length(text).flatMap { $0 >= .zero ? $0 : nil }
    }

    /// A length, `auto`, `min-content`, `max-content`, `50%` or `2fr`; never negative.
    public func extent(_ text: some StringProtocol) -> Extent? {
        switch text {
        case "auto": return .auto
        case "min-content": return .minContent
        case "max-content": return .maxContent
        default: break
        }
        if let length = size(text) { return .length(length) }
        guard let (number, unit) = split(text), number >= 0 else { return nil }
        switch unit {
        case "%": return .percent(number / 100)
        case "fr": return .fraction(number)
        default: return nil
        }
    }

    /// `#1F4E79`, `#1F4E7914`, `#abc`, `transparent`, `black`, `white`.
    public func color(_ text: some StringProtocol) -> Color? {
        switch text {
        case "transparent": return .transparent
        case "black": return .black
        case "white": return Color(red: 255, green: 255, blue: 255)
        default: break
        }
        guard text.first == "#" else { return nil }
        var digits = Array(text.dropFirst())
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        guard digits.count == 6 || digits.count == 8 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(digits[index...index + 1]), radix: 16), digits[index] != "+", digits[index] != "-"
            else { return nil }
            bytes.append(byte)
        }
        return Color(red: bytes[0], green: bytes[1], blue: bytes[2], alpha: bytes.count == 4 ? bytes[3] : 255)
    }

    /// `0.4pt solid #B0B0B0` in any order; `none`.
    public func border(_ text: some StringProtocol) -> Border? {
        if text == "none" || text == "0" { return Border.none }
        var width: Length = .pt(0.5), style = Border.Style.solid, color = Color.black
        for word in text.split(separator: " ") {
            if let length = size(word) { width = length
            } else if let known = Border.Style(rawValue: String(word)) { style = known
            } else if let known = self.color(word) { color = known
            } else { return nil }
        }
        return Border(width: width, style: style, color: color)
    }

    /// One to four values in CSS order: top, right, bottom, left.
    public func edges(_ text: some StringProtocol) -> Edges<Length>? {
        let parts = text.split(separator: " ").map { length($0) }
        let values = parts.compactMap { $0 }
        guard values.count == parts.count else { return nil }
        switch values.count {
        case 1: return Edges(all: values[0])
        case 2: return Edges(top: values[0], right: values[1], bottom: values[0], left: values[1])
        case 3: return Edges(top: values[0], right: values[1], bottom: values[2], left: values[1])
        case 4: return Edges(top: values[0], right: values[1], bottom: values[2], left: values[3])
        default: return nil
        }
    }

    /// A factor (`1.4`), a percentage or a length.
    public func lineHeight(_ text: some StringProtocol) -> LineHeight? {
        if let factor = Double(text), factor > 0, factor < 100 { return .factor(factor) }
        if let (number, unit) = split(text), unit == "%" { return number >= 0 && number <= 10_000 ? .factor(number / 100) : nil }
        return size(text).map { .length($0) }
    }

    private func split(_ text: some StringProtocol) -> (Double, Substring)? {
        let text = Substring(text)
        guard let end = text.firstIndex(where: { !($0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+")) }) else {
            return nil
        }
        guard let number = Double(text[..<end]), abs(number) < 1_000_000 else { return nil }
        return (number, text[end...])
    }
}
