/// Containers, lists, rules: boxes below each other.
enum FlowKind: BoxKind {
    static let blocks: [String: BlockBuilder] = [
        "ol": list, "ul": list,
        "rule": { element, style, _ in Box(EmptyContent(), style: style, role: .artifact, origin: element) },
        "figure": { element, style, builder in
            Box(FlowContent(builder.blocks(element.children, in: style)), style: style, origin: element, anchors: builder.ids(element))
        },
    ]

    private static let list: BlockBuilder = { element, style, builder in ListBuilder(builder).list(element, style, depth: 0) }
}
