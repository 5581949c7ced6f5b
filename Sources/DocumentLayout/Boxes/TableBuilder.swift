/// Builds tables: puts cells on the grid of columns, row spans included.
struct TableBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func table(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        var head: [TableContent.Row] = [], body: [TableContent.Row] = [], foot: [TableContent.Row] = []
        var caption: Box?, continuation: Box?
        for case .element(let child) in element.children {
            let childStyle = builder.cascade.style(of: child, in: style)
            switch child.name {
            case "caption":
                caption = HeadingBuilder(builder).caption(child, childStyle, kind: .table)
                continuation = HeadingBuilder(builder).continuation(of: child, childStyle)
            case "thead": head += rows(child, childStyle)
            case "tfoot": foot += rows(child, childStyle)
            case "tbody": body += rows(child, childStyle)
            case "tr": body += rows(BoundElement(name: "tbody", children: [.element(child)]), style)
            default: break
            }
        }
        let content = TableContent(columns: columns(element, style), head: head, body: body, foot: foot.keptWithPrevious,
                                   caption: caption, continuationCaption: continuation)
        return Box(.table(content), style: style, role: .table, origin: element, anchors: builder.ids(element))
    }

    private func columns(_ element: BoundElement, _ style: ComputedStyle) -> [Extent] {
        let values = ValueParser(fontSize: style.text.fontSize)
        return (element["columns"] ?? "").split(separator: " ").map { values.extent($0) ?? .auto }
    }

    private func rows(_ group: BoundElement, _ style: ComputedStyle) -> [TableContent.Row] {
        var occupied: [Int: Int] = [:]  // column → rows still taken from above
        return group.children.compactMap { node -> TableContent.Row? in
            guard case .element(let row) = node, row.name == "tr" else { return nil }
            let rowStyle = builder.cascade.style(of: row, in: style)
            guard rowStyle.box.isDisplayed else { return nil }
            return TableContent.Row(cells: cells(row, rowStyle, &occupied), style: rowStyle, origin: row)
        }
    }

    private func cells(_ row: BoundElement, _ style: ComputedStyle, _ occupied: inout [Int: Int]) -> [TableContent.Cell] {
        var column = 0, cells: [TableContent.Cell] = [], next = occupied.mapValues { $0 - 1 }.filter { $0.value > 0 }
        for case .element(let cell) in row.children where cell.name == "td" || cell.name == "th" {
            while occupied[column, default: 0] > 0 { column += 1 }
            let columnSpan = max(1, cell["colspan"].flatMap(Int.init) ?? 1)
            let rowSpan = max(1, cell["rowspan"].flatMap(Int.init) ?? 1)
            if rowSpan > 1 {
                for covered in column..<column + columnSpan { next[covered] = rowSpan - 1 }
            }
            cells.append(.init(box: box(cell, style), column: column, columnSpan: columnSpan, rowSpan: rowSpan))
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
            return TableContent.Row(cells: row.cells, style: ComputedStyle(text: row.style.text, box: box), origin: row.origin)
        }
    }
}
