import PageModel

/// Ends a page within row spans: how much of each spanning cell stands beside the rows that the page keeps, and where it goes on.
///
/// Until then a spanning cell has its whole content, because only the last row tells how high the cell becomes.
struct RowSpanClosing {
    let engine: LayoutEngine
    /// Of an empty page.
    let pageHeight: Length
    /// Whether the rows begin at the top of a page: then a cell that is all that is left of its row has to come on.
    let isAtTop: Bool

    /// - Returns: the rows with the heights and contents of spanning cells, and the cells that go on on the next page.
    func close(_ rows: [TableFragment.RowFragment]) -> ([TableFragment.RowFragment], [SpanProgress]) {
        var result = rows, open: [SpanProgress] = []
        for index in rows.indices {
            for position in rows[index].cells.indices {
                guard let span = rows[index].cells[position].span else { continue }
                let covered = rows[index...].prefix { $0.index < span.end }
                let height = covered.reduce(Length.zero) { $0 + $1.height }
                result[index].cells[position].height = height
                if let last = covered.last, last.index == span.end - 1, last.isLast {
                    dropTallLabel(&result[index].cells[position])
                    continue
                }
                let isLeftAlone = isAtTop && rows.count == 1 && !rows[0].isLast
                open.append(cut(&result[index].cells[position], span, isForced: isLeftAlone))
            }
        }
        return (result, open)
    }

    /// A label that is taller than its rows here would run into what is below.
    private func dropTallLabel(_ cell: inout TableFragment.CellFragment) {
        if cell.isRepetition, let label = cell.content, label.size.height > cell.height { cell.content = nil }
    }

    private func cut(
        _ cell: inout TableFragment.CellFragment, _ span: TableFragment.SpanSegment, isForced: Bool
    ) -> SpanProgress {
        func going(on progress: FlowProgress) -> SpanProgress {
            .init(row: span.row, position: span.position, progress: progress)
        }
        if case .finished = span.progress {
            dropTallLabel(&cell)
            return going(on: .finished)
        }
        if let whole = cell.content, whole.size.height <= cell.height { return going(on: .finished) }
        let isStarted = if case .unfinished = span.progress { true } else { false }
        let space = ConstraintSpace(
            width: cell.width, available: cell.height, pageHeight: pageHeight, isAtTop: isForced,
            trimsTopMargin: isStarted)
        guard let state = ParallelFlow(engine: engine, box: cell.cell.box, space: space).layout(resuming: span.progress)
        else {
            cell.content = nil
            return going(on: span.progress)
        }
        cell.content = state.fragment.map { part in
            part.size.height > cell.height ? part.reporting(.tooTall(cell.cell.box, space)) : part
        }
        return going(on: state.progress)
    }
}
