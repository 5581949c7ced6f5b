import Foundation
import PageModel
import Typesetting

/// Places the parts of a whole around a ring, numbered, and beside it what each number is, its value and its share.
struct DonutChart {
    let content: ChartContent
    let texts: ChartTexts
    let width: Length
    let height: Length?

    private var values: [ChartContent.Value] { content.series.first?.values ?? [] }
    private var sum: Double { values.compactMap(\.number).reduce(0, +) }

    func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let margin = texts.em(1.6)
        let isBeside = width >= texts.em(26)
        let diameter = min(height ?? .mm(55), isBeside ? width.scaled(by: 0.42) : width) - margin * 2
        let radius = max(texts.em(2), diameter / 2), outer = radius + margin
        let centre = Point(x: isBeside ? outer : width / 2, y: outer)
        addRing(centre, radius, &drawing)
        let left = isBeside ? outer * 2 + texts.em(1.5) : .zero
        let end = addList(at: Point(x: left, y: isBeside ? .zero : outer * 2 + texts.em(0.6)), outer * 2, &drawing)
        drawing.size.height = max(outer * 2, end)
        return drawing
    }

    private func addRing(_ centre: Point, _ radius: Length, _ drawing: inout ChartDrawing) {
        var angle = 0.0
        for (index, value) in values.enumerated() {
            guard let number = value.number, number > 0, sum > 0 else { continue }
            let sweep = number / sum * 360, gap = sweep < 359 ? min(0.8, sweep * 0.2) : 0
            drawing.fill(
                .ringSegment(
                    centre: centre, inner: radius.scaled(by: 0.58), outer: radius, from: angle + gap / 2,
                    to: angle + sweep - gap / 2), value.color)
            let middle = (angle + sweep / 2) * .pi / 180, distance = radius + texts.em(0.9)
            let label = texts.text("\(index + 1)", color: ChartTexts.gray).set()
            let place = label.placed(
                at: centre.x + distance.scaled(by: sin(middle)) - label.size.width / 2,
                centre.y - distance.scaled(by: cos(middle)) - label.size.height / 2)
            // Parts that are too thin for a number are told apart by the order of the list.
            if drawing.isFree(place.bounds) { drawing.add(place.read(at: content.categories.count + 2)) }
            angle += sweep
        }
    }

    /// Returns where the list ends.
    private func addList(at corner: Point, _ room: Length, _ drawing: inout ChartDrawing) -> Length {
        let sample = texts.em(1.1), gap = texts.em(0.4)
        let numbers = values.indices.map { texts.text("\($0 + 1)", color: ChartTexts.gray).set() }
        let numberWidth = numbers.map(\.size.width).max() ?? .zero
        let amounts = values.map { texts.text($0.text, isBold: true).set() }
        let shares = values.map { texts.text(share(of: $0), color: ChartTexts.gray).set() }
        let amountWidth = amounts.map(\.size.width).max() ?? .zero, shareWidth = shares.map(\.size.width).max() ?? .zero
        let nameLeft = corner.x + numberWidth + gap + sample + gap
        let nameWidth = max(texts.em(3), width - nameLeft - amountWidth - shareWidth - gap * 3)
        let names = content.categories.map { texts.text($0).set(in: nameWidth) }
        let total = names.map(\.size.height).reduce(.zero, +) + texts.em(0.35) * max(0, names.count - 1)
        var y = corner.y + max(.zero, (room - total) / 2)
        if corner.x == .zero { y = corner.y }
        for index in values.indices where index < names.count {
            let name = names[index]
            drawing.add(
                numbers[index].placed(at: corner.x + numberWidth - numbers[index].size.width, y).read(at: index))
            drawing.fill(
                .rectangle(
                    Rectangle(
                        x: corner.x + numberWidth + gap, y: y + texts.lineHeight / 2 - texts.em(0.4), width: sample,
                        height: texts.em(0.8)), radius: .zero), values[index].color)
            drawing.add(name.placed(at: nameLeft, y).read(at: index).telling(.category(index)))
            let amountRight = width - shareWidth - gap
            drawing.add(
                amounts[index].placed(at: amountRight - amounts[index].size.width, y).read(at: index)
                    .telling(.value(series: 0, category: index)))
            drawing.add(shares[index].placed(at: width - shares[index].size.width, y).read(at: index))
            y += name.size.height + texts.em(0.35)
        }
        return y - texts.em(0.35)
    }

    private func share(of value: ChartContent.Value) -> String {
        guard let number = value.number, sum > 0 else { return ChartBuilder.gap }
        return ChartNumber([], decimals: 1, unit: "%").text(Decimal((number * 1000 / sum).rounded() / 10))
    }
}
