import LayoutLanguage
import PageModel

/// Lays out what stands on every page besides its text, and puts all parts of a page in their places.
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

    func sheet(of plan: PagePlan) -> PageSheet {
        PageSheet(
            plan: plan, margins: margins(of: plan), watermark: watermark(on: plan.kind.master.size),
            changes: setting.environment.changes)
    }

    private func watermark(on size: Size) -> Watermark? {
        setting.environment.watermark.flatMap { text in
            WatermarkPainter(text: text, style: setting.rootStyle, environment: setting.environment).watermark(on: size)
        }
    }

    /// Nothing stands on a page that was left blank.
    private func margins(of plan: PagePlan) -> [PageSheet.Margin] {
        guard plan.fragment != nil || !plan.notes.isEmpty else { return [] }
        let master = plan.kind.master
        return [ElementDeclaration.decoration, .header, .footer].flatMap { kind in
            master.parts(kind, pageInSection: plan.pageInSection, side: plan.side).map { margin($0, plan) }
        }
    }

    private func margin(_ part: BoundElement, _ plan: PagePlan) -> PageSheet.Margin {
        let master = plan.kind.master, content = master.content(on: plan.side)
        let box = MarginBox(part, on: master, plan.context, setting, engine), style = box.style, fragment = box.flow
        setting.findings.report(contentsOf: box.findings.all.all)
        var places = box.placed.compactMap { placed($0, master) }
        setting.findings.report(fragment)
        let x = content.origin.x
        let origin =
            switch part.declaration {
            case .header: Point(x: x, y: style.box.margin.top)
            case .footer: Point(x: x, y: master.size.height - style.box.margin.bottom - fragment.size.height)
            default: content.origin
            }
        places.append(PageSheet.Place(fragment: fragment, origin: origin))
        return places
    }

    /// A box at a place of the page: `top`, `right`, `bottom` and `left` are distances from the page's edges.
    private func placed(_ box: Box, _ master: PageMaster) -> PageSheet.Place? {
        let style = box.style.box
        let left = style.inset.left, right = style.inset.right
        let between = master.size.width - (left ?? .zero) - (right ?? .zero)
        let width = style.width.resolved(in: master.size.width) ?? between
        let space = ConstraintSpace(width: width, available: .unbounded, pageHeight: master.size.height, isAtTop: true)
        let fixed = Box(
            box.content, style: box.style.resized(width: width, height: height(style, master)), role: box.role)
        guard let fragment = engine.layout(fixed, in: space, resuming: nil).fragment else { return nil }
        setting.findings.report(fragment)
        let x = left ?? right.map { master.size.width - $0 - fragment.size.width } ?? .zero
        let y = style.inset.top ?? style.inset.bottom.map { master.size.height - $0 - fragment.size.height } ?? .zero
        return PageSheet.Place(fragment: fragment, origin: Point(x: x, y: y))
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
