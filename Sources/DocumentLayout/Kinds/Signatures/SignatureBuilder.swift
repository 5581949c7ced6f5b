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
            guard case .element(let child) = node, child.name == "signature" else { return nil }
            return Signer(child)
        }
        switch element["arrangement"] {
        case "table", "attendance": return SignatureTableBuilder(builder).table(of: signers, element, style)
        default: return blocks(of: signers, element, style)
        }
    }

    private func blocks(of signers: [Signer], _ element: BoundElement, _ style: ComputedStyle) -> Box {
        for signer in signers { builder.environment.ledger?.withdraw(signer.element.attributes.filter { $0.key == "unit" }.values) }
        let columns = max(1, min(6, element["columns"].flatMap(Int.init) ?? 2))
        let values = ValueParser(fontSize: style.text.fontSize)
        let gap = element["gap"].flatMap { values.size($0) } ?? .mm(columns >= 3 ? 18 : 22)
        let isCentred = element["last"].map { $0 == "centre" } ?? (columns == 1)
        let row = SignatureRow(
            blocks: [], columnCount: columns, gutter: element["gutter"].flatMap { values.size($0) } ?? .mm(8), gap: gap,
            isCentred: isCentred, officeLines: max(1, element["office-lines"].flatMap(Int.init) ?? 3))
        let blocks = SignatureBlockBuilder(builder, style: style, gap: gap)
        if element["flow"] == "column", columns > 1, signers.count > 1 {
            return grid(signers, row, blocks, style, element)
        }
        return rows(signers, row, blocks, style, element)
    }

    private func rows(
        _ signers: [Signer], _ row: SignatureRow, _ blocks: SignatureBlockBuilder, _ style: ComputedStyle, _ element: BoundElement
    ) -> Box {
        var rows: [Box] = []
        for start in stride(from: 0, to: signers.count, by: row.columnCount) {
            let members = signers[start..<min(signers.count, start + row.columnCount)]
            let isLast = start + row.columnCount >= signers.count
            let keepsToText = (rows.isEmpty && element["keep"] != "none") || (isLast && members.count == 1)
            rows.append(Box(row.with(members.map(blocks.block)),
                            style: rowStyle(style, keepsToText: keepsToText, isLast: isLast), origin: members.first?.element))
        }
        return Box(FlowContent(rows), style: style, origin: element)
    }

    private func grid(
        _ signers: [Signer], _ row: SignatureRow, _ blocks: SignatureBlockBuilder, _ style: ComputedStyle, _ element: BoundElement
    ) -> Box {
        let margin = rowStyle(style, keepsToText: true, isLast: true).box.margin
        let grid = SignatureGrid(row.with(signers.map(blocks.block)), rowGap: margin.top)
        let gridStyle = rowStyle(style, keepsToText: element["keep"] != "none", isLast: true)
        return Box(FlowContent([Box(grid, style: gridStyle, origin: signers.first?.element)]), style: style, origin: element)
    }

    private func rowStyle(_ style: ComputedStyle, keepsToText: Bool, isLast: Bool) -> ComputedStyle {
        let row = builder.cascade.style(element: "signature", in: style)
        var box = row.box
        if keepsToText { box.breakBefore = .avoid }
        if isLast { box.margin.bottom = .zero }
        return ComputedStyle(text: row.text, box: box)
    }
}
