import PageModel

/// An organisation chart in its place. Whoever listens is told a list within a list: a post, and below it those that it is above.
struct OrganisationFragment: FragmentContent {
    let content: OrganisationContent
    /// By index of the post, counted from the corner of the content box.
    let places: [Int: (origin: Point, fragment: Fragment)]
    let lines: [Stroke]

    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {
        walk(content.tops, visit)
    }

    /// In reading order.
    private func walk(_ indices: [Int], _ visit: (Fragment) -> Void) {
        for index in indices {
            if let place = places[index] { visit(place.fragment) }
            walk(content.posts[index].children, visit)
        }
    }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        let borderPadding = fragment.box.style.box.borderPadding
        let corner = origin + Point(x: borderPadding.left, y: borderPadding.top)
        painter.begin(.init(.artifact))
        for line in lines {
            painter.append(
                .stroke(
                    Stroke(
                        from: line.from + corner, to: line.to + corner, width: line.width, color: line.color,
                        dashes: line.dashes)))
        }
        painter.end()
        paint(content.tops, corner, &painter)
    }

    private func paint(_ indices: [Int], _ corner: Point, _ painter: inout FragmentPainter) {
        guard !indices.isEmpty else { return }
        painter.begin(.init(.list))
        for index in indices {
            guard let place = places[index] else { continue }
            painter.begin(.init(.listItem))
            painter.begin(.init(.listBody))
            painter.paint(place.fragment, at: corner + place.origin)
            paint(content.posts[index].children, corner, &painter)
            painter.end()
            painter.end()
        }
        painter.end()
    }
}
