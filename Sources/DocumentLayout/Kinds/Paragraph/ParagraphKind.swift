import LayoutLanguage
import PageModel
import Typesetting

/// Paragraphs, headings, captions and lists of contents: text in lines.
enum ParagraphKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .p: { element, style, builder in
            let content = Paragraph(InlineBuilder(builder).items(element.children, in: style), style: style)
            return Box(content, style: style, role: .paragraph, origin: element, anchors: builder.ids(element))
        },
        .h1: heading, .h2: heading, .h3: heading, .h4: heading, .h5: heading, .h6: heading,
        .figcaption: { element, style, builder in HeadingBuilder(builder).caption(element, style, kind: .figure) },
        .toc: contents, .listOf: contents,
    ]

    /// Text that stands between blocks, without an element of its own.
    @Sendable static func text(
        _ nodes: [BoundNode], _ style: ComputedStyle, _ role: StructureTag.Role?, _ builder: BoxBuilder
    ) -> Box {
        Box(Paragraph(InlineBuilder(builder).items(nodes, in: style), style: style), style: style, role: role)
    }

    private static let heading: BlockBuilder = { element, style, builder in
        HeadingBuilder(builder).heading(element, style)
    }
    private static let contents: BlockBuilder = { element, style, builder in
        ContentsBuilder(builder).contents(element, style)
    }
}
