import PageModel
import Typesetting

/// Places standing bars over categories: beside each other, on each other, or on each other up to 100 %. Values stand above their bars or
/// within their parts; those that find no room are listed below.
struct ColumnChart {
    let content: ChartContent
    let texts: ChartTexts
    let width: Length
    /// Of drawing and axis, where the layout asks for it.
    let height: Length?

    private var isStacked: Bool { content.kind != .column }

    /// What is listed below the drawing takes its room from the bars.
    func fitted() -> ChartDrawing {
        let drawing = drawing()
        guard let height, drawing.size.height > height else { return drawing }
        return ColumnChart(
            content: content, texts: texts, width: width, height: height - (drawing.size.height - height)
        )
        .drawing()
    }

    private func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let head = ChartKey(content: content, texts: texts).add(to: &drawing)
        let steps = scale.steps.map { texts.text(content.kind == .share ? $0.text + "%" : $0.text).set() }
        let left = (steps.map(\.size.width).max() ?? .zero) + texts.em(0.6)
        let categories = CategoryAxis(
            content.categories.map { texts.text($0) }, texts, from: left, width: max(.zero, width - left))
        let top = head + texts.lineHeight + texts.em(0.3)
        let rest = top + texts.em(0.4) + categories.height
        let plotHeight =
            height.map { max(texts.em(5), $0 - rest) } ?? max(texts.em(8), min(width.scaled(by: 0.36), .mm(60)))
        let field = Rectangle(x: left, y: top, width: max(.zero, width - left), height: plotHeight)
        categories.add(below: field.maxY, &drawing)
        addGrid(steps, field, &drawing)
        let slot = field.size.width / max(1, categories.centres.count)
        let listed = categories.centres.enumerated().map { index, centre in
            add(index, centre: centre, slot: slot, field, &drawing)
        }
        let note = note(of: listed)
        if let target = content.target { addTarget(target, field, &drawing) }
        drawing.size.height = field.maxY + texts.em(0.4) + categories.height
        note.add(to: &drawing)
        return drawing
    }

    /// Parts of stacks that are nothing are not seen: several are said at once.
    ///
    /// - Parameter listed: by category, the series whose values found no room.
    private func note(of listed: [[Int]]) -> ChartNote {
        func isZero(_ number: Int, _ category: Int) -> Bool {
            isStacked && content.series[number].values[category].number == 0
        }
        let zeros = listed.enumerated().flatMap { category, numbers in
            numbers.filter { isZero($0, category) }.map { content.series[$0].values[category].text }
        }
        var note = ChartNote(texts)
        for (category, numbers) in listed.enumerated() {
            note.add(
                numbers.filter { zeros.count < 2 || !isZero($0, category) }.map { number in
                    (
                        content.series[number].label ?? content.categories[category],
                        content.series[number].values[category].text
                    )
                }, of: content.series.count > 1 ? content.categories[category] : nil)
        }
        if zeros.count > 1 {
            texts.engine.environment.ledger?.withdraw(zeros)
            let others = note.isEmpty ? "Bagian" : "Bagian lain"
            note.add([InlineText("\(others) yang tidak tampak bernilai 0.", style: content.style)])
        }
        return note
    }

    // MARK: Axis

    private var scale: ChartScale {
        if content.kind == .share { return ChartScale(fromZeroTo: [100], limit: 100) }
        let numbers = isStacked ? content.categories.indices.map(sum) : content.numbers
        return ChartScale(fromZeroTo: numbers + (content.target.map { [$0.number] } ?? []), limit: content.limit)
    }

    private func sum(of category: Int) -> Double {
        content.series.compactMap { $0.values[category].number }.reduce(0, +)
    }

    private func height(of number: Double, _ field: Rectangle) -> Length {
        field.size.height.scaled(by: max(0, min(1, scale.share(of: number))))
    }

    private func addGrid(_ labels: [ChartLabel], _ field: Rectangle, _ drawing: inout ChartDrawing) {
        for (step, label) in zip(scale.steps, labels) {
            let y = field.maxY - height(of: step.value, field)
            drawing.add(
                label.placed(at: field.origin.x - texts.em(0.6) - label.size.width, y - label.size.height / 2)
                    .read(at: content.categories.count + 1))
            drawing.stroke(
                Point(x: field.origin.x, y: y), Point(x: field.maxX, y: y),
                width: step.value == 0 ? .pt(0.6) : .pt(0.25),
                step.value == 0 ? ChartTexts.gray : ChartColumnColors.grid)
        }
    }

    private func addTarget(_ target: ChartContent.Target, _ field: Rectangle, _ drawing: inout ChartDrawing) {
        let y = field.maxY - height(of: target.number, field)
        drawing.stroke(
            Point(x: field.origin.x, y: y), Point(x: field.maxX, y: y), width: .pt(1.1), .black,
            dashes: [.pt(4), .pt(2)])
        let label = texts.text(target.text, isBold: true).set()
        let place = label.placed(at: max(.zero, field.maxX - label.size.width), y - label.size.height - texts.em(0.1))
        drawing.add(place.read(at: content.categories.count + 1))
    }

    // MARK: Bars

    /// The bars of a category. Returns the series whose values found no room.
    private func add(
        _ category: Int, centre: Length, slot: Length, _ field: Rectangle, _ drawing: inout ChartDrawing
    ) -> [Int] {
        isStacked
            ? addStack(category, centre, min(slot.scaled(by: 0.62), texts.em(7)), field, &drawing)
            : addGroup(category, centre, slot, field, &drawing)
    }

    private func addGroup(
        _ category: Int, _ centre: Length, _ slot: Length, _ field: Rectangle, _ drawing: inout ChartDrawing
    ) -> [Int] {
        let neighbours = [category - 1, category, category + 1].filter(content.categories.indices.contains).flatMap {
            bars(of: $0, around: centre + slot * ($0 - category), slot, field)
        }
        var listed: [Int] = []
        for (number, frame) in bars(of: category, around: centre, slot, field).enumerated() {
            let value = content.series[number].values[category]
            ChartPalette.bar(number, in: frame, value.color, &drawing)
            let label = texts.text(value.text, color: value.number == nil ? ChartTexts.gray : nil).set()
            let place = label.placed(
                at: frame.origin.x + (frame.size.width - label.size.width) / 2,
                frame.origin.y - label.size.height - texts.em(0.08))
            let told = place.telling(.value(series: number, category: category))
            // Over another bar it could not be read.
            if !neighbours.contains(where: told.bounds.overlaps), write(told, in: field, &drawing, order: category + 1)
            {
                continue
            }
            listed.append(number)
        }
        return listed
    }

    /// Of a category whose bars stand beside each other.
    private func bars(of category: Int, around centre: Length, _ slot: Length, _ field: Rectangle) -> [Rectangle] {
        let room = min(slot.scaled(by: 0.78), texts.em(4) * content.series.count)
        let bar = room / max(1, content.series.count)
        return content.series.enumerated().map { number, series in
            let tall = height(of: series.values[category].number ?? 0, field)
            return Rectangle(
                x: centre - room / 2 + bar * number, y: field.maxY - tall, width: bar.scaled(by: 0.92), height: tall)
        }
    }

    private func addStack(
        _ category: Int, _ centre: Length, _ bar: Length, _ field: Rectangle, _ drawing: inout ChartDrawing
    ) -> [Int] {
        let sum = sum(of: category), whole = content.kind == .share ? sum / 100 : 1
        var y = field.maxY, listed: [Int] = []
        for (number, series) in content.series.enumerated() {
            let value = series.values[category]
            let tall = whole > 0 ? height(of: (value.number ?? 0) / whole, field) : .zero
            let frame = Rectangle(x: centre - bar / 2, y: y - tall, width: bar, height: tall)
            ChartPalette.bar(number, in: frame, value.color, &drawing)
            y = frame.origin.y
            let label = texts.text(value.text, color: value.number == nil ? ChartTexts.gray : nil).set()
            let plate = Size(width: label.size.width + texts.em(0.5), height: label.size.height)
            guard plate.height <= tall, plate.width <= bar else {
                listed.append(number)
                continue
            }
            let corner = Point(x: centre - plate.width / 2, y: frame.origin.y + (tall - plate.height) / 2)
            // Whatever pattern lies behind it.
            drawing.fill(.rectangle(Rectangle(origin: corner, size: plate), radius: texts.em(0.2)), .white)
            drawing.add(
                label.placed(at: corner.x + texts.em(0.25), corner.y).read(at: category + 1)
                    .telling(.value(series: number, category: category)))
        }
        return listed
    }

    private func write(_ label: ChartLabel, in field: Rectangle, _ drawing: inout ChartDrawing, order: Int) -> Bool {
        guard drawing.isFree(label.bounds), label.origin.x >= field.origin.x - texts.em(0.4), label.bounds.maxX <= width
        else { return false }
        drawing.add(label.read(at: order))
        return true
    }
}

enum ChartColumnColors {
    /// Where values are printed, lines only guide.
    static let grid = Color(red: 0xD9, green: 0xD9, blue: 0xD9)
}
