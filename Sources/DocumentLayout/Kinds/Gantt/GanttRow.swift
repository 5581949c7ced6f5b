import PageModel
import Typesetting

/// A row that has been set: its texts and its drawing, counted from the left edge of the chart and its own upper edge.
struct GanttRow {
    let index: Int
    let row: GanttContent.Row
    let height: Length
    var y: Length = .zero
    /// In the column of names; the title of a group.
    var name: ChartLabel?
    var note: ChartLabel?
    /// The name where it stands in or beside the bar.
    var barName: ChartLabel?
    /// Bar and mark; the ring of a group.
    var drawing: ChartDrawing

    var labels: [ChartLabel] { [name, note, barName].compactMap { $0 } }

    func placed(at y: Length) -> GanttRow {
        var row = self
        row.y = y
        return row
    }
}

/// Sets the rows of a Gantt chart in its columns.
struct GanttRowSetter {
    let content: GanttContent
    let texts: GanttTexts
    let columns: GanttColumns

    private var padding: Length { texts.em(0.3) }

    func row(at index: Int) -> GanttRow {
        let row = content.rows[index]
        return switch row.content {
        case .group(let group): title(group, row, index, continued: nil)
        case .bar(let bar): self.bar(bar, row, index)
        }
    }

    /// The title of the group to which a row belongs, again; nil for titles themselves and for rows without a group.
    func repeatedTitle(above index: Int) -> GanttRow? {
        guard content.rows.indices.contains(index), let title = content.rows[index].title, title != index,
            case .group(let group) = content.rows[title].content
        else { return nil }
        return self.title(group, content.rows[title], title, continued: content.measures.continued)
    }

    private func title(
        _ group: GanttContent.Group, _ row: GanttContent.Row, _ index: Int, continued: String?
    ) -> GanttRow {
        let left = columns.marks > .zero ? columns.marks : texts.padding
        let label = texts.title(group, continued: continued).set(in: max(.zero, columns.width - left - texts.padding))
        var drawing = ChartDrawing(width: columns.width)
        let height = label.size.height + padding * 2
        drawing.size.height = height
        drawing.fill(rectangle(x: .zero, width: columns.width, height: height), group.color.tint(0.08))
        if let segment = group.segment {
            let radius = min(GanttColumns.markSize(content, texts), texts.em(1.25)) / 2
            let centre = Point(x: texts.padding + radius, y: padding + texts.lineHeight / 2)
            segment.draw(at: centre, radius: radius, group.color, &drawing)
        }
        return GanttRow(index: index, row: row, height: height, name: label.placed(at: left, padding), drawing: drawing)
    }

    private func rectangle(x: Length, width: Length, height: Length) -> Fill.Shape {
        .rectangle(Rectangle(x: x, y: .zero, width: width, height: height), radius: .zero)
    }

    private func bar(_ bar: GanttContent.Bar, _ row: GanttContent.Row, _ index: Int) -> GanttRow {
        let extent = BarExtent(bar, content.axis, columns, texts), place = self.place(of: bar, extent)
        let name = place == nil ? texts.name(of: bar).set(in: room(columns.names)) : nil
        let note = bar.note.map { texts.text($0).set(in: room(columns.notes)) }
        let barHeight = content.measures.barHeight
        let barName = place.map { self.barName(of: bar, at: $0) }
        let tallest = [name, note, barName?.label].compactMap { $0?.size.height }.max() ?? .zero
        let height = max(barHeight, tallest) + padding * 2
        func centred(_ label: ChartLabel, at x: Length) -> ChartLabel {
            label.placed(at: x, (height - label.size.height) / 2)
        }
        var drawing = ChartDrawing(width: columns.width)
        drawing.size.height = height
        draw(bar, extent, middle: height / 2, &drawing)
        if let barName, let plate = barName.plate {
            let label = centred(barName.label, at: barName.x).bounds
            let back = Rectangle(
                x: label.origin.x - texts.em(0.25), y: (height - barHeight) / 2 + .pt(0.6),
                width: label.size.width + texts.em(0.5),
                height: max(.zero, barHeight - .pt(1.2)))
            drawing.fill(.rectangle(back, radius: .zero), plate)
        }
        if let mark = bar.mark {
            let size = GanttColumns.markSize(content, texts)
            mark.draw(
                in: Rectangle(x: texts.padding, y: (height - size) / 2, width: size, height: size), bar.color, &drawing)
        }
        return GanttRow(
            index: index, row: row, height: height, name: name.map { centred($0, at: columns.nameX + texts.padding) },
            note: note.map { centred($0, at: columns.noteX + texts.padding) },
            barName: barName.map { centred($0.label, at: $0.x) }, drawing: drawing)
    }

    private func room(_ column: Length) -> Length { max(.zero, column - texts.padding * 2) }

    /// nil where the name stands in its column.
    private func place(of bar: GanttContent.Bar, _ extent: BarExtent) -> BarExtent.NameSide? {
        guard content.measures.isNamedAtBars else { return nil }
        return extent.place(forNameOf: texts.name(of: bar).widths.maximum)
    }

    private typealias BarName = (label: ChartLabel, x: Length, plate: Color?)

    private func barName(of bar: GanttContent.Bar, at place: BarExtent.NameSide) -> BarName {
        switch place {
        case .inside(let x):
            let (ink, plate) = bar.pattern.ink(on: bar.color, otherwise: texts.ink)
            return (texts.name(of: bar, color: ink).set(), x, plate)
        case .beside(let x): return (texts.name(of: bar).set(), x, nil)
        }
    }

    /// The bar, and arrows where it goes on beyond the axis.
    private func draw(_ bar: GanttContent.Bar, _ extent: BarExtent, middle: Length, _ drawing: inout ChartDrawing) {
        guard bar.period != nil else { return }
        let height = content.measures.barHeight, arrow = min(BarExtent.arrowWidth(height), columns.axisWidth)
        guard !extent.isOutside else {
            let isAfter = extent.isCutAtEnd, edge = isAfter ? extent.end - arrow : extent.start
            return self.arrow(at: edge, width: arrow, middle, isToTheRight: isAfter, bar.color, &drawing)
        }
        let shape = Rectangle(x: extent.start, y: middle - height / 2, width: extent.width, height: height)
        bar.pattern.draw(in: shape, radius: bar.radius, bar.color, &drawing)
        guard extent.width > arrow * 2 else { return }
        let color = bar.pattern == .solid ? bar.pattern.ink(on: bar.color, otherwise: texts.ink).text : bar.color
        let inset = texts.em(0.25)
        if extent.isCutAtStart {
            self.arrow(at: extent.start + inset, width: arrow, middle, isToTheRight: false, color, &drawing)
        }
        if extent.isCutAtEnd {
            self.arrow(at: extent.end - inset - arrow, width: arrow, middle, isToTheRight: true, color, &drawing)
        }
    }

    private func arrow(
        at x: Length, width: Length, _ middle: Length, isToTheRight: Bool, _ color: Color, _ drawing: inout ChartDrawing
    ) {
        let half = width.scaled(by: 0.6), tip = isToTheRight ? x + width : x, back = isToTheRight ? x : x + width
        drawing.fill(
            .polygon([Point(x: tip, y: middle), Point(x: back, y: middle - half), Point(x: back, y: middle + half)]),
            color)
    }
}
