/// Builds tables: puts cells on the grid of columns, row spans included.
struct TableBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func table(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        var head: [TableContent.Row] = [], body: [TableContent.Row] = [], foot: [TableContent.Row] = []
        var caption: Box?, continuation: Box?, loose: [BoundNode] = []
        let columns = columns(element, style)
        // Rows that stand in the table itself make one group: row spans reach from one to the next.
        func endLooseRows() {
            if !loose.isEmpty { body += rows(BoundElement(name: "tbody", children: loose), style, columns.count) }
            loose = []
        }
        for case .element(let child) in element.children {
            let childStyle = builder.cascade.style(of: child, in: style)
            if child.name == "tr" {
                loose.append(.element(child))
                continue
            }
            endLooseRows()
            switch child.name {
            case "caption": (caption, continuation) = HeadingBuilder(builder).tableCaptions(child, childStyle)
            case "thead": head += rows(child, childStyle, columns.count)
            case "tfoot": foot += rows(child, childStyle, columns.count)
            case "tbody": body += rows(child, childStyle, columns.count)
            default: break
            }
        }
        endLooseRows()
        let content = TableContent(columns: columns, head: head, body: body, foot: foot.keptWithPrevious,
                                   caption: caption, continuationCaption: continuation)
        return Box(.table(content), style: style, role: .table, origin: element, anchors: builder.ids(element))
    }

    private func columns(_ element: BoundElement, _ style: ComputedStyle) -> [Extent] {
        let values = ValueParser(fontSize: style.text.fontSize)
        return (element["columns"] ?? "").split(separator: " ").prefix(TableBuilder.mostColumns).map { values.extent($0) ?? .auto }
    }

    /// As in HTML: a span is not wider than 1,000 columns.
    private static let mostColumns = 1000

    private func rows(_ group: BoundElement, _ style: ComputedStyle, _ declaredColumns: Int) -> [TableContent.Row] {
        var occupied: [Int: Int] = [:]  // column → rows still taken from above
        let rows = group.children.compactMap { node -> (BoundElement, ComputedStyle)? in
            guard case .element(let row) = node, row.name == "tr" else { return nil }
            let rowStyle = builder.cascade.style(of: row, in: style)
            if !rowStyle.box.isDisplayed { builder.environment.ledger?.hide(row) }
            return rowStyle.box.isDisplayed ? (row, rowStyle) : nil
        }
        return rows.enumerated().map { index, row in
            let limits = SpanLimits(columns: declaredColumns, rows: rows.count - index)
            return TableContent.Row(cells: cells(row.0, row.1, limits, &occupied), style: row.1, origin: row.0, beginsGroup: index == 0)
        }
    }

    /// What a span can reach: the declared columns, the rows that the group has left (HTML 4.9.11).
    private struct SpanLimits {
        let columns: Int
        let rows: Int

        func columnSpan(_ cell: BoundElement, at column: Int) -> Int {
            let room = column < columns ? columns - column : TableBuilder.mostColumns - column
            return max(1, min(cell["colspan"].flatMap(Int.init) ?? 1, room))
        }

        func rowSpan(_ cell: BoundElement) -> Int { max(1, min(cell["rowspan"].flatMap(Int.init) ?? 1, rows)) }
    }

    private func cells(
        _ row: BoundElement, _ style: ComputedStyle, _ limits: SpanLimits, _ occupied: inout [Int: Int]
    ) -> [TableContent.Cell] {
        var column = 0, cells: [TableContent.Cell] = [], next = occupied.mapValues { $0 - 1 }.filter { $0.value > 0 }
        for case .element(let cell) in row.children where cell.name == "td" || cell.name == "th" {
            while occupied[column, default: 0] > 0 { column += 1 }
            let columnSpan = limits.columnSpan(cell, at: column), rowSpan = limits.rowSpan(cell)
            if rowSpan > 1 {
                for covered in column..<column + columnSpan { next[covered] = rowSpan - 1 }
            }
            cells.append(.init(box: box(cell, style), column: column, columnSpan: columnSpan, rowSpan: rowSpan,
                               repeatsLabel: cell["repeat-label"] != "false"))
            column += columnSpan
        }
        occupied = next
        return cells
    }

    private func box(_ cell: BoundElement, _ rowStyle: ComputedStyle) -> Box {
        var style = builder.cascade.style(of: cell, in: rowStyle)
        if let align = cell["align"].flatMap(TextAlign.init), align != style.text.textAlign {
            var text = style.text
            text.textAlign = align
            style = ComputedStyle(text: text, box: style.box)
        }
        let children = builder.blocks(cell.children, in: style)
        return Box(.blocks(children), style: style, role: cell.name == "th" ? .tableHeader : .tableData, origin: cell,
                   anchors: builder.ids(cell))
    }
}

extension [TableContent.Row] {
    /// A total is never parted from the rows that it sums up.
    fileprivate var keptWithPrevious: [TableContent.Row] {
        map { row in
            var box = row.style.box
            box.breakBefore = .avoid
            return TableContent.Row(cells: row.cells, style: ComputedStyle(text: row.style.text, box: box), origin: row.origin,
                                    beginsGroup: row.beginsGroup)
        }
    }
}
