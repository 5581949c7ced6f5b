/// Numbers of lists as texts.
enum WordCounter {
    /// Labels that a list of Markdown can have.
    static let patterns: Set<String> = Set(
        ["1", "a", "A", "i", "I"].flatMap { ["{\($0)}.", "{\($0)})", "({\($0)})"] })

    /// The letter of a counter in a pattern; nil for counters that Markdown does not have.
    static func pattern(_ format: String) -> String? {
        switch format {
        case "decimal": "1"
        case "lowerLetter": "a"
        case "upperLetter": "A"
        case "lowerRoman": "i"
        case "upperRoman": "I"
        default: nil
        }
    }

    static func text(_ number: Int, _ format: String) -> String {
        switch format {
        case "lowerLetter": letters(number) ?? String(number)
        case "upperLetter": letters(number)?.uppercased() ?? String(number)
        case "lowerRoman": roman(number)?.lowercased() ?? String(number)
        case "upperRoman": roman(number) ?? String(number)
        case "decimalZero": (0...9).contains(number) ? "0\(number)" : String(number)
        case "none": ""
        default: String(number)
        }
    }

    /// a … z, aa, bb …
    private static func letters(_ number: Int) -> String? {
        guard (1...26 * 40).contains(number), let scalar = UnicodeScalar(97 + (number - 1) % 26) else { return nil }
        return String(repeating: String(Character(scalar)), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String? {
        guard (1...3999).contains(number) else { return nil }
        let steps: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number, text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
