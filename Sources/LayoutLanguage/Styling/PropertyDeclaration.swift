import PageModel

/// A property as CSS has them, declared once: the reader, the schema and the reference page are made from this list.
public struct PropertyDeclaration: Sendable {
    public let name: String
    public let grammar: ValueGrammar
    /// Whether an element without the property takes its parent's value.
    public let isInherited: Bool
    /// One sentence for the reference page.
    public let summary: String

    init(_ name: String, _ grammar: ValueGrammar, inherited isInherited: Bool = false, _ summary: String) {
        self.name = name
        self.grammar = grammar
        self.isInherited = isInherited
        self.summary = summary
    }

    /// All properties, in the order of the reference page.
    public static let all: [PropertyDeclaration] = font + text + box + breaking + lists + placing + cells

    public static func named(_ name: String) -> PropertyDeclaration? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    private static let font: [PropertyDeclaration] = [
        .init("font-family", .text, inherited: true, "Families in order of preference, separated by commas."),
        .init("font-size", .positiveLength, inherited: true, "Size of the letters; em and % refer to the parent's size."),
        .init("font-weight", .choice([.keywords(["normal", "bold"]), .integer(100...900)]), inherited: true,
              "100 to 900; normal is 400, bold 700."),
        .init("font-style", .keywords(["normal", "italic"]), inherited: true, "Upright or italic."),
        .init("font-variant-caps", .keywords(["normal", "small-caps", "all-small-caps"]), inherited: true,
              "Small capitals of the font for lower-case letters, or for all."),
        .init("font-variant-numeric",
              .list(.keywords(["normal", "tabular-nums", "proportional-nums", "lining-nums", "oldstyle-nums", "slashed-zero"]), 1...3),
              inherited: true, "Width and form of figures. Tables have tabular lining figures unless said otherwise."),
        .init("font-variant-position", .keywords(["normal", "sub", "super"]), inherited: true,
              "Inferior or superior characters: the font's own where it has all of them, else smaller ones, lowered or raised."),
        .init("font-variant-ligatures", .keywords(["normal", "none"]), inherited: true, "Whether letters such as f and i may join."),
        .init("font-kerning", .keywords(["auto", "normal", "none"]), inherited: true, "Whether pairs of letters are moved together."),
        .init("font-feature-settings", .text, inherited: true,
              "Other OpenType features by tag: 'ss01', 'salt' 2, 'dlig' off; normal for none. A feature that the font lacks is a warning."),
        .init("letter-spacing", .choice([.signedLength, .keywords(["normal"])]), inherited: true, "Added after every letter."),
        .init("line-height", .choice([.number, .positiveLength, .keywords(["normal"])]), inherited: true,
              "Distance of baselines: a factor of the font size, or a length."),
        .init("color", .colour, inherited: true, "Colour of the text."),
    ]

    private static let text: [PropertyDeclaration] = [
        .init("text-align", .keywords(["left", "right", "center", "justify", "start", "end", ","]), inherited: true,
              "How lines fill their width; in cells of tables a comma sets figures below each other on their decimal comma."),
        .init("text-indent", .signedLength, inherited: true, "Indentation of the first line."),
        .init("text-transform", .keywords(["none", "uppercase"]), inherited: true, "Shows letters as capitals."),
        .init("text-decoration", .keywords(["none", "underline"]), "Underlines the text."),
        .init("text-wrap", .keywords(["wrap", "balance"]), inherited: true, "Whether the lines of a heading get about equal lengths."),
        .init("white-space", .keywords(["normal", "nowrap", "pre-line"]), inherited: true,
              "How white space and line ends of the source are taken."),
        .init("hyphens", .keywords(["auto", "manual", "none"]), inherited: true, "Whether words may be hyphenated."),
        .init("hyphenate-limit-left", .integer(1...20), inherited: true, "Least letters before a hyphen."),
        .init("hyphenate-limit-right", .integer(1...20), inherited: true, "Least letters after a hyphen."),
        .init("hanging-punctuation", .list(.keywords(["none", "first", "force-end"]), 1...2), inherited: true,
              "What stands outside of the column: an opening quote at the beginning (first), stops, commas and hyphens at the ends of lines (force-end)."),
        .init("lang", .identifier, inherited: true, "Language of the text (BCP 47): only Indonesian (id) is hyphenated by rule."),
        .init("vertical-align", .keywords(["top", "middle", "bottom", "baseline", "super", "sub"]),
              "Place of a cell's content in its row, or of an inline relative to its line."),
    ]

    private static let cells: [PropertyDeclaration] = [
        .init("border-collapse", .keywords(["separate", "collapse"]),
              "Whether neighbouring cells of a table share one line, of which the widest wins."),
        .init("writing-mode", .keywords(["horizontal-tb", "sideways-lr", "sideways-rl"]),
              "Whether the content of a cell (th, td) is turned: sideways-lr reads upwards, sideways-rl downwards; nothing breaks inside."),
    ]

    private static let edgeNames = ["top", "right", "bottom", "left"]
    private static let line = ValueGrammar.choice([
        .keywords(["none"]),
        .sequence([.positiveLength, .keywords(["solid", "dashed", "dotted", "double"]), .colour]),
    ])

    private static let box: [PropertyDeclaration] =
        [.init("background-color", .colour, "Colour behind the box.")]
        + [.init("margin", .list(.signedLength, 1...4), "Space outside of the border: one to four edges as in CSS.")]
        + edgeNames.map { .init("margin-\($0)", .signedLength, "Space outside of the border at one edge.") }
        + [.init("padding", .list(.positiveLength, 1...4), "Space between border and content: one to four edges as in CSS.")]
        + edgeNames.map { .init("padding-\($0)", .positiveLength, "Space between border and content at one edge.") }
        + [.init("border", line, "Line around the box: width, style, colour.")]
        + edgeNames.map { .init("border-\($0)", line, "Line at one edge: width, style, colour.") }
        + [
            .init("border-radius", .positiveLength, "Radius of the corners."),
            .init("box-decoration-break", .keywords(["slice", "clone"]),
                  "Whether each part of a broken box gets its own border and padding."),
            .init("width", .lengthOrAuto, "Width of the content; % of the width that there is."),
            .init("height", .lengthOrAuto, "Height of the content."),
            .init("min-height", .positiveLength, "Least height of the content."),
            .init("max-width", .choice([.positiveLength, .keywords(["none"])]), "Greatest width of the content."),
        ]

    private static let breakWords = ["auto", "page", "right", "left", "avoid", "column"]

    private static let breaking: [PropertyDeclaration] = [
        .init("break-before", .keywords(breakWords), "Whether a page or column begins before the box."),
        .init("break-after", .keywords(breakWords), "Whether a page or column begins after the box."),
        .init("break-inside", .keywords(["auto", "avoid"]), "Whether the box may be broken."),
        .init("align-content", .keywords(["start", "space-between"]),
              "Of a section. space-between: pages that are full end where their text area ends; the spaces between blocks grow for it, each by half of itself at most."),
        .init("orphans", .integer(1...20), inherited: true, "Least lines before a break."),
        .init("widows", .integer(1...20), inherited: true, "Least lines after a break."),
    ]

    private static let lists: [PropertyDeclaration] = [
        .init("marker", .text, "Pattern of the number of headings, captions and list items, with counters in braces: BAB {I}, {A}., Tabel {h1:1}.{1}; none for none."),
        .init("marker-position", .keywords(["inside", "outside", "above"]),
              "Where the number of a heading or caption stands: before the text, hanging beside it, or on a line above."),
        .init("marker-width", .positiveLength, "Width that is kept for a hanging marker."),
    ]

    private static let placing: [PropertyDeclaration] =
        [.init("position", .keywords(["static", "page"]), "Whether the box stands in the flow or at a place of the page.")]
        + edgeNames.map { .init($0, .signedLength, "Distance from the edge of the page, for position=\"page\".") }
        + [
            .init("bookmark-level", .choice([.keywords(["none"]), .integer(1...6)]), "Level of the heading among the bookmarks of the PDF."),
            .init("display", .keywords(["block", "none"]), "none leaves the element out."),
            .init("role", .identifier, "Structure role in the tagged PDF, where the element's own does not fit: P, Div, Artifact …"),
        ]
}
