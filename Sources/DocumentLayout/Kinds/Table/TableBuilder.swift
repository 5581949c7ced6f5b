import LayoutLanguage
import PageModel

/// Builds tables: their groups of rows, what is summed up, and what stands on every page.
struct TableBuilder {
    let builder: BoxBuilder
    private let rowBuilder: TableRowBuilder
    private var sums = TableSums()
    private var decimals: DecimalColumns
    private var borders: BorderCollapse?
    private let stripe: Stripe?
    /// Whether the rows of groups are made when they are asked for.
    private let isLong: Bool
    private var groupTitles: [TableContent.GroupTitles] = []
    private var hasColumns = false
    /// What columns need for rows that are made again.
    private var widths: ContentWidths

    private init(_ element: BoundElement, _ style: ComputedStyle, _ columns: [Extent], _ builder: BoxBuilder) {
        self.builder = builder
        rowBuilder = TableRowBuilder(builder: builder, columns: columns.count)
        decimals = DecimalColumns(environment: builder.environment, columns: columns)
        borders = style.box.collapsesBorders ? BorderCollapse() : nil
        stripe = element[TableElement.stripe].map(Stripe.init)
        isLong = element.leastRows >= builder.environment.longTableRows
        widths = ContentWidths(columns: columns)
    }

    /// The groups of rows of a table, as they stand in the layout.
    private struct Groups {
        var head: [TableContent.Row] = []
        var body = TableRows()
        var feet: [BoundElement] = []
        var carries: [BoundElement] = []
        var caption: Box?
        var continuation: Box?
        var partCaption: ((Int, Int, Bool) -> Box)?

        // Built after the body, because their sums may count all of its rows.
        var foot: [TableContent.Row] = []
        var pageFoot: TablePageRows?
        var carryEnd: TablePageRows?
        var carryStart: TablePageRows?
    }

    static func table(_ element: BoundElement, _ style: ComputedStyle, _ builder: BoxBuilder) -> Box {
        let columns = columns(element, style)
        var table = TableBuilder(element, style, columns, builder)
        return table.table(element, style, columns)
    }

    private mutating func table(_ element: BoundElement, _ style: ComputedStyle, _ columns: [Extent]) -> Box {
        var groups = Groups()
        let ids = builder.captioning(element) { groups = self.groups(of: element, style) }
        borders?.include(groups.head)
        if let borders {
            groups.head = borders.applied(to: groups.head)
            groups.body.apply { borders.applied(to: $0) }
        }
        buildFeet(of: &groups, style)
        let bodyWidths = alignDecimals(of: &groups)
        checkHeads(of: groups, element, columns.count)
        let content = TableContent(
            columns: columns, head: groups.head, body: groups.body, caption: groups.caption,
            continuationCaption: groups.continuation, origin: element.withoutChildren)
        content.split = element[TableElement.columnSplit].map { order in
            ColumnSplit(order: order, keyColumns: element[TableElement.keyColumns])
        }
        content.partCaption = groups.partCaption
        content.groupTitles = groupTitles
        content.hasColumns = hasColumns
        content.hasEqualRows = element[TableElement.hasEqualRows]
        content.foot = groups.foot
        content.pageFoot = groups.pageFoot
        content.carryEnd = groups.carryEnd
        content.carryStart = groups.carryStart
        content.bodyWidths = bodyWidths
        return Box(content, style: style, role: .table, origin: element, anchors: ids)
    }

    /// A name and what it has need no head, with a colon between them or without; more columns nobody can guess.
    private func checkHeads(of groups: Groups, _ element: BoundElement, _ columnCount: Int) {
        guard builder.page == nil, groups.head.isEmpty, columnCount > 2, groups.body.count > 1,
            let first = groups.body.first, !first.cells.contains(where: { $0.box.role == .tableHeader })
        else { return }
        let count = first.cells.count { $0.box.saysSomething }
        if count > 2 { builder.report(.tableWithoutHead(element, columns: count)) }
    }

    private mutating func buildFeet(of groups: inout Groups, _ style: ComputedStyle) {
        for foot in groups.feet {
            if foot[TableFootElement.repetition] == .page {
                groups.pageFoot = pageRows(of: [foot], style)
            } else {
                let rows = totalRows(foot, style).keptWithPrevious
                groups.foot += borders?.applied(to: rows) ?? rows
            }
        }
        groups.carryEnd = pageRows(of: groups.carries.filter { $0[CarryElement.at] == .pageEnd }, style)
        groups.carryStart = pageRows(of: groups.carries.filter { $0[CarryElement.at] == .pageStart }, style)
    }

    /// Rows that are made for each page only follow: they would come too late to move what stands on earlier pages.
    /// - Returns: what columns need for rows that are made again, where that is known already.
    private mutating func alignDecimals(of groups: inout Groups) -> ContentWidths? {
        decimals.include(groups.head)
        decimals.include(groups.body.made)
        decimals.include(groups.foot)
        let align = { [decimals] rows in decimals.aligned(rows) }
        if !decimals.isEmpty {
            groups.head = align(groups.head)
            groups.foot = align(groups.foot)
            groups.body.apply(align)
            groups.pageFoot = groups.pageFoot?.changed(by: align)
            groups.carryEnd = groups.carryEnd?.changed(by: align)
            groups.carryStart = groups.carryStart?.changed(by: align)
        }
        // Widths that were measured here hold for the rows that are made later, unless aligning figures or shared lines
        // changes cells.
        return groups.body.isDeferred && decimals.isEmpty && borders == nil ? widths : nil
    }

    private mutating func groups(of element: BoundElement, _ style: ComputedStyle) -> Groups {
        var groups = Groups(), loose: [BoundNode] = []
        // Rows that stand in the table itself make one group: row spans reach from one to the next.
        func endLooseRows(_ table: inout TableBuilder) {
            if !loose.isEmpty { groups.body.append(table.group(BoundElement(.tbody, children: loose), style)) }
            loose = []
        }
        for node in element.children {
            guard case .element(let child) = node, child.declaration != .tr else {
                if case .text = node { continue }
                loose.append(node)
                continue
            }
            endLooseRows(&self)
            let childStyle = builder.cascade.style(of: child, in: style)
            switch child.declaration {
            case .caption:
                (groups.caption, groups.continuation, groups.partCaption) = HeadingBuilder(builder).tableCaptions(
                    child, childStyle)
            case .thead: groups.head += rowBuilder.rows(child.children, childStyle).rows
            case .tbody: groups.body.append(group(child, childStyle))
            case .tfoot: groups.feet.append(child)
            case .carry: groups.carries.append(child)
            default: break
            }
        }
        endLooseRows(&self)
        return groups
    }

    private static func columns(_ element: BoundElement, _ style: ComputedStyle) -> [Extent] {
        element[TableElement.columns].map { $0.computed(fontSize: style.text.fontSize) }
    }

    // MARK: Groups of rows

    /// The rows of a `tbody`, then its subtotals.
    private mutating func group(_ group: BoundElement, _ style: ComputedStyle) -> TableRows {
        let start = sums.rowCount
        var rows = TableRows(), titles = 0
        if isLong {
            let (deferred, titleCount) = deferredRows(of: group, from: start, style)
            rows.append(deferred)
            titles = titleCount
        } else {
            let made = rowBuilder.rows(builder.bound(group.children), style)
            for row in made.values { sums.append(row) }
            include(made.rows)
            borders?.include(made.rows)
            rows.append(stripe?.striping(made.rows, from: 0) ?? made.rows)
            titles = made.rows.titleCount
        }
        let subtotals = subtotals(of: group, from: start, style)
        borders?.include(subtotals)
        rows.append(subtotals)
        if titles > 0 { groupTitles.append(.init(rows: start..<start + rows.count, titles: start..<start + titles)) }
        return rows
    }

    private mutating func include(_ rows: [TableContent.Row]) {
        if !hasColumns { hasColumns = rows.contains { $0.cells.count > 1 } }
    }

    /// Makes all rows once for what the table has to know of them, and forgets them: they are made again when they are asked for.
    private mutating func deferredRows(
        of group: BoundElement, from start: Int, _ style: ComputedStyle
    ) -> (DeferredRows, titles: Int) {
        var progress = TableRowBuilder.Progress(), portions: [DeferredRows.Portion] = [], titles: Int?
        let measure = ContentMeasure(environment: builder.environment)
        for source in DeferredRows.sources(of: group.children) {
            let before = progress, counters = builder.counters
            let (rows, values) = rowBuilder.rows(builder.bound(source), style, &progress)
            for row in values { sums.append(row) }
            include(rows)
            borders?.include(rows)
            decimals.include(rows)
            if decimals.isEmpty, borders == nil { for row in rows { widths.include(row, measure) } }
            if titles == nil, rows.titleCount < rows.count { titles = before.rowCount + rows.titleCount }
            portions.append(.init(source: source, before: before, rowCount: rows.count, counters: counters))
        }
        let count = progress.rowCount
        let rows = DeferredRows(portions) { [builder, rowBuilder, stripe] portion in
            let again = builder.again(counters: portion.counters)
            var progress = portion.before
            progress.groupCount = count
            let rows = TableRowBuilder(builder: again, columns: rowBuilder.columns).rows(
                again.bound(portion.source), style, &progress
            ).rows
            return stripe?.striping(rows, from: portion.before.rowCount) ?? rows
        }
        return (rows, titles ?? count)
    }

    private mutating func subtotals(
        of group: BoundElement, from start: Int, _ style: ComputedStyle
    ) -> [TableContent.Row] {
        let elements = group.elements.filter { $0.declaration == .subtotal }
        guard !elements.isEmpty else { return [] }
        let range = start..<sums.rowCount
        let scope = TableSums.Scope(sums: sums, usual: .group, ranges: [.group: range, .table: 0..<range.upperBound])
        return elements.flatMap { subtotal -> [TableContent.Row] in
            let rows = summing(scope) {
                $0.rows(subtotal.children, builder.cascade.style(of: subtotal, in: style)).rows.keptWithPrevious
            }
            for _ in rows { sums.append([:]) }
            return rows
        }
    }

    private func totalRows(_ foot: BoundElement, _ style: ComputedStyle) -> [TableContent.Row] {
        let scope = TableSums.Scope(sums: sums, usual: .table, ranges: [.table: 0..<sums.rowCount])
        return summing(scope) { $0.rows(foot.children, builder.cascade.style(of: foot, in: style)).rows }
    }

    private func summing<Result>(_ scope: TableSums.Scope, _ build: (TableRowBuilder) -> Result) -> Result {
        builder.sums = scope
        defer { builder.sums = nil }
        return build(rowBuilder)
    }

    /// Rows that are made for each page. nil when there are none.
    private mutating func pageRows(of groups: [BoundElement], _ style: ComputedStyle) -> TablePageRows? {
        guard groups.contains(where: { $0.elements.contains { $0.declaration == .tr } }) else { return nil }
        let usual = groups[0].declaration == .tfoot ? SumElement.Range.page : .carried
        let rows = TablePageRows { [sums, builder, borders, rowBuilder] page in
            // As in running heads, nothing in them is counted or called from elsewhere.
            let own = BoxBuilder(builder.context, counters: Counters(), page: PageContext())
            own.sums = TableSums.Scope(
                sums: sums, usual: usual,
                ranges: [
                    .page: page.rows, .carried: 0..<page.rows.upperBound, .table: 0..<sums.rowCount,
                ])
            let ownRows = TableRowBuilder(builder: own, columns: rowBuilder.columns)
            let result = groups.flatMap { ownRows.rows($0.children, builder.cascade.style(of: $0, in: style)).rows }
            for finding in own.findings.all.all { builder.report(finding) }
            if own.usesReferences { builder.usesReferences = true }
            if own.usesPageLabels { builder.usesPageLabels = true }
            return borders?.applied(to: result) ?? result
        }
        // All rows at once: references are collected while rows are built, and rows that are made later would come too
        // late.
        decimals.include(rows.rows(on: .init(rows: 0..<sums.rowCount)))
        return rows
    }
}

extension BoundElement {
    fileprivate var elements: [BoundElement] {
        children.compactMap { node in
            if case .element(let element) = node { element } else { nil }
        }
    }

    /// Rows of a table or of a group, as far as they can be told before the loops that were left for later are bound.
    fileprivate var leastRows: Int {
        children.reduce(0) { rows, node in
            switch node {
            case .loop(let loop): rows + loop.stepCount
            case .element(let child):
                rows + (child.declaration == .tr ? 1 : child.declaration == .tbody ? child.leastRows : 0)
            case .text: rows
            }
        }
    }
}

extension [TableContent.Row] {
    /// A total is never parted from the rows that it sums up.
    fileprivate var keptWithPrevious: [TableContent.Row] {
        map { row in
            var box = row.style.box
            box.breakBefore = .avoid
            return TableContent.Row(
                cells: row.cells, style: ComputedStyle(text: row.style.text, box: box), origin: row.origin)
        }
    }

    /// So many rows at the beginning of a group stand again on each page where the group goes on.
    fileprivate var titleCount: Int { prefix(while: \.isGroupTitle).count }
}

/// The colour of every second row of a group, unless a row has one of its own.
private struct Stripe {
    let color: Color

    /// - Parameter start: of the rows in their group.
    func striping(_ rows: [TableContent.Row], from start: Int) -> [TableContent.Row] {
        rows.enumerated().map { index, row in
            guard (start + index) % 2 == 1, row.style.box.backgroundColor.isTransparent else { return row }
            var box = row.style.box
            box.backgroundColor = color
            return TableContent.Row(
                cells: row.cells, style: ComputedStyle(text: row.style.text, box: box), origin: row.origin,
                beginsGroup: row.beginsGroup)
        }
    }
}
