import Diagnostics

/// A row of the national nomenclature of regional planning, which Kepmendagri 900.1.15.5-1317 of 2023 and its like publish, in a table of the
/// project's own (`nomenklatur`).
struct NomenclatureEntry {
    let code: String
    let name: String
    let record: DataRecord

    /// nil for a row without either.
    init?(_ record: DataRecord) {
        guard let code = record["kode"]?.value.asText, let name = record["nama"]?.value.asText else { return nil }
        (self.code, self.name, self.record) = (code, name, record)
    }

    /// As workbooks give it.
    static let shape = Shape(
        "nomenklatur", Wording(id: "Nomenklatur perencanaan", en: "Nomenclature of planning"),
        [
            .required("kode", .code, "kode nomenklatur", "code"),
            .required("nama", .text, "nama urusan, program, kegiatan, atau sub-kegiatan", "name"),
            .optional("kinerja", .text, "kinerja", "performance"),
            .optional("indikator", .text, "indikator", "indicator"),
            .optional("satuan", .text, "satuan", "unit"),
        ], isOpen: true)
}
