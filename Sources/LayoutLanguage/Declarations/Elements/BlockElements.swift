/// `<h1>` … `<h6>`
package enum HeadingElement {
    /// The bookmark of a heading where it is not the heading's own text.
    package enum Outline: Hashable, Sendable {
        case none
        case text(String)

        package var text: String? { if case .text(let text) = self { text } else { nil } }
    }

    package static let outline = Attribute(
        "outline", ValueSyntax<String>.text.map { ValueText.collapsed($0[...]) == "false" ? Outline.none : .text($0) },
        "Text of the bookmark when it differs; false for none.")

    package static let number = PartDeclaration(
        "number", like: .span, formerly: ["nomor", "nomor-%"], "The number that the property marker gives: BAB I.")
}

/// `<box>`
package enum BoxElement {
    package static let alternative = Attribute(
        "alt", .text, default: "",
        "What a coloured box without content shows, for those who cannot see it; without one it is decoration.")
}

/// `<columns>`
package enum ColumnsElement {
    package static let count = Attribute("count", .integer(1...12), default: 2, "So many equal columns.")
    package static let widths = Attribute("widths", .list(.column, 1...12), default: [], "Width of each column.")
    package static let gap = Attribute("gap", .length, default: .em(1), "Space between columns.")
}

/// `<markdown>`
package enum MarkdownElement {
    package static let of = ExpressionAttribute("of", "The Markdown text.")
    package static let shift = Attribute("shift", .integer(0...5), default: 0, "Added to the levels of its headings.")
    package static let lead = Attribute(
        "lead", .list(.identifier, 1...16), default: [],
        "Class of its first paragraph, as openings of chapters are set larger.")
    package static let start = Attribute(
        "start", .text, default: "", "Words before its first paragraph, in the same one.")
}

/// What Markdown texts become, wherever they stand.
extension MarkdownElement {
    package static let source = PartDeclaration(
        "source", like: .p, formerly: ["sumber"],
        "A paragraph that begins with 'Sumber:': where a table or figure comes from.")
    package static let quote = PartDeclaration("quote", like: .box, formerly: ["kutipan"], "A quotation.")
    package static let code = PartDeclaration("code", like: .p, formerly: ["kode"], "Lines of code.")
    package static let codeWords = PartDeclaration("code-words", like: .span, formerly: ["kode"], "Code within a text.")
    package static let struck = PartDeclaration(
        "struck", like: .span, formerly: ["coret"], "Words that are struck out.")
    package static let table = PartDeclaration("table", like: .table, formerly: ["markdown"], "A table.")

    package static let note = PartDeclaration(
        "note", like: .box, formerly: [],
        "border-left: 2pt solid #595959; padding: 4pt 8pt; margin-bottom: 0.6em; break-inside: avoid",
        "A block '::: catatan': something to notice.")
    package static let noteTitle = PartDeclaration(
        "note-title", like: .p, formerly: [], "font-weight: bold; break-after: avoid", "The title of a note.")
    package static let pullQuote = PartDeclaration(
        "pull-quote", like: .box, formerly: [],
        "font-size: 1.2em; font-style: italic; text-align: center; margin-top: 0.6em; margin-bottom: 0.6em; break-inside: avoid",
        "A block '::: kutipan': a sentence set larger.")
    package static let columns = PartDeclaration("columns", like: .columns, formerly: [], "A block '::: kolom'.")

    package static let afterFigures = PartDeclaration(
        "after-figures", like: .td, formerly: [],
        "A cell of a table right of a column of figures: its padding keeps words apart from the figures.")

    static let parts = [
        source, quote, code, codeWords, struck, table, afterFigures, note, noteTitle, pullQuote, columns,
    ]
}

/// `<ol>`, `<ul>`
package enum ListElement {
    package static let marker = PartDeclaration(
        "marker", like: .span, formerly: ["penanda"], "The number or bullet of an item.")
}

/// `<ol>`
package enum OrderedListElement {
    package static let start = Attribute("start", .integer(0...100_000), default: 1, "Number of the first item.")
}

extension ElementDeclaration {
    package static let h1 = heading(1), h2 = heading(2), h3 = heading(3), h4 = heading(4), h5 = heading(5),
        h6 = heading(6)
    package static let headings = [h1, h2, h3, h4, h5, h6]

    private static func heading(_ level: Int) -> ElementDeclaration {
        ElementDeclaration(
            "h\(level)", [.block], .inline, attributes: [HeadingElement.outline],
            traits: Traits(roles: .indexed, headingLevel: level, parts: [HeadingElement.number]),
            "Heading of level \(level); the property marker gives its number.")
    }

    package static let p = ElementDeclaration("p", [.block], .inline, "Paragraph.")

    package static let box = ElementDeclaration(
        "box", [.block], .flow, attributes: [BoxElement.alternative],
        "A block of blocks, for borders, backgrounds and keeping together.")

    package static let columns = ElementDeclaration(
        "columns", [.block], .columns, attributes: [ColumnsElement.count, ColumnsElement.widths, ColumnsElement.gap],
        "Columns that stand beside each other.")

    package static let column = ElementDeclaration("column", [.inner], .flow, "One of the columns.")

    package static let figure = ElementDeclaration(
        "figure", [.block],
        .only([
            "figcaption", "img", "p", "box", "columns", "table", "ring", "chart", "gantt", "orgchart", "process",
            "markdown",
        ]),
        "Something to look at, with its caption; stays together.")

    package static let figcaption = ElementDeclaration(
        "figcaption", [.inner], .inline, traits: Traits(roles: .indexed, parts: [HeadingElement.number]),
        "Caption of a figure.")

    package static let rule = ElementDeclaration("rule", [.block], .empty, "A line across; border-top gives its kind.")

    package static let markdown = ElementDeclaration(
        "markdown", [.block], .empty,
        attributes: [MarkdownElement.of, MarkdownElement.shift, MarkdownElement.lead, MarkdownElement.start],
        traits: .control(.markdown, parts: MarkdownElement.parts),
        "The blocks of a Markdown text.")

    package static let ol = ElementDeclaration(
        "ol", [.block], .only(["li"]), attributes: [OrderedListElement.start],
        traits: Traits(roles: .list, parts: [ListElement.marker]),
        "Numbered list; the property marker gives the kind of number: {1}., {a}), ({i}).")

    package static let ul = ElementDeclaration(
        "ul", [.block], .only(["li"]), traits: Traits(roles: .list, parts: [ListElement.marker]), "List with bullets.")
    package static let li = ElementDeclaration("li", [.inner], .flow, "Item of a list.")
}
