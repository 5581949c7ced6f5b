/// Lays out single rows and groups of rows that row spans tie together.
struct TableRowLayout {
    enum Outcome {
        case finished(TableFragment.RowFragment)
        case broken(TableFragment.RowFragment, [BreakToken.CellProgress], naturalHeight: Length)
        case nothing
    }

    let engine: LayoutEngine
    let widths: [Length]
    private let edges: [Length]

    init(engine: LayoutEngine, widths: [Length]) {
        self.engine = engine
        self.widths = widths
        var edge = Length.zero
        edges = [.zero] + widths.map { width in
            edge += width
            return edge
        }
    }

    /// One row without row spans, from its beginning or from where its cells stopped.
    func row(
        _ row: TableContent.Row, index: Int, in space: ConstraintSpace, resuming progress: [BreakToken.CellProgress]?
    ) -> Outcome {
        var natural = Length.zero
        if progress == nil {
            let whole = wholeRow(row, index: index)
            if whole.height + engine.height(of: whole.notes, in: space) <= space.available { return .finished(whole) }
            natural = whole.height
        }
        var cells: [TableFragment.CellFragment] = [], states: [BreakToken.CellProgress] = []
        for (position, cell) in row.cells.enumerated() {
            let cellSpace = space.inside(width: width(of: cell), available: space.available, isAtTop: space.isAtTop,
                                         trimsTopMargin: progress != nil, afterNotes: false)
            let layout = CellLayout(engine: engine, box: cell.box, space: cellSpace)
            guard let state = layout.layout(resuming: progress?[position] ?? .notStarted) else { return .nothing }
            cells.append(.init(cell: cell, x: edges[cell.column], width: width(of: cell), height: .zero, content: state.fragment))
            states.append(state.progress)
        }
        let height = cells.compactMap { $0.content?.size.height }.max() ?? .zero
        let isFinished = states.allSatisfy(\.isFinished)
        let fragment = fragment(row, index, cells, height: max(height, progress == nil ? minimumHeight(row) : .zero),
                                isFirst: progress == nil, isLast: isFinished)
        return isFinished ? .finished(fragment) : .broken(fragment, states, naturalHeight: progress == nil ? natural : .unbounded)
    }

    /// Rows that stand together: heights from the cells of one row first, then spanning cells lengthen their last row.
    ///
    /// - Returns: nil when they are taller than the limit.
    func group(_ rows: [TableContent.Row], firstIndex: Int, limit: Length) -> [TableFragment.RowFragment]? {
        var fragments: [TableFragment.RowFragment] = [], total = Length.zero
        for (offset, row) in rows.enumerated() {
            let fragment = wholeRow(row, index: firstIndex + offset, spanning: false)
            total += fragment.height
            guard total <= limit else { return nil }
            fragments.append(fragment)
        }
        for index in rows.indices {
            for spanning in fragments[index].cells where spanning.cell.rowSpan > 1 {
                let range = index..<min(rows.count, index + spanning.cell.rowSpan)
                let missing = (spanning.content?.size.height ?? .zero) - fragments[range].map(\.height).reduce(.zero, +)
                if missing > .zero { fragments[range.upperBound - 1].height += missing }
            }
        }
        guard fragments.map(\.height).reduce(.zero, +) <= limit else { return nil }
        for index in fragments.indices { stretchCells(index, &fragments) }
        return fragments
    }

    private func stretchCells(_ index: Int, _ fragments: inout [TableFragment.RowFragment]) {
        for position in fragments[index].cells.indices {
            let span = fragments[index].cells[position].cell.rowSpan
            let range = index..<min(fragments.count, index + span)
            fragments[index].cells[position].height = fragments[range].map(\.height).reduce(.zero, +)
        }
    }

    private func wholeRow(_ row: TableContent.Row, index: Int, spanning: Bool = true) -> TableFragment.RowFragment {
        let cells = row.cells.map { cell in
            TableFragment.CellFragment(cell: cell, x: edges[cell.column], width: width(of: cell), height: .zero,
                                       content: engine.layoutWhole(cell.box, width: width(of: cell)))
        }
        let height = cells.filter { spanning || $0.cell.rowSpan == 1 }.compactMap { $0.content?.size.height }.max() ?? .zero
        return fragment(row, index, cells, height: max(height, minimumHeight(row)), isFirst: true, isLast: true)
    }

    private func fragment(
        _ row: TableContent.Row, _ index: Int, _ cells: [TableFragment.CellFragment], height: Length, isFirst: Bool, isLast: Bool
    ) -> TableFragment.RowFragment {
        let cells = cells.map { cell in
            var cell = cell
            cell.height = height
            return cell
        }
        return .init(index: index, row: row, y: .zero, height: height, cells: cells, isFirst: isFirst, isLast: isLast)
    }

    private func minimumHeight(_ row: TableContent.Row) -> Length {
        max(row.style.box.minHeight, row.style.box.height.resolved(in: .unbounded) ?? .zero)
    }

    private func width(of cell: TableContent.Cell) -> Length {
        let last = min(edges.count - 1, cell.column + cell.columnSpan)
        return edges[last] - edges[min(cell.column, edges.count - 1)]
    }
}
