import Foundation

/// Builds tables: puts cells on the grid of columns, row spans included, and adds up the values of the body's cells.
struct TableBuilder {
    let builder: BoxBuilder
    private var sums = TableSums()
    private let decimals: DecimalColumns
    private var borders: BorderCollapse?
    private var stripe: Color?

    init(_ builder: BoxBuilder) {
        self.builder = builder
        decimals = DecimalColumns(environment: builder.environment)
    }

    /// The groups of rows of a table, as they stand in the layout.
    private struct Parts {
        var head: [TableContent.Row] = []
        var body: [TableContent.Row] = []
        /// Built last: they may sum up everything.
        var feet: [BoundElement] = []
        var carries: [BoundElement] = []
        var caption: Box?
        var continuation: Box?
        var partCaption: ((Int, Int, Bool) -> Box)?
    }

    static func table(_ element: BoundElement, _ style: ComputedStyle, _ builder: BoxBuilder) -> Box {
        var table = TableBuilder(builder)
        return table.table(element, style)
    }

    private mutating func table(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        let columns = columns(element, style)
        stripe = element["stripe"].flatMap { ValueParser(fontSize: style.text.fontSize).color($0) }
        var parts = parts(of: element, style, columns.count)
        if style.box.collapsesBorders {
            let collapse = BorderCollapse(parts.head + parts.body)
            parts.head = collapse.applied(to: parts.head)
            parts.body = collapse.applied(to: parts.body)
            borders = collapse
        }
        let content = TableContent(columns: columns, head: parts.head, body: parts.body, caption: parts.caption,
                                   continuationCaption: parts.continuation, origin: element.withoutChildren)
        content.split = element["column-split"].flatMap(ColumnSplit.Order.init).map { order in
            ColumnSplit(order: order, keyColumns: element["key-columns"].flatMap(Int.init) ?? 0)
        }
        content.partCaption = parts.partCaption
        for foot in parts.feet {
            if foot["repeat"] == "page" {
                content.pageFoot = pageRows(of: [foot], style, columns.count)
            } else {
                let rows = totalRows(foot, style, columns.count).keptWithPrevious
                content.foot += borders?.applied(to: rows) ?? rows
            }
        }
        content.carryEnd = pageRows(of: parts.carries.filter { $0["at"] == "page-end" }, style, columns.count)
        content.carryStart = pageRows(of: parts.carries.filter { $0["at"] == "page-start" }, style, columns.count)
        decimals.align(content.head + content.body + content.foot)
        return Box(.table(content), style: style, role: .table, origin: element, anchors: builder.ids(element))
    }

    private mutating func parts(of element: BoundElement, _ style: ComputedStyle, _ columns: Int) -> Parts {
        var parts = Parts(), loose: [BoundNode] = []
        // Rows that stand in the table itself make one group: row spans reach from one to the next.
        func endLooseRows(_ table: inout TableBuilder) {
            if !loose.isEmpty { parts.body += table.group(BoundElement(name: "tbody", children: loose), style, columns) }
            loose = []
        }
        for case .element(let child) in element.children {
            if child.name == "tr" {
                loose.append(.element(child))
                continue
            }
            endLooseRows(&self)
            let childStyle = builder.cascade.style(of: child, in: style)
            switch child.name {
            case "caption": (parts.caption, parts.continuation, parts.partCaption) = HeadingBuilder(builder).tableCaptions(child, childStyle)
            case "thead": parts.head += rows(child.children, childStyle, columns).rows
            case "tbody": parts.body += group(child, childStyle, columns)
            case "tfoot": parts.feet.append(child)
            case "carry": parts.carries.append(child)
            default: break
            }
        }
        endLooseRows(&self)
        return parts
    }

    private func columns(_ element: BoundElement, _ style: ComputedStyle) -> [Extent] {
        let values = ValueParser(fontSize: style.text.fontSize)
        return (element["columns"] ?? "").split(separator: " ").prefix(TableBuilder.mostColumns).map { values.extent($0) ?? .auto }
    }

    /// As in HTML: a span is not wider than 1,000 columns.
    private static let mostColumns = 1000

    // MARK: Groups of rows

    /// The rows of a `tbody`, then its subtotals.
    private mutating func group(_ group: BoundElement, _ style: ComputedStyle, _ columns: Int) -> [TableContent.Row] {
        let start = sums.rowCount
        var (rows, values) = rows(group.children, style, columns)
        for row in values { sums.append(row) }
        rows = striped(rows)
        rows += subtotals(of: group, from: start, style, columns)
        let titles = rows.prefix { $0.origin?["repeat"] == "page" }.count
        for index in rows.indices.dropFirst(titles) { rows[index].titles = start..<start + titles }
        return rows
    }

    /// Every second row on the table's stripe, unless it has a colour of its own.
    private func striped(_ rows: [TableContent.Row]) -> [TableContent.Row] {
        guard let stripe else { return rows }
        return rows.enumerated().map { index, row in
            guard index % 2 == 1, row.style.box.backgroundColor.isTransparent else { return row }
            var box = row.style.box
            box.backgroundColor = stripe
            return TableContent.Row(cells: row.cells, style: ComputedStyle(text: row.style.text, box: box), origin: row.origin,
                                    beginsGroup: row.beginsGroup)
        }
    }

    private mutating func subtotals(of group: BoundElement, from start: Int, _ style: ComputedStyle, _ columns: Int) -> [TableContent.Row] {
        let elements = group.elements.filter { $0.name == "subtotal" }
        guard !elements.isEmpty else { return [] }
        let range = start..<sums.rowCount
        let scope = TableSums.Scope(sums: sums, usual: "group", ranges: ["group": range, "table": 0..<range.upperBound])
        return elements.flatMap { subtotal -> [TableContent.Row] in
            let rows = summing(scope) { table in
                table.rows(subtotal.children, builder.cascade.style(of: subtotal, in: style), columns).rows.keptWithPrevious
            }
            for _ in rows { sums.append([:]) }
            return rows
        }
    }

    private mutating func totalRows(_ foot: BoundElement, _ style: ComputedStyle, _ columns: Int) -> [TableContent.Row] {
        let scope = TableSums.Scope(sums: sums, usual: "table", ranges: ["table": 0..<sums.rowCount])
        return summing(scope) { $0.rows(foot.children, builder.cascade.style(of: foot, in: style), columns).rows }
    }

    private func summing<Result>(_ scope: TableSums.Scope, _ build: (TableBuilder) -> Result) -> Result {
        builder.sumScope = scope
        defer { builder.sumScope = nil }
        return build(self)
    }

    /// Rows that are made for each page. nil when there are none.
    private func pageRows(of groups: [BoundElement], _ style: ComputedStyle, _ columns: Int) -> TablePageRows? {
        guard groups.contains(where: { $0.elements.contains { $0.name == "tr" } }) else { return nil }
        let usual = groups[0].name == "tfoot" ? "page" : "carried"
        let rows = TablePageRows { [sums, builder, decimals, borders] page in
            // As in running heads, nothing in them is counted or called from elsewhere.
            let own = BoxBuilder(environment: builder.environment, cascade: builder.cascade, references: builder.references,
                                 counters: Counters(), page: PageContext())
            own.sumScope = TableSums.Scope(sums: sums, usual: usual, ranges: [
                "page": page.rows, "carried": 0..<page.rows.upperBound, "table": 0..<sums.rowCount,
            ])
            let table = TableBuilder(own)
            let result = groups.flatMap { table.rows($0.children, builder.cascade.style(of: $0, in: style), columns).rows }
            if own.usesReferences { builder.usesReferences = true }
            if own.usesPageLabels { builder.usesPageLabels = true }
            decimals.align(result)
            return borders?.applied(to: result) ?? result
        }
        // Now, because later nobody asks what the rows refer to.
        _ = rows.rows(on: .init(rows: 0..<sums.rowCount))
        return rows
    }

    // MARK: Rows and cells

    private func rows(
        _ nodes: [BoundNode], _ style: ComputedStyle, _ declaredColumns: Int
    ) -> (rows: [TableContent.Row], values: [[Int: Decimal]]) {
        var occupied: [Int: Int] = [:]  // column → rows still taken from above
        let elements = nodes.compactMap { node -> (BoundElement, ComputedStyle)? in
            guard case .element(let row) = node, row.name == "tr" else { return nil }
            let rowStyle = builder.cascade.style(of: row, in: style)
            if !rowStyle.box.isDisplayed { builder.environment.ledger?.hide(row) }
            return rowStyle.box.isDisplayed ? (row, rowStyle) : nil
        }
        var values: [[Int: Decimal]] = []
        let rows = elements.enumerated().map { index, row in
            let limits = SpanLimits(columns: declaredColumns, rows: elements.count - index)
            let (cells, rowValues) = cells(row.0, row.1, limits, &occupied)
            values.append(rowValues)
            return TableContent.Row(cells: cells, style: row.1, origin: row.0.withoutChildren, beginsGroup: index == 0)
        }
        return (rows, values)
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
    ) -> ([TableContent.Cell], [Int: Decimal]) {
        var column = 0, cells: [TableContent.Cell] = [], next = occupied.mapValues { $0 - 1 }.filter { $0.value > 0 }
        var values: [Int: Decimal] = [:]
        for case .element(let cell) in row.children where cell.name == "td" || cell.name == "th" {
            while occupied[column, default: 0] > 0 { column += 1 }
            let asked = limits.columnSpan(cell, at: column), rowSpan = limits.rowSpan(cell)
            // HTML lets such cells cover each other; no reader of a printed table would find that right.
            let columnSpan = (column..<column + asked).prefix { occupied[$0, default: 0] == 0 }.count
            if columnSpan < asked { builder.environment.findings.reportSpanMeetsSpan(cell, columnSpan) }
            if rowSpan > 1 {
                for covered in column..<column + columnSpan { next[covered] = rowSpan - 1 }
            }
            builder.sumScope?.column = column
            cells.append(.init(box: box(cell, style), column: column, columnSpan: columnSpan, rowSpan: rowSpan,
                               repeatsLabel: cell["repeat-label"] != "false"))
            if let value = cell["value"].flatMap({ Decimal(string: $0, locale: TableBuilder.locale) }) { values[column] = value }
            column += columnSpan
        }
        occupied = next
        return (cells, values)
    }

    private static let locale = Locale(identifier: "en_US_POSIX")

    private func sideways(_ children: [Box], _ style: ComputedStyle) -> Box {
        let upright = builder.anonymousStyle(in: style)
        var turned = upright.box
        turned.writingMode = style.box.writingMode
        return Box(.sideways(Box(.blocks(children), style: upright)), style: ComputedStyle(text: upright.text, box: turned))
    }

    private func box(_ cell: BoundElement, _ rowStyle: ComputedStyle) -> Box {
        var style = builder.cascade.style(of: cell, in: rowStyle)
        if let align = cell["align"].flatMap(TextAlign.init), align != style.text.textAlign {
            var text = style.text
            text.textAlign = align
            style = ComputedStyle(text: text, box: style.box)
        }
        // Text alone is the cell's own; beside blocks it is a paragraph among them.
        var children = builder.blocks(cell.children, in: style, role: BoxBuilder.isInline(cell.children) ? nil : .paragraph)
        if style.box.writingMode != .horizontal { children = [sideways(children, style)] }
        return Box(.blocks(children), style: style, role: cell.name == "th" ? .tableHeader : .tableData, origin: cell,
                   anchors: builder.ids(cell))
    }
}

extension BoundElement {
    fileprivate var elements: [BoundElement] {
        children.compactMap { node in
            if case .element(let element) = node { element } else { nil }
        }
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
