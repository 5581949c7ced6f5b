import Diagnostics
import OfficeFiles

/// Amounts in thousands or millions of rupiah, as a heading or a title of the table says: '(dalam juta rupiah)', 'Pagu (Rp Ribu)'. They
/// are refused, for our amounts are whole rupiah, wherever they are written and changed.
enum AmountUnit {
    private static let units: Set<Substring> = [
        "ribu", "ribuan", "juta", "jutaan", "miliar", "milyar", "miliaran", "milyaran", "triliun", "000",
    ]
    private static let money: Set<Substring> = ["rp", "rupiah", "dalam", "x"]

    /// 'Pagu' of 'Pagu (Rp Juta)'; nil for a heading without a unit.
    static func heading(_ key: String) -> String? {
        guard isNamed(in: key) else { return nil }
        let words = key.split(separator: " ").filter { !units.contains($0) && !money.contains($0) && $0 != "1" }
        return words.joined(separator: " ")
    }

    static func isNamed(in key: String) -> Bool {
        let words = key.split(separator: " ")
        return words.contains(where: units.contains) && words.contains(where: money.contains)
    }

    /// Where a list says so; nil when it says nothing.
    ///
    /// - Parameter columns: those of amounts, by their places in the list.
    static func finding(_ list: SheetList, amounts columns: [Int]) -> Diagnostic? {
        guard let first = columns.first else { return nil }
        let titles = list.leftovers.filter { $0.kind == .title }.map(\.row)
        let title = list.sheet.cells.indices.first { index in
            titles.contains(list.sheet.cells[index].address.row) && isNamed(in: HeadingText.key(list.sheet.text(index)))
        }
        let column = columns.first { isNamed(in: HeadingText.key(list.columns[$0].heading)) }
        guard column != nil || title != nil else { return nil }
        let heading = list.columns[column ?? first]
        let range = column == nil ? title.map(list.sheet.range) : nil
        return Diagnostic(
            "workbook.amount-unit",
            Wording(
                id: "kolom \"\(heading.heading)\" tidak dalam rupiah utuh",
                en: "the column \"\(heading.heading)\" is not in whole rupiah"), at: range ?? heading.range
        )
        .rule(
            Wording(
                id: "anggaran ditulis dalam rupiah utuh: 1250000 atau 1.250.000",
                en: "amounts are written in whole rupiah: 1250000 or 1.250.000")
        )
        .fix(
            Wording(
                id: "kalikan isinya (Tempel Khusus > Kali), lalu hapus satuannya dari judul",
                en: "multiply its values (Paste Special > Multiply), then delete the unit from the heading"))
    }
}
