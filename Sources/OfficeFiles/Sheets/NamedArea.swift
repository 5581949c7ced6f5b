import Diagnostics

/// Cells of a workbook that have a name of their own: a table, or a range that somebody has named.
package struct NamedArea: Sendable, Equatable {
    package let name: String
    /// The name of the sheet that it is on.
    package let sheet: String
    /// Without rows of totals.
    package let range: CellRange

    package init(name: String, sheet: String, range: CellRange) {
        self.name = name
        self.sheet = sheet
        self.range = range
    }

    /// Cells that are named by where they stand: `OPD!A3:F40`.
    package static func cells(_ text: String) -> NamedArea? {
        guard text.contains("!"), let (sheet, range) = reference(text) else { return nil }
        return NamedArea(name: text, sheet: sheet, range: range)
    }

    /// What a formula names: `'Daftar OPD'!$A$3:$F$40`, or `$'Daftar OPD'.$A$3:.$F$40` as OpenDocument writes it. nil for anything else,
    /// such as several ranges, and whole columns.
    static func reference(_ text: String) -> (sheet: String, range: CellRange)? {
        guard let mark = split(text) else { return nil }
        var sheet = String(text[..<mark])
        if sheet.first == "$" { sheet.removeFirst() }
        if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 2 {
            sheet = String(sheet.dropFirst().dropLast()).replacing("''", with: "'")
        }
        let cells = text[text.index(after: mark)...].split(separator: ":").map { part in
            // The second half may name the sheet again.
            let part = String(part)
            return split(part).map { String(part[part.index(after: $0)...]) } ?? part
        }
        guard let range = CellRange(cells.joined(separator: ":")) else { return nil }
        return (sheet, range)
    }

    /// The mark between the sheet and its cells.
    private static func split(_ text: String) -> String.Index? {
        var isQuoted = false
        for index in text.indices {
            if text[index] == "'" { isQuoted.toggle() }
            if !isQuoted, text[index] == "!" || text[index] == "." { return index }
        }
        return nil
    }
}

extension Sheet {
    /// Some of its rows alone.
    package func rows(_ rows: ClosedRange<Int>) -> Sheet {
        restricted(
            to: CellRange(
                CellAddress(row: rows.lowerBound, column: 1),
                CellAddress(row: rows.upperBound, column: CellAddress.mostColumns)))
    }

    /// The cells of an area alone, with the places that they have.
    package func restricted(to range: CellRange) -> Sheet {
        let kept = cells.indices.filter { range.contains(cells[$0].address) }
        return Sheet(
            name: name,
            source: SourceFile(
                path: source.path, location: source.location, bytes: source.bytes,
                sheet: SheetPlaces(sheet: name, cells: kept.map { cells[$0] })),
            kinds: kept.map { kinds[$0] },
            merges: merges.filter { range.contains($0.first) && range.contains($0.last) }, hiddenRows: hiddenRows,
            hiddenColumns: hiddenColumns, struckRows: struckRows, remarks: remarks,
            hidingFormats: hidingFormats, isHidden: isHidden)
    }
}
