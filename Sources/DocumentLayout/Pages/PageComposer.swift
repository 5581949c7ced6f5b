import LayoutLanguage
import PageModel

/// Makes finished pages: adds what stands on every page, and turns fragments into items with final positions.
///
/// Pages are composed one at a time, in the order in which they are drawn.
final class PageComposer {
    /// What the pages of a document have in common.
    struct Setting {
        let environment: LayoutEnvironment
        let cascade: Cascade
        let rootStyle: ComputedStyle
        let builders = BoxKinds.builders
        /// Everything that is told about the document.
        var findings = LayoutFindings()
        /// What is known of the document's other pages.
        var references = ReferenceTable()

        /// What boxes are built with.
        var context: BoxBuilder.Context {
            BoxBuilder.Context(environment: environment, cascade: cascade, references: references, builders: builders)
        }
    }

    var setting: Setting
    private let engine: LayoutEngine

    init(_ setting: Setting) {
        self.setting = setting
        engine = LayoutEngine(environment: setting.environment)
    }

    func page(of plan: PagePlan) -> Page {
        var painter = FragmentPainter(environment: setting.environment)
        addParts(plan, to: &painter)
        let master = plan.kind.master
        paintWatermark(on: master.size, &painter)
        if let fragment = plan.fragment { painter.paint(fragment, at: plan.area.origin) }
        paintNotes(plan.notes, plan.kind.noteStyle.box, in: plan.area, &painter)
        if let changes = setting.environment.changes { ChangeBars(changes).paint(beside: plan.area, &painter) }
        let bleed = PageBleed(of: master.size, width: master.bleed)
        var page = Page(
            size: master.size, items: master.bleed > .zero ? painter.items.map(bleed.extended) : painter.items,
            label: plan.label, signatureSpaces: painter.signatureSpaces,
            position: plan.position)
        page.contentArea = plan.area
        page.bleed = master.bleed
        return page
    }

    /// Over the decoration of a cover, under everything that is read.
    private func paintWatermark(on size: Size, _ painter: inout FragmentPainter) {
        guard let text = setting.environment.watermark else { return }
        let watermark = WatermarkPainter(text: text, style: setting.rootStyle, environment: setting.environment)
            .watermark(on: size)
        if let watermark { painter.append(.watermark(watermark)) }
    }

    /// Footnotes end where the content of the page ends, under their rule.
    private func paintNotes(
        _ notes: [Fragment], _ style: BoxStyle, in content: Rectangle, _ painter: inout FragmentPainter
    ) {
        guard !notes.isEmpty else { return }
        let height = notes.reduce(Length.zero) { $0 + $1.size.height + $1.box.style.box.margin.bottom }
        var y = content.maxY - height
        let rule = Rectangle(
            x: content.origin.x, y: y - style.borderPadding.top, width: content.size.width,
            height: style.borderPadding.top)
        BoxDecoration(style: style, isFirst: true, isLast: false).paint(in: rule, &painter)
        for note in notes {
            painter.paint(note, at: Point(x: content.origin.x, y: y))
            y += note.size.height + note.box.style.box.margin.bottom
        }
    }

    /// Nothing stands on a page that was left blank.
    private func addParts(_ plan: PagePlan, to painter: inout FragmentPainter) {
        guard plan.fragment != nil || !plan.notes.isEmpty else { return }
        let master = plan.kind.master
        for kind in [ElementDeclaration.decoration, .header, .footer] {
            for part in master.parts(kind, pageInSection: plan.pageInSection, side: plan.side) {
                add(part, plan, to: &painter)
            }
        }
    }

    private func add(
        _ part: BoundElement, _ plan: PagePlan, to painter: inout FragmentPainter
    ) {
        let master = plan.kind.master, content = master.content(on: plan.side)
        let box = MarginBox(part, on: master, plan.context, setting, engine), style = box.style, fragment = box.flow
        setting.findings.report(contentsOf: box.findings.all.all)
        painter.begin(.init(.artifact))
        for box in box.placed { place(box, master, &painter) }
        setting.findings.report(fragment, setting.environment)
        let x = content.origin.x
        switch part.declaration {
        case .header: painter.paint(fragment, at: Point(x: x, y: style.box.margin.top))
        case .footer:
            painter.paint(
                fragment, at: Point(x: x, y: master.size.height - style.box.margin.bottom - fragment.size.height))
        default: painter.paint(fragment, at: content.origin)
        }
        painter.end()
    }

    /// A box at a place of the page: `top`, `right`, `bottom` and `left` are distances from the page's edges.
    private func place(_ box: Box, _ master: PageMaster, _ painter: inout FragmentPainter) {
        let style = box.style.box
        let left = style.inset.left, right = style.inset.right
        let between = master.size.width - (left ?? .zero) - (right ?? .zero)
        let width = style.width.resolved(in: master.size.width) ?? between
        let space = ConstraintSpace(width: width, available: .unbounded, pageHeight: master.size.height, isAtTop: true)
        let fixed = Box(
            box.content, style: box.style.resized(width: width, height: height(style, master)), role: box.role)
        guard let fragment = engine.layout(fixed, in: space, resuming: nil).fragment else { return }
        setting.findings.report(fragment, setting.environment)
        let x = left ?? right.map { master.size.width - $0 - fragment.size.width } ?? .zero
        let y = style.inset.top ?? style.inset.bottom.map { master.size.height - $0 - fragment.size.height } ?? .zero
        painter.paint(fragment, at: Point(x: x, y: y))
    }

    private func height(_ style: BoxStyle, _ master: PageMaster) -> Extent {
        if let top = style.inset.top, let bottom = style.inset.bottom, style.height == .auto {
            return .length(master.size.height - top - bottom)
        }
        return style.height
    }
}

extension ComputedStyle {
    fileprivate func resized(width: Length, height: Extent) -> ComputedStyle {
        var box = box
        box.width = .length(width)
        box.height = height
        return ComputedStyle(text: text, box: box)
    }
}
