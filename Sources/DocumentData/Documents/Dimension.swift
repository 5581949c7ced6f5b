import Diagnostics

/// One of the six dimensions of a smart city (`dimensi`); their order is the file's.
public struct Dimension: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    public var number: Int { record.integer("nomor") ?? 0 }
    /// 'Smart Governance'.
    public var name: String { record.text("nama") ?? "" }
    /// 'Tata Kelola Pemerintahan'.
    public var indonesianName: String? { record.text("nama_id") }
    /// '#1F4E79'.
    public var colour: String? { record.text("warna") }
    public var fields: [Field] { views("bidang") }
    public var vision: MarkdownDocument? { record.markdown("visi") }
    public var targets: [MarkdownDocument] { record.markdowns("sasaran") }
    public var strategies: [MarkdownDocument] { record.markdowns("strategi") }
    /// Added by the loader: the programmes of this dimension in the order of their file.
    public var programs: [WorkProgram] { views("program") }
    /// Added by the loader.
    public var quickWins: [QuickWin] { views("quick_win") }

    public static let shape = Shape(
        "dimensi", Wording(id: "Dimensi smart city", en: "Dimension of the smart city"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .required("nomor", .integer, "nomor urut", "number"),
            .required("nama", .text, "nama, misalnya Smart Governance", "name, such as Smart Governance"),
            .optional("nama_id", .text, "nama Indonesia", "Indonesian name"),
            .optional("warna", .colour, "warna \"#RRGGBB\", dalam tanda kutip", "colour \"#RRGGBB\", in quotes"),
            .optional("bidang", .list(.record(Field.shape)), "bidang-bidangnya", "its fields"),
            .optional("visi", .markdown, "visi dimensi", "vision"),
            .optional("sasaran", .list(.markdown), "sasaran", "targets"),
            .optional("strategi", .list(.markdown), "strategi", "strategies"),
            .optional(
                "koordinator", .reference(.init(to: "opd")), "id OPD koordinator dimensi",
                "id of the unit that coordinates it"),
            .optional("gambar", .file, "foto pembuka dimensi", "photograph that opens the dimension"),
            .optional(
                "fokus_gambar", .text, "bagian foto yang tetap tampak bila dipotong, misalnya 50% 30%",
                "what of the photograph stays in sight when it is cut, such as 50% 30%"),
            .optional("keterangan_gambar", .text, "apa yang tampak pada foto", "what the photograph shows"),
        ], isOpen: true)
}
