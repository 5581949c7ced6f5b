import PageModel

/// The names of the series with a sample of each, above a chart that has no room for them beside its data.
struct ChartKey {
    let content: ChartContent
    let texts: ChartTexts

    /// - Returns: the height that it takes, with the space below; zero without names.
    func add(to drawing: inout ChartDrawing) -> Length {
        let em = texts.em, sample = texts.em(content.kind.hasBars ? 1.1 : 2), gap = texts.em(0.4)
        var pen = Point.zero, height = Length.zero
        for (index, series) in content.series.enumerated() {
            guard let label = series.label else { continue }
            let room = max(.zero, drawing.size.width - sample - gap)
            var name = texts.text(label).set(in: room)
            if pen.x > .zero, pen.x + sample + gap + name.size.width > drawing.size.width {
                pen = Point(x: .zero, y: height + texts.em(0.15))
            }
            name.origin = Point(x: pen.x + sample + gap, y: pen.y)
            let middle = pen.y + texts.lineHeight / 2
            if content.kind.hasBars {
                let side = em.scaled(by: 0.8)
                ChartPalette.bar(
                    index, in: Rectangle(x: pen.x, y: middle - side / 2, width: sample, height: side), series.color,
                    &drawing)
            } else {
                drawing.stroke(
                    Point(x: pen.x, y: middle), Point(x: pen.x + sample, y: middle), width: ChartPalette.lineWidth,
                    series.color,
                    dashes: ChartPalette.dashes(index))
                ChartPalette.point(
                    index, at: Point(x: pen.x + sample / 2, y: middle), radius: texts.em(0.24), series.color, &drawing)
            }
            drawing.add(name.telling(.series(index)))
            height = max(height, pen.y + name.size.height)
            pen.x = name.bounds.maxX + texts.em(1.6)
        }
        return height > .zero ? height + texts.em(0.6) : .zero
    }
}
