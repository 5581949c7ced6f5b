import Diagnostics

/// Where rules for cells are, once rows have been put elsewhere: what may be typed, and how cells look, belongs to the row and goes with it.
///
/// A row that is put in has the rules that both of its neighbours have.
struct RuleAreas {
    private let sources: [Int: Int?]
    private let rows: ClosedRange<Int>
    /// Columns whose cells go; nil for all of them.
    private let columns: ClosedRange<Int>?
    /// Columns whose cells stay: those that count, and those with formulas.
    private let staying: [Int]
    /// The rows of a list that gets more of them.
    private let list: ClosedRange<Int>?

    /// nil where no row goes anywhere.
    init?(_ arrangement: WorkbookCells.Arrangement, fixed: Set<CellAddress>) {
        guard let first = arrangement.sources.keys.min(), let last = arrangement.sources.keys.max() else { return nil }
        sources = arrangement.sources
        rows = first...last
        columns = arrangement.columns
        let formulas = fixed.filter { arrangement.sources.keys.contains($0.row) }.map(\.column)
        list = arrangement.growth.map { $0.list.first.row...$0.list.last.row }
        staying = arrangement.kept.union(formulas).sorted()
    }

    /// The areas that cover the same cells as before; nil where these are the same.
    func moved(_ areas: [CellRange]) -> [CellRange]? {
        var isMoved = false, result: [CellRange] = []
        for area in areas {
            let own = moved(area)
            if own != [area] { isMoved = true }
            for each in own where !result.contains(each) { result.append(each) }
        }
        return isMoved ? result : nil
    }

    private func moved(_ area: CellRange) -> [CellRange] {
        guard area.first.row <= rows.upperBound, area.last.row >= rows.lowerBound else { return [area] }
        let runs = runs(of: area.first.row...area.last.row)
        guard runs != [area.first.row...area.last.row] else { return [area] }
        return parts(of: area).flatMap { part, isMoving in
            (isMoving ? runs : [area.first.row...area.last.row]).map { run in
                CellRange(
                    CellAddress(row: run.lowerBound, column: part.lowerBound),
                    CellAddress(row: run.upperBound, column: part.upperBound))
            }
        }
    }

    /// Columns side by side that go, or stay.
    private func parts(of area: CellRange) -> [(ClosedRange<Int>, isMoving: Bool)] {
        let wide = area.first.column...area.last.column
        var starts: Set = [wide.lowerBound]
        for column in staying { starts.formUnion([column, column + 1]) }
        if let columns { starts.formUnion([columns.lowerBound, columns.upperBound + 1]) }
        let ordered = starts.filter(wide.contains).sorted()
        var parts: [(ClosedRange<Int>, isMoving: Bool)] = []
        for (index, start) in ordered.enumerated() {
            let end = index + 1 < ordered.count ? ordered[index + 1] - 1 : wide.upperBound
            let isMoving = !staying.contains(start) && columns?.contains(start) ?? true
            if let last = parts.last, last.isMoving == isMoving {
                parts[parts.count - 1].0 = last.0.lowerBound...end
            } else {
                parts.append((start...end, isMoving))
            }
        }
        return parts
    }

    private func runs(of old: ClosedRange<Int>) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        func add(_ run: ClosedRange<Int>) {
            if let last = runs.last, last.upperBound + 1 == run.lowerBound {
                runs[runs.count - 1] = last.lowerBound...run.upperBound
            } else {
                runs.append(run)
            }
        }
        if old.lowerBound < rows.lowerBound { add(old.lowerBound...(rows.lowerBound - 1)) }
        for row in rows where isCovered(row, by: old) { add(row...row) }
        if old.upperBound > rows.upperBound { add(max(rows.upperBound + 1, old.lowerBound)...old.upperBound) }
        // The rule of a row that is taken out is not for the one that comes to stand there.
        if runs.isEmpty, let emptied = sources.filter({ $0.value == nil }).keys.max() { add(emptied...emptied) }
        return runs
    }

    private func isCovered(_ row: Int, by old: ClosedRange<Int>) -> Bool {
        guard let source = sources[row] else { return old.contains(row) }
        if let source { return old.contains(source) }
        /// The row beside it, as it was; nil for one that is put in as well.
        func isBeside(_ row: Int) -> Bool { (sources[row].map { $0 } ?? row).map(old.contains) ?? false }
        if isBeside(row - 1), isBeside(row + 1) { return true }
        if let list {
            // In front of all others: what is for each row of the list is for this one.
            return row == list.lowerBound && old.lowerBound <= list.lowerBound && old.upperBound >= list.upperBound
        }
        // Left empty below the others by one that was taken out.
        return row == rows.upperBound && old.count > 1 && old.contains(row) && isBeside(row - 1)
    }
}

extension WorkbookCells.Arrangement {
    /// Whether a formula of a rule names rows as seen from the cell that it is for: `B4`, but not `$B$4`.
    static func isRelative(_ formula: String) -> Bool {
        var plain = "", isQuoted = false
        for character in MarkupTag.unescaped(formula) {
            if character == "\"" { isQuoted.toggle() } else if !isQuoted { plain.append(character) }
        }
        return plain.firstMatch(of: /(?:^|[^A-Za-z0-9_.$])\$?[A-Za-z]{1,3}[0-9]+(?:$|[^A-Za-z0-9_.(])/) != nil
    }
}
