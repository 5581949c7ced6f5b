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
        if !style.backgroundColor.isTransparent, rectangle.size.height > .zero {
            painter.append(.fill(Fill(.rectangle(rectangle, radius: style.borderRadius), color: style.backgroundColor)))
        }
        let (left, right) = (rectangle.origin.x, rectangle.maxX), (top, bottom) = (rectangle.origin.y, rectangle.maxY)
        if isFirst { horizontal(style.border.top, left, right, at: top, inward: 1, &painter) }
        if isLast { horizontal(style.border.bottom, left, right, at: bottom, inward: -1, &painter) }
        vertical(style.border.left, top, bottom, at: left, inward: 1, &painter)
        vertical(style.border.right, top, bottom, at: right, inward: -1, &painter)
    }

    private func horizontal(_ border: Border, _ from: Length, _ to: Length, at y: Length, inward: Int, _ painter: inout FragmentPainter) {
        for (offset, width) in BoxDecoration.strokes(of: border) {
            let y = y + offset * inward
            painter.append(.stroke(Stroke(from: Point(x: from, y: y), to: Point(x: to, y: y), width: width, color: border.color,
                                          dashes: border.dashes)))
        }
    }

    private func vertical(_ border: Border, _ from: Length, _ to: Length, at x: Length, inward: Int, _ painter: inout FragmentPainter) {
        for (offset, width) in BoxDecoration.strokes(of: border) {
            let x = x + offset * inward
            painter.append(.stroke(Stroke(from: Point(x: x, y: from), to: Point(x: x, y: to), width: width, color: border.color,
                                          dashes: border.dashes)))
        }
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
    fileprivate var dashes: [Length] {
        switch style {
        case .dashed: [width * 3, width * 2]
        case .dotted: [.zero, width * 2]
        case .none, .solid, .double: []
        }
    }
}
