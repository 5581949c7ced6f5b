/// Roman numerals for chapters, attachments and the month of a letter's number.
public enum RomanNumeral {
    private static let values: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// 'XIV'; nil outside 1…3999.
    public static func upper(_ number: Int) -> String? {
        guard (1...3999).contains(number) else { return nil }
        var rest = number
        var text = ""
        for (value, letters) in values {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    /// 14 for 'XIV'; nil for what is no numeral, or not written as one is: 'IIII', 'VX'.
    public static func number(_ text: String) -> Int? {
        var rest = Substring(text), number = 0
        for (value, letters) in values {
            while rest.hasPrefix(letters) {
                rest = rest.dropFirst(letters.count)
                number += value
            }
        }
        return rest.isEmpty && upper(number) == text ? number : nil
    }

    /// 'xiv'; nil outside 1…3999.
    public static func lower(_ number: Int) -> String? { upper(number)?.lowercased() }
}
