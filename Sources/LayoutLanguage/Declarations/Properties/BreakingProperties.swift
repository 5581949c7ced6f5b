import PageModel

extension PropertyDeclaration {
    static let breaking: [PropertyDeclaration] = [
        BoxProperties.breakBefore.declaration,
        .init("break-after", .keywords, box: \.breakAfter, "Whether a page or column begins after the box."),
        BoxProperties.breakInside.declaration,
        .init(
            "align-content", .keywords(["start": false, "space-between": true]), box: \.fillsPages,
            """
            Of a section. space-between: pages that are full end where their text area ends; the spaces between blocks grow for it, \
            each by half of itself at most.
            """),
        .init(
            "float", .keywords(["none": false, "page": true]), box: \.isPageFloat,
            """
            page: a table or figure that finds no room stands at the top of the next page, and the text that follows fills this one as far \
            as the next heading. Of what stands in a section itself, and is no taller than 60 % of the page.
            """),
        .init("orphans", .integer(1...20), text: \.orphans, "Least lines before a break."),
        .init("widows", .integer(1...20), text: \.widows, "Least lines after a break."),
    ]

    static let lists: [PropertyDeclaration] = [
        .init(
            "marker", .marker, box: \.marker,
            """
            Pattern of the number of headings, captions and list items, with counters in braces: BAB {I}, {A}., Tabel {h1:1}.{1}; none \
            for none.
            """),
        .init(
            "counter-reset", .keywords(["auto": true, "none": false]), box: \.resetsCounters,
            """
            Of a heading. auto: the numbers of lower headings begin anew behind it; none: they run on, as those of Pasal run through \
            all BAB.
            """),
        .init(
            "marker-position", .keywords, box: \.markerPosition,
            "Where the number of a heading or caption stands: before the text, hanging beside it, or on a line above."),
        .init(
            "marker-width", ValueSyntax<SpecifiedLength>.length.map { Optional($0) }, box: \.markerWidth,
            "Width that is kept for a hanging marker."),
    ]

    static let placing: [PropertyDeclaration] = [
        .init("position", .keywords, box: \.position, "Whether the box stands in the flow or at a place of the page."),
        .init("top", distance, box: \.inset.top, placement),
        .init("right", distance, box: \.inset.right, placement),
        .init("bottom", distance, box: \.inset.bottom, placement),
        .init("left", distance, box: \.inset.left, placement),
        .init(
            "bookmark-level", .choice(.keyword("none", nil), ValueSyntax<Int>.integer(1...6).map { Optional($0) }),
            box: \.bookmarkLevel,
            "Level of the heading among the bookmarks of the PDF."),
        .init(
            "display", .keywords(["block": true, "none": false]), box: \.isDisplayed, "none leaves the element out."),
        .init(
            "role", ValueSyntax<StructureTag.Role>.keywords.map { Optional($0) }, box: \.role,
            "Structure role in the tagged PDF, where the element's own does not fit: P, Div, Artifact …"),
    ]

    private static let placement = "Distance from the edge of the page, for position=\"page\"."
    private static var distance: ValueSyntax<SpecifiedLength?> {
        ValueSyntax<SpecifiedLength>.signedLength.map { Optional($0) }
    }
}
