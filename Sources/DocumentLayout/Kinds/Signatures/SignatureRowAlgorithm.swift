import PageModel

/// Places signature blocks side by side. Monolithic: a block never splits.
///
/// 1. Each office and each name takes the form that fits its column, all blocks of the group in one size.
/// 2. All offices hang from one top line.
/// 3. All names stand on one baseline, a gap for ink and stamp below the longest office.
struct SignatureRowAlgorithm {
    let engine: LayoutEngine
    let row: SignatureRow

    func layout(_ box: Box, in space: ConstraintSpace) -> LayoutResult {
        let width = engine.borderBoxWidth(of: box, in: space)
        let placed = placements(width: width)
        if placed.height > space.available, !space.isAtTop { return .nothing() }
        let content = SignatureBlocksFragment(blocks: placed.blocks)
        return .finished(
            Fragment(
                box, size: Size(width: width, height: placed.height), content: content,
                findings: placed.height > space.available ? [.tooTall(box, space)] : []))
    }

    /// The parts of every block, from the row's upper left corner, and the height of the row.
    func placements(width: Length) -> (blocks: [[Fragment.Placement]], height: Length) {
        // One in the middle of a page has half of it; one that begins at the edge, the room that it is given.
        let columnWidth =
            row.columnCount == 1
            ? (row.isCentred ? width / 2 : width)
            : max(.zero, (width - row.gutter * (row.columnCount - 1)) / row.columnCount)
        let fit = SignatureFit(engine: engine, width: columnWidth, reach: reach(columnWidth, in: width))
        let size = row.group.size(fit)
        let parts = row.blocks.map { block in
            let forms = block.sizes[min(size, block.sizes.count - 1)]
            return (office: fit.fragment(of: forms.office), name: fit.fragment(of: forms.name), field: block.field)
        }
        let officeHeight = parts.map(\.office.size.height).max() ?? .zero
        let ascent = parts.map { $0.name.firstBaseline ?? .zero }.max() ?? .zero
        var height = officeHeight + row.gap
        let start = start(width: width, columnWidth)
        let blocks = parts.enumerated().map { index, part in
            let x = start + (columnWidth + row.gutter) * index
            let nameY = officeHeight + row.gap + ascent - (part.name.firstBaseline ?? .zero)
            height = max(height, nameY + part.name.size.height)
            let field = engine.layoutWhole(part.field, width: columnWidth)
            return [(part.office, Length.zero), (field, officeHeight), (part.name, nameY)].enumerated().map {
                offset, part in
                // What reaches out does so at both sides.
                let left = (columnWidth - part.0.size.width) / 2
                return Fragment.Placement(
                    offset: Point(x: x + left, y: part.1), fragment: part.0, child: index * 3 + offset,
                    marginBottom: .zero)
            }
        }
        return (blocks, height)
    }

    /// Between blocks that reach out something of the gutter stays free.
    private static let leastGutter = Length.mm(3)

    /// A block alone in its row has three quarters of it.
    private func reach(_ columnWidth: Length, in width: Length) -> Length {
        guard row.reachesOut else { return columnWidth }
        if row.columnCount == 1 { return max(columnWidth, width * 3 / 4) }
        return columnWidth + max(.zero, row.gutter - SignatureRowAlgorithm.leastGutter)
    }

    private func start(width: Length, _ columnWidth: Length) -> Length {
        guard row.isCentred else { return .zero }
        let taken = columnWidth * row.blocks.count + row.gutter * max(0, row.blocks.count - 1)
        return max(.zero, (width - taken) / 2)
    }
}
