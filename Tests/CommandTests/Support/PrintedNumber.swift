/// Names that no other name contains.
enum PrintedNumber {
    /// A number as letters of fixed length: 0 → 'Baba', 12 → 'Caca' …
    static func words(_ number: Int) -> String {
        let letters = Array("bcdfghjklm"), tens = letters[number / 10 % 10], ones = letters[number % 10]
        return "\(tens)a\(ones)a".prefix(1).uppercased() + "\(tens)a\(ones)a".dropFirst()
    }
}
