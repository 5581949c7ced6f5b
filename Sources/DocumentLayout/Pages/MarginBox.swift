import LayoutLanguage
import PageModel

/// A head, a foot or the decoration of a page, laid out: what flows in it, and what stands at places of the page.
struct MarginBox {
    let style: ComputedStyle
    /// Boxes with `position: page`.
    let placed: [Box]
    let flow: Fragment
    let findings: LayoutFindings

    init(
        _ part: BoundElement, on master: PageMaster, _ context: PageContext, _ setting: PageComposer.Setting,
        _ engine: LayoutEngine
    ) {
        let builder = BoxBuilder(setting.context, counters: Counters(), page: context)
        style = setting.cascade.style(of: part, in: setting.rootStyle)
        let children = builder.blocks(part.children, in: style, role: nil)
        findings = builder.findings
        placed = children.filter { $0.style.box.position == .page }
        let flow = Box(FlowContent(children.filter { $0.style.box.position != .page }), style: style)
        self.flow = engine.layoutWhole(flow, width: master.contentWidth)
    }

    /// From the top of what flows to where its last box ends.
    var height: Length { flow.content.flow?.last.map { $0.offset.y + $0.fragment.size.height } ?? .zero }

    /// Between a head or foot that needed more room than its margin and the text: half a line.
    var gap: Length { style.text.lineBoxHeight / 2 }
}
