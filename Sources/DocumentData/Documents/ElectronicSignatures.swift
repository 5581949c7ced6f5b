import Diagnostics

/// How a document is prepared for electronic signatures (`tanda_tangan_elektronik`). What a document leaves out, the profile may say.
public struct ElectronicSignatures: Sendable {
    /// Whether every room for a signature is a signature field of the PDF.
    public let hasFields: Bool
    /// Text by which signing programs find the rooms; `{kunci}` stands for the key of the room. Without it, each character marks one room.
    public let anchor: String?
    public let anchorRange: SourceRange?
    /// Link of the QR code in every room; `{kunci}` stands for the key of the room.
    public let link: String?
    /// The sentence at the foot of the pages.
    public let note: String?
    /// What layouts see as `dokumen.tanda_tangan_elektronik`.
    public let record: DataRecord

    /// - Parameter profile: the record of the same shape in the regency's profile.
    init(_ document: DataRecord, profile: DataRecord?) {
        func node(_ key: String) -> DataNode? {
            [document, profile].compactMap { $0?[key] }.first { if case .null = $0.value { false } else { true } }
        }
        func text(_ key: String) -> String? {
            if case .text(let text)? = node(key)?.value, !text.isEmpty { text } else { nil }
        }
        if case .boolean(let isOn)? = node("bidang")?.value { hasFields = isOn } else { hasFields = true }
        anchor = text("penanda")
        anchorRange = node("penanda")?.range
        link = text("qr")
        note = text("catatan")
        record = DataRecord(
            ElectronicSignatures.shape.keys.map { key in
                DataRecord.Entry(
                    key: key, node: key == "bidang" ? DataNode(.boolean(true)) : node(key) ?? DataNode(.null))
            }
        ).adding([.init(key: "bidang", node: DataNode(.boolean(hasFields)))])
    }

    static let shape = Shape(
        "tanda tangan elektronik",
        Wording(id: "Persiapan tanda tangan elektronik", en: "Preparation for electronic signatures"),
        [
            .optional(
                "bidang", .boolean, "bidang tanda tangan PDF pada setiap penanda tangan; ya bila kosong",
                "a signature field of the PDF for every signatory; true when left out"),
            .optional(
                "penanda", .text,
                "teks penanda tak terlihat, misalnya ${ttd_{kunci}}; tanpa {kunci}, satu aksara untuk tiap penanda tangan",
                "invisible anchor text, such as ${ttd_{kunci}}; without {kunci}, one character for each signatory"),
            .optional(
                "qr", .text, "tautan kode QR pada setiap penanda tangan; {kunci} diganti kuncinya",
                "link of the QR code of every signatory; {kunci} stands for the key"),
            .optional("catatan", .text, "kalimat kaki halaman", "sentence at the foot of pages"),
        ])
}
