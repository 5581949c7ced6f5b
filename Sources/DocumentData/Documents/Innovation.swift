import Diagnostics

/// An innovation that the region has already (`inovasi`), looked at for the quick wins.
public struct Innovation: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "inovasi", Wording(id: "Inovasi yang dipetakan", en: "Innovation on the map"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .required("nama", .text, "nama", "name"),
            .required("dimensi", .reference(.init(to: "dimensi")), "id dimensi", "id of the dimension"),
            .optional(
                "bidang", .reference(.init(to: "dimensi", part: "bidang", within: "dimensi")),
                "id bidang dari dimensi itu", "id of a field of that dimension"),
            .optional("opd", .reference(.init(to: "opd")), "id OPD", "id of the unit"),
            .optional("kemudahan", .decimal, "nilai kemudahan dilaksanakan", "score: how easy it is"),
            .optional("manfaat", .decimal, "nilai manfaat bagi masyarakat", "score: how much it helps"),
            .optional("kesiapan", .decimal, "nilai kesiapan sumber daya", "score: how ready the means are"),
            .optional("keberlanjutan", .decimal, "nilai keberlanjutan", "score: how well it goes on"),
            .optional(
                "quick_win", .reference(.init(to: "quick_win")), "id quick win yang dipilih darinya", "its quick win"),
            .optional("alasan", .text, "alasan dipilih atau tidak dipilih", "why it was chosen or not"),
        ], isOpen: true)

    /// What innovations are scored by.
    static let criteria = ["kemudahan", "manfaat", "kesiapan", "keberlanjutan"]
}
