import PageModel

/// Writes the values of lines at their points, where neither a text nor a line is in the way; the others are listed below.
struct ValuePlacement {
    let content: ChartContent
    let texts: ChartTexts
    let lines: PlottedLines
    let plot: Rectangle

    func add(to drawing: inout ChartDrawing, listing note: inout ChartNote, unless shown: Set<Int>) {
        let segments = lines.segments
        var homeless: [[Int]] = content.series.map { _ in [] }
        for index in content.categories.indices {
            for series in order(at: index) {
                let value = content.series[series].values[index]
                let color = value.number == nil ? ChartTexts.gray : content.series.count == 1 ? nil : value.color
                let label = texts.text(value.text, color: color).set()
                let place =
                    shown.contains(index)
                    ? places(of: label, series, index, isAbove: isOnTop(series, index)).first { place in
                        drawing.isFree(place) && isInside(place, drawing)
                            && !segments.contains { place.isCrossed(from: $0.from, to: $0.to) } && !coversPoint(place)
                    } : nil
                if let place {
                    drawing.add(
                        label.placed(at: place.origin.x, place.origin.y).read(at: index + 1)
                            .telling(.value(series: series, category: index)))
                } else {
                    homeless[series].append(index)
                }
            }
        }
        list(homeless, unless: shown, in: &note)
    }

    /// Whether a value stands better above its point: on the uppermost line, but not in a valley of it.
    private func isOnTop(_ series: Int, _ index: Int) -> Bool {
        let line = lines.points[series]
        guard let y = line[index]?.y, !lines.points.contains(where: { ($0[index]?.y ?? plot.maxY) < y }) else {
            return false
        }
        let neighbours = [index - 1, index + 1].compactMap { line.indices.contains($0) ? line[$0]?.y : nil }
        return neighbours.count < 2 || neighbours.contains { $0 >= y }
    }

    /// From the upper to the lower line.
    private func order(at index: Int) -> [Int] {
        content.series.indices.sorted {
            (lines.points[$0][index]?.y ?? plot.maxY) < (lines.points[$1][index]?.y ?? plot.maxY)
        }
    }

    /// Above and below the point, then beside it; a dash stands on the axis.
    private func places(of label: ChartLabel, _ series: Int, _ index: Int, isAbove: Bool) -> [Rectangle] {
        let size = label.size, near = texts.em(0.42), far = texts.em(0.85)
        guard let point = lines.points[series][index] else {
            guard let x = lines.points.lazy.compactMap({ $0[index]?.x }).first ?? centre(of: index) else { return [] }
            let base = plot.maxY - texts.em(0.2)
            return (0..<3).map {
                Rectangle(
                    x: x - size.width / 2, y: base - size.height * ($0 + 1), width: size.width, height: size.height)
            }
        }
        func place(_ x: Length, _ y: Length) -> Rectangle { Rectangle(origin: Point(x: x, y: y), size: size) }
        let centred = point.x - size.width / 2
        let above = [place(centred, point.y - near - size.height), place(centred, point.y - far - size.height)]
        let below = [place(centred, point.y + near), place(centred, point.y + far)]
        let aside = [near, -near].flatMap { dy in
            [point.x + near, point.x - near - size.width].map {
                place($0, dy > .zero ? point.y + dy / 2 : point.y + dy / 2 - size.height)
            }
        }
        return (isAbove ? above + below : below + above) + aside
    }

    /// Of a category without any point.
    private func centre(of index: Int) -> Length? {
        let all = lines.points.flatMap { line in
            line.enumerated().compactMap { index, point in point.map { (index, $0.x) } }
        }
        guard let one = all.first else { return plot.origin.x + plot.size.width / 2 }
        guard let other = all.first(where: { $0.0 != one.0 }) else { return nil }
        return one.1 + (other.1 - one.1) * (index - one.0) / (other.0 - one.0)
    }

    private func isInside(_ place: Rectangle, _ drawing: ChartDrawing) -> Bool {
        place.origin.x >= .zero && place.maxX <= drawing.size.width && place.origin.y >= .zero
            && place.maxY <= plot.maxY
    }

    private func coversPoint(_ place: Rectangle) -> Bool {
        let radius = lines.radius(texts)
        return lines.points.contains { line in
            line.contains { $0.map { place.overlaps(Rectangle(around: $0, radius)) } ?? false }
        }
    }

    private func list(_ homeless: [[Int]], unless shown: Set<Int>, in note: inout ChartNote) {
        var named = shown
        for (series, indices) in homeless.enumerated() {
            let one = content.series[series]
            note.add(
                indices.map { index in
                    let label = content.categories[index]
                    return (named.insert(index).inserted ? label : label.repeated(), one.values[index].text)
                }, of: content.series.count > 1 ? one.label?.repeated() : nil)
        }
    }
}
