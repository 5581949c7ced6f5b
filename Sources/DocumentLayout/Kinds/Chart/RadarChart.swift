import LayoutLanguage
import PageModel
import Typesetting

/// Places a net with an axis for each category: rings in round steps, names outside of it with their values below.
struct RadarChart {
    let content: ChartContent
    let texts: ChartTexts
    let width: Length
    /// Of key, net and names, where the layout asks for it.
    let height: Length?

    func drawing() -> ChartDrawing {
        var drawing = ChartDrawing(width: width)
        let key = ChartKey(content: content, texts: texts).add(to: &drawing)
        let room = max(texts.em(6), height.map { $0 - key } ?? min(width, .mm(80)))
        let named = self.named(in: room), listHeight = named == nil ? noteHeight : .zero
        var (net, labels) = named ?? numbered(in: height == nil ? room : room - listHeight)
        let end = max(net.centre.y + net.radius, labels.map(\.bounds.maxY).max() ?? .zero)
        // In the middle of a height that it does not fill.
        let top = key + (height == nil ? .zero : max(.zero, room - listHeight - end) / 2)
        net.centre.y += top
        for label in labels {
            let placed = label.placed(at: label.origin.x, label.origin.y + top)
            // Numbers of axes that stand too close are left to the order of the list.
            if named != nil || drawing.isFree(placed.bounds) { drawing.add(placed) }
        }
        draw(net, &drawing)
        drawing.size.height = height == nil ? top + end : max(top + end, key + room - listHeight)
        if named == nil { note.add(to: &drawing) }
        return drawing
    }

    // MARK: Names

    /// The largest net around which the names have room without a broken word; nil where it would be too small to be read.
    private func named(in room: Length) -> (RadarNet, [ChartLabel])? {
        guard content.categories.count <= 16 else { return nil }
        let axes = RadarNet(centre: .zero, radius: .zero, count: content.categories.count)
        let names = content.categories.indices.map { index in
            let direction = axes.direction(of: index)
            return caption(at: index, RadarChart.isCentred(direction) ? .center : direction.x > 0 ? .left : .right)
        }
        var radius = min(width, room) / 2
        let least = max(texts.em(2.4), width / 6)
        while radius >= least {
            let net = RadarNet(centre: Point(x: width / 2, y: .zero), radius: radius, count: names.count)
            if let labels = labels(names, around: net), let top = labels.map(\.origin.y).min(),
                let bottom = labels.map(\.bounds.maxY).max(),
                max(bottom, radius) - min(top, -radius) <= room
            {
                let shift = max(-top, radius)
                let moved = RadarNet(centre: Point(x: width / 2, y: shift), radius: radius, count: names.count)
                return (moved, labels.map { $0.placed(at: $0.origin.x, $0.origin.y + shift) })
            }
            radius = radius.scaled(by: 0.96)
        }
        return nil
    }

    /// Of one category, before its place is known: its name, and below it the values of all series in their order.
    private struct Caption {
        let name: ChartText
        let values: [ChartLabel]
        let gap: Length

        /// Of the letters, without what their boxes are wider.
        private func inkWidth(of value: ChartLabel) -> Length { value.size.width - ChartText.slack }
        var valueWidth: Length { values.reduce(.zero) { $0 + inkWidth(of: $1) } + gap * max(0, values.count - 1) }
        var longestWord: Length { max(name.longestWord, valueWidth) }

        /// - Parameter share: of the room beside a narrower line that stands to the left of it.
        func set(in room: Length, share: Double) -> ChartLabel {
            let name = name.set(in: room), width = max(name.size.width, valueWidth + ChartText.slack)
            var x = (width - valueWidth).scaled(by: share)
            let others = values.map { value in
                defer { x += inkWidth(of: value) + gap }
                return value.placed(at: x, name.size.height)
            }
            var label = ChartLabel(
                fragment: name.fragment,
                size: Size(width: width, height: name.size.height + (values.map(\.size.height).max() ?? .zero)))
            label.inset = Point(x: (width - name.size.width).scaled(by: share), y: .zero)
            label.others = others
            return label
        }
    }

    private func caption(at index: Int, _ align: TextAlign) -> Caption {
        let name = InlineItem.text(content.categories[index].rewritten(style: texts.style()))
        let values = content.series.enumerated().map { number, series in
            let value = series.values[index]
            return texts.text(value.text, color: value.number == nil ? ChartTexts.gray : value.color, isBold: true)
                .set()
                .telling(.value(series: number, category: index))
        }
        let gap = texts.text("\u{A0}\u{A0}").widths.maximum
        return Caption(name: texts.text([name], align: align), values: values, gap: gap)
    }

    private func labels(_ captions: [Caption], around net: RadarNet) -> [ChartLabel]? {
        var labels: [ChartLabel] = []
        for (index, caption) in captions.enumerated() {
            let direction = net.direction(of: index), end = net.point(index, 1, beyond: texts.em(0.5))
            let isCentred = RadarChart.isCentred(direction)
            let room = isCentred ? width.scaled(by: 0.46) : direction.x > 0 ? width - end.x : end.x
            guard caption.longestWord <= room else { return nil }
            let label = caption.set(in: room, share: isCentred ? 0.5 : direction.x > 0 ? 0 : 1)
                .telling(.category(index))
            let x = isCentred ? end.x - label.size.width / 2 : direction.x > 0 ? end.x : end.x - label.size.width
            let placed = label.placed(at: x, end.y - label.size.height.scaled(by: (1 - direction.y) / 2))
            guard x >= .zero, placed.bounds.maxX <= width + .pt(0.1),
                !labels.contains(where: { $0.bounds.overlaps(placed.bounds) })
            else { return nil }
            labels.append(placed)
        }
        return labels
    }

    private static func isCentred(_ direction: (x: Double, y: Double)) -> Bool { abs(direction.x) < 0.1 }

    /// The net as large as it can be, with numbers for the names that are listed below.
    private func numbered(in room: Length) -> (RadarNet, [ChartLabel]) {
        let gap = texts.em(0.5), line = texts.lineHeight
        let labels = content.categories.indices.map { texts.text(String($0 + 1)).set() }
        let around = max(line, (labels.map(\.size.width).max() ?? .zero)) + gap
        let radius = max(texts.em(2), min(width, room) / 2 - around)
        let net = RadarNet(centre: Point(x: width / 2, y: radius + around), radius: radius, count: labels.count)
        return (
            net,
            labels.enumerated().map { index, label in
                let direction = net.direction(of: index), end = net.point(index, 1, beyond: gap)
                return label.placed(
                    at: end.x - label.size.width.scaled(by: (1 - direction.x) / 2),
                    end.y - label.size.height.scaled(by: (1 - direction.y) / 2))
            }
        )
    }

    private var noteHeight: Length {
        var drawing = ChartDrawing(width: width)
        note.add(to: &drawing)
        return drawing.size.height
    }

    private var note: ChartNote {
        var note = ChartNote(texts)
        func plain(_ text: String) -> InlineText { InlineText(text, style: content.style) }
        for index in content.categories.indices {
            let values = content.series.enumerated().flatMap { number, series in
                [plain(number > 0 ? " · " : " "), series.values[index].text]
            }
            note.add([plain("\(index + 1)\u{A0}\u{A0}"), content.categories[index]] + values)
        }
        return note
    }

    // MARK: Drawing

    private func draw(_ net: RadarNet, _ drawing: inout ChartDrawing) {
        let scale = ChartScale(fromZeroTo: content.numbers, limit: content.limit)
        for index in 0..<net.count { drawing.stroke(net.centre, net.point(index, 1), ChartTexts.hairline) }
        let half = Length.pt(0.2)
        for step in scale.steps.dropFirst() {
            let radius = net.radius.scaled(by: scale.share(of: step.value))
            drawing.fill(
                .ringSegment(
                    centre: net.centre, inner: max(.zero, radius - half), outer: radius + half, from: 0, to: 360),
                ChartTexts.hairline)
        }
        let lines = content.series.map { series in
            series.values.enumerated().map { index, value in
                value.number.map { net.point(index, scale.share(of: max(0, $0))) }
            }
        }
        for (series, line) in lines.enumerated() { draw(line, series, &drawing) }
        addSteps(scale, net, lines, &drawing)
    }

    /// The line of one series; closed and tinted where it has no gap.
    private func draw(_ line: [Point?], _ series: Int, _ drawing: inout ChartDrawing) {
        let color = content.series[series].color, known = line.compactMap { $0 }
        if known.count == line.count {
            drawing.fill(.polygon(known), Color(red: color.red, green: color.green, blue: color.blue, alpha: 0x18))
        }
        for (from, to) in RadarChart.sides(line) {
            drawing.stroke(from, to, width: ChartPalette.lineWidth, color, dashes: ChartPalette.dashes(series))
        }
        for (index, point) in line.enumerated() {
            if let point {
                ChartPalette.point(
                    series, at: point, radius: texts.em(0.24), content.series[series].values[index].color, &drawing)
            }
        }
    }

    private static func sides(_ line: [Point?]) -> [(Point, Point)] {
        zip(line, Array(line.dropFirst()) + line.prefix(1)).compactMap { pair in
            if let from = pair.0, let to = pair.1 { (from, to) } else { nil }
        }
    }

    /// The numbers of the rings: beside the upright axis or between two axes, where most of them, and the outermost, have room. First to
    /// give way where it gets narrow.
    private func addSteps(_ scale: ChartScale, _ net: RadarNet, _ lines: [[Point?]], _ drawing: inout ChartDrawing) {
        let steps = scale.steps, sides = lines.flatMap(RadarChart.sides), points = lines.joined().compactMap { $0 }
        guard steps.count > 1, net.radius / (steps.count - 1) >= texts.lineHeight else { return }
        let labels = steps.map { texts.text($0.text).set() }
        var best: (labels: [ChartLabel], weight: Int) = ([], 0)
        for place in RingNumbers.places(net) {
            let placed = zip(steps, labels).map { step, label in
                place.label(label, at: scale.share(of: step.value), net, texts.em(0.25))
            }
            let clear = placed.reversed().reduce(into: [ChartLabel]()) { clear, label in
                let isFree =
                    drawing.isFree(label.bounds) && !clear.contains { $0.bounds.overlaps(label.bounds) }
                    && !sides.contains { label.bounds.isCrossed(from: $0.0, to: $0.1) }
                    && !points.contains { label.bounds.overlaps(Rectangle(around: $0, texts.em(0.3))) }
                if isFree { clear.append(label) }
            }
            let weight = clear.count + (clear.first?.bounds == placed.last?.bounds ? 2 : 0)
            if weight > best.weight { best = (clear.reversed(), weight) }
        }
        for label in best.labels { drawing.add(label.read(at: content.categories.count + 1)) }
    }
}
