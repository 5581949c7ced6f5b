/// Raised and lowered digits and signs as the characters that Unicode has for them.
package enum ShiftedText {
    package enum Shift: Sendable { case above, below }

    private static let plain = Array("0123456789+-−=()n")
    private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
    private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ")

    /// Marks between numbers stay as they are. nil where a letter has no such form, or nothing has: half of a number that is raised
    /// would be another number.
    package static func text(_ text: String, _ shift: Shift) -> String? {
        var result = ""
        for character in text {
            if character.isWhitespace || ",;.".contains(character) {
                result.append(character)
            } else if let index = plain.firstIndex(of: character) {
                result.append(shift == .above ? raised[index] : lowered[index])
            } else {
                return nil
            }
        }
        return result == text && text.contains { !$0.isWhitespace } ? nil : result
    }
}
