import PageModel

/// Properties to which code gives values too.
package enum BoxProperties {
    package static let height = Property(
        "height", .extent, box: \.height, "Height of the content; % of the height of the page's text area.")
    package static let minHeight = Property("min-height", .length, box: \.minHeight, "Least height of the content.")
    package static let paddingTop = Property("padding-top", .length, box: \.padding.top, padding)
    package static let marginBottom = Property("margin-bottom", .signedLength, box: \.margin.bottom, margin)
    package static let breakBefore = Property(
        "break-before", .keywords, box: \.breakBefore, "Whether a page or column begins before the box.")
    package static let breakInside = Property(
        "break-inside", .keywords(["auto": false, "avoid": true]), box: \.isBreakInsideAvoided,
        "Whether the box may be broken.")

    fileprivate static let margin = "Space outside of the border at one edge."
    fileprivate static let padding = "Space between border and content at one edge."
    fileprivate static let border = "Line at one edge: width, style, colour."
}

extension PropertyDeclaration {
    static let box: [PropertyDeclaration] =
        background + margin + padding + border + sizes + pictures

    private static let background: [PropertyDeclaration] = [
        .init("background-color", .colour, box: \.backgroundColor, "Colour behind the box."),
        .init(
            "background-pattern", .fillPattern, box: \.backgroundPattern,
            """
            White lines or dots on the background colour, so that areas differ in prints without colour too. A number is a pattern by its \
            place in this list, which begins again at its end: that of a dimension. For points of charts it is the pattern of the bar.
            """),
    ]

    private static let margin: [PropertyDeclaration] = [
        .init(
            "margin", .edges(.signedLength), box: \.margin, "Space outside of the border: one to four edges as in CSS."),
        .init("margin-top", .signedLength, box: \.margin.top, BoxProperties.margin),
        .init("margin-right", .signedLength, box: \.margin.right, BoxProperties.margin),
        BoxProperties.marginBottom.declaration,
        .init("margin-left", .signedLength, box: \.margin.left, BoxProperties.margin),
    ]

    private static let padding: [PropertyDeclaration] = [
        .init(
            "padding", .edges(.length), box: \.padding, "Space between border and content: one to four edges as in CSS."
        ),
        BoxProperties.paddingTop.declaration,
        .init("padding-right", .length, box: \.padding.right, BoxProperties.padding),
        .init("padding-bottom", .length, box: \.padding.bottom, BoxProperties.padding),
        .init("padding-left", .length, box: \.padding.left, BoxProperties.padding),
    ]

    private static let border: [PropertyDeclaration] = [
        .init(
            "border", ValueSyntax<SpecifiedBorder>.border.map { Edges(all: $0) }, box: \.border,
            "Line around the box: width, style, colour."),
        .init("border-top", .border, box: \.border.top, BoxProperties.border),
        .init("border-right", .border, box: \.border.right, BoxProperties.border),
        .init("border-bottom", .border, box: \.border.bottom, BoxProperties.border),
        .init("border-left", .border, box: \.border.left, BoxProperties.border),
    ]

    private static let sizes: [PropertyDeclaration] = [
        .init("border-radius", .length, box: \.borderRadius, "Radius of the corners."),
        .init(
            "box-decoration-break", .keywords(["slice": false, "clone": true]), box: \.clonesDecoration,
            "Whether each part of a broken box gets its own border and padding."),
        .init("width", .extent, box: \.width, "Width of the content; % of the width that there is."),
        BoxProperties.height.declaration,
        BoxProperties.minHeight.declaration,
        .init("max-width", .limit, box: \.maxWidth, "Greatest width of the content; % of the width that there is."),
    ]

    private static let pictures: [PropertyDeclaration] = [
        .init(
            "object-fit", .keywords, box: \.objectFit,
            "How a picture with width and height fills them: stretched (fill), whole (contain), or cut to their shape (cover)."
        ),
        .init(
            "object-position",
            ValueSyntax<[Double]>.list(.percentage, 1...2)
                .map { FocalPoint(x: $0.first ?? 0.5, y: $0.count > 1 ? $0[1] : 0.5) }, box: \.objectPosition,
            "What of a picture stays in sight when it is cut: shares of its width and height, such as 50% 30%."),
    ]
}
