import Diagnostics

/// The customs of a regency's official form (`profil`): paper, margins, font, and the rules by which forms are compared with them.
public struct FormProfile: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var paper: String? { record.text("kertas") }
    public var rules: [FormRule] { views("aturan") }

    public static var shape: Shape { Project.profileShape }

    /// Keys of the profile itself; those of other parts of the project join them in `Project`.
    static let fields: [FieldDeclaration] = [
        .optional(
            "dasar", .text, "profil terpasang yang menjadi dasar, misalnya permendagri-1-2023",
            "installed profile to begin with"),
        .optional("nama", .text, "nama peraturan yang diikuti", "name of the regulation that is followed"),
        .optional(
            "kertas", .text, "kertas naskah dinas: A4, F4-215x330, F4-210x330",
            "paper of official letters: A4, F4-215x330, F4-210x330"),
        .optional("font_korespondensi", .text, "huruf naskah dinas", "font of official letters"),
        .optional(
            "font_hukum", .text, "huruf keputusan dan peraturan; font_korespondensi bila kosong",
            "font of decrees and regulations; that of letters unless given"),
        .optional("ukuran_huruf", .length, "ukuran huruf naskah dinas", "font size of official letters"),
        .optional(
            "spasi", .decimal, "jarak baris sebagai kelipatan ukuran huruf",
            "distance of lines as a multiple of the font size"),
        .optional("margin_atas", .length, "margin atas", "upper margin"),
        .optional("margin_kanan", .length, "margin kanan", "right margin"),
        .optional("margin_bawah", .length, "margin bawah", "lower margin"),
        .optional("margin_kiri", .length, "margin kiri", "left margin"),
        .optional(
            "garis_kop", .choice(["ganda", "tunggal", "tanpa"]), "garis di bawah kop", "line below the letterhead"),
        .optional(
            "ukuran_kop", .list(.length), "ukuran huruf kop: nama, baris kedua, alamat",
            "font sizes of the letterhead: name, second line, address"),
        .optional("kata_nomor", .text, "kata di depan nomor naskah", "word before the number"),
        .optional(
            "baris_terakhir", .choice(["tengah", "kiri"]), "letak baris tanda tangan yang tidak penuh",
            "where a row of signatures stands that is not full"),
        .optional(
            "aturan", .list(.record(FormRule.shape)), "aturan bentuk naskah dan pasalnya",
            "rules of the form with their clauses"),
    ]
}
