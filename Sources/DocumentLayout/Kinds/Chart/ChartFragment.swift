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
        for mark in drawing.marks { painter.append(mark.moved(by: corner)) }
        painter.end()
        for label in table?.others ?? texts {
            painter.begin(.init(.span))
            painter.paint(label.fragment, at: corner + label.origin)
            painter.end()
        }
        painter.end()
        table?.paint(at: corner, &painter)
    }
}
