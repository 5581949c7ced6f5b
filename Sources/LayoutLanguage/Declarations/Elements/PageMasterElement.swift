import PageModel

/// `<page-master>`
package enum PageMasterElement {
    package enum Orientation: String, CaseIterable, Sendable { case portrait, landscape }

    package static let name = Attribute(
        "name", .identifier, required: "", as: .name, "The name by which sections ask for it.")
    package static let size = Attribute(
        "size", .choice(PaperName.syntax, PaperName.lengths),
        "Paper by name or by width and height, 20 mm to 5 m; A4 unless said otherwise.")
    package static let orientation = Attribute(
        "orientation", .keywords, default: Orientation.portrait, "Which way the paper is turned.")
    package static let margin = Attribute(
        "margin", .edges(.pageLength),
        "Space between the edges of the paper and the text: one to four edges as in CSS; % of the paper.")
    package static let marginTop = edge("top")
    package static let marginRight = edge("right")
    package static let marginBottom = edge("bottom")
    package static let marginLeft = edge("left")

    package static let bleed = Attribute(
        "bleed", .pageLength,
        """
        How far colours and pictures at the edges of the paper go on beyond it: the PDF has larger pages, and says where they \
        are cut (TrimBox).
        """)
    package static let isMirrored = Attribute(
        "mirrored", .boolean, default: false,
        """
        true: the margins are those of a right-hand page of a bound book, and left-hand pages have them the other way round. The bound \
        edge is the left one of upright pages; paper that lies is bound at its head, and on left-hand pages at its foot.
        """)

    private static func edge(_ name: String) -> Attribute<PageLength?> {
        Attribute("margin-\(name)", .pageLength, "Space between one edge of the paper and the text; % of the paper.")
    }

    static let all: [any DeclaredAttribute] = [
        name, size, orientation, margin, marginTop, marginRight, marginBottom, marginLeft, bleed, isMirrored,
    ]
}

/// `<header>`, `<footer>`, `<decoration>`
package enum PagePartElement {
    /// Pages of a section.
    package enum Occasion: String, CaseIterable, Sendable { case first, rest, left, right, all }

    package static let on = Attribute(
        "on", .list(.keywords, 1...4), default: [Occasion.all], "On which pages of the section.")
}

extension ElementDeclaration {
    package static let pageMaster = ElementDeclaration(
        "page-master", [.top], .only(["header", "footer", "decoration"]), attributes: PageMasterElement.all,
        traits: Traits(styling: .none),
        "A kind of page: paper, margins, and what stands on every page. It is filled within the scope of the section that uses it."
    )

    package static let header = ElementDeclaration(
        "header", [.inner], .block, attributes: [PagePartElement.on],
        "What stands at the head of pages, within the upper margin.")

    package static let footer = ElementDeclaration(
        "footer", [.inner], .block, attributes: [PagePartElement.on],
        "What stands at the foot of pages, within the lower margin.")

    package static let decoration = ElementDeclaration(
        "decoration", [.inner], .block, attributes: [PagePartElement.on],
        "What is drawn behind the text of pages, placed with position=\"page\".")
}
