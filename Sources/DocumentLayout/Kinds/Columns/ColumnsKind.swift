import LayoutLanguage
import PageModel

/// Columns: several boxes beside each other, or one flow through columns of equal width.
enum ColumnsKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [.columns: columns]

    /// Each level of columns that are balanced by trying multiplies the trials.
    private static let mostBalanced = 2

    /// `columns` with `column` children stand beside each other; otherwise the content flows through equal columns.
    private static let columns: BlockBuilder = { element, style, builder in
        let gap = element[ColumnsElement.gap, in: style]
        let columns = element.children.compactMap { node -> BoundElement? in
            guard case .element(let child) = node, child.declaration == .column else { return nil }
            return child
        }
        if columns.isEmpty {
            guard builder.columnDepth < mostBalanced else {
                builder.report(.nestedColumns(element))
                return builder.container(element, style)
            }
            builder.columnDepth += 1
            defer { builder.columnDepth -= 1 }
            let flow = Box(
                FlowContent(builder.blocks(element.children, in: style)), style: builder.anonymousStyle(in: style))
            return Box(
                MulticolumnContent(flow, count: element[ColumnsElement.count], gap: gap), style: style, origin: element)
        }
        let widths = element[ColumnsElement.widths].map { $0.computed(fontSize: style.text.fontSize) }
        let boxes = columns.map { builder.container($0, builder.cascade.style(of: $0, in: style)) }
        return Box(SideBySideContent(boxes, widths: widths, gap: gap), style: style, origin: element)
    }
}
