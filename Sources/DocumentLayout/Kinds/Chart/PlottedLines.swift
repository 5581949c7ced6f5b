import PageModel

/// The lines of a chart as points of the drawing.
struct PlottedLines {
    private let content: ChartContent
    private let plot: Rectangle
    /// By series and category; nil for gaps.
    let points: [[Point?]]

    init(_ content: ChartContent, _ centres: [Length], _ scale: ChartScale, _ plot: Rectangle) {
        self.content = content
        self.plot = plot
        points = content.series.map { series in
            zip(series.values, centres).map { value, x in
                value.number.map { Point(x: x, y: plot.maxY - plot.size.height.scaled(by: scale.share(of: $0))) }
            }
        }
    }

    /// Between neighbours without a gap.
    var segments: [(series: Int, from: Point, to: Point)] {
        points.enumerated().flatMap { series, line in
            zip(line, line.dropFirst()).compactMap { pair in
                if let from = pair.0, let to = pair.1 { (series, from, to) } else { nil }
            }
        }
    }

    func draw(_ texts: ChartTexts, _ drawing: inout ChartDrawing) {
        for segment in segments {
            drawing.stroke(
                segment.from, segment.to, width: ChartPalette.lineWidth, content.series[segment.series].color,
                dashes: ChartPalette.dashes(segment.series))
        }
        for (series, line) in points.enumerated() {
            for (index, point) in line.enumerated() {
                if let point {
                    ChartPalette.point(
                        series, at: point, radius: radius(texts), content.series[series].values[index].color, &drawing)
                }
            }
        }
    }

    func radius(_ texts: ChartTexts) -> Length { texts.em(0.24) }

    /// Names beside the ends of their lines, moved apart where they would cover each other.
    func add(_ names: [ChartLabel], at x: Length, _ texts: ChartTexts, _ drawing: inout ChartDrawing) {
        let wanted = names.enumerated().map { index, name in
            (
                name: name.telling(.series(index)),
                y: (points[index].last { $0 != nil }.flatMap { $0 }?.y ?? plot.maxY) - name.size.height / 2
            )
        }.sorted { $0.y < $1.y }
        var top = Length.zero, places: [Length] = []
        for one in wanted {
            places.append(max(one.y, top))
            top = (places.last ?? .zero) + one.name.size.height
        }
        // The lowest stays beside the plot, and pushes the others up.
        var bottom = plot.maxY
        for index in wanted.indices.reversed() {
            places[index] = min(places[index], bottom - wanted[index].name.size.height)
            bottom = places[index]
            drawing.add(wanted[index].name.placed(at: x, places[index]))
        }
    }
}
