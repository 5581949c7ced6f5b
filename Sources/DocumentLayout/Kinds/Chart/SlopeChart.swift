import PageModel
import Typesetting

/// Places lines on scales of their own, one below the other: the name of each at the left (above its line where that is too narrow), its
/// first and its last value beside its ends. What lies between is drawn, and told by the text alternative.
///
/// Indicators have different units: beside each other on one axis they would say nothing, each by itself says whether it rises or falls.
struct SlopeChart {
    let content: ChartContent
    let texts: ChartTexts
    let width: Length
    /// Where the layout asks for it; never lower than the lines need.
    let height: Length?

    /// Widest column of names, as a share of the width.
    private static let nameShare = 0.45

    private var isSlope: Bool { content.kind == .slope }
    private var lineHeight: Length { isSlope ? texts.em(2.6) : texts.lineHeight.scaled(by: 1.15) }
    private var radius: Length { texts.em(isSlope ? 0.26 : 0.18) }
    private var gap: Length { texts.em(isSlope ? 0.7 : 0.35) }
    private var space: Length { texts.em(0.5) }

    func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let columns = Columns(self)
        var y = addHead(columns, &drawing)
        let heights = content.series.indices.map { rowHeight($0, columns) }
        let least = y + heights.reduce(.zero, +) + gap * (heights.count - 1)
        let more = heights.count > 1 ? max(.zero, (height ?? .zero) - least) / (heights.count - 1) : .zero
        for (index, height) in heights.enumerated() {
            if index > 0, isSlope {
                let line = y - (gap + more) / 2
                drawing.stroke(Point(x: .zero, y: line), Point(x: columns.right, y: line))
            }
            addRow(index, Rectangle(x: .zero, y: y, width: width, height: height), columns, &drawing)
            y += height + gap + more
        }
        drawing.size.height = y - gap - more
        return drawing
    }

    /// Where names, values and lines stand.
    private struct Columns {
        let names: [ChartLabel?]
        /// Whether names stand above their lines.
        let isStacked: Bool
        /// Of the first values; empty where a line has one point only.
        let firsts: [ChartLabel]
        let lasts: [ChartLabel]
        let heads: (first: ChartLabel?, last: ChartLabel?)
        /// Where the first values end, and where the last ones begin.
        let firstEnd: Length
        let lastStart: Length
        /// Of all texts.
        let right: Length

        init(_ chart: SlopeChart) {
            let (texts, content) = (chart.texts, chart.content)
            let several = content.categories.count > 1
            let texted = content.series.map { $0.label.map { texts.text($0) } }
            func set(_ value: ChartContent.Value?) -> ChartLabel {
                guard let value else { return texts.text(ChartBuilder.gap).set() }
                return texts.text(value.text, color: value.number == nil ? ChartTexts.gray : nil).set()
            }
            firsts = several ? content.series.map { set($0.values.first) } : []
            lasts = content.series.map { set($0.values.last) }
            func head(_ text: InlineText?, above values: [ChartLabel]) -> ChartLabel? {
                guard let text, !text.text.isEmpty else { return nil }
                let own = texts.text(text, color: ChartTexts.gray)
                let room = max(values.map(\.size.width).max() ?? .zero, own.longestWord, texts.em(5))
                return own.set(in: room)
            }
            heads = (
                several ? head(content.categories.first, above: firsts) : nil,
                head(content.categories.last, above: lasts)
            )
            let firstWidth = max(firsts.map(\.size.width).max() ?? .zero, heads.first?.size.width ?? .zero)
            let lastWidth = max(lasts.map(\.size.width).max() ?? .zero, heads.last?.size.width ?? .zero)
            let values = firstWidth + lastWidth + chart.space * 2
            let widest = texted.compactMap { $0?.widths.maximum }.max() ?? .zero,
                word = texted.compactMap { $0?.longestWord }.max() ?? .zero
            let column = min(widest, chart.width.scaled(by: SlopeChart.nameShare))
            let nameGap = widest > .zero ? texts.em(0.9) : .zero
            let stacked = column < word || chart.width - column - nameGap - values < texts.em(5)
            isStacked = stacked && widest > .zero
            let nameWidth = isStacked ? chart.width : column
            names = texted.map { name in name.flatMap { $0.widths.maximum > .zero ? $0.set(in: nameWidth) : nil } }
            firstEnd = (isStacked ? .zero : column + nameGap) + firstWidth
            let start = firstEnd + chart.space + texts.em(2)
            // Where there is no room for a line the last values stand beyond the side: the chart is set smaller.
            lastStart = max(start, chart.width - lastWidth - chart.space) + chart.space
            right = max(chart.width, lastStart + lastWidth)
        }
    }

    /// Names of the first and the last point. Returns where the lines begin.
    private func addHead(_ columns: Columns, _ drawing: inout ChartDrawing) -> Length {
        let height = max(columns.heads.first?.size.height ?? .zero, columns.heads.last?.size.height ?? .zero)
        guard height > .zero else { return .zero }
        if let first = columns.heads.first {
            drawing.add(
                first.placed(at: columns.firstEnd - first.size.width, height - first.size.height)
                    .telling(.category(0)))
        }
        if let last = columns.heads.last {
            drawing.add(
                last.placed(at: columns.lastStart, height - last.size.height)
                    .telling(.category(content.categories.count - 1)))
        }
        return height + texts.em(0.4)
    }

    private func rowHeight(_ index: Int, _ columns: Columns) -> Length {
        let name = columns.names[index]?.size.height ?? .zero
        return columns.isStacked ? name + texts.em(0.1) + lineHeight : max(name, lineHeight)
    }

    private func addRow(_ index: Int, _ row: Rectangle, _ columns: Columns, _ drawing: inout ChartDrawing) {
        let top = columns.isStacked ? row.maxY - lineHeight : row.origin.y + (row.size.height - lineHeight) / 2
        if let name = columns.names[index] {
            let y = columns.isStacked ? row.origin.y : row.origin.y + (row.size.height - name.size.height) / 2
            drawing.add(name.placed(at: .zero, y).read(at: index + 1).telling(.series(index)))
        }
        let left = columns.firsts.isEmpty ? columns.firstEnd : columns.firstEnd + space
        let plot = Rectangle(
            x: left + radius, y: top + radius, width: max(.zero, columns.lastStart - space - left - radius * 2),
            height: lineHeight - radius * 2)
        let points = self.points(of: content.series[index], in: plot)
        func height(of label: ChartLabel, at point: Point?) -> Length {
            let wanted = (point?.y ?? top + lineHeight / 2) - label.size.height / 2
            return max(top, min(wanted, top + lineHeight - label.size.height))
        }
        if index < columns.firsts.count {
            let first = columns.firsts[index]
            drawing.add(
                first.placed(at: columns.firstEnd - first.size.width, height(of: first, at: points.first ?? nil))
                    .read(at: index + 1).telling(.value(series: index, category: 0)))
        }
        let last = columns.lasts[index]
        drawing.add(
            last.placed(at: columns.lastStart, height(of: last, at: points.last ?? nil))
                .read(at: index + 1).telling(.value(series: index, category: content.categories.count - 1)))
        draw(points, content.series[index], &drawing)
    }

    /// On the scale of the line itself: a slope's from zero, so that it is as steep as what it tells; a sparkline's from its least value.
    /// Where all values are equal it runs through the middle.
    private func points(of series: ChartContent.Series, in plot: Rectangle) -> [Point?] {
        let numbers = series.values.map(\.number), known = numbers.compactMap { $0 }
        let least = min(known.min() ?? 0, isSlope ? 0 : .infinity)
        let range = max(known.max() ?? 0, isSlope ? 0 : -.infinity) - least
        return numbers.enumerated().map { index, number in
            guard let number else { return nil }
            let place = numbers.count > 1 ? Double(index) / Double(numbers.count - 1) : 1
            let share = range > 0 && Set(known).count > 1 ? (number - least) / range : 0.5
            return Point(
                x: plot.origin.x + plot.size.width.scaled(by: place), y: plot.maxY - plot.size.height.scaled(by: share))
        }
    }

    private func draw(_ points: [Point?], _ series: ChartContent.Series, _ drawing: inout ChartDrawing) {
        let color = series.values.last?.color ?? series.color
        for (from, to) in zip(points, points.dropFirst()) {
            guard let from, let to else { continue }
            drawing.stroke(from, to, width: isSlope ? .pt(1.5) : .pt(1), color)
        }
        for (index, point) in points.enumerated() {
            guard let point, isSlope || index == points.count - 1 else { continue }
            // Full at the end, open where it begins: told apart without colours.
            ChartPalette.point(index == points.count - 1 ? 0 : 1, at: point, radius: radius, color, &drawing)
        }
    }
}
