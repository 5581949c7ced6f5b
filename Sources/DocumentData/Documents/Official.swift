import Diagnostics

/// Somebody who signs (`pejabat`). A name that is not known is empty and becomes a dotted line.
public struct Official: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    /// Without titles.
    public var name: String? { record.text("nama") }
    /// With titles; nil when the name is not known.
    public var fullName: String? { record.text("nama_lengkap") }
    public var office: String { record.text("jabatan") ?? "" }
    public var agency: Agency? { view("opd") }
    /// 'Plt.', 'Plh.' or 'Pj.'.
    public var standing: String? { record.text("status") }
    /// 'Pembina Utama Muda (IV/c)'; elected officials have none.
    public var rank: String? { record.text("pangkat") }
    public var nip: String? { record.text("nip") }

    public static let shape = Shape("pejabat", Wording(id: "Pejabat penanda tangan", en: "Official who signs"), [
        .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
        .optional("nama", .text, "nama tanpa gelar; kosong bila belum diketahui", "name without titles; empty if not known"),
        .required("jabatan", .text, "nama jabatan", "office"),
        .optional("opd", .reference(.init(to: "opd")), "id OPD", "id of the unit"),
        .optional("gelar_depan", .text, "gelar di depan nama", "titles before the name"),
        .optional("gelar_belakang", .text, "gelar di belakang nama, dipisah koma", "titles behind the name, parted by commas"),
        .optional("pangkat", .text, "pangkat dan golongan", "rank"),
        .optional("nip", .nip, "NIP 18 angka", "civil servant number, 18 digits"),
        .optional("status", .choice(["Plt.", "Plh.", "Pj."]), "pelaksana tugas, pelaksana harian, penjabat", "acting official"),
    ])

    /// Leading titles, name, ', ', trailing titles; titles do not part from the name (no-break spaces). nil without a name.
    static func fullName(of record: DataRecord) -> String? {
        guard let name = record.text("nama") else { return nil }
        return PersonName(leading: record.text("gelar_depan") ?? "", name: name, trailing: record.text("gelar_belakang") ?? "").fullName
    }
}
