import LayoutLanguage
import PageModel
import Typesetting

/// Paragraphs, headings, captions and lists of contents: text in lines.
enum ParagraphKind: BoxKind {
    static let blocks: [ElementDeclaration: BlockBuilder] = [
        .p: { element, style, builder in
            let items = InlineBuilder(builder).items(element.children, in: style), style = style.announcing(items)
            let content = Paragraph(items, style: style)
            return Box(
                content, style: style, role: style.box.role ?? .paragraph, origin: element,
                anchors: builder.ids(element))
        },
        .h1: heading, .h2: heading, .h3: heading, .h4: heading, .h5: heading, .h6: heading,
        .figcaption: { element, style, builder in HeadingBuilder(builder).caption(element, style, kind: .figure) },
        .toc: contents, .listOf: contents,
    ]

    /// Text that stands between blocks, without an element of its own.
    @Sendable static func text(
        _ nodes: [BoundNode], _ style: ComputedStyle, _ role: StructureTag.Role?, _ builder: BoxBuilder
    ) -> Box {
        let items = InlineBuilder(builder).items(nodes, in: style), style = style.announcing(items)
        return Box(Paragraph(items, style: style), style: style, role: role)
    }

    private static let heading: BlockBuilder = { element, style, builder in
        HeadingBuilder(builder).heading(element, style)
    }
    private static let contents: BlockBuilder = { element, style, builder in
        ContentsBuilder(builder).contents(element, style)
    }
}

extension ComputedStyle {
    /// Text that ends in a colon announces what follows, and stays with it.
    fileprivate func announcing(_ items: [InlineItem]) -> ComputedStyle {
        guard box.breakAfter == .auto, case .text(let last)? = items.last,
            last.text.last(where: { !$0.isWhitespace }) == ":"
        else { return self }
        var box = box
        box.breakAfter = .avoid
        return ComputedStyle(text: text, box: box)
    }
}
