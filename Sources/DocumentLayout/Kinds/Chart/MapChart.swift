import PageModel
import Typesetting

/// Places a map whose regions are filled by their numbers; below it what each tint means, beside it (below it where that is too narrow)
/// every region with its number: nobody has to read a number from a tint.
struct MapChart {
    let content: ChartContent
    let map: ChartContent.Map
    let texts: ChartTexts
    let width: Length
    /// Of the map, where the layout asks for it.
    let height: Length?

    private var values: [ChartContent.Value] { content.series.first?.values ?? [] }
    private var sample: Length { texts.em(1.1) }
    private var gap: Length { texts.em(0.4) }

    /// Of the width, where the list stands beside it.
    private static let mapShare = 0.56

    /// In which no name of the list is broken within a word.
    private var listWidth: Length {
        let amounts = values.map { texts.text($0.text, isBold: true).widths.maximum }.max() ?? .zero
        return sample + gap * 2 + amounts + (content.categories.map { texts.text($0).longestWord }.max() ?? .zero)
    }

    func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let isBeside = width >= texts.em(30) && width.scaled(by: 1 - MapChart.mapShare) - texts.em(1.6) >= listWidth
        let mapWidth = isBeside ? width.scaled(by: MapChart.mapShare) : width
        let size = fitted(width: mapWidth)
        let resource = map.resource
        drawing.add(
            PlacedImage(
                resource,
                bounds: Rectangle(x: (mapWidth - size.width) / 2, y: .zero, width: size.width, height: size.height)))
        let keyEnd = addKey(below: size.height + texts.em(0.6), width: mapWidth, &drawing)
        let listEnd =
            isBeside
            ? addList(
                in: Rectangle(
                    x: mapWidth + texts.em(1.6), y: .zero, width: width - mapWidth - texts.em(1.6), height: keyEnd),
                &drawing)
            : addList(in: Rectangle(x: .zero, y: keyEnd + texts.em(0.6), width: width, height: .zero), &drawing)
        drawing.size.height = max(keyEnd, listEnd)
        return drawing
    }

    private func fitted(width: Length) -> Size {
        let natural = map.resource.size
        let ratio = max(natural.height.points, 0.01) / max(natural.width.points, 0.01)
        let most = height ?? .mm(110), full = width.scaled(by: ratio)
        return full <= most ? Size(width: width, height: full) : Size(width: most.scaled(by: 1 / ratio), height: most)
    }

    private func addSample(_ color: Color, at corner: Point, _ drawing: inout ChartDrawing) {
        let bounds = Rectangle(
            x: corner.x, y: corner.y + texts.lineHeight / 2 - texts.em(0.4), width: sample, height: texts.em(0.8))
        // A thin frame: the lightest tint, and paper, are seen as samples too.
        drawing.fill(.rectangle(bounds, radius: .zero), ChartTexts.gray)
        let isEmpty = color == MapClasses.none, line = Length.pt(isEmpty ? 0.7 : 0.4)
        drawing.fill(
            .rectangle(
                Rectangle(
                    x: bounds.origin.x + line, y: bounds.origin.y + line, width: bounds.size.width - line * 2,
                    height: bounds.size.height - line * 2), radius: .zero), color)
        // Struck out: white on white would not be seen to be a sample.
        guard isEmpty else { return }
        drawing.stroke(
            Point(x: bounds.origin.x, y: bounds.maxY), Point(x: bounds.maxX, y: bounds.origin.y), width: line,
            ChartTexts.gray)
    }

    /// What each tint means, in one or more lines. Returns where it ends.
    private func addKey(below top: Length, width: Length, _ drawing: inout ChartDrawing) -> Length {
        var entries = (0..<map.classes.count).map { (map.classes.text(of: $0), map.classes.color(of: $0)) }
            .filter { !$0.0.isEmpty }
        if values.contains(where: { $0.number == nil }) { entries.append(("tidak ada data", MapClasses.none)) }
        var pen = Point(x: .zero, y: top), end = top
        for (text, color) in entries {
            let label = texts.text(text).set()
            if pen.x > .zero, pen.x + sample + gap + label.size.width > width {
                pen = Point(x: .zero, y: end + texts.em(0.15))
            }
            addSample(color, at: pen, &drawing)
            drawing.add(label.placed(at: pen.x + sample + gap, pen.y).read(at: content.categories.count + 1))
            end = max(end, pen.y + label.size.height)
            pen.x += sample + gap + label.size.width + texts.em(1.2)
        }
        return end
    }

    /// Every region, its tint and its number. Returns where it ends.
    private func addList(in room: Rectangle, _ drawing: inout ChartDrawing) -> Length {
        let amounts = values.map {
            texts.text($0.text, color: $0.number == nil ? ChartTexts.gray : nil, isBold: $0.number != nil).set()
        }
        let amountWidth = amounts.map(\.size.width).max() ?? .zero, left = room.origin.x + sample + gap
        let word = content.categories.map { texts.text($0).longestWord }.max() ?? .zero
        // Where a word has no room the list leaves the column: the chart is set smaller.
        let nameWidth = max(word, room.size.width - sample - amountWidth - gap * 2)
        let names = content.categories.map { texts.text($0).set(in: nameWidth) }
        let between = texts.em(0.25)
        let total =
            names.map { max($0.size.height, texts.lineHeight) }.reduce(.zero, +) + between * max(0, names.count - 1)
        var y = room.origin.y + max(.zero, (room.size.height - total) / 2)
        for (index, name) in names.enumerated() {
            let amount = amounts[index]
            addSample(values[index].color, at: Point(x: room.origin.x, y: y), &drawing)
            drawing.add(name.placed(at: left, y).read(at: index).telling(.category(index)))
            let right = max(room.maxX, left + nameWidth + gap + amountWidth)
            drawing.add(
                amount.placed(at: right - amount.size.width, y).read(at: index)
                    .telling(.value(series: 0, category: index)))
            y += max(name.size.height, texts.lineHeight) + between
        }
        return names.isEmpty ? room.origin.y : y - between
    }
}
