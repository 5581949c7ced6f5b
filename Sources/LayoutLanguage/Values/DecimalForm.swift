/// How many digits a decimal number may have before and after its point: both its pattern and its reader.
struct DecimalForm {
    let whole: Int
    let fraction: Int

    /// Below 100.
    static let factor = DecimalForm(whole: 2, fraction: 9)
    static let percentage = DecimalForm(whole: 5, fraction: 9)
    static let fraction = DecimalForm(whole: 5, fraction: 9)
    static let quantity = DecimalForm(whole: 18, fraction: 18)

    var pattern: String { DecimalForm.digits(whole) + "(\\." + DecimalForm.digits(fraction) + ")?" }

    /// One digit to so many, each of the further ones within the group of the one before: libxml2 miscounts `{1,6}` where several
    /// alternatives begin with digits.
    private static func digits(_ limit: Int) -> String {
        "[0-9]" + String(repeating: "([0-9]", count: limit - 1) + String(repeating: ")?", count: limit - 1)
    }

    /// Whether the text is digits with at most one point between them.
    func matches(_ text: Substring) -> Bool {
        let bytes = text.utf8
        let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
        guard DecimalForm.areDigits(bytes[..<point], atMost: whole) else { return false }
        return point == bytes.endIndex || DecimalForm.areDigits(bytes[bytes.index(after: point)...], atMost: fraction)
    }

    /// The number without a sign; nil for another text.
    func number(_ text: Substring) -> Double? { matches(text) ? Double(text) : nil }

    static func areDigits(_ bytes: Substring.UTF8View, atMost limit: Int = .max) -> Bool {
        let count = bytes.count
        return count > 0 && count <= limit && bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
}
