import PageModel

/// Paragraphs, headings, captions and lists of contents: text in lines.
enum ParagraphKind: BoxKind {
    static let blocks: [String: BlockBuilder] = [
        "p": { element, style, builder in
            let content = Paragraph(InlineBuilder(builder).items(element.children, in: style), style: style)
            return Box(content, style: style, role: .paragraph, origin: element, anchors: builder.ids(element))
        },
        "h1": heading, "h2": heading, "h3": heading, "h4": heading, "h5": heading, "h6": heading,
        "figcaption": { element, style, builder in HeadingBuilder(builder).caption(element, style, kind: .figure) },
        "toc": contents, "list-of": contents,
    ]

    private static let heading: BlockBuilder = { element, style, builder in HeadingBuilder(builder).heading(element, style) }
    private static let contents: BlockBuilder = { element, style, builder in ContentsBuilder(builder).contents(element, style) }
}
