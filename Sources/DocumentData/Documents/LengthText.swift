import Diagnostics

/// Reads a length as people write it, for layouts: `2,5 cm` becomes `2.5cm`.
enum LengthText {
    private static let units = ["mm", "cm", "pt"]

    static func length(_ text: String) -> Result<String, ValueProblem> {
        let compact = text.filter { !$0.isWhitespace }.lowercased().replacing(",", with: ".")
        if let unit = units.first(where: compact.hasSuffix) {
            let number = compact.dropLast(unit.count)
            if isNumber(number) { return .success(number + unit) }
        }
        return .failure(
            ValueProblem(
                "data.not-a-length", Wording(id: "\"\(text)\" bukan ukuran panjang", en: "\"\(text)\" is not a length"),
                rule: Wording(
                    id: "ukuran panjang ditulis 20 mm, 2,5 cm, atau 12 pt",
                    en: "a length is written 20 mm, 2,5 cm or 12 pt")))
    }

    /// A length in millimetres; nil for what `length` does not write.
    static func millimetres(_ length: String) -> Double? {
        guard let unit = units.first(where: length.hasSuffix), let number = Double(length.dropLast(unit.count)) else {
            return nil
        }
        return switch unit {
        case "mm": number
        case "cm": number * 10
        default: number * 25.4 / 72
        }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && text.count <= 8
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
