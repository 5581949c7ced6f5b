import PageModel

/// The contract of layout: a pure function from box, space and token to a fragment and, if the box is unfinished, a token.
/// Chooses the algorithm by the box's content; nothing else happens here.
struct LayoutEngine {
    let environment: LayoutEnvironment

    func layout(_ box: Box, in space: ConstraintSpace, resuming token: BreakToken?) -> LayoutResult {
        let trace = box.style.box.isBreakInsideAvoided ? environment.breakTrace : nil
        trace?.enter(box)
        defer { trace?.leave() }
        let result: LayoutResult = switch box.content {
        case .blocks(let children):
            FlowAlgorithm(engine: self, box: box, children: children, space: space, token: token).layout()
        case .paragraph(let paragraph):
            ParagraphAlgorithm(engine: self, box: box, paragraph: paragraph, space: space, token: token).layout()
        case .table(let table):
            layout(table, of: box, in: space, resuming: token)
        case .sideBySide(let children, let widths, let gap):
            SideBySideAlgorithm(engine: self, box: box, children: children, widths: widths, gap: gap)
                .layout(in: space, resuming: token)
        case .multicolumn(let flow, let count, let gap):
            MulticolumnAlgorithm(engine: self, box: box, flow: flow, count: count, gap: gap).layout(in: space, resuming: token)
        case .graphic(let graphic, let natural):
            GraphicAlgorithm(engine: self, box: box, graphic: graphic, natural: natural).layout(in: space)
        case .chart(let chart):
            ChartAlgorithm(engine: self, box: box, content: chart).layout(in: space)
        case .signatureRow(let row):
            SignatureRowAlgorithm(engine: self, row: row).layout(box, in: space)
        case .signatureGrid(let grid):
            SignatureGridAlgorithm(engine: self, box: box, grid: grid, space: space, token: token).layout()
        case .sideways(let content):
            SidewaysAlgorithm(engine: self, box: box, content: content).layout(in: space)
        case .empty, .signatureField:
            EmptyAlgorithm(box: box).layout(in: space)
        }
        guard box.style.box.isBreakInsideAvoided else { return result }
        // Told when the box goes on, for until then its first part may still be taken back.
        if let token, token.forced == nil { environment.findings.reportKeepBroken(at: box.place, space) }
        return result.avoidingBreaksInside()
    }

    /// A table is divided by columns only where it can go on on another page.
    private func layout(_ table: TableContent, of box: Box, in space: ConstraintSpace, resuming token: BreakToken?) -> LayoutResult {
        if let split = table.split, !space.available.isUnbounded,
           let parts = ColumnParts.of(table, in: borderBoxWidth(of: box, in: space), environment) {
            return SplitTableAlgorithm(engine: self, box: box, table: table, parts: parts, order: split.order).layout(in: space, resuming: token)
        }
        return TableAlgorithm(engine: self, box: box, table: table, space: space, token: token).layout()
    }

    /// Lays out a box that must not break, whatever its height.
    func layoutWhole(_ box: Box, width: Length) -> Fragment {
        let result = layout(box, in: .unbounded(width: width), resuming: nil)
        return result.fragment ?? Fragment(box, size: Size(width: width, height: .zero), content: .none)
    }

    /// Width of the border box in a space (CSS 2.1 §10.3.3 without auto margins).
    func borderBoxWidth(of box: Box, in space: ConstraintSpace) -> Length {
        let style = box.style.box
        var width = style.width.resolved(in: space.width) ?? space.width
        if let limit = style.maxWidth { width = min(width, limit) }
        return max(.zero, width)
    }
}
