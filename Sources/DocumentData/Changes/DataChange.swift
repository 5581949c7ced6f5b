import Diagnostics
import Foundation

/// What became of a row, or of a value, between two versions of the data.
public struct DataChange: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case added, removed, renamed, moved, amount, changed

        public var wording: Wording {
            switch self {
            case .added: Wording(id: "ditambah", en: "added")
            case .removed: Wording(id: "dihapus", en: "removed")
            case .renamed: Wording(id: "ganti nama", en: "renamed")
            case .moved: Wording(id: "pindah OPD", en: "moved")
            case .amount: Wording(id: "nilai", en: "amount")
            case .changed: Wording(id: "diubah", en: "changed")
            }
        }
    }

    public let kind: Kind
    /// The name of the table or sheet.
    public let table: String
    /// What people call the row; empty for a value of no row.
    public let row: String
    /// The column, or the path of a value; empty for whole rows.
    public let field: String
    public let old: String
    public let new: String
    public let oldPlace: SourceRange?
    public let newPlace: SourceRange?

    /// By how much an amount differs; nil for other changes.
    public var difference: Decimal? {
        guard kind == .amount, let old = DataChange.number(old), let new = DataChange.number(new) else {
            return nil
        }
        return new - old
    }

    /// As people write numbers: '1.000' and '1000' are one.
    static func number(_ text: String) -> Decimal? {
        if case .success(let number) = NumberText.decimal(text) { return number }
        // A whole number with points; of '1,250' nobody knows.
        if case .success(let number) = NumberText.integer(text) { return number }
        return ScalarReading.number(text)
    }

    /// A sentence without places.
    public var wording: Wording {
        let what = [table, row.isEmpty ? "" : "\"\(row)\"", field].filter { !$0.isEmpty }.joined(separator: " · ")
        switch kind {
        case .added, .removed:
            return Wording(id: "\(kind.wording.indonesian): \(what)", en: "\(kind.wording.english): \(what)")
        default:
            let by = difference.map { " (\($0 > 0 ? "+" : "−")\(NumberFormat.text(abs($0))))" } ?? ""
            let values = "\(old.isEmpty ? "–" : old) → \(new.isEmpty ? "–" : new)\(by)"
            return Wording(
                id: "\(kind.wording.indonesian): \(what): \(values)", en: "\(kind.wording.english): \(what): \(values)")
        }
    }
}
