/// The elements of the layout language.
extension ElementDeclaration {
    static let topElements: [ElementDeclaration] = [
        .init("layout", [], .top, "The root of a layout file. Its properties are those of the whole document."),
        .init("import", [.top], .empty, [
            .init("href", .path, required: true, "The file, relative to this file or to the folder of layouts."),
        ], styled: false, "Takes over the styles, page masters and components of another layout file."),
        .init("style", [.top], .empty, [
            .init("for", .list(.keywords(styledNames), 1...40), "Elements that get the properties."),
            .init("extends", .list(.identifier, 1...16), "Classes whose properties hold unless they are given here."),
        ], "Gives properties to elements (for), to a class, or to elements of a class (both)."),
        .init("page-master", [.top], .only(["header", "footer", "decoration"]), [
            .init("name", .name, required: true, "The name by which sections ask for it."),
            .init("size", .choice([.keywords(paperNames), .sequence([.positiveLength, .positiveLength])]), "Paper by name or by width and height."),
            .init("orientation", .keywords(["portrait", "landscape"]), "Portrait unless said otherwise."),
        ], "A kind of page: paper, margins, and what stands on every page. It is filled within the scope of the section that uses it."),
        .init("header", [.part], .block, [on], "What stands at the head of pages, within the upper margin."),
        .init("footer", [.part], .block, [on], "What stands at the foot of pages, within the lower margin."),
        .init("decoration", [.part], .block, [on], "What is drawn behind the text of pages, placed with position=\"page\"."),
        .init("component", [.top], .component, [
            .init("name", .name, required: true, "The name by which use asks for it."),
        ], styled: false, "A piece of layout with parameters. It sees the data and its parameters, not the names of its user."),
        .init("param", [.part], .empty, [
            .init("name", .name, required: true, "The name that the component's expressions use."),
            .init("default", .text, "The value when use does not give one; without a default the parameter must be given."),
        ], styled: false, "A parameter of a component; stands directly inside component."),
        .init("section", [.top], .block, [
            .init("page-master", .text, "The kind of its pages; the file's first one when left out."),
            .init("numbering", .keywords(["decimal", "lower-roman", "none", "continue"]), "How its pages are numbered."),
            .init("start", .integer(0...100_000), "Number of its first page."),
            .init("title", .text, "Bookmark of a section that has no heading of its own among the bookmarks: a cover."),
            .init("max-pages", .integer(1...100_000), "More pages than this are an error."),
        ], "A run of pages of one kind; begins a new page."),
    ]

    static let controlElements: [ElementDeclaration] = [
        .init("for", [.control, .top], .parent, [
            .init("each", .name, required: true, "Name of the current element."),
            .init("in", .expression, required: true, "The list."),
            .init("index", .name, "Name of the current position, from 1."),
        ], styled: false, "Repeats its content for every element of a list."),
        .init("if", [.control, .top], .parent, [
            .init("test", .expression, required: true, "The condition; null, empty text and empty lists count as false."),
        ], styled: false, "Its content when the condition holds, else that of else."),
        .init("else", [.part], .parent, styled: false, "Last in if: what stands there when the condition does not hold."),
        .init("let", [.control, .top], .parent, [
            .init("name", .name, required: true, "The name."),
            .init("value", .text, required: true, "The value: exactly one {{ expression }} keeps its kind."),
        ], styled: false, "Names a value within its content."),
        .init("use", [.control, .top], .any, [
            .init("component", .name, required: true, "Name of the component."),
        ], styled: false, parameters: true, "Puts a component here. Other attributes are parameters; children stand where the component says slot."),
        .init("slot", [.control], .empty, styled: false, "Within component: the children of use."),
    ]

    static let headings: [ElementDeclaration] = (1...6).map { level in
        ElementDeclaration("h\(level)", [.block], .inline, [
            .init("outline", .text, "Text of the bookmark when it differs; false for none."),
        ], "Heading of level \(level); the property marker gives its number.")
    }

    static let blockElements: [ElementDeclaration] = [
        .init("p", [.block], .inline, "Paragraph."),
        .init("box", [.block], .flow, "A block of blocks, for borders, backgrounds and keeping together."),
        .init("columns", [.block], .columns, [
            .init("count", .integer(1...12), "So many equal columns."),
            .init("widths", .list(.choice([.positiveLength, .fraction, .keywords(["auto"])]), 1...12), "Width of each column."),
            .init("gap", .positiveLength, "Space between columns."),
        ], "Columns that stand beside each other."),
        .init("column", [.part], .flow, "One of the columns."),
        .init("figure", [.block], .only(["figcaption", "img", "p", "box", "columns", "table", "ring", "chart", "markdown"]),
              "Something to look at, with its caption; stays together."),
        .init("figcaption", [.part], .inline, "Caption of a figure."),
        .init("img", [.block, .inline], .empty, [
            .init("src", .path, required: true, "A PNG or SVG file, relative to the project."),
            .init("alt", .text, "What the image shows, for those who cannot see it."),
        ], "An image; without a size it has its natural one, at most the width that there is."),
        .init("rule", [.block], .empty, "A line across; border-top gives its kind."),
        .init("markdown", [.block], .empty, [
            .init("of", .expression, required: true, "The Markdown text."),
            .init("shift", .integer(0...5), "Added to the levels of its headings."),
            .init("lead", .list(.identifier, 1...16), "Class of its first paragraph, as openings of chapters are set larger."),
        ], "The blocks of a Markdown text."),
    ]

    static let listElements: [ElementDeclaration] = [
        .init("ol", [.block], .only(["li"]), [
            .init("start", .integer(0...100_000), "Number of the first item."),
        ], "Numbered list; the property marker gives the kind of number: {1}., {a}), ({i})."),
        .init("ul", [.block], .only(["li"]), "List with bullets."),
        .init("li", [.part], .flow, "Item of a list."),
    ]

    static let tableElements: [ElementDeclaration] = [
        .init("table", [.block], .only(["caption", "thead", "tbody", "tfoot", "tr", "carry"]), [
            .init("columns", .list(.choice([.positiveLength, .fraction, .keywords(["auto", "min-content", "max-content"])]), 1...64),
                  "Width of every column: a length, a share (1fr), auto, or as its content needs: min-content, max-content."),
            .init("stripe", .colour, "Colour behind every second row of each tbody that has none of its own."),
            .init("column-split", .keywords(["down-then-over", "over-then-down"]), """
                Divides a table that is wider than its page by columns, and says in which order its pages come; otherwise columns are \
                made narrower.
                """),
            .init("key-columns", .integer(0...16), "So many columns at the left stand in every part of a divided table."),
        ], "Table; thead is repeated on every page."),
        .init("caption", [.part], .inline, [
            .init("part", .text, "How the parts of a divided table are named: bagian {1} dari {2} unless said otherwise."),
            .init("continued", .text, "What follows the caption on further pages; (lanjutan) unless said otherwise."),
        ], "Caption of a table."),
        .init("thead", [.part], .only(["tr"]), "Rows that are repeated at the head of every page."),
        .init("tbody", [.part], .only(["tr", "subtotal"]), "Rows; the rows of one tbody are a group."),
        .init("tfoot", [.part], .only(["tr"]), [
            .init("repeat", .keywords(["table", "page"]), "Whether the rows stand at the end of the table or of each of its pages."),
        ], "Rows at the end of the table."),
        .init("subtotal", [.part], .only(["tr"]), "Last in tbody: rows at its end, which stay with the row before them; sum in them adds up the group."),
        .init("carry", [.part], .only(["tr"]), [
            .init("at", .keywords(["page-end", "page-start"]), required: true, "At the end of a page, or at the beginning of the next one."),
        ], "Rows where a table is continued, for sums that are carried from page to page; sum in them adds up all rows before."),
        .init("tr", [.part], .only(["td", "th"]), [
            .init("repeat", .keywords(["page"]), "First in tbody: the row stands again at the top of each page on which its group goes on."),
        ], "Row."),
        .init("th", [.part], .flow, cell, "Cell that heads a column or row."),
        .init("td", [.part], .flow, cell, "Cell."),
    ]

    static let specialElements: [ElementDeclaration] = [
        .init("toc", [.block], .empty, [
            .init("of", .list(.keywords(["h1", "h2", "h3", "h4", "h5", "h6"]), 1...6), "Levels that are listed."),
        ], "Contents list of the document."),
        .init("list-of", [.block], .empty, [
            .init("of", .keywords(["table", "figure"]), required: true, "What is listed."),
        ], "List of tables or figures by their captions."),
        .init("signatures", [.block], .only(["signature"]), [
            .init("arrangement", .keywords(["blocks", "table", "attendance"]), "Blocks in columns, or a list: blocks unless said otherwise."),
            .init("columns", .integer(1...6), "So many blocks beside each other; 2 unless said otherwise."),
            .init("flow", .keywords(["row", "column"]), "Whether blocks are read along the rows or, page by page, down the columns."),
            .init("gutter", .positiveLength, "Space between blocks that stand beside each other."),
            .init("last", .keywords(["centre", "start"]),
                  "Where the blocks of a row stand that is not full: one column is centred, more begin at the start unless said otherwise."),
            .init("gap", .positiveLength, "Room for ink and stamp: 22 mm, 18 mm from three columns on. In lists the height of a row: 13 mm."),
            .init("office-lines", .integer(1...6), "An office that takes more lines is set smaller: 3 unless said otherwise."),
            .init("keep", .keywords(["text", "none"]),
                  "Whether the first signatures take the last lines of the text before them along; none where other signatures stand before."),
            .init("zigzag", .keywords(["none", "sides", "columns", "pairs"]),
                  "In lists, rooms left and right in turn: in halves of one cell, in two cells, or in cells of double height that two rows share."),
            .init("fields", .list(.keywords(["number", "name", "office", "nip", "rank", "unit", "signature"]), 1...7), "Columns of a list."),
            .init("headings", .text, "Headings of these columns, parted by |."),
            .init("widths", .list(.choice([.positiveLength, .fraction, .keywords(["auto"])]), 1...8), "Widths of these columns."),
            .init("start", .integer(0...100_000), "Number of the first row of a list."),
            .init("blank-rows", .integer(0...200), "Numbered empty rows at the end of a list."),
        ], "Where people sign. An office too long for its lines is set smaller, in the class jabatan-rapat, a name in nama-rapat. Blocks are never broken and never alone on a page; lists repeat their head and keep pairs together."),
        .init("signature", [.part], .empty, [
            .init("prefix", .shownText, "What stands before the office: a.n., u.b., Plt."),
            .init("office", .shownText, required: true, "The office: KEPALA DINAS KESEHATAN."),
            .init("name", .shownText, "The name; a dotted line when empty."),
            .init("rank", .shownText, "Rank of a civil servant."),
            .init("nip", .shownText, "Number of a civil servant, soldier or policeman."),
            .init("number-label", .text, "What the number is: NIP unless said otherwise, NRP, NI PPPK."),
            .init("unit", .shownText, "Unit of the signer, for lists."),
            .init("on-behalf", .text, "For whom the signer signs, parted by ;: a.n. stands before the first, u.b. below the second."),
            .init("mark", .text, "Stands in the room in copies: ttd.; nobody signs there."),
            .init("seal", .text, "Words in an empty box at the left of the room, for the duty stamp."),
            .init("own-office", .shownText, "The own post of an acting official, below the office."),
            .init("key", .text, "Names the room for the signature in electronic documents; ttd-1, ttd-2, … when left out."),
            .init("electronic", .boolean, "false: signed with ink also where the document is signed electronically."),
        ], "One signature."),
        .init("signature-field", [.block], .empty, [
            .init("name", .text, "Who signs."),
            .init("office", .text, "The office of who signs."),
            .init("nip", .text, "Number of a civil servant."),
            .init("key", .text, "Names the room in electronic documents; ttd-1, ttd-2, … when left out."),
            .init("electronic", .boolean, "false: signed with ink also where the document is signed electronically."),
        ], "Empty room for a signature, 22 mm high unless height says otherwise; never broken. Electronic documents sign there."),
        .init("qr", [.block, .inline], .empty, [
            .init("of", .text, required: true, "The text or link that a reader finds."),
            .init("size", .positiveLength, "Edge with the quiet zone around the symbol; 25 mm, more when the text is long."),
            .init("level", .keywords(["L", "M", "Q", "H"]), "How much of a damaged symbol can be restored: 7, 15, 25 or 30 %; M unless said otherwise."),
        ], "QR code, black on white, with the quiet zone that readers need."),
        .init("ring", [.block, .inline], .empty, [
            .init("of", .text, required: true, "The segment and how many there are: 2-6; 0-6 fills all."),
            .init("colors", .list(.colour, 1...24), "A colour for each segment; otherwise the text's colour, lighter for all but the one."),
            .init("size", .positiveLength, "Diameter."),
        ], "A ring of segments of which one is emphasised."),
    ]

    static let chartElements: [ElementDeclaration] = [
        .init("chart", [.block], .only(["series", "point"]), [
            .init("type", .keywords(["bar", "line", "radar"]), required: true, "Bars that lie, lines over categories, or a net with an axis for each category."),
            .init("max", .quantity, "End of the axis: 4 for scores up to 4. Otherwise a round number above all values."),
            .init("unit", .text, "Follows every value: %, ton. Rp stands before it."),
            .init("decimals", .integer(0...10), "Decimals of every value; otherwise as many as the most precise one has."),
            .init("alt", .text, "What the chart shows, for those who cannot see it; made from its values unless given."),
        ], """
            A chart that takes the width of its column and is never broken. Values stand beside what shows them; those that find no room there \
            are listed below. height makes lines and nets lower or higher, and moves bars apart.
            """),
        .init("series", [.part], .only(["point"]), [
            .init("label", .shownText, "Its name: 2023."),
        ], "Values that belong together; color gives their colour. Every series has the same points in the same order."),
        .init("point", [.part], .empty, [
            .init("label", .shownText, "The name of its category; the same in every series."),
            .init("value", .shownNumber, "The number; a gap, shown as a dash, when it is empty."),
        ], "A value of a chart; color gives its colour where it is not that of the series."),
    ]

    static let inlineElements: [ElementDeclaration] = [
        .init("b", [.inline], .inline, "Strong importance: bold."),
        .init("i", [.inline], .inline, "Emphasis or foreign words: italic."),
        .init("u", [.inline], .inline, "Underlined."),
        .init("span", [.inline], .inline, "Inline without a meaning of its own, for class and properties."),
        .init("sub", [.inline], .inline, "Subscript."),
        .init("sup", [.inline], .inline, "Superscript."),
        .init("br", [.inline], .empty, "Begins a new line."),
        .init("leader", [.inline], .empty, "Fills the rest of the line with dots."),
        .init("a", [.inline], .inline, [
            .init("href", .text, required: true, "Where to: an address, or #id."),
        ], "Link."),
        .init("ref", [.inline], .inline, [
            .init("to", .text, required: true, "The id."),
            .init("show", .keywords(["number", "page", "title"]), "What is shown; the number unless said otherwise."),
        ], "Reference to a heading, table or figure."),
        .init("page-number", [.inline], .empty, "Number of the page."),
        .init("page-count", [.inline], .empty, "Number of the last page of the section's numbering."),
        .init("running", [.inline], .empty, [
            .init("of", .identifier, required: true, "An element (h1) or a class."),
        ], "Text of the nearest such element: for running heads."),
        .init("sum", [.inline], .empty, [
            .init("of", .keywords(["group", "page", "carried", "table"]), """
                What is added up: the rows of the tbody, of this page, of all pages up to here, or of the table. What suits the place unless said \
                otherwise.
                """),
            .init("column", .integer(1...64), "Number of the column whose values are added up; that of the cell unless said otherwise."),
            .init("format", .keywords(sumFormats), "The filter that writes the sum; angka unless said otherwise."),
            .init("decimals", .integer(0...10), "Decimals, for desimal and persen."),
        ], "Within subtotal, carry and tfoot: the sum of what the cells of a column give as their value."),
        .init("catchword", [.inline], .empty,
              "Kata penyambung: the first word of the next page with three dots; nothing before a new section or heading."),
        .init("footnote", [.inline], .flow, "Note at the foot of the page; stands where its mark stands."),
    ]

    private static let on = AttributeDeclaration(
        "on", .list(.keywords(["first", "rest", "left", "right", "all"]), 1...4), "On which pages of the section; all unless said otherwise.")

    private static let cell: [AttributeDeclaration] = [
        .init("colspan", .integer(1...64), "Columns that it spans."),
        .init("rowspan", .integer(1...1000), "Rows that it spans."),
        .init("value", .quantity, "The number that sums add up: {{ program.anggaran }}."),
        .init("repeat-label", .boolean, "Whether a cell that spans rows shows its content again on following pages; true unless said otherwise."),
        .init("align", .keywords(["left", "right", "center", "justify", "start", "end", ","]), "Short for text-align."),
    ]

    /// The filters that may write a sum.
    private static let sumFormats = ["angka", "desimal", "persen", "rupiah", "rupiah-sen", "rupiah-singkat"]

    static let paperNames = ["A3", "A4", "A5", "F4", "F4-215x330", "F4-210x330", "Letter", "Legal"]

    /// Elements that a style can be for; written out, because the list of elements needs it.
    static let styledNames = [
        "h1", "h2", "h3", "h4", "h5", "h6", "layout", "section", "header", "footer", "decoration", "p", "box", "columns", "column", "figure", "figcaption", "img",
        "rule", "ol", "ul", "li", "table", "caption", "thead", "tbody", "tfoot", "subtotal", "carry", "sum", "tr", "th", "td", "toc", "list-of", "signatures",
        "signature", "signature-field", "ring", "qr", "chart", "series", "point", "b", "i", "u", "span", "sub", "sup", "leader", "a", "ref", "page-number", "page-count", "running",
        "footnote", "catchword",
    ]
}
