import Foundation
import LayoutLanguage
import Typesetting

/// Builds the rows of tables: puts cells on the grid of columns, spans included.
struct TableRowBuilder {
    let builder: BoxBuilder
    /// Number of declared columns.
    let columns: Int

    /// How far the rows of a group have come.
    struct Progress {
        /// Columns that cells of earlier rows still take, with the number of rows.
        var occupied: [Int: Int] = [:]
        /// Rows up to now.
        var rowCount = 0
        /// Of the whole group, where that is known: no cell spans more.
        var groupCount = Int.max
    }

    /// Rows that stand together, and the values of their cells by column.
    typealias Rows = (rows: [TableContent.Row], values: [[Int: Decimal]])

    /// A whole group.
    func rows(_ nodes: [BoundNode], _ style: ComputedStyle) -> Rows {
        let elements = displayedRows(among: nodes, style)
        var progress = Progress(groupCount: elements.count)
        return rows(elements, &progress)
    }

    /// The next rows of a group.
    func rows(_ nodes: [BoundNode], _ style: ComputedStyle, _ progress: inout Progress) -> Rows {
        rows(displayedRows(among: nodes, style), &progress)
    }

    private func rows(_ elements: [(BoundElement, ComputedStyle)], _ progress: inout Progress) -> Rows {
        var values: [[Int: Decimal]] = []
        let rows = elements.map { row in
            let limits = SpanLimits(columns: columns, rows: progress.groupCount - progress.rowCount)
            let (cells, rowValues) = cells(row.0, row.1, limits, &progress.occupied)
            values.append(rowValues)
            defer { progress.rowCount += 1 }
            return TableContent.Row(
                cells: cells, style: row.1, origin: row.0.withoutChildren, beginsGroup: progress.rowCount == 0,
                continued: continued(row.0, row.1))
        }
        return (rows, values)
    }

    /// By the number of the cell in its row.
    private func continued(_ row: BoundElement, _ style: ComputedStyle) -> [Int: Box]? {
        guard row[RowElement.repetition] != nil else { return nil }
        var boxes: [Int: Box] = [:], number = 0
        for case .element(let cell) in row.children where cell.declaration.roles.contains(.cell) {
            defer { number += 1 }
            guard let text = cell.attribute(CellElement.continued) else { continue }
            // A group that ends on its page never says so.
            builder.environment.ledger?.withdraw([text])
            let cellStyle = self.style(of: cell, in: style)
            let content = Paragraph(
                [.text(InlineText(text.text, style: cellStyle, source: text.range))], style: cellStyle)
            boxes[number] = Box(
                text.text.isEmpty
                    ? FlowContent([]) : FlowContent([Box(content, style: builder.anonymousStyle(in: cellStyle))]),
                style: cellStyle, role: cell.declaration == .th ? .tableHeader : .tableData, origin: cell)
        }
        return boxes.isEmpty ? nil : boxes
    }

    private func style(of cell: BoundElement, in rowStyle: ComputedStyle) -> ComputedStyle {
        let style = builder.cascade.style(of: cell, in: rowStyle)
        guard let align = cell[CellElement.align], align != style.text.textAlign else { return style }
        return builder.cascade.style(style, aligned: align)
    }

    private func displayedRows(among nodes: [BoundNode], _ style: ComputedStyle) -> [(BoundElement, ComputedStyle)] {
        nodes.compactMap { node in
            guard case .element(let row) = node, row.declaration == .tr else { return nil }
            let rowStyle = builder.cascade.style(of: row, in: style)
            if !rowStyle.box.isDisplayed { builder.environment.ledger?.hide(row) }
            return rowStyle.box.isDisplayed ? (row, rowStyle) : nil
        }
    }

    /// What a span can reach: the declared columns, the rows that the group has left (HTML 4.9.11).
    private struct SpanLimits {
        let columns: Int
        let rows: Int

        func columnSpan(_ cell: BoundElement, at column: Int) -> Int {
            let room = column < columns ? columns - column : TableRowBuilder.mostColumns - column
            return max(1, min(cell[CellElement.columnSpan], room))
        }

        func rowSpan(_ cell: BoundElement) -> Int { max(1, min(cell[CellElement.rowSpan], rows)) }
    }

    private func cells(
        _ row: BoundElement, _ style: ComputedStyle, _ limits: SpanLimits, _ occupied: inout [Int: Int]
    ) -> ([TableContent.Cell], [Int: Decimal]) {
        var column = 0, cells: [TableContent.Cell] = [], next = occupied.mapValues { $0 - 1 }.filter { $0.value > 0 }
        var values: [Int: Decimal] = [:]
        for case .element(let cell) in row.children where cell.declaration.roles.contains(.cell) {
            while occupied[column, default: 0] > 0 { column += 1 }
            let asked = limits.columnSpan(cell, at: column), rowSpan = limits.rowSpan(cell)
            // HTML lets such cells cover each other; no reader of a printed table would find that right.
            let columnSpan = (column..<column + asked).prefix { occupied[$0, default: 0] == 0 }.count
            if columnSpan < asked { builder.report(.spanMeetsSpan(cell, columnSpan)) }
            if rowSpan > 1 {
                for covered in column..<column + columnSpan { next[covered] = rowSpan - 1 }
            }
            builder.sums?.column = column
            cells.append(
                .init(
                    box: box(cell, style), column: column, columnSpan: columnSpan, rowSpan: rowSpan,
                    repeatsLabel: cell[CellElement.repeatsLabel]))
            if let value = cell[CellElement.value] { values[column] = value }
            column += columnSpan
        }
        checkWidth(of: row, column, occupied, isAlone: cells.count == 1)
        occupied = next
        return (cells, values)
    }

    /// Compares what the cells of a row take with the columns that the table declares.
    /// - Parameter column: behind the last cell.
    private func checkWidth(of row: BoundElement, _ column: Int, _ occupied: [Int: Int], isAlone: Bool) {
        guard columns > 0, column > 0 else { return }
        let end = (column..<max(column, columns)).first { occupied[$0, default: 0] == 0 } ?? max(column, columns)
        if end != columns { builder.report(.rowWidth(row, end, columns, isAlone: isAlone)) }
    }

    /// As in HTML: a span is not wider than 1,000 columns.
    static let mostColumns = 1000

    private func sideways(_ children: [Box], _ style: ComputedStyle) -> Box {
        let upright = builder.anonymousStyle(in: style)
        var turned = upright.box
        turned.writingMode = style.box.writingMode
        return Box(
            SidewaysContent(Box(FlowContent(children), style: upright)),
            style: ComputedStyle(text: upright.text, box: turned))
    }

    /// A bar in a cell without words says something to those who see it.
    private func checkMarks(in children: [Box]) {
        // Few cells have such an area: words are looked for only beside one.
        guard builder.page == nil, let area = children.lazy.compactMap(\.areaWithoutWords).first,
            let place = area.layoutRange, !children.contains(where: \.saysSomething)
        else { return }
        builder.report(.areaWithoutWords(at: place))
    }

    private func box(_ cell: BoundElement, _ rowStyle: ComputedStyle) -> Box {
        let style = self.style(of: cell, in: rowStyle)
        // Text alone is the cell's own; beside blocks it is a paragraph among them.
        var children = builder.blocks(
            cell.children, in: style, role: BoxBuilder.isInline(cell.children) ? nil : .paragraph)
        checkMarks(in: children)
        if style.box.writingMode != .horizontal { children = [sideways(children, style)] }
        return Box(
            FlowContent(children), style: style, role: cell.declaration == .th ? .tableHeader : .tableData,
            origin: cell,
            anchors: builder.ids(cell))
    }
}

extension Box {
    /// A coloured area in it of which the layout says neither what it shows nor that it is decoration.
    fileprivate var areaWithoutWords: Box? {
        guard let area = content as? EmptyContent else { return content.flow.lazy.compactMap(\.areaWithoutWords).first }
        return area.words == nil && !style.box.backgroundColor.isTransparent ? self : nil
    }
}
