/// `<a>`
package enum LinkElement {
    package static let href = Attribute("href", .text, required: "", "Where to: an address, or #id.")
}

/// `<ref>`
package enum ReferenceElement {
    package enum Form: String, CaseIterable, Sendable { case number, page, title }

    package static let to = Attribute("to", .text, required: "", "The id.")
    package static let show = Attribute("show", .keywords, default: Form.number, "What is shown.")
    package static let word = Attribute(
        "word", .text, default: "", "Stands before a number that does not begin with it: 'Tabel'.")
}

/// `<running>`
package enum RunningElement {
    package static let of = Attribute("of", .identifier, required: "", "An element (h1) or a class.")
}

/// `<toc>`
package enum ContentsElement {
    /// Of headings.
    package enum Level: String, CaseIterable, Sendable { case h1, h2, h3, h4, h5, h6 }

    package static let of = Attribute(
        "of", .list(.keywords, 1...6), default: [Level.h1, .h2], "Levels that are listed.")
}

extension ContentsElement {
    package static let entry = PartDeclaration(
        "entry", like: .p, formerly: ["daftar"],
        "An entry: number, title, dots and page; marker-width makes its number hang.")
    package static let levels = Level.allCases.map { level in
        PartDeclaration(
            "entry-\(level.rawValue)", like: .p, formerly: ["daftar-\(level.rawValue)"],
            "An entry of \(level.rawValue).")
    }
}

extension ListOfElement {
    package static let tables = PartDeclaration(
        "entry-table", like: .p, formerly: ["daftar-table"], "An entry of a table.")
    package static let figures = PartDeclaration(
        "entry-figure", like: .p, formerly: ["daftar-figure"], "An entry of a figure.")
}

/// `<footnote>`
package enum FootnoteElement {
    package static let note = PartDeclaration(
        "note", like: .p, formerly: ["catatan"],
        "The note at the foot of the page; marker-width is the room of its number.")
    package static let area = PartDeclaration(
        "area", like: .box, formerly: ["catatan-kaki"],
        "All notes of a page, below the text: space and line above them.")
}

/// `<list-of>`
package enum ListOfElement {
    package enum Kind: String, CaseIterable, Sendable { case table, figure }

    package static let of = Attribute("of", .keywords, required: Kind.table, "What is listed.")
}

extension ElementDeclaration {
    package static let toc = ElementDeclaration(
        "toc", [.block], .empty, attributes: [ContentsElement.of],
        traits: Traits(roles: .reference, parts: [ContentsElement.entry] + ContentsElement.levels),
        "Contents list of the document.")

    package static let listOf = ElementDeclaration(
        "list-of", [.block], .empty, attributes: [ListOfElement.of],
        traits: Traits(roles: .reference, parts: [ContentsElement.entry, ListOfElement.tables, ListOfElement.figures]),
        "List of tables or figures by their captions.")

    package static let b = ElementDeclaration("b", [.inline], .inline, "Strong importance: bold.")
    package static let i = ElementDeclaration("i", [.inline], .inline, "Emphasis or foreign words: italic.")
    package static let u = ElementDeclaration("u", [.inline], .inline, "Underlined.")

    package static let span = ElementDeclaration(
        "span", [.inline], .inline, "Inline without a meaning of its own, for class and properties.")

    package static let sub = ElementDeclaration("sub", [.inline], .inline, "Subscript.")
    package static let sup = ElementDeclaration("sup", [.inline], .inline, "Superscript.")
    package static let br = ElementDeclaration(
        "br", [.inline], .empty, traits: Traits(styling: .none), "Begins a new line.")
    package static let leader = ElementDeclaration("leader", [.inline], .empty, "Fills the rest of the line with dots.")
    package static let a = ElementDeclaration("a", [.inline], .inline, attributes: [LinkElement.href], "Link.")

    package static let ref = ElementDeclaration(
        "ref", [.inline], .inline, attributes: [ReferenceElement.to, ReferenceElement.show, ReferenceElement.word],
        traits: Traits(roles: [.reference, .needsAllPages]),
        "Reference to a heading, table or figure.")

    package static let pageNumber = ElementDeclaration("page-number", [.inline], .empty, "Number of the page.")

    package static let pageCount = ElementDeclaration(
        "page-count", [.inline], .empty, traits: Traits(roles: .needsAllPages),
        "Number of the last page of the section's numbering.")

    package static let severalPages = ElementDeclaration(
        "several-pages", [.inline], .inline, traits: Traits(roles: .needsAllPages),
        "Shown only where the section's numbering has more than one page: Lembar ke-1 dari 1 tells nothing.")

    package static let running = ElementDeclaration(
        "running", [.inline], .empty, attributes: [RunningElement.of], traits: Traits(roles: .showsHeadings),
        "Text of the nearest such element: for running heads.")

    package static let catchword = ElementDeclaration(
        "catchword", [.inline], .empty, traits: Traits(roles: .showsNextPage),
        "Kata penyambung: the first word of the next page with three dots; nothing before a new section or heading.")

    package static let footnote = ElementDeclaration(
        "footnote", [.inline], .flow, traits: Traits(parts: [FootnoteElement.note, FootnoteElement.area]),
        "Note at the foot of the page; stands where its mark stands.")
}
