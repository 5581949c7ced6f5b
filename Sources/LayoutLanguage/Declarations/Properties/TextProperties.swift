extension PropertyDeclaration {
    static let text: [PropertyDeclaration] = [
        .init(
            "text-align", .keywords, text: \.textAlign,
            "How lines fill their width; in cells of tables a comma sets figures below each other on their decimal comma."
        ),
        .init(
            "text-justify", .keywords, text: \.textJustify,
            """
            What gives way in justified lines: the spaces, the letters by up to 1.5 % of their width and the distances between them by up to \
            1 % of an em (auto), or the spaces alone (inter-word).
            """),
        .init("text-indent", .signedLength, text: \.textIndent, "Indentation of the first line."),
        .init("text-transform", .keywords, text: \.textTransform, "Shows letters as capitals."),
        .init("text-decoration", .keywords, text: \.textDecoration, "A line under the text, or through it."),
        .init("text-wrap", .keywords, text: \.textWrap, "Whether the lines of a heading get about equal lengths."),
        .init("white-space", .keywords, text: \.whiteSpace, "How white space and line ends of the source are taken."),
        .init("hyphens", .keywords, text: \.hyphens, "Whether words may be hyphenated."),
        .init("hyphenate-limit-left", .integer(1...20), text: \.hyphenateLimitLeft, "Least letters before a hyphen."),
        .init("hyphenate-limit-right", .integer(1...20), text: \.hyphenateLimitRight, "Least letters after a hyphen."),
        .init(
            "hanging-punctuation", .choice(.keyword("none", []), .combination(["first": .first], ["force-end": .end])),
            text: \.hangingPunctuation,
            """
            What stands outside of the column: an opening quote at the beginning (first), stops, commas and hyphens at the ends of \
            lines (force-end).
            """),
        .init(
            "lang", .identifier, text: \.language,
            "Language of the text (BCP 47): only Indonesian (id) is hyphenated by rule."),
        .init(
            "vertical-align", .keywords, box: \.verticalAlign,
            "Place of a cell's content in its row, or of an inline relative to its line."),
    ]

    static let cells: [PropertyDeclaration] = [
        .init(
            "border-collapse", .keywords(["separate": false, "collapse": true]), box: \.collapsesBorders,
            "Whether neighbouring cells of a table share one line, of which the widest wins."),
        .init(
            "writing-mode", .keywords, box: \.writingMode,
            "Whether the content of a cell (th, td) is turned: sideways-lr reads upwards, sideways-rl downwards; nothing breaks inside."
        ),
    ]
}
