import PageModel
import Typesetting

/// Places lying bars: the names of the categories in a column at the left (above their bars where that is too narrow), bars from one zero
/// line, each value behind its bar.
struct BarChart {
    let content: ChartContent
    let texts: ChartTexts
    let width: Length
    /// Where the layout asks for it; never lower than the bars and names need.
    let height: Length?

    /// Widest column of names, as a share of the width.
    static let nameShare = 0.4

    func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let columns = Columns(self)
        let direct = columns.axis(BarAxis.tails(self, isNamed: true)),
            plain = columns.axis(BarAxis.tails(self, isNamed: false))
        // Names behind the first bars, unless they would take a good part of the length of all bars.
        let isNamed = content.series.contains { $0.label != nil } && direct.unit >= plain.unit * 0.6
        let top = isNamed ? .zero : ChartKey(content: content, texts: texts).add(to: &drawing)
        let rows = self.rows(columns, top: top), overhang = texts.em(0.3)
        var bars = Bars(chart: self, axis: isNamed ? direct : plain, drawing: drawing)
        for (index, row) in rows.enumerated() {
            bars.add(row, index, isStacked: columns.isStacked, isNamed: isNamed && index == 0)
        }
        drawing = bars.drawing
        guard let first = rows.first, let last = rows.last else { return drawing }
        let end = last.bars + groupHeight + overhang, zero = bars.axis.zero
        if !columns.isStacked {
            drawing.stroke(
                Point(x: zero, y: first.bars - min(overhang, first.bars)), Point(x: zero, y: end), width: .pt(0.6),
                ChartTexts.gray)
        }
        drawing.size.height = max(last.bottom, end, height ?? .zero)
        if let target = content.target { add(target, bars.axis, from: first.bars - overhang, to: end, &drawing) }
        return drawing
    }

    /// A line across all bars, named below them.
    private func add(
        _ target: ChartContent.Target, _ axis: BarAxis, from top: Length, to bottom: Length,
        _ drawing: inout ChartDrawing
    ) {
        let x = axis.zero + axis.length(of: max(0, target.number))
        drawing.stroke(
            Point(x: x, y: max(.zero, top)), Point(x: x, y: bottom), width: .pt(1.1), .black, dashes: [.pt(4), .pt(2)])
        let label = texts.text(target.text, isBold: true).set()
        let left = max(.zero, min(x - label.size.width / 2, width - label.size.width))
        drawing.add(
            label.placed(at: left, drawing.size.height + texts.em(0.2)).read(at: content.categories.count + 1))
        drawing.size.height += texts.em(0.2) + label.size.height
    }

    /// Where names and bars stand.
    struct Columns {
        let names: [ChartText]
        /// Whether names stand above their bars.
        let isStacked: Bool
        let nameWidth: Length
        let left: Length
        let barWidth: Length
        private let numbers: [Double]
        private let limit: Double?

        init(_ chart: BarChart) {
            names = chart.content.categories.map { chart.texts.text($0) }
            let widest = names.map(\.widths.maximum).max() ?? .zero, word = names.map(\.longestWord).max() ?? .zero
            let column = min(widest, chart.width.scaled(by: BarChart.nameShare)),
                gap = widest > .zero ? chart.texts.em(0.7) : .zero
            let values =
                chart.content.series.flatMap(\.values).map { chart.texts.text($0.text).widths.maximum }.max() ?? .zero
            isStacked = column < word || chart.width - column - gap - values < chart.texts.em(6)
            nameWidth = isStacked ? chart.width : column
            left = isStacked ? .zero : column + gap
            barWidth = max(.zero, chart.width - left)
            numbers = chart.content.numbers
            limit = chart.content.target.map { max($0.number, chart.content.limit ?? 0) } ?? chart.content.limit
        }

        func axis(_ tails: [BarAxis.Bar]) -> BarAxis { BarAxis(tails, limit: limit, left: left, width: barWidth) }
    }

    private var barHeight: Length { max(texts.lineHeight, texts.em(content.series.count == 1 ? 1.5 : 1.25)) }
    private var barGap: Length { texts.em(0.12) }
    private var groupHeight: Length { barHeight * content.series.count + barGap * (content.series.count - 1) }

    /// Where a category stands.
    private struct Row {
        let name: ChartLabel?
        let top: Length
        let bottom: Length
        /// The upper edge of its first bar.
        let bars: Length
    }

    /// All of one height where that does not make the chart much higher; the room between them follows the height that is asked for.
    private func rows(_ columns: Columns, top: Length) -> [Row] {
        let names = columns.names.map { $0.widths.maximum > .zero ? $0.set(in: columns.nameWidth) : nil }
        let own = names.map { name in
            columns.isStacked
                ? groupHeight + (name.map { $0.size.height + texts.em(0.1) } ?? .zero)
                : max(name?.size.height ?? .zero, groupHeight)
        }
        let sum = own.reduce(.zero, +), most = own.max() ?? .zero, gaps = max(1, own.count - 1)
        let room = height.map { $0 - texts.em(0.3) - top }, least = texts.em(columns.isStacked ? 0.5 : 0.35)
        let isEven = most * own.count <= (room.map { $0 - least * gaps } ?? sum.scaled(by: 1.25))
        let heights = isEven ? own.map { _ in most } : own
        let usual = texts.em(columns.isStacked ? 0.6 : content.series.count == 1 ? 0.75 : 1.1)
        let gap = room.map { max(least, ($0 - heights.reduce(.zero, +)) / gaps) } ?? usual
        var y = top
        return zip(names, heights).map { name, height in
            defer { y += height + gap }
            return Row(
                name: name, top: y, bottom: y + height,
                bars: columns.isStacked ? y + height - groupHeight : y + (height - groupHeight) / 2)
        }
    }

    /// Draws the bars along one axis.
    private struct Bars {
        let chart: BarChart
        let axis: BarAxis
        var drawing: ChartDrawing

        private var texts: ChartTexts { chart.texts }
        private var space: Length { texts.em(0.4) }

        mutating func add(_ row: Row, _ index: Int, isStacked: Bool, isNamed: Bool) {
            if let name = row.name {
                let y =
                    isStacked
                    ? row.bars - texts.em(0.1) - name.size.height
                    : row.top + (row.bottom - row.top - name.size.height) / 2
                drawing.add(name.placed(at: .zero, y).telling(.category(index)))
            }
            for (number, series) in chart.content.series.enumerated() {
                let top = row.bars + (chart.barHeight + chart.barGap) * number
                add(
                    series.values[index], .value(series: number, category: index), at: top,
                    name: isNamed ? series.label : nil)
            }
            guard isStacked else { return }
            drawing.stroke(
                Point(x: axis.zero, y: row.bars), Point(x: axis.zero, y: row.bars + chart.groupHeight + texts.em(0.12)),
                width: .pt(0.6), ChartTexts.gray)
        }

        /// A bar, its value behind its end, and perhaps the name of its series.
        private mutating func add(
            _ value: ChartContent.Value, _ cell: ChartCell, at top: Length, name: InlineText?
        ) {
            guard case .value(let series, _) = cell else { return }
            let length = axis.length(of: value.number ?? 0), isNegative = (value.number ?? 0) < 0
            let start = isNegative ? axis.zero - length : axis.zero
            let bounds = Rectangle(x: start, y: top, width: length, height: chart.barHeight)
            ChartPalette.bar(series, in: bounds, value.color, &drawing)
            drawing.add(value.pattern.items(in: bounds))
            var end = isNegative ? start : start + length
            func write(_ text: ChartLabel, _ cell: ChartCell, after space: Length) {
                let x = isNegative ? end - space - text.size.width : end + space
                drawing.add(text.placed(at: x, top + (chart.barHeight - text.size.height) / 2).telling(cell))
                end = isNegative ? x : x + text.size.width
            }
            write(texts.text(value.text, color: value.number == nil ? ChartTexts.gray : nil).set(), cell, after: space)
            if let name {
                write(texts.text(name, color: value.color, isBold: true).set(), .series(series), after: space * 2)
            }
        }
    }
}
