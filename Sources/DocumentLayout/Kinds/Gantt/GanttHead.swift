import PageModel
import Typesetting

/// The head of a Gantt chart that has been set: the key, the heads of the columns, and the time axis. It stands on every
/// page.
struct GanttHead {
    /// A band from its name down to the last row.
    struct BandArea {
        let x: Length
        let width: Length
        let top: Length
        let color: Color
    }

    let height: Length
    /// Upper edge of the heads, below the key.
    let top: Length
    let key: [ChartLabel]
    let name: ChartLabel?
    let note: ChartLabel?
    /// Bands and the parts of the axis, in reading order.
    let axis: [ChartLabel]
    let bands: [BandArea]
    /// Samples of the key.
    let samples: ChartDrawing

    var labels: [ChartLabel] { key + [name, note].compactMap { $0 } + axis }
}

/// Sets the head of a Gantt chart in its columns.
struct GanttHeadSetter {
    let content: GanttContent
    let texts: GanttTexts
    let columns: GanttColumns

    private var padding: Length { texts.em(0.3) }

    private struct Pen {
        var y: Length
        var labels: [ChartLabel] = []
    }

    func head() -> GanttHead {
        let lanes = self.lanes()
        let homeless = lanes.flatMap { $0 }.filter { !hasRoom($0) }
        var samples = ChartDrawing(width: columns.width)
        let key = GanttKey(content: content, texts: texts, bands: homeless).add(to: &samples)
        let top = samples.size.height
        var pen = Pen(y: top), areas: [GanttHead.BandArea] = []
        for lane in lanes { add(lane, &pen, &areas) }
        for row in [content.axis.years, content.axis.parts] where !row.isEmpty { add(row, &pen) }
        let name = columns.names > .zero ? content.setting.label.map { corner($0, in: columns.names) } : nil
        let note = columns.notes > .zero ? content.setting.note.map { corner($0, in: columns.notes) } : nil
        let least = [name, note].compactMap { $0?.size.height }.max().map { $0 + padding * 2 } ?? .zero
        let height = max(pen.y - top, least) + top, shift = height - pen.y
        func placed(_ label: ChartLabel?, at x: Length) -> ChartLabel? {
            label.map { $0.placed(at: x + texts.padding, height - padding - $0.size.height) }
        }
        return GanttHead(
            height: height, top: top, key: key, name: placed(name, at: columns.nameX),
            note: placed(note, at: columns.noteX),
            axis: pen.labels.map { $0.placed(at: $0.origin.x, $0.origin.y + shift) }, bands: areas, samples: samples)
    }

    private func corner(_ text: InlineText, in width: Length) -> ChartLabel {
        texts.text(text, isBold: true).set(in: max(.zero, width - texts.padding * 2))
    }

    // MARK: Bands

    /// Those that overlap stand below each other.
    private func lanes() -> [[GanttContent.Band]] {
        var lanes: [[GanttContent.Band]] = []
        for band in content.setting.bands
        where columns.x(of: band.period.end, content.axis) > columns.x(of: band.period.start, content.axis) {
            let free = lanes.firstIndex {
                $0.allSatisfy { $0.period.end <= band.period.start || band.period.end <= $0.period.start }
            }
            if let free { lanes[free].append(band) } else { lanes.append([band]) }
        }
        return lanes.map { $0.sorted { $0.period.start < $1.period.start } }
    }

    private func room(_ band: GanttContent.Band) -> Length {
        columns.x(of: band.period.end, content.axis) - columns.x(of: band.period.start, content.axis) - texts.padding
    }

    /// Otherwise the key names it.
    private func hasRoom(_ band: GanttContent.Band) -> Bool {
        guard let label = band.label else { return true }
        return texts.text(label, isBold: true).longestWord <= room(band)
    }

    private func add(_ lane: [GanttContent.Band], _ pen: inout Pen, _ areas: inout [GanttHead.BandArea]) {
        var height = Length.zero
        for band in lane {
            let x = columns.x(of: band.period.start, content.axis), end = columns.x(of: band.period.end, content.axis)
            areas.append(.init(x: x, width: end - x, top: pen.y, color: band.color))
            guard let label = band.label, hasRoom(band) else { continue }
            let set = texts.text(label, isBold: true, align: .center).set(in: room(band))
            pen.labels.append(set.placed(at: x + (end - x - set.size.width) / 2, pen.y + padding))
            height = max(height, set.size.height)
        }
        if height > .zero { pen.y += height + padding * 2 }
    }

    // MARK: The axis

    /// Every part of the axis that has room is named: all, or those at which a step of the calendar begins.
    private func add(_ cells: [GanttAxis.Cell], _ pen: inout Pen) {
        guard let first = cells.first else { return }
        let isYears = first.text == content.axis.years.first?.text
        // Only the first and last year may be narrower than the others.
        let column =
            cells.map { columns.x(of: Double($0.end), content.axis) - columns.x(of: Double($0.start), content.axis) }
            .max() ?? .zero
        let names = Set(cells.map(\.text).prefix(24)), gap = texts.em(0.4)
        let widest = names.map { texts.text($0, isBold: isYears).widths.maximum }.max() ?? .zero
        guard let step = content.axis.steps(isYears: isYears).first(where: { widest + gap <= column * $0 }) else {
            return
        }
        let axisEnd = columns.axisX + columns.axisWidth
        var last = columns.axisX - gap
        for cell in cells where isNamed(cell, first: first, step: step, isYears: isYears) {
            let label = texts.text(cell.text, isBold: isYears).set()
            let x = columns.x(of: Double(cell.start), content.axis), end = columns.x(of: Double(cell.end), content.axis)
            let place = step == 1 ? x + (end - x - label.size.width) / 2 : x + gap / 2
            guard place >= last + gap, place + label.size.width <= axisEnd else { continue }
            pen.labels.append(label.placed(at: place, pen.y + padding))
            last = place + label.size.width
        }
        pen.y += texts.lineHeight + padding * 2
    }

    private func isNamed(_ cell: GanttAxis.Cell, first: GanttAxis.Cell, step: Int, isYears: Bool) -> Bool {
        isYears
            ? (cell.start / 12 - first.start / 12) % step == 0 : cell.start % 12 / content.axis.unit.months % step == 0
    }
}
