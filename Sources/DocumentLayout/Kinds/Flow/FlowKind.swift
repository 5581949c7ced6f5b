import LayoutLanguage
import PageModel

/// Containers, lists, rules: boxes below each other.
enum FlowKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .ol: list, .ul: list,
        .rule: { element, style, _ in Box(EmptyContent(), style: style, role: .artifact, origin: element) },
        .figure: { element, style, builder in
            var children: [Box] = []
            let ids = builder.captioning(element) { children = builder.blocks(element.children, in: style) }
            // Picture and caption are found together.
            let role: StructureTag.Role? = children.count > 1 ? .div : nil
            return Box(
                FlowContent(children), style: style, role: role, origin: element, anchors: ids)
        },
    ]

    /// An element that shows nothing is a coloured area at most.
    @Sendable static func container(_ element: BoundElement, _ style: ComputedStyle, _ builder: BoxBuilder) -> Box {
        let children = builder.blocks(element.children, in: style)
        let words = element.declaration == .box ? element.attribute(BoxElement.alternative)?.text : nil
        if words?.isEmpty == false, !children.isEmpty { builder.report(.wordsBesideContent(element)) }
        let content: any BoxContent = children.isEmpty ? EmptyContent(words: words) : FlowContent(children)
        let role = style.box.role ?? (children.isEmpty ? .artifact : nil)
        return Box(content, style: style, role: role, origin: element, anchors: builder.ids(element))
    }

    private static let list: BlockBuilder = { element, style, builder in
        ListBuilder(builder).list(element, style, depth: 0)
    }
}
