import PageModel

/// Places lines over categories: categories along the axis below, values at their points, names at the ends of the lines.
struct LineChart {
    let content: ChartContent
    let texts: ChartTexts
    let width: Length
    /// Of drawing and axis, where the layout asks for it.
    let height: Length?

    /// What is listed below the drawing takes its room from the lines.
    func fitted() -> ChartDrawing {
        let drawing = drawing()
        guard let height, drawing.size.height > height else { return drawing }
        return LineChart(content: content, texts: texts, width: width, height: height - (drawing.size.height - height))
            .drawing()
    }

    private func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        // Where the axis has no numbers nobody could see that it does not begin at zero.
        let isNumbered = width >= texts.em(17)
        let scale = ChartScale(
            around: content.numbers + (isNumbered ? [] : [0]) + (content.target.map { [$0.number] } ?? []),
            limit: content.limit, beginning: isNumbered ? content.beginning : nil)
        let names = self.names
        let head = names == nil ? ChartKey(content: content, texts: texts).add(to: &drawing) : .zero
        let steps = scale.steps.map { texts.text($0.text).set() }
        let left = !isNumbered ? .zero : (steps.map(\.size.width).max() ?? .zero) + texts.em(0.6)
        let right = names.map { ($0.map(\.size.width).max() ?? .zero) + texts.em(0.7) } ?? .zero
        let categories = CategoryAxis(
            content.categories.map { texts.text($0) }, texts, from: left, width: max(.zero, width - left - right))
        let plot = plotFrame(categories, top: head + texts.lineHeight + texts.em(0.5))
        let lines = PlottedLines(content, categories.centres, scale, plot)
        categories.add(below: plot.maxY, &drawing)
        if let names { lines.add(names, at: width - right + texts.em(0.7), texts, &drawing) }
        let field = Rectangle(
            x: left, y: plot.origin.y, width: max(.zero, width - left - right), height: plot.size.height)
        if isNumbered { addNumbers(steps, scale, field, &drawing) }
        var note = ChartNote(texts)
        ValuePlacement(content: content, texts: texts, lines: lines, plot: plot).add(
            to: &drawing, listing: &note, unless: categories.shown)
        addGrid(scale, field, isNumbered: isNumbered, &drawing)
        if let target = content.target {
            let y = field.maxY - field.size.height.scaled(by: scale.share(of: target.number))
            drawing.stroke(
                Point(x: field.origin.x, y: y), Point(x: field.maxX, y: y), width: .pt(1.1), .black,
                dashes: [.pt(4), .pt(2)])
            note.add([target.text])
        }
        lines.draw(texts, &drawing)
        drawing.size.height = plot.maxY + texts.em(0.4) + categories.height
        note.add(to: &drawing)
        return drawing
    }

    /// The names at the ends of the lines; nil where they would take too much of the width.
    private var names: [ChartLabel]? {
        let labels = content.series.compactMap(\.label)
        guard !labels.isEmpty, labels.count == content.series.count else { return nil }
        let all = content.series.compactMap { series in
            series.label.map { texts.text($0, color: series.color, isBold: true) }
        }
        let widest = all.map(\.widths.maximum).max() ?? .zero, column = min(widest, width.scaled(by: 0.25))
        guard column >= all.map(\.widths.minimum).max() ?? .zero, column < width.scaled(by: 0.3) else { return nil }
        let set = all.map { $0.set(in: column) }
        return set.reduce(Length.zero) { $0 + $1.size.height } <= plotHeight ? set : nil
    }

    private var plotHeight: Length { max(texts.em(6), min(width.scaled(by: 0.36), .mm(60))) }

    private func plotFrame(_ categories: CategoryAxis, top: Length) -> Rectangle {
        let rest = top + texts.em(0.4) + categories.height
        let height = self.height.map { max(texts.em(5), $0 - rest) } ?? plotHeight
        return Rectangle(x: .zero, y: top, width: width, height: height)
    }

    private func height(of step: ChartScale.Step, _ scale: ChartScale, _ field: Rectangle) -> Length {
        field.maxY - field.size.height.scaled(by: scale.share(of: step.value))
    }

    private func addNumbers(
        _ labels: [ChartLabel], _ scale: ChartScale, _ field: Rectangle, _ drawing: inout ChartDrawing
    ) {
        for (step, label) in zip(scale.steps, labels) {
            let place = label.placed(
                at: field.origin.x - texts.em(0.6) - label.size.width,
                height(of: step, scale, field) - label.size.height / 2)
            if drawing.isFree(place.bounds) { drawing.add(place.read(at: content.categories.count + 1)) }
        }
    }

    /// Lines across, which leave out what is written.
    private func addGrid(_ scale: ChartScale, _ field: Rectangle, isNumbered: Bool, _ drawing: inout ChartDrawing) {
        for step in scale.steps {
            // Beside values a line without a number, or a short piece of one, would be read as a minus.
            guard isNumbered || step.value == scale.lower || step.value == 0 else { continue }
            let y = height(of: step, scale, field), color = step.value == 0 ? ChartTexts.gray : ChartTexts.hairline
            var x = field.origin.x
            for gap in gaps(in: drawing, at: y, from: x) where gap.maxX > x {
                if gap.origin.x - x > texts.em(2) {
                    drawing.stroke(Point(x: x, y: y), Point(x: min(gap.origin.x, field.maxX), y: y), color)
                }
                x = gap.maxX
            }
            if field.maxX - x > texts.em(2) { drawing.stroke(Point(x: x, y: y), Point(x: field.maxX, y: y), color) }
        }
    }

    /// What is written across a height within the field, from left to right.
    private func gaps(in drawing: ChartDrawing, at y: Length, from left: Length) -> [Rectangle] {
        let beside = texts.em(0.7)
        return drawing.labels.map(\.bounds).filter { $0.origin.y < y && y < $0.maxY && $0.maxX > left }.sorted {
            $0.origin.x < $1.origin.x
        }
        .map {
            Rectangle(
                x: $0.origin.x - beside, y: $0.origin.y, width: $0.size.width + beside * 2, height: $0.size.height)
        }
    }
}
