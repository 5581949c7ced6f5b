/// Makes finished pages of a laid-out document: adds what stands on every page, and turns fragments into items with final positions.
///
/// Pages are composed one at a time and in order, so that what is drawn can be freed.
public final class PageComposer {
    private let document: LaidOutDocument
    private let engine: LayoutEngine
    /// Printed number of the last page, by numbering group.
    private let lastLabels: [Int: String]
    private var running: [String: String] = [:]
    private var openRoles: [StructureTag.Role] = []

    public init(_ document: LaidOutDocument) {
        self.document = document
        engine = LayoutEngine(environment: document.environment)
        var labels: [Int: String] = [:]
        for plan in document.plans {
            if let label = plan.label { labels[document.sections[plan.section].numberingGroup] = label.text }
        }
        lastLabels = labels
    }

    /// - Parameter index: from 0; pages must be asked for in order, because running heads remember.
    public func page(_ index: Int) -> Page {
        let plan = document.plans[index]
        let section = document.sections[plan.section]
        var painter = FragmentPainter(environment: document.environment, openRoles: openRoles)
        if index == 0 { painter.begin(.init(.document)) }
        var context = context(for: plan, section)
        if plan.isContinued, index + 1 < document.plans.count {
            context.catchword = document.plans[index + 1].fragment.flatMap { Catchword(nextPage: $0, in: document.environment) }
        }
        addParts(plan, section, context, index, to: &painter)
        if let fragment = plan.fragment {
            let origin = section.master.content.origin
            painter.paint(fragment, at: origin)
        }
        paintNotes(plan.notes, section, &painter)
        if index == document.plans.count - 1 { painter.end() }
        openRoles = painter.openRoles
        return Page(size: section.master.size, items: painter.items, label: plan.label, signatureFrames: painter.signatureFrames)
    }

    /// Footnotes end where the content of the page ends, under their rule.
    private func paintNotes(_ notes: [Fragment], _ section: LaidOutDocument.SectionPlan, _ painter: inout FragmentPainter) {
        guard !notes.isEmpty else { return }
        let content = section.master.content, style = section.noteStyle.box
        let height = notes.reduce(Length.zero) { $0 + $1.size.height + $1.box.style.box.margin.bottom }
        var y = content.maxY - height
        let rule = Rectangle(x: content.origin.x, y: y - style.frame.top, width: content.size.width, height: style.frame.top)
        BoxDecoration(style: style, isFirst: true, isLast: false).paint(in: rule, &painter)
        for note in notes {
            painter.paint(note, at: Point(x: content.origin.x, y: y))
            y += note.size.height + note.box.style.box.margin.bottom
        }
    }

    /// Headings that begin on the page win over those before it.
    private func context(for plan: LaidOutDocument.PagePlan, _ section: LaidOutDocument.SectionPlan) -> PageContext {
        var onPage: [String: String] = [:]
        if let fragment = plan.fragment {
            AnchorWalk.anchors(in: fragment) { anchor in
                guard let entry = document.references.index.entry(anchor: anchor), case .heading(let level) = entry.kind else { return }
                let text = [entry.number, entry.title].filter { !$0.isEmpty }.joined(separator: " ")
                if onPage["h\(level)"] == nil { onPage["h\(level)"] = text }
                running["h\(level)"] = text
            }
        }
        let shown = running.merging(onPage) { _, first in first }
        return PageContext(number: plan.label?.text ?? "", count: lastLabels[section.numberingGroup] ?? "", running: shown)
    }

    private func addParts(
        _ plan: LaidOutDocument.PagePlan, _ section: LaidOutDocument.SectionPlan, _ context: PageContext, _ index: Int,
        to painter: inout FragmentPainter
    ) {
        let side: PageMaster.Side = index % 2 == 0 ? .right : .left
        let master = section.master
        for name in ["decoration", "header", "footer"] {
            for part in master.parts(name, pageInSection: plan.pageInSection, side: side) {
                add(part, master, context, to: &painter)
            }
        }
    }

    private func add(_ part: BoundElement, _ master: PageMaster, _ context: PageContext, to painter: inout FragmentPainter) {
        let builder = BoxBuilder(environment: document.environment, cascade: document.cascade, references: document.references,
                                 counters: Counters(), page: context)
        let style = document.cascade.style(of: part, in: document.rootStyle)
        let children = builder.blocks(part.children, in: style, role: nil)
        painter.begin(.init(.artifact))
        let placed = children.filter { $0.style.box.position == .page }
        for box in placed { place(box, master, &painter) }
        let flow = Box(.blocks(children.filter { $0.style.box.position != .page }), style: style)
        let fragment = engine.layoutWhole(flow, width: master.content.size.width)
        let x = master.content.origin.x
        switch part.name {
        case "header": painter.paint(fragment, at: Point(x: x, y: style.box.margin.top))
        case "footer":
            painter.paint(fragment, at: Point(x: x, y: master.size.height - style.box.margin.bottom - fragment.size.height))
        default: painter.paint(fragment, at: master.content.origin)
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
        let fixed = Box(box.content, style: box.style.resized(width: width, height: height(style, master)), role: box.role)
        guard let fragment = engine.layout(fixed, in: space, resuming: nil).fragment else { return }
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
