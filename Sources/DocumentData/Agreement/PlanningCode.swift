import Foundation

/// Codes as offices write them: with and without points, with zeros at the end that others leave out, without those that a spreadsheet
/// dropped.
enum PlanningCode {
    /// The same for '1.03.02', '10302' and '1.03.02.'; for '1.03.10' and the '1.03.1.0' of a spreadsheet.
    static func key(_ code: String) -> String {
        var letters = code.uppercased().unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }
        while letters.last == "0" { letters.removeLast() }
        return String(String.UnicodeScalarView(letters))
    }

    /// The key of a code whose parts lost the zeros before them: '1.3.2' for '1.03.02'. nil where none may be missing.
    static func paddedKey(_ code: String) -> String? {
        let parts = code.split(separator: ".").map(String.init)
        guard (2...3).contains(parts.count), parts.dropFirst().contains(where: { $0.utf8.count == 1 }) else {
            return nil
        }
        return key((parts.prefix(1) + parts.dropFirst().map { $0.utf8.count == 1 ? "0" + $0 : $0 }).joined())
    }

    /// nil for codes of another kind, which are programmes.
    static func level(_ code: String) -> NomenclatureCode.Level? {
        let plain = code.hasSuffix(".") ? String(code.dropLast()) : code
        if let level = NomenclatureCode(plain)?.level { return level }
        guard plain.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return switch plain.utf8.count {
        case 1: .urusan
        case 3: .bidang
        case 5: .program
        case 8: .kegiatan
        case 10, 12: .subKegiatan
        default: nil
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
}
