import Diagnostics
import PageModel

/// Fills a page with signature blocks down its columns.
///
/// 1. The most rows that fit are found by trying one more each time.
/// 2. A page that would leave a single block to the next gives it one more of its rows.
/// 3. Blocks of the last page are shared out evenly, the first columns taking one more.
struct SignatureGridAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let grid: SignatureGrid
    let space: ConstraintSpace
    let token: BreakToken?

    func layout() -> LayoutResult {
        let rest = Array(grid.row.blocks[start...])
        let width = engine.borderBoxWidth(of: box, in: space)
        var taken: Page?, findings: [Diagnostic] = []
        for rows in rowCounts(of: rest.count) {
            let page = page(rest, rows: rows, width: width)
            if page.height > space.available { break }
            taken = page
        }
        if taken == nil {
            guard space.isAtTop else { return .nothing() }
            taken = page(rest, rows: 1, width: width)
            findings = [.tooTall(box, space)]
        }
        guard var page = taken else { return .nothing() }
        if rest.count - page.count == 1, page.rows > 1 { page = self.page(rest, rows: page.rows - 1, width: width) }
        let isFinished = page.count == rest.count
        let fragment = Fragment(
            box, size: Size(width: width, height: page.height), content: SignatureBlocksFragment(blocks: page.blocks),
            isFirst: token == nil, isLast: isFinished, findings: findings)
        return isFinished
            ? .finished(fragment) : .broken(fragment, BreakToken(ChildResumePoint(start + page.count)), .perfect)
    }

    private struct Page {
        let rows: Int
        let count: Int
        let blocks: [[Fragment.Placement]]
        let height: Length
    }

    private var start: Int {
        min((token?.resumePoint as? ChildResumePoint)?.child ?? 0, grid.row.blocks.count)
    }

    private func rowCounts(of count: Int) -> ClosedRange<Int> {
        let all = max(1, (count + grid.row.columnCount - 1) / grid.row.columnCount)
        return space.available.isUnbounded ? all...all : 1...all
    }

    /// The first blocks of `rest` in so many rows.
    private func page(_ rest: [SignatureRow.Block], rows: Int, width: Length) -> Page {
        let columns = grid.row.columnCount, count = min(rest.count, rows * columns)
        let order = SignatureGridAlgorithm.columns(of: count, columnCount: columns)
        var placements: [(signer: Int, parts: [Fragment.Placement])] = [], y = Length.zero
        for row in 0..<rows {
            let members = order.compactMap { row < $0.count ? $0[row] : nil }
            guard !members.isEmpty else { continue }
            if row > 0 { y += grid.rowGap }
            let placed = SignatureRowAlgorithm(engine: engine, row: grid.row.with(members.map { rest[$0] })).placements(
                width: width)
            for (member, parts) in zip(members, placed.blocks) {
                placements.append(
                    (
                        member,
                        parts.map { part in
                            Fragment.Placement(
                                offset: part.offset + Point(x: .zero, y: y), fragment: part.fragment,
                                child: start + member,
                                marginBottom: .zero)
                        }
                    ))
            }
            y += placed.height
        }
        // Read, tagged and signed down the columns.
        let inOrder = placements.sorted { $0.signer < $1.signer }.map(\.parts)
        return Page(rows: rows, count: count, blocks: inOrder, height: y)
    }

    /// The signers of every column.
    static func columns(of count: Int, columnCount: Int) -> [[Int]] {
        var next = 0
        return (0..<columnCount).map { column in
            let size = count / columnCount + (column < count % columnCount ? 1 : 0)
            defer { next += size }
            return Array(next..<next + size)
        }
    }
}
