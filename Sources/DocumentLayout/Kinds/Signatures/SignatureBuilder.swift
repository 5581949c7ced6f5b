import LayoutLanguage

/// Builds the places where people sign: blocks that stand in columns, or lists in the form of a table.
///
/// Blocks never split; the first ones keep to the text before them, and none is left alone on a page.
struct SignatureBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func signatures(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        let signers = element.children.compactMap { node -> Signer? in
            guard case .element(let child) = node, child.declaration == .signature else { return nil }
            return Signer(child)
        }
        switch element[SignaturesElement.arrangement] {
        case .table, .attendance: return SignatureTableBuilder(builder).table(of: signers, element, style)
        case .blocks: return blocks(of: signers, element, style)
        }
    }

    private func blocks(of signers: [Signer], _ element: BoundElement, _ style: ComputedStyle) -> Box {
        for signer in signers {
            builder.environment.ledger?.withdraw([signer.element.attribute(SignatureElement.unit)].compactMap { $0 })
        }
        let columns = element[SignaturesElement.columns]
        let gap = element[SignaturesElement.gap, in: style] ?? .mm(columns >= 3 ? 18 : 22)
        let isCentred = element[SignaturesElement.last].map { $0 == .centre } ?? (columns == 1)
        let blocks = SignatureBlockBuilder(
            builder, style: style, gap: gap, officeLines: element[SignaturesElement.officeLines])
        let group = SignatureGroup(signers.map(blocks.block))
        let row = SignatureRow(
            blocks: [], columnCount: columns, gutter: element[SignaturesElement.gutter, in: style], gap: gap,
            isCentred: isCentred, reachesOut: style.text.textAlign == .center, group: group)
        if element[SignaturesElement.flow] == .column, columns > 1, signers.count > 1 {
            return grid(signers, row, style, element)
        }
        return rows(signers, row, style, element)
    }

    private func rows(
        _ signers: [Signer], _ row: SignatureRow, _ style: ComputedStyle, _ element: BoundElement
    ) -> Box {
        var rows: [Box] = []
        for start in stride(from: 0, to: signers.count, by: row.columnCount) {
            let members = start..<min(signers.count, start + row.columnCount)
            let isLast = start + row.columnCount >= signers.count
            // The first row keeps to the text; one signer is not left alone by those above.
            let keepsToText =
                rows.isEmpty ? element[SignaturesElement.keep] != .none : isLast && members.count == 1
            rows.append(
                Box(
                    row.with(Array(row.group.blocks[members])),
                    style: rowStyle(style, keepsToText: keepsToText, isLast: isLast),
                    origin: signers[start].element))
        }
        return Box(FlowContent(rows), style: style, origin: element)
    }

    private func grid(
        _ signers: [Signer], _ row: SignatureRow, _ style: ComputedStyle, _ element: BoundElement
    ) -> Box {
        let margin = rowStyle(style, keepsToText: true, isLast: true).box.margin
        let grid = SignatureGrid(row.with(row.group.blocks), rowGap: margin.top)
        let gridStyle = rowStyle(style, keepsToText: element[SignaturesElement.keep] != .none, isLast: true)
        return Box(
            FlowContent([Box(grid, style: gridStyle, origin: signers.first?.element)]), style: style, origin: element)
    }

    private func rowStyle(_ style: ComputedStyle, keepsToText: Bool, isLast: Bool) -> ComputedStyle {
        let row = builder.cascade.style(element: "signature", in: style)
        var box = row.box
        if keepsToText { box.breakBefore = .avoid }
        if isLast { box.margin.bottom = .zero }
        return ComputedStyle(text: row.text, box: box)
    }
}
