import PageModel

/// The data of a chart as a table of the structure: its cells are the texts of the drawing, which nobody sees twice.
struct ChartTable {
    private let labels: [ChartCell: ChartLabel]
    private let categoryCount: Int
    private let seriesCount: Int
    private let hasHead: Bool
    /// Texts that stand in no cell, in the order in which they are read.
    let others: [ChartLabel]

    /// nil where a value or a name is written otherwise than by itself: in a list below the drawing.
    init?(_ content: ChartContent, _ texts: [ChartLabel]) {
        var labels: [ChartCell: ChartLabel] = [:]
        for text in texts { if let cell = text.cell { labels[cell] = text } }
        categoryCount = content.categories.count
        seriesCount = content.series.count
        hasHead = content.series.contains { $0.label != nil }
        var wanted = content.categories.indices.filter { !content.categories[$0].text.isEmpty }.map(ChartCell.category)
        wanted += content.series.indices.filter { content.series[$0].label?.text.isEmpty == false }.map(
            ChartCell.series)
        for series in content.series.indices {
            wanted += content.categories.indices.map { ChartCell.value(series: series, category: $0) }
        }
        guard wanted.allSatisfy({ labels[$0] != nil }) else { return nil }
        self.labels = labels
        others = texts.filter { $0.cell == nil }
    }

    func paint(at corner: Point, _ painter: inout FragmentPainter) {
        var table = StructureTag(.table)
        table.columnCount = 1 + seriesCount
        painter.begin(table)
        if hasHead {
            painter.begin(.init(.tableHead))
            painter.begin(.init(.tableRow))
            paint(nil, column: 0, nil, at: corner, &painter)
            for series in 0..<seriesCount { paint(.series(series), column: 1 + series, .column, at: corner, &painter) }
            painter.end()
            painter.end()
        }
        painter.begin(.init(.tableBody))
        for category in 0..<categoryCount {
            painter.begin(.init(.tableRow))
            paint(.category(category), column: 0, .row, at: corner, &painter)
            for series in 0..<seriesCount {
                paint(.value(series: series, category: category), column: 1 + series, nil, at: corner, &painter)
            }
            painter.end()
        }
        painter.end()
        painter.end()
    }

    private func paint(
        _ name: ChartCell?, column: Int, _ scope: StructureCell.Scope?, at corner: Point,
        _ painter: inout FragmentPainter
    ) {
        var tag = StructureTag(scope == nil ? .tableData : .tableHeader)
        tag.cell = StructureCell(column: column, scope: scope)
        painter.begin(tag)
        if let label = name.flatMap({ labels[$0] }) { painter.paint(label.fragment, at: corner + label.origin) }
        painter.end()
    }
}
