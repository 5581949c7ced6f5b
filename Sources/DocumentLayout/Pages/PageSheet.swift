import DocumentData
import LayoutLanguage
import PageModel

/// A page on which everything has its place. It turns fragments into items with final positions when it is painted.
///
/// Sendable because painting reads nothing that layout changes: fragments and the boxes' styles are constant, and glyphs are the fragments'
/// own. What boxes keep for themselves to be laid out again (`BoxContent`, `Paragraph`) it does not ask for.
struct PageSheet: @unchecked Sendable {
    struct Place {
        let fragment: Fragment
        /// Of the border box, on the page.
        let origin: Point
    }

    /// A head, a foot, or the decoration of a page.
    typealias Margin = [Place]

    let plan: PagePlan
    let margins: [Margin]
    let watermark: Watermark?
    let changes: ChangedPlaces?

    func page() -> Page {
        var painter = FragmentPainter()
        for margin in margins {
            painter.begin(.init(.artifact))
            for place in margin { painter.paint(place.fragment, at: place.origin) }
            painter.end()
        }
        // Over the decoration of a cover, under everything that is read.
        if let watermark { painter.append(.watermark(watermark)) }
        if let fragment = plan.fragment { painter.paint(fragment, at: plan.area.origin) }
        paintNotes(&painter)
        if let changes { ChangeBars(changes).paint(beside: plan.area, &painter) }
        let master = plan.kind.master, bleed = PageBleed(of: master.size, width: master.bleed)
        var page = Page(
            size: master.size, items: master.bleed > .zero ? painter.items.map(bleed.extended) : painter.items,
            label: plan.label, signatureSpaces: painter.signatureSpaces,
            position: plan.position)
        page.contentArea = plan.area
        page.bleed = master.bleed
        return page
    }

    /// Footnotes end where the content of the page ends, under their rule.
    private func paintNotes(_ painter: inout FragmentPainter) {
        guard !plan.notes.isEmpty else { return }
        let style = plan.kind.noteStyle.box, content = plan.area
        let height = plan.notes.reduce(Length.zero) { $0 + $1.size.height + $1.box.style.box.margin.bottom }
        var y = content.maxY - height
        let rule = Rectangle(
            x: content.origin.x, y: y - style.borderPadding.top, width: content.size.width,
            height: style.borderPadding.top)
        BoxDecoration(style: style, isFirst: true, isLast: false).paint(in: rule, &painter)
        for note in plan.notes {
            painter.paint(note, at: Point(x: content.origin.x, y: y))
            y += note.size.height + note.box.style.box.margin.bottom
        }
    }
}
