import PageModel

/// A process in its place. Whoever listens is told a list.
struct ProcessFragment: FragmentContent {
    let drawing: ProcessDrawing

    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {
        for place in drawing.places { visit(place.fragment) }
    }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        let borderPadding = fragment.box.style.box.borderPadding
        let corner = origin + Point(x: borderPadding.left, y: borderPadding.top)
        if !drawing.heads.isEmpty {
            painter.begin(.init(.artifact))
            for line in drawing.lines {
                painter.append(
                    .stroke(
                        Stroke(
                            from: line.from + corner, to: line.to + corner, width: line.width, color: line.color,
                            dashes: line.dashes)))
            }
            for head in drawing.heads {
                painter.append(.fill(Fill(.polygon(head.map { $0 + corner }), color: ProcessDrawing.arrowColor)))
            }
            painter.end()
        }
        painter.begin(.init(.list))
        for place in drawing.places {
            painter.begin(.init(.listItem))
            painter.begin(.init(.listBody))
            painter.paint(place.fragment, at: corner + place.origin)
            painter.end()
            painter.end()
        }
        painter.end()
    }
}
