import LayoutLanguage
import PageModel

/// What a `signatures` element in the form of a table asks for.
struct SignatureList {
    typealias Field = SignaturesElement.Field

    let element: BoundElement
    let fields: [Field]
    let headings: [String]
    let zigzag: SignaturesElement.Zigzag
    /// Whether somebody has a place for a duty stamp.
    let hasSeals: Bool
    /// Least height of a row; a signature in pairs has twice of it.
    let rowHeight: Length
    /// Number of the first row.
    let start: Int
    /// Rows behind those of the signers, for whoever comes unannounced.
    let blankRows: Int
    private let widths: [SpecifiedExtent]
    private let signers: [Signer]

    init(_ element: BoundElement, _ style: ComputedStyle) {
        self.element = element
        let asked = element[SignaturesElement.fields],
            isAttendance = element[SignaturesElement.arrangement] == .attendance
        let fields = asked.isEmpty ? [.number, .name, isAttendance ? .unit : .office, .signature] : asked
        self.fields = fields
        let given = element[SignaturesElement.headings]
        headings = fields.enumerated().map { index, field in
            given.indices.contains(index) && !given[index].isEmpty ? given[index] : field.heading
        }
        start = element[SignaturesElement.start]
        blankRows = element[SignaturesElement.blankRows]
        widths = element[SignaturesElement.widths]
        signers = element.children.compactMap { node in
            guard case .element(let child) = node, child.declaration == .signature else { return nil }
            return Signer(child)
        }
        // A stamp finds no room in half a column.
        hasSeals = signers.contains { !$0[SignatureElement.seal].isEmpty }
        zigzag = hasSeals ? .none : element[SignaturesElement.zigzag]
        let height = element[SignaturesElement.gap, in: style] ?? .mm(13)
        rowHeight = hasSeals ? max(height, SignatureList.heightWithSeal) : height
    }

    /// Of a stamp, and what keeps it clear of the lines above and below.
    static let sealHeight = Length.mm(20)
    private static let heightWithSeal = Length.mm(23)

    var columnWidths: [SpecifiedExtent] {
        guard widths.isEmpty else { return widths }
        return fields.flatMap {
            $0 == .signature && hasSeals
                ? [.length(.mm(60))] : $0.widths(zigzag, lastNumber: start + signers.count + blankRows - 1)
        }
    }

    /// The first row that is left out where a page has no room for it; a list of nobody has all of its rows.
    var blankFrom: Int { signers.isEmpty ? blankRows : signers.count }

    /// nil for rows that stay blank.
    func signer(_ index: Int) -> Signer? { signers.indices.contains(index) ? signers[index] : nil }
}

extension SignaturesElement.Field {
    /// Heading of the column as official lists have it.
    fileprivate var heading: String {
        switch self {
        case .number: "No."
        case .name: "Nama"
        case .office: "Jabatan"
        case .nip: "NIP/NRP"
        case .rank: "Pangkat/Gol."
        case .unit: "Unit Kerja"
        case .signature: "Tanda Tangan"
        }
    }

    var cell: PartDeclaration {
        switch self {
        case .number: SignaturesElement.numberCell
        case .name: SignaturesElement.nameCell
        case .office: SignaturesElement.officeCell
        case .nip: SignaturesElement.nipCell
        case .rank: SignaturesElement.rankCell
        case .unit: SignaturesElement.unitCell
        case .signature: SignaturesElement.signatureCell
        }
    }

    fileprivate func widths(_ zigzag: SignaturesElement.Zigzag, lastNumber: Int) -> [SpecifiedExtent] {
        switch self {
        case .number: [.length(.mm(lastNumber > 99 ? 11 : 9))]
        case .name: [.fraction(52)]
        case .office, .unit: [.fraction(60)]
        case .nip: [.length(.mm(44))]
        case .rank: [.length(.mm(24))]
        case .signature:
            switch zigzag {
            case .none: [.length(.mm(42))]
            case .sides: [.length(.mm(42))]
            case .columns, .pairs: [.length(.mm(21)), .length(.mm(21))]
            }
        }
    }
}

extension BoundElement {
    /// An element made from this one, with its places.
    /// - Parameter parts: of the signatures, for its style.
    func part(
        _ kind: ElementDeclaration, parts: ElementParts? = nil, attributes: [BoundAttribute] = [],
        properties: [BoundProperty] = [],
        nodes: [BoundNode]
    ) -> BoundElement {
        BoundElement(
            kind, attributes, parts: parts, properties: properties, children: nodes, layoutRange: layoutRange,
            dataRange: dataRange)
    }

    func part(
        _ kind: ElementDeclaration, parts: ElementParts? = nil, attributes: [BoundAttribute] = [],
        properties: [BoundProperty] = [],
        _ children: [BoundElement]
    ) -> BoundElement {
        part(kind, parts: parts, attributes: attributes, properties: properties, nodes: children.map { .element($0) })
    }

    func part(_ kind: ElementDeclaration, parts: ElementParts?, texts: [BoundText]) -> BoundElement {
        part(kind, parts: parts, nodes: texts.map { .text($0) })
    }

    func part(
        _ kind: ElementDeclaration, parts: ElementParts?, properties: [BoundProperty] = [], text: String
    ) -> BoundElement {
        part(kind, parts: parts, properties: properties, nodes: [.text(BoundText(text, source: layoutRange))])
    }
}

extension ElementParts {
    /// Parts of signatures.
    static func signatures(_ part: PartDeclaration) -> ElementParts { ElementParts(.signatures, part) }

    static let listText = signatures(SignaturesElement.listText)
    static let listHead = signatures(SignaturesElement.listHead)
    static let listCell = signatures(SignaturesElement.listCell)
    static let spaceNumber = signatures(SignaturesElement.spaceNumber)
    static let copyMark = signatures(SignaturesElement.copyMark)
}
