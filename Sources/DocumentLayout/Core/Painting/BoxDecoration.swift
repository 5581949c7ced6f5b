import LayoutLanguage
import PageModel

/// Background and borders of a fragment; edges that a break has cut are open (`box-decoration-break: slice`).
struct BoxDecoration {
    let style: BoxStyle
    let isFirst: Bool
    let isLast: Bool

    init(fragment: Fragment) {
        self.init(style: fragment.box.style.box, isFirst: fragment.isFirst, isLast: fragment.isLast)
    }

    init(style: BoxStyle, isFirst: Bool, isLast: Bool) {
        self.style = style
        self.isFirst = isFirst || style.clonesDecoration
        self.isLast = isLast || style.clonesDecoration
    }

    func paint(in rectangle: Rectangle, _ painter: inout FragmentPainter) {
        paintBackground(in: rectangle, &painter)
        for stroke in strokes(around: rectangle) { painter.append(.stroke(stroke)) }
    }

    func paintBackground(in rectangle: Rectangle, _ painter: inout FragmentPainter) {
        guard !style.backgroundColor.isTransparent, rectangle.size.height > .zero else { return }
        painter.append(.fill(Fill(.rectangle(rectangle, radius: style.borderRadius), color: style.backgroundColor)))
        guard style.backgroundPattern != .solid else { return }
        for item in style.backgroundPattern.items(in: rectangle) { painter.append(item) }
    }

    /// The lines of the borders, inside the rectangle.
    func strokes(around rectangle: Rectangle) -> [Stroke] {
        let border = style.border
        guard border != Edges(all: .none) else { return [] }
        let (left, right) = (rectangle.origin.x, rectangle.maxX), (top, bottom) = (rectangle.origin.y, rectangle.maxY)
        func horizontal(_ border: Border, at y: Length, inward: Int) -> [Stroke] {
            BoxDecoration.strokes(of: border).map { offset, width in
                let y = y + offset * inward
                return Stroke(
                    from: Point(x: left, y: y), to: Point(x: right, y: y), width: width, color: border.color,
                    dashes: border.dashes)
            }
        }
        func vertical(_ border: Border, at x: Length, inward: Int) -> [Stroke] {
            BoxDecoration.strokes(of: border).map { offset, width in
                let x = x + offset * inward
                return Stroke(
                    from: Point(x: x, y: top), to: Point(x: x, y: bottom), width: width, color: border.color,
                    dashes: border.dashes)
            }
        }
        return (isFirst ? horizontal(border.top, at: top, inward: 1) : [])
            + (isLast ? horizontal(border.bottom, at: bottom, inward: -1) : [])
            + vertical(border.left, at: left, inward: 1) + vertical(border.right, at: right, inward: -1)
    }

    /// Distances of the centre lines from the box's edge, and their widths.
    private static func strokes(of border: Border) -> [(Length, Length)] {
        guard border.width > .zero else { return [] }
        guard border.style == .double else { return [(border.width / 2, border.width)] }
        let third = border.width / 3
        return [(third / 2, third), (border.width - third / 2, third)]
    }
}

extension Border {
    var dashes: [Length] {
        switch style {
        case .dashed: [width * 3, width * 2]
        case .dotted: [.zero, width * 2]
        case .none, .solid, .double: []
        }
    }
}
