import Diagnostics

/// Rows in another order: their cells go, with all that they are.
extension ChangedOpenDocument {
    private typealias Piece = OpenDocumentTable.Piece

    /// Cells side by side that come from the same place.
    private struct Run {
        let origin: CellOrigin
        let piece: OpenDocumentTable.Piece?
        let column: Int
        var count: Int
    }

    /// - Parameter fixed: cells with formulas, which stay.
    func arrange(
        _ arrangement: WorkbookCells.Arrangement, fixed: Set<CellAddress>, in edit: inout PartEdit
    ) -> Bool {
        let byRow = Dictionary(grouping: fixed, by: \.row).mapValues { Set($0.map(\.column)) }
        return change(Set(arrangement.sources.keys), in: &edit) { row, piece in
            let source = arrangement.sources[row] ?? nil
            let starts = starts(row, source, arrangement, byRow)
            let runs = runs(row, source, starts, arrangement, fixed)
            let head = piece.map { rowHead($0.element) } ?? ""
            return "<table:table-row\(head)>" + runs.map { text($0, arrangement) }.joined() + "</table:table-row>"
        }
    }

    /// Columns with which something else begins, and the one behind the last.
    private func starts(
        _ row: Int, _ source: Int?, _ arrangement: WorkbookCells.Arrangement, _ fixed: [Int: Set<Int>]
    ) -> [Int] {
        let pieces = table.cells(ofRow: row) + (source.map { table.cells(ofRow: $0) } ?? [])
        let numbers = arrangement.numbers.keys.filter { $0.row == row }.map(\.column)
        let alone = arrangement.kept.union(numbers).union(fixed[row] ?? []).union(source.flatMap { fixed[$0] } ?? [])
        let end = max(pieces.map(\.last).max() ?? 0, numbers.max() ?? 0) + 1
        var starts = Set(pieces.flatMap { [$0.first, $0.last + 1] } + alone.flatMap { [$0, $0 + 1] } + [1, end])
        if let columns = arrangement.columns { starts.formUnion([columns.lowerBound, columns.upperBound + 1]) }
        starts = starts.filter { $0 <= end }
        return starts.sorted()
    }

    private func runs(
        _ row: Int, _ source: Int?, _ starts: [Int], _ arrangement: WorkbookCells.Arrangement,
        _ fixed: Set<CellAddress>
    ) -> [Run] {
        let own = table.cells(ofRow: row), others = source.map { table.cells(ofRow: $0) } ?? []
        func piece(_ pieces: [Piece], _ column: Int) -> Piece? {
            pieces.first { ($0.first...$0.last).contains(column) }
        }
        var runs: [Run] = []
        for (start, next) in zip(starts, starts.dropFirst()) {
            let origin = arrangement.origin(
                of: CellAddress(row: row, column: start), from: source, fixed: fixed)
            let found =
                switch origin {
                case .own, .emptied, .number: piece(own, start)
                case .row: piece(others, start)
                case .nothing: nil as Piece?
                }
            if let last = runs.last, last.origin == origin, last.piece?.element == found?.element, origin != .nothing {
                runs[runs.count - 1].count += next - start
            } else {
                runs.append(Run(origin: origin, piece: found, column: start, count: next - start))
            }
        }
        return runs
    }

    private func rowHead(_ row: Int) -> String {
        table.edit.tags[row].attributes(in: table.edit.bytes).filter { $0.name != "table:number-rows-repeated" }
            .map { String(decoding: table.edit.bytes[$0.range], as: UTF8.self) }.joined()
    }

    private func text(_ run: Run, _ arrangement: WorkbookCells.Arrangement) -> String {
        let count = ChangedOpenDocument.repeated(run.count, "columns")
        switch run.origin {
        case .own, .row:
            guard let piece = run.piece else { return "<table:table-cell\(count)/>" }
            if run.count == piece.count {
                return String(decoding: table.edit.bytes[table.edit.range(of: piece.element)], as: UTF8.self)
            }
            return ChangedOpenDocument.copy(
                of: piece.element, run.count, "table:number-columns-repeated", in: table.edit)
        case .nothing: return "<table:table-cell\(count)/>"
        case .emptied: return ChangedOpenDocument.element(form(run.piece) + count, "")
        case .number(let number):
            let above = arrangement.growth.flatMap { growth in
                table.cell(CellAddress(row: growth.list.last.row, column: run.column))
            }
            let form = form(run.piece).isEmpty ? form(above) : form(run.piece)
            return ChangedOpenDocument.element(
                form + " office:value-type=\"float\" office:value=\"\(number)\"", "<text:p>\(number)</text:p>")
        }
    }

    /// How a cell looks and what may be put into it.
    private func form(_ piece: Piece?) -> String {
        guard let piece else { return "" }
        return ["table:style-name", "table:content-validation-name"].compactMap { name in
            table.edit.tags[piece.element].text(name, in: table.edit.bytes).map { " \(name)=\"\($0)\"" }
        }.joined()
    }
}
