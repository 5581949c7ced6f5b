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
    /// 'Plt.', 'Plh.' or 'Pj.'; 'lowong' for a post that nobody holds.
    public var standing: String? { record.text("status") }
    public var isVacant: Bool { standing == Official.vacant }
    /// 'Pembina Utama Muda (IV/c)'; elected officials have none.
    public var rank: String? { record.text("pangkat") }
    public var nip: String? { record.text("nip") }
    /// Of soldiers and policemen.
    public var nrp: String? { record.text("nrp") }
    /// Of employees under contract.
    public var contractNumber: String? { record.text("ni_pppk") }

    /// Whichever identity number there is.
    var number: String? { nip ?? contractNumber ?? nrp }

    package static let vacant = "lowong"

    public static let shape = Shape(
        "pejabat", Wording(id: "Pejabat penanda tangan", en: "Official who signs"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .optional(
                "nama", .text, "nama tanpa gelar; kosong bila belum diketahui",
                "name without titles; empty if not known"),
            .required("jabatan", .text, "nama jabatan", "office"),
            .optional("opd", .reference(.init(to: "opd")), "id OPD", "id of the unit"),
            .optional("gelar_depan", .text, "gelar di depan nama", "titles before the name"),
            .optional(
                "gelar_belakang", .text, "gelar di belakang nama, dipisah koma",
                "titles behind the name, parted by commas"),
            .optional("pangkat", .text, "pangkat dan golongan", "rank"),
            .optional("nip", .nip, "NIP 18 angka", "civil servant number, 18 digits"),
            .optional(
                "ni_pppk", .contractNumber, "NI PPPK 18 angka, bagi pegawai dengan perjanjian kerja",
                "number of an employee under contract"),
            .optional("nrp", .text, "NRP, bagi anggota TNI dan Polri", "number of a soldier or policeman"),
            .optional(
                "status", .choice(["Plt.", "Plh.", "Pj.", vacant]),
                "pelaksana tugas, pelaksana harian, penjabat; lowong bila kosong",
                "acting official; lowong for a vacant post"),
            .optional(
                "jabatan_definitif", .text, "jabatan sendiri seorang Plt. atau Plh., dicetak di bawahnya",
                "own post of an acting official, printed below"),
            .optional(
                "atas_nama", .list(.text), "atas nama siapa (a.n.); jabatan kedua menjadi u.b.",
                "on whose behalf (a.n.); below a second office, u.b."),
            .optional(
                "instansi", .text, "instansi di luar OPD, misalnya Kodim", "institution that is no unit, such as Kodim"),
        ], isOpen: true)

    /// Leading titles, name, ', ', trailing titles; titles do not part from the name (no-break spaces). nil without a name.
    static func fullName(of record: DataRecord) -> String? {
        guard let name = record.text("nama") else { return nil }
        let leading = record.text("gelar_depan") ?? "", trailing = record.text("gelar_belakang") ?? ""
        if leading.isEmpty, trailing.isEmpty {
            // 'dr.Nama' in one cell.
            let reading = PersonNameReading(parsing: name)
            if reading.hasParted { return reading.name.fullName }
        }
        return PersonName(leading: leading, name: name, trailing: trailing).fullName
    }
}
