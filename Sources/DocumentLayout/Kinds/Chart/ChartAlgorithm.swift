import Diagnostics
import PageModel

/// Sets a chart as wide as its column. Monolithic: what is taller than a page, or wider than its column, is set smaller and reported.
struct ChartAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let content: ChartContent

    func layout(in space: ConstraintSpace) -> LayoutResult {
        let borderPadding = box.style.box.borderPadding
        let width = max(.zero, engine.borderBoxWidth(of: box, in: space) - borderPadding.left - borderPadding.right)
        let room = max(.zero, space.roomForWhole - borderPadding.top - borderPadding.bottom)
        let asked = max(box.style.box.height.resolved(in: space.pageHeight) ?? .zero, box.style.box.minHeight)
        let drawingRoom = ChartContent.Room(width: width, height: asked > .zero ? min(asked, room) : nil, most: room)
        let (drawing, scale) = content.fitted(in: drawingRoom, fitting)
        var findings: [Diagnostic] = scale < 1 ? [.chartScaled(box, scale)] : []
        let outer = Size(
            width: width + borderPadding.left + borderPadding.right,
            height: drawing.size.height + borderPadding.top + borderPadding.bottom)
        if outer.height > space.available {
            guard space.isAtTop else { return .nothing() }
            findings.append(.tooTall(box, space))
        }
        return .finished(
            Fragment(
                box, size: outer, content: ChartFragment(drawing: drawing, content: content),
                findings: findings))
    }

    /// In letters of its style, or smaller ones where it would leave the page or its column.
    private func fitting(in given: ChartContent.Room) -> ChartContent.Fitted {
        let width = given.width, room = given.most
        var height = given.height
        let least = ChartTexts(engine, content).leastWidth
        var scale = least > width ? max(ChartAlgorithm.leastScale, 0.99 * width.points / least.points) : 1
        var drawing = self.drawing(width: width, height: height, scale)
        if drawing.size.height > room, content.kind != .bar {
            height = room
            drawing = self.drawing(width: width, height: height, scale)
        }
        while drawing.size.height > room || drawing.isTooNarrow, scale > ChartAlgorithm.leastScale {
            // Heights follow the size of the letters, more or less.
            scale *= drawing.size.height > room ? max(0.5, min(0.95, room.points / drawing.size.height.points)) : 0.9
            drawing = self.drawing(width: width, height: height, scale)
        }
        return (drawing, scale)
    }

    /// Letters of a quarter of their size can no longer be read.
    private static let leastScale = 0.25

    func drawing(width: Length, height: Length?, _ scale: Double) -> ChartDrawing {
        let texts = ChartTexts(engine, content, scale: scale)
        if let map = content.map {
            return MapChart(content: content, map: map, texts: texts, width: width, height: height).drawing()
        }
        return switch content.kind {
        case .bar, .map: BarChart(content: content, texts: texts, width: width, height: height).drawing()
        case .column, .stacked, .share:
            ColumnChart(content: content, texts: texts, width: width, height: height).fitted()
        case .slope, .sparkline: SlopeChart(content: content, texts: texts, width: width, height: height).drawing()
        case .donut: DonutChart(content: content, texts: texts, width: width, height: height).drawing()
        case .line: LineChart(content: content, texts: texts, width: width, height: height).fitted()
        case .radar: RadarChart(content: content, texts: texts, width: width, height: height).drawing()
        }
    }
}
