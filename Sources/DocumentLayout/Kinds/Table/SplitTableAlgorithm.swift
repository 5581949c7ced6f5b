import LayoutLanguage

/// Lays out a table that is wider than its page: all of its columns beside each other, then one part of them on each page.
///
/// Rows are as high as their highest cell in any part, so that pages laid beside each other match.
struct SplitTableAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let table: TableContent
    let parts: ColumnSlices
    let order: ColumnSplit.Order

    /// Which part, from which row; and the space in which the rows were broken, when the other parts of the same rows must break alike.
    private struct Cursor {
        var part = 0
        var rows: BreakToken?
        var space: ConstraintSpace?
    }

    func layout(in space: ConstraintSpace, resuming token: BreakToken?) -> LayoutResult {
        let cursor = cursor(token)
        let rowSpace = cursor.space ?? space
        let algorithm = TableAlgorithm(
            engine: engine, box: box, table: table, space: rowSpace, token: cursor.rows, part: cursor.part,
            of: parts)
        let result = algorithm.layout()
        guard let whole = result.fragment, let content = whole.content as? TableFragment else {
            return .nothing(result.record)
        }
        let next = next(after: cursor, rows: result.token, in: rowSpace)
        let slice = TableSlice(parts: parts, part: cursor.part).slice(content, isHeadRepeated: cursor.rows != nil)
        let fragment = Fragment(
            box, size: whole.size, content: slice, isFirst: token == nil, isLast: next == nil,
            findings: whole.findings + (token == nil ? parts.findings : []))
        guard let next else { return .finished(fragment, result.record) }
        return .broken(fragment, next, next.forced == nil ? result.judgement : .perfect, result.record)
    }

    private func cursor(_ token: BreakToken?) -> Cursor {
        guard let known = token?.resumePoint as? SliceResumePoint else { return Cursor() }
        return Cursor(part: min(known.part, parts.parts.count - 1), rows: known.rows, space: known.space)
    }

    private func next(after cursor: Cursor, rows: BreakToken?, in space: ConstraintSpace) -> BreakToken? {
        let isLastPart = cursor.part == parts.parts.count - 1
        switch order {
        case .overThenDown:
            if !isLastPart {
                return BreakToken(
                    SliceResumePoint(part: cursor.part + 1, rows: cursor.rows, space: space), forced: .page)
            }
            return rows.map { BreakToken(SliceResumePoint(part: 0, rows: $0, space: nil)) }
        case .downThenOver:
            if let rows { return BreakToken(SliceResumePoint(part: cursor.part, rows: rows, space: nil)) }
            return isLastPart
                ? nil : BreakToken(SliceResumePoint(part: cursor.part + 1, rows: nil, space: nil), forced: .page)
        }
    }
}

/// Takes the cells of one part out of rows that were laid out with all columns.
struct TableSlice {
    let parts: ColumnSlices
    let part: Int

    func slice(_ table: TableFragment, isHeadRepeated: Bool) -> TableFragment {
        var start = table.start, end = table.end
        start.head = start.head.map(slice)
        start.carry = start.carry.map(slice)
        start.isHeadRepeated = isHeadRepeated
        end.carry = end.carry.map(slice)
        end.foot = end.foot.map(slice)
        return TableFragment(
            start: start, body: table.body.map(slice), end: end, hasFoot: table.hasFoot,
            structure: table.structure, width: parts.width(of: part),
            slice: .init(isFirst: part == 0, isLast: part == parts.parts.count - 1))
    }

    private func slice(_ row: TableFragment.RowFragment) -> TableFragment.RowFragment {
        var row = row
        row.cells = row.cells.compactMap { cell in
            guard let place = parts.place(of: cell.cell, in: part) else { return nil }
            var sliced = TableFragment.CellFragment(
                cell: cell.cell, x: place.x, width: place.width, height: cell.height, content: cell.content,
                span: cell.span, isRepetition: cell.isRepetition)
            if part > parts.firstPart(of: cell.cell) { sliced.isRepetition = true }
            return sliced
        }
        return row
    }
}
