/// Places signature blocks side by side. Monolithic: a block never splits.
///
/// All offices hang from one top line; all names stand on one baseline, a gap for ink and stamp below the longest office.
struct SignatureRowAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let row: SignatureRow

    func layout(in space: ConstraintSpace) -> LayoutResult {
        let width = engine.borderBoxWidth(of: box, in: space)
        let columnWidth = row.columnCount == 1
            ? width / 2 : max(.zero, (width - row.gutter * (row.columnCount - 1)) / row.columnCount)
        let parts = row.blocks.map { block in
            (block, engine.layoutWhole(block.office, width: columnWidth), engine.layoutWhole(block.name, width: columnWidth))
        }
        let officeHeight = parts.map { $0.1.size.height }.max() ?? .zero
        let ascent = parts.map { $0.2.firstBaseline ?? .zero }.max() ?? .zero
        var placements: [Fragment.Placement] = []
        var height = officeHeight + row.gap
        for (index, (block, office, name)) in parts.enumerated() {
            let x = row.columnCount == 1 && row.isCentred ? (width - columnWidth) / 2 : (columnWidth + row.gutter) * block.column
            let nameY = officeHeight + row.gap + ascent - (name.firstBaseline ?? .zero)
            placements.append(.init(offset: Point(x: x, y: .zero), fragment: office, child: index * 3, marginBottom: .zero))
            let field = engine.layoutWhole(block.field, width: columnWidth)
            placements.append(.init(offset: Point(x: x, y: officeHeight), fragment: field, child: index * 3 + 1, marginBottom: .zero))
            placements.append(.init(offset: Point(x: x, y: nameY), fragment: name, child: index * 3 + 2, marginBottom: .zero))
            height = max(height, nameY + name.size.height)
        }
        if height > space.available, !space.isAtTop { return .nothing }
        if height > space.available { engine.environment.findings.reportTooTall(box, space) }
        return .finished(Fragment(box, size: Size(width: width, height: height), content: .group(placements)))
    }
}
