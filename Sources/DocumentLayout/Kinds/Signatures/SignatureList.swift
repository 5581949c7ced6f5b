import LayoutLanguage
import PageModel

/// What a `signatures` element in the form of a table asks for.
struct SignatureList {
    enum Field: String, CaseIterable {
        case number, name, office, nip, rank, unit, signature

        /// Heading of the column as official lists have it.
        var heading: String {
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

        var className: String {
            switch self {
            case .number: "nomor"
            case .name: "nama"
            case .office: "kolom-jabatan"
            case .nip: "kolom-nip"
            case .rank: "kolom-pangkat"
            case .unit: "kolom-unit"
            case .signature: "tanda-tangan"
            }
        }

        func width(_ zigzag: SignatureTableBuilder.Zigzag, lastNumber: Int) -> String {
            switch self {
            case .number: lastNumber > 99 ? "11mm" : "9mm"
            case .name: "1.2fr"
            case .office, .unit: "1fr"
            case .nip: "44mm"
            case .rank: "24mm"
            case .signature: zigzag == .none ? "36mm" : zigzag == .sides ? "54mm" : "28mm 28mm"
            }
        }
    }

    let element: BoundElement
    let fields: [Field]
    let headings: [String]
    let zigzag: SignatureTableBuilder.Zigzag
    /// Least height of a row; a signature in pairs has twice of it.
    let rowHeight: Length
    /// Number of the first row.
    let start: Int
    /// Rows behind those of the signers, for whoever comes unannounced.
    let blankRows: Int
    private let widths: String?
    private let signers: [Signer]

    init(_ element: BoundElement, fontSize: Length) {
        self.element = element
        let isAttendance = element["arrangement"] == "attendance"
        let asked = (element["fields"] ?? "").split(separator: " ").compactMap { Field(rawValue: String($0)) }
        let fields = asked.isEmpty ? [.number, .name, isAttendance ? .unit : .office, .signature] : asked
        self.fields = fields
        let given = (element["headings"] ?? "").split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        headings = fields.enumerated().map { index, field in
            given.indices.contains(index) && !given[index].isEmpty ? given[index] : field.heading
        }
        zigzag = element["zigzag"].flatMap(SignatureTableBuilder.Zigzag.init) ?? .none
        rowHeight = element["gap"].flatMap { ValueParser(fontSize: fontSize).size($0) } ?? .mm(13)
        start = element["start"].flatMap(Int.init) ?? 1
        blankRows = max(0, min(200, element["blank-rows"].flatMap(Int.init) ?? 0))
        widths = element["widths"]
        signers = element.children.compactMap { node in
            guard case .element(let child) = node, child.name == "signature" else { return nil }
            return Signer(child)
        }
    }

    var columnWidths: String { widths ?? fields.map { $0.width(zigzag, lastNumber: start + signers.count + blankRows - 1) }.joined(separator: " ") }

    /// nil for rows that stay blank.
    func signer(_ index: Int) -> Signer? { signers.indices.contains(index) ? signers[index] : nil }

    func points(_ length: Length) -> String { "\(length.points)pt" }
}

extension BoundElement {
    /// An element made from this one, with its places.
    func part(_ name: String, _ attributes: [String: String], _ children: [BoundElement]) -> BoundElement {
        BoundElement(name: name, attributes: attributes.mapValues { BoundAttribute($0) }, children: children.map { .element($0) },
                     layoutRange: layoutRange, dataRange: dataRange)
    }

    /// The same with texts.
    func part(_ name: String, _ attributes: [String: String], texts: [BoundText]) -> BoundElement {
        BoundElement(name: name, attributes: attributes.mapValues { BoundAttribute($0) }, children: texts.map { .text($0) },
                     layoutRange: layoutRange, dataRange: dataRange)
    }

    func part(_ name: String, _ attributes: [String: String], text: String) -> BoundElement {
        part(name, attributes, texts: [BoundText(text, source: layoutRange)])
    }
}
