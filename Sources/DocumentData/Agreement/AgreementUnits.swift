import Foundation

/// Units as they are compared: '%' is 'persen'.
enum AgreementUnits {
    static func key(_ unit: String) -> String {
        unit.trimmingCharacters(in: .whitespaces) == "%" ? "persen" : ShortName.key(unit)
    }
}
