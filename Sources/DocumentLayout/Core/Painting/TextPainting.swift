import PageModel

/// Painting of paragraphs and of the markers that hang beside them.
extension FragmentPainter {
    mutating func paintMarker(_ fragment: Fragment, at origin: Point, isLabel: Bool) {
        guard fragment.isFirst, let marker = fragment.box.marker else { return }
        // Alignment of the text has no meaning for a marker.
        guard let line = marker.line else { return }
        let baseline = fragment.firstBaseline ?? fragment.box.style.box.borderPadding.top + line.ascent
        let x = origin.x + fragment.box.style.box.borderPadding.left - fragment.box.markerIndent
        if isLabel { begin(.init(.label)) }
        LinePainter(paragraph: marker.text, line: line, width: line.width, layout: fragment.box.layoutRange)
            .paint(at: Point(x: x, y: origin.y + baseline), endsWithSpace: true, &self)
        if isLabel { end() }
    }

    mutating func paintLines(_ content: LinesFragment, of fragment: Fragment, at origin: Point) {
        let shaped = content.text
        guard !shaped.segments.isEmpty || fragment.box.marker != nil else { return }
        let borderPadding = fragment.box.style.box.borderPadding
        let width = fragment.size.width - borderPadding.left - borderPadding.right
        let role = fragment.box.role
        if let role { begin(role, of: fragment) }
        paintMarker(fragment, at: origin, isLabel: role == .contentsItem)
        var y = origin.y + (fragment.isFirst ? borderPadding.top : .zero)
        for line in content.lines {
            LinePainter(paragraph: shaped, line: line, width: width, layout: fragment.box.layoutRange).paint(
                at: Point(x: origin.x + borderPadding.left, y: y + line.ascent),
                endsWithSpace: shaped.isSeparated(after: line), &self)
            y += line.height
        }
        if role != nil { end() }
    }
}
