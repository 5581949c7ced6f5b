import LayoutLanguage
import PageModel
import Typesetting

/// What the patterns and marks of a Gantt chart mean, and bands that are too narrow for their names; above the head.
struct GanttKey {
    let content: GanttContent
    let texts: GanttTexts
    let bands: [GanttContent.Band]

    private struct Entry {
        let text: ChartText
        let draw: (Rectangle, inout ChartDrawing) -> Void
    }

    /// - Returns: the names; their samples are drawn, and the height of the drawing is the key's.
    func add(to drawing: inout ChartDrawing) -> [ChartLabel] {
        let sample = Size(width: texts.em(1.6), height: texts.em(0.85)), gap = texts.em(0.4)
        var pen = Point.zero, height = Length.zero, labels: [ChartLabel] = []
        for entry in entries {
            let name = entry.text.set(in: max(.zero, drawing.size.width - sample.width - gap))
            if pen.x > .zero, pen.x + sample.width + gap + name.size.width > drawing.size.width {
                pen = Point(x: .zero, y: height + texts.em(0.15))
            }
            let y = pen.y + (texts.lineHeight - sample.height) / 2
            entry.draw(Rectangle(origin: Point(x: pen.x, y: y), size: sample), &drawing)
            labels.append(name.placed(at: pen.x + sample.width + gap, pen.y))
            height = max(height, pen.y + name.size.height)
            pen.x += sample.width + gap + name.size.width + texts.em(1.6)
        }
        drawing.size.height = height > .zero ? height + texts.em(0.4) : .zero
        return labels
    }

    private var entries: [Entry] {
        let ink = ChartTexts.gray, setting = content.setting
        let kinds = setting.kinds.map { kind in
            Entry(text: texts.text(kind.label)) { kind.pattern.draw(in: $0, radius: .zero, kind.color ?? ink, &$1) }
        }
        let marks = setting.marks.enumerated().map { index, name in
            Entry(text: texts.text(name)) { place, drawing in
                let segment = setting.marksAreRings ? RingSegment(number: 1, count: 6) : nil
                GanttMark(index: index, segment: segment).draw(in: place, ink, &drawing)
            }
        }
        let spans = bands.compactMap { band in
            band.label.map { label in
                Entry(text: texts.text(label)) { place, drawing in
                    drawing.fill(.rectangle(place, radius: .zero), band.color)
                    drawing.stroke(Point(x: place.origin.x, y: place.origin.y), Point(x: place.origin.x, y: place.maxY))
                    drawing.stroke(Point(x: place.maxX, y: place.origin.y), Point(x: place.maxX, y: place.maxY))
                }
            }
        }
        return (setting.hasKey ? kinds + marks : []) + spans
    }
}
