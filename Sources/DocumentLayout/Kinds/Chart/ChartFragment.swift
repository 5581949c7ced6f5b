import PageModel

/// A chart in its place: a figure of the structure, and a table of its data where each stands by itself; else its texts stand in the figure.
struct ChartFragment: FragmentContent {
    let drawing: ChartDrawing
    let content: ChartContent

    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {
        guard all else { return }
        for label in drawing.labelsInOrder.flatMap(\.texts) { visit(label.fragment) }
    }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        let borderPadding = fragment.box.style.box.borderPadding
        let corner = origin + Point(x: borderPadding.left, y: borderPadding.top)
        let texts = drawing.labelsInOrder.flatMap(\.texts), table = ChartTable(content, texts)
        painter.begin(.init(.figure, alternative: table == nil ? content.alternative : content.summary))
        // Elements of the structure hold either drawing or other elements; texts without elements of their own would run into one word.
        painter.begin(.init(.span))
        for mark in drawing.marks {
            switch mark {
            case .fill(let fill): painter.append(.fill(Fill(moved(fill.shape, by: corner), color: fill.color)))
            case .stroke(let stroke):
                painter.append(
                    .stroke(
                        Stroke(
                            from: stroke.from + corner, to: stroke.to + corner, width: stroke.width,
                            color: stroke.color,
                            dashes: stroke.dashes)))
            }
        }
        painter.end()
        for label in table?.others ?? texts {
            painter.begin(.init(.span))
            painter.paint(label.fragment, at: corner + label.origin)
            painter.end()
        }
        painter.end()
        table?.paint(at: corner, &painter)
    }

    private func moved(_ shape: Fill.Shape, by offset: Point) -> Fill.Shape {
        func moved(_ bounds: Rectangle) -> Rectangle { Rectangle(origin: bounds.origin + offset, size: bounds.size) }
        return switch shape {
        case .rectangle(let bounds, let radius): .rectangle(moved(bounds), radius: radius)
        case .rectangles(let allBounds): .rectangles(allBounds.map(moved))
        case .polygon(let points): .polygon(points.map { $0 + offset })
        case .ringSegment(let centre, let inner, let outer, let from, let to):
            .ringSegment(centre: centre + offset, inner: inner, outer: outer, from: from, to: to)
        }
    }
}
