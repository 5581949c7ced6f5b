/// Places lying bars: the names of the categories in a column at the left (above their bars where that is too narrow), bars from one zero
/// line, each value behind its bar.
struct BarChart {
    let content: ChartContent
    let texts: ChartTexts
    let width: Length
    /// At least so high, where the layout asks for it.
    let height: Length?

    /// Widest column of names, as a share of the width.
    static let nameShare = 0.4

    func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let columns = Columns(self)
        let direct = columns.axis(BarAxis.tails(self, isNamed: true)), plain = columns.axis(BarAxis.tails(self, isNamed: false))
        // Names behind the first bars, unless they would take a good part of the length of all bars.
        let isNamed = content.series.contains { $0.label != nil } && direct.unit >= plain.unit * 0.6
        let top = isNamed ? .zero : ChartKey(content: content, texts: texts).add(to: &drawing)
        let axis = isNamed ? direct : plain, rows = self.rows(columns, top: top), overhang = texts.em(0.3)
        for (index, row) in rows.enumerated() { self.row(index, row, columns, axis, isNamed: isNamed && index == 0, &drawing) }
        guard let first = rows.first, let last = rows.last else { return drawing }
        let end = last.bars + groupHeight + overhang
        if !columns.isStacked {
            drawing.stroke(Point(x: axis.zero, y: first.bars - min(overhang, first.bars)), Point(x: axis.zero, y: end), width: .pt(0.6), ChartTexts.gray)
        }
        drawing.size.height = max(last.bottom, end)
        return drawing
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
            let column = min(widest, chart.width.scaled(by: BarChart.nameShare)), gap = widest > .zero ? chart.texts.em(0.7) : .zero
            let values = chart.content.series.flatMap(\.values).map { chart.texts.text($0.text).widths.maximum }.max() ?? .zero
            isStacked = column < word || chart.width - column - gap - values < chart.texts.em(6)
            nameWidth = isStacked ? chart.width : column
            left = isStacked ? .zero : column + gap
            barWidth = max(.zero, chart.width - left)
            numbers = chart.content.numbers
            limit = chart.content.limit
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

    /// All of one height where that does not make the chart much higher; a chart that is to be higher has more room between them.
    private func rows(_ columns: Columns, top: Length) -> [Row] {
        let names = columns.names.map { $0.widths.maximum > .zero ? $0.set(in: columns.nameWidth) : nil }
        let own = names.map { name in
            columns.isStacked ? groupHeight + (name.map { $0.size.height + texts.em(0.1) } ?? .zero) : max(name?.size.height ?? .zero, groupHeight)
        }
        let sum = own.reduce(.zero, +), gap = texts.em(columns.isStacked ? 0.6 : content.series.count == 1 ? 0.75 : 1.1)
        let room = (height ?? .zero) - texts.em(0.3) - top - gap * (own.count - 1)
        let isEven = (own.max() ?? .zero) * own.count <= max(room, sum.scaled(by: 1.25))
        let heights = isEven ? own.map { _ in own.max() ?? .zero } : own
        let more = own.count > 1 ? max(.zero, room - heights.reduce(.zero, +)) / (own.count - 1) : .zero
        var y = top
        return zip(names, heights).map { name, height in
            defer { y += height + gap + more }
            return Row(name: name, top: y, bottom: y + height, bars: columns.isStacked ? y + height - groupHeight : y + (height - groupHeight) / 2)
        }
    }

    private func row(_ index: Int, _ row: Row, _ columns: Columns, _ axis: BarAxis, isNamed: Bool, _ drawing: inout ChartDrawing) {
        if let name = row.name {
            let y = columns.isStacked ? row.bars - texts.em(0.1) - name.size.height : row.top + (row.bottom - row.top - name.size.height) / 2
            drawing.add(name.placed(at: .zero, y))
        }
        for (number, series) in content.series.enumerated() {
            bar(series.values[index], of: number, at: row.bars + (barHeight + barGap) * number, axis, name: isNamed ? series.label : nil, &drawing)
        }
        guard columns.isStacked else { return }
        drawing.stroke(Point(x: axis.zero, y: row.bars), Point(x: axis.zero, y: row.bars + groupHeight + texts.em(0.12)), width: .pt(0.6), ChartTexts.gray)
    }

    private func bar(
        _ value: ChartContent.Value, of series: Int, at top: Length, _ axis: BarAxis, name: InlineText?, _ drawing: inout ChartDrawing
    ) {
        let length = axis.length(of: value.number ?? 0), isNegative = (value.number ?? 0) < 0
        let start = isNegative ? axis.zero - length : axis.zero
        ChartPalette.bar(series, in: Rectangle(x: start, y: top, width: length, height: barHeight), value.color, &drawing)
        let text = texts.text(value.text, color: value.number == nil ? ChartTexts.gray : nil).set(), space = texts.em(0.4)
        let y = top + (barHeight - text.size.height) / 2
        drawing.add(text.placed(at: isNegative ? start - space - text.size.width : start + length + space, y))
        guard let name else { return }
        let label = texts.text(name, color: value.color, isBold: true).set()
        let x = isNegative ? start - space - text.size.width - space * 2 - label.size.width : start + length + space + text.size.width + space * 2
        drawing.add(label.placed(at: x, y))
    }
}

/// The axis of lying bars: as long as leaves room for the texts behind their ends.
struct BarAxis {
    /// A value, and the width of what stands behind the end of its bar.
    struct Bar {
        let number: Double
        let tail: Length
    }

    /// Length of a bar of the value 1, in units of `Length`.
    let unit: Double
    /// Where bars begin.
    let zero: Length

    /// - Parameter left: where the room of this width begins.
    init(_ bars: [Bar], limit: Double?, left: Length, width: Length) {
        let down = [Bar(number: 0, tail: .zero)] + bars.filter { $0.number < 0 }.map { Bar(number: -$0.number, tail: $0.tail) }
        let up = [Bar(number: limit ?? 0, tail: .zero)] + bars.filter { $0.number >= 0 }
        var unit = Double.infinity
        for below in down {
            for above in up where below.number + above.number > 0 {
                unit = min(unit, Double((width - below.tail - above.tail).units) / (below.number + above.number))
            }
        }
        let longest = unit.isFinite ? max(0, unit) : 0
        self.unit = longest
        zero = left + (down.map { Length(units: Int(($0.number * longest).rounded())) + $0.tail }.max() ?? .zero)
    }

    func length(of number: Double) -> Length { Length(units: Int((abs(number) * unit).rounded())) }

    /// What stands behind the bars of a chart.
    /// - Parameter isNamed: the first bar of each series carries its name.
    static func tails(_ chart: BarChart, isNamed: Bool) -> [Bar] {
        let space = chart.texts.em(0.4), slack = Length.pt(0.2)
        return chart.content.series.flatMap { series in
            series.values.enumerated().map { index, value in
                let name = isNamed && index == 0 ? series.label.map { chart.texts.text($0, isBold: true).set().size.width + space * 2 } : nil
                return Bar(number: value.number ?? 0, tail: space + chart.texts.text(value.text).set().size.width + (name ?? .zero) + slack)
            }
        }
    }
}
