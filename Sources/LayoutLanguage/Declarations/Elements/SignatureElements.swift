import PageModel

/// `<signatures>`
package enum SignaturesElement {
    package enum Arrangement: String, CaseIterable, Sendable { case blocks, table, attendance }

    /// The order in which blocks are read.
    package enum Flow: String, CaseIterable, Sendable { case row, column }

    /// Where the blocks of a row stand that is not full.
    package enum LastRow: String, CaseIterable, Sendable { case centre, start }

    /// Whether the first signatures take the last lines of the text before them along.
    package enum Keeping: String, CaseIterable, Sendable { case text, none }

    /// How the spaces stand in the column of signatures of a list.
    package enum Zigzag: String, CaseIterable, Sendable {
        /// One space in every row.
        case none
        /// One cell in every row, odd numbers in its left half, even ones in its right half.
        case sides
        /// Two cells in every row, odd numbers in the first, even ones in the second.
        case columns
        /// Two cells for every two rows, so that each signature has twice the height.
        case pairs
    }

    /// A column of a list.
    package enum Field: String, CaseIterable, Sendable { case number, name, office, nip, rank, unit, signature }

    package static let arrangement = Attribute(
        "arrangement", .keywords, default: Arrangement.blocks, "Blocks in columns, or a list.")
    package static let columns = Attribute("columns", .integer(1...6), default: 2, "So many blocks beside each other.")
    package static let flow = Attribute(
        "flow", .keywords, default: Flow.row,
        "Whether blocks are read along the rows or, page by page, down the columns.")
    package static let gutter = Attribute(
        "gutter", .length, default: .mm(8), "Space between blocks that stand beside each other.")
    package static let last = Attribute(
        "last", ValueSyntax<LastRow>.keywords,
        """
        Where the blocks of a row stand that is not full: one column is centred, more begin at the start unless said otherwise.
        """)
    package static let gap = Attribute(
        "gap", .length,
        """
        Space for ink and stamp: 22 mm, 18 mm from three columns on. In lists the height of a row: 13 mm.
        """)
    package static let officeLines = Attribute(
        "office-lines", .integer(1...6), default: 3,
        "An office that takes more lines has them balanced no longer, and up to five; then its group is set in 9 pt.")
    package static let keep = Attribute(
        "keep", .keywords, default: Keeping.text,
        """
        Whether the first signatures take the last lines of the text before them along; none where other signatures stand before.
        """)
    package static let zigzag = Attribute(
        "zigzag", .keywords, default: Zigzag.none,
        """
        In lists, spaces left and right in turn: in halves of one cell, in two cells, or in cells of double height that two rows share.
        """)
    package static let fields = Attribute("fields", .list(.keywords, 1...7), default: [Field](), "Columns of a list.")
    package static let headings = Attribute(
        "headings", .parts(separatedBy: "|"), default: [], "Headings of these columns, parted by |.")
    package static let widths = Attribute("widths", .list(.column, 1...8), default: [], "Widths of these columns.")
    package static let start = Attribute(
        "start", .integer(0...100_000), default: 1, "Number of the first row of a list.")
    package static let blankRows = Attribute(
        "blank-rows", .integer(0...200), default: 0,
        "Numbered empty rows at the end of a list: so many as find room below its last signer, and all where nobody is listed."
    )

    static let all: [any DeclaredAttribute] = [
        arrangement, columns, flow, gutter, last, gap, officeLines, keep, zigzag, fields, headings, widths, start,
        blankRows,
    ]
}

/// `<signature>`
package enum SignatureElement {
    package static let prefix = shown("prefix", "What stands before the office: a.n., u.b., Plt.")
    package static let office = Attribute(
        "office", .text, required: "", as: .shown, "The office: KEPALA DINAS KESEHATAN.")
    package static let name = shown("name", "The name; a dotted line when empty.")
    package static let rank = shown("rank", "Rank of a civil servant.")
    package static let nip = shown("nip", "Number of a civil servant, soldier or policeman.")
    package static let numberLabel = Attribute(
        "number-label", .text, default: "", isGivenWhenEmpty: true,
        "What the number is: NIP unless said otherwise, NRP, NI PPPK; empty for those who have none.")
    package static let unit = shown("unit", "Unit of the signer, for lists.")
    package static let onBehalf = Attribute(
        "on-behalf", .parts(separatedBy: ";"), default: [],
        "For whom the signer signs, parted by ;: a.n. stands before the first, u.b. below the second.")
    package static let mark = Attribute(
        "mark", .text, default: "", "Stands in the space in copies: ttd.; nobody signs there.")
    package static let seal = Attribute(
        "seal", .text, default: "",
        """
        Words in an empty box at the left of the space, for the duty stamp. Lists with one have rows of at least 23 mm and no zigzag.
        """)
    package static let ownOffice = shown("own-office", "The own post of an acting official, below the office.")
    package static let key = SignatureFieldElement.key
    package static let isElectronic = SignatureFieldElement.isElectronic

    private static func shown(_ name: String, _ summary: String) -> Attribute<String> {
        Attribute(name, .text, default: "", as: .shown, summary)
    }

    static let all: [any DeclaredAttribute] = [
        prefix, office, name, rank, nip, numberLabel, unit, onBehalf, mark, seal, ownOffice, key, isElectronic,
    ]
}

/// `<signature-field>`
package enum SignatureFieldElement {
    package static let name = Attribute("name", .text, default: "", "Who signs.")
    package static let office = Attribute("office", .text, default: "", "The office of who signs.")
    package static let nip = Attribute("nip", .text, default: "", "Number of a civil servant.")
    package static let key = Attribute(
        "key", .text, default: "",
        "Names the space for the signature in electronic documents; ttd-1, ttd-2, … when left out.")
    package static let isElectronic = Attribute(
        "electronic", .boolean, default: true,
        "false: signed with ink also where the document is signed electronically.")
}

extension ElementDeclaration {
    package static let signatures = ElementDeclaration(
        "signatures", [.block], .only(["signature"]), attributes: SignaturesElement.all,
        traits: Traits(parts: SignaturesElement.parts),
        """
        Where people sign. All blocks have one face and one size: an office or a name that is too long reaches into the gutter, then is \
        broken before titles, then between words, in up to five lines; then all blocks are set in 9 pt. Blocks are never broken and \
        never alone on a page; lists repeat their head and keep pairs together.
        """)

    package static let signature = ElementDeclaration(
        "signature", [.inner], .empty, attributes: SignatureElement.all, "One signature.")

    package static let signatureField = ElementDeclaration(
        "signature-field", [.block], .empty,
        attributes: [
            SignatureFieldElement.name, SignatureFieldElement.office, SignatureFieldElement.nip,
            SignatureFieldElement.key,
            SignatureFieldElement.isElectronic,
        ],
        "Empty space for a signature, 22 mm high unless height says otherwise; never broken. Electronic documents sign there."
    )
}
