import DocumentData

/// A table of a workbook as somebody saw it, and as others have made it since: where an edit of the one belongs in the other.
///
/// Rows are counted from 1, row 0 being the headings. Nothing is decided for anybody: nil where both have changed the same, or where nobody can
/// say which row of now is the one that was seen.
struct SheetMerge {
    private let seen: [[String]]
    private let now: [[String]]
    private let match: RowMatch

    /// Rows of the same columns, without the headings.
    init(_ seen: [[String]], _ now: [[String]]) {
        self.seen = seen
        self.now = now
        match = RowMatch(seen, now)
    }

    /// nil where the two have other columns.
    init?(_ seen: WorkbookGrid, _ now: WorkbookGrid) {
        guard seen.headings == now.headings, seen.columns == now.columns else { return nil }
        self.init(seen.rows.map(\.cells), now.rows.map(\.cells))
    }

    /// Where a row is. Rows behind the last one are those behind the last one of now, as long as that is still the same empty row.
    func place(ofRow row: Int) -> Int? {
        guard row > 0 else { return nil }
        guard row > seen.count else { return match.places[row - 1].map { $0 + 1 } }
        guard let last = match.places.last, last == now.count - 1 else { return nil }
        return now.count + row - seen.count
    }

    /// Where a cell is that still says what it said.
    func place(ofRow row: Int, column: Int) -> Int? {
        guard let place = place(ofRow: row), text(seen, row, column) == text(now, place, column) else { return nil }
        return place
    }

    private func text(_ rows: [[String]], _ row: Int, _ column: Int) -> String {
        row <= rows.count && rows[row - 1].indices.contains(column) ? rows[row - 1][column] : ""
    }

    /// Another order of rows, as that of now. A row that others have changed goes elsewhere with what they wrote; it is not taken out.
    func change(_ change: TableEdit.RowChange) -> TableEdit.RowChange? {
        switch change {
        case .insert(let row):
            // Before the row that it was to stand before, else behind the one above.
            if let place = place(ofRow: row) { return .insert(at: place) }
            return row > 1 ? place(ofRow: row - 1).map { .insert(at: $0 + 1) } : nil
        case .remove(let row):
            guard let place = place(ofRow: row), place <= now.count, row <= seen.count,
                match.isEqual(row - 1, place - 1)
            else { return nil }
            return .remove(place)
        case .move(let row, let target):
            guard let from = place(ofRow: row), let to = place(ofRow: target), (row < target) == (from < to) else {
                return nil
            }
            return .move(from, to: to)
        }
    }
}
