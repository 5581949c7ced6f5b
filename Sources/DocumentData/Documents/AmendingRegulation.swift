import Diagnostics

/// A regulation that changes the project's `peraturan` (`peraturan_perubahan`). What it changes is not written here: it stands in the
/// regulation, marked with `diubah`, `sisipan` and `dihapus`.
public struct AmendingRegulation: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "peraturan perubahan",
        Wording(id: "Peraturan perubahan atas peraturan", en: "Regulation that amends the regulation"),
        LegalFields.head.filter { $0.key != "tentang" } + [
            .optional("tentang", .text, "yang diatur; Perubahan atas … bila kosong", "subject; made unless given"),
            .optional("ke", .integer, "perubahan keberapa", "which amendment it is", default: "1"),
            .optional(
                "atas", .record(amendedShape), "peraturan yang diubah; dari data peraturan bila kosong",
                "what is amended; from peraturan unless given"),
            .optional(
                "sebelumnya", .list(.text), "peraturan yang sudah mengubahnya, menurut urutan",
                "what has amended it before, in order"),
            .optional(
                "penutup", .list(.text), "isi Pasal II; mulai berlaku pada tanggal diundangkan bila kosong",
                "what Pasal II says; in force on promulgation unless given"),
        ] + LegalFields.promulgation + [
            .optional(
                "penjelasan", .record(Regulation.explanationShape),
                "penjelasan; pasal menurut id dalam peraturan yang diubah",
                "explanation, by ids of the amended articles"),
            .optional("lampiran", .list(.record(LegalFields.annex)), "lampiran", "annexes"),
        ] + LegalFields.foot)

    private static let amendedShape = Shape(
        "peraturan yang diubah", Wording(id: "Peraturan yang diubah", en: "Regulation that is amended"),
        [
            .optional("judul", .text, "judul, misalnya Peraturan Bupati Contoh", "title"),
            .optional("nomor", .text, "nomor", "number"),
            .optional("tahun", .year, "tahun", "year"),
            .optional("tentang", .text, "yang diaturnya", "subject"),
            .optional("nomor_berita", .text, "nomor Berita Daerah", "number in the official gazette"),
        ])
}

extension AmendingRegulation {
    /// With `butir`, the items of its Pasal I, with `atas` and `tentang`, and with the texts of its considerations.
    static func completing(_ node: DataNode, of regulation: DataNode?) -> (node: DataNode, findings: Findings) {
        var findings = Findings()
        guard case .record(let record) = node.value else { return (node, findings) }
        guard case .record(let amended)? = regulation?.value else {
            findings.report(.nothingAmended(at: node.range))
            return (node, findings)
        }
        let number = record.integer("ke") ?? 1
        if let later = laterMark(than: number, in: amended) { findings.report(.laterAmendment(number, at: later)) }
        let items = AmendmentItems(of: amended, amendment: number).items
        if items.isEmpty { findings.report(.emptyAmendment(number, at: record["ke"]?.range ?? node.range)) }
        var numbering = LegalNumbering()
        let completed = numbering.completing(amendment: record, of: amended)
        let explanations = numbering.explanations(ofAmendment: record)
        findings.report(contentsOf: numbering.findings)
        let printed = AmendedProvisions.anchors(in: items)
        let shown = items.map {
            AmendedProvisions.leading(only: printed, in: AmendedProvisions.explained($0, by: explanations))
        }
        let old = target(record, amended)
        let title = "Perubahan\(number == 1 ? "" : " " + LegalNumbering.ordinal(number)) atas \(old.name)"
        let additions: [DataRecord.Entry] = [
            .init(key: "butir", node: DataNode(.list(shown))),
            .init(key: "atas", node: DataNode(.record(old.record), at: record["atas"]?.range)),
        ]
        let subject =
            record.text("tentang") == nil ? [DataRecord.Entry(key: "tentang", node: DataNode(.text(title)))] : []
        return (DataNode(.record(completed.adding(additions + subject)), at: node.range), findings)
    }

    /// Where a provision says that a later amendment has changed it: the text as it was before that is not there any more.
    private static func laterMark(than number: Int, in record: DataRecord) -> SourceRange? {
        for entry in record.entries {
            switch entry.node.value {
            case .number where ["oleh", "diubah_oleh"].contains(entry.key):
                if (record.integer(entry.key) ?? 0) > number { return entry.node.range ?? entry.keyRange }
            case .list(let nodes):
                for case .record(let inner) in nodes.map(\.value) where entry.key != "semua_pasal" {
                    if let found = laterMark(than: number, in: inner) { return found }
                }
            default: break
            }
        }
        return nil
    }

    /// The amended regulation, and what sentences call it: 'Peraturan Bupati Contoh Nomor 12 Tahun 2026 tentang …'.
    private static func target(_ record: DataRecord, _ regulation: DataRecord) -> (record: DataRecord, name: String) {
        let own = record.record("atas")
        let keys = ["judul", "nomor", "tahun", "tentang", "nomor_berita"]
        let target = DataRecord(
            keys.map { key in
                let given = own?[key].flatMap { $0.value.isNull ? nil : $0 }
                return .init(key: key, node: given ?? regulation[key] ?? DataNode(.null))
            })
        let number = target.text("nomor") ?? "……", year = target.integer("tahun").map(String.init) ?? "……"
        let subject = LegalText.words(of: target.text("tentang") ?? "")
        let name = "\(target.text("judul") ?? "") Nomor \(number) Tahun \(year) tentang \(subject)"
        return (target.adding([.init(key: "nama", node: DataNode(.text(name)))]), name)
    }
}
