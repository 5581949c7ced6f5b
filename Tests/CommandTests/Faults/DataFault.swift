import Testing

/// One mistake in the data of the main sample, and the finding that it must yield.
struct DataFault: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let old: String
    /// `⟦` stands where the finding must be.
    let new: String
    let id: String
    var testDescription: String { name }

    static let all = [
        DataFault(
            name: "unknown key", file: "data/komitmen.yaml", old: "\nhari: Selasa", new: "\n⟦harri: Selasa",
            id: "data.unknown-key"),
        DataFault(
            name: "unknown column", file: "data/opd.csv", old: "id,nama,singkatan", new: "id,nama,⟦singkatann",
            id: "data.unknown-key"),
        DataFault(
            name: "wrong type", file: "data/komitmen.yaml", old: "tanggal: 2023-10-10", new: "tanggal: ⟦besok",
            id: "data.not-a-date"),
        DataFault(
            name: "list for a text", file: "data/komitmen.yaml", old: "tempat: Aula Sarantau Sasurambi",
            new: "tempat: ⟦[Aula, Balai]",
            id: "data.wrong-type"),
        DataFault(
            name: "impossible date", file: "data/komitmen.yaml", old: "tanggal: 2023-10-10",
            new: "tanggal: ⟦2023-02-30",
            id: "data.impossible-date"),
        DataFault(
            name: "missing value", file: "data/wilayah.yaml", old: "provinsi: Sumatera Barat\n", new: "",
            id: "data.missing-key"),
        DataFault(
            name: "dangling OPD", file: "data/pejabat.csv", old: "kepala-dinkes,,Kepala Dinas Kesehatan,dinkes,",
            new: "kepala-dinkes,,Kepala Dinas Kesehatan,⟦dinkess,", id: "data.dangling-reference"),
        DataFault(
            name: "dangling signer", file: "data/komitmen.yaml", old: "      - wakil-bupati\n",
            new: "      - ⟦wakil-bupatti\n",
            id: "data.dangling-reference"),
        DataFault(
            name: "duplicate id", file: "data/opd.csv", old: "\nsetwan,", new: "\n⟦setda,", id: "data.duplicate-id"),
        DataFault(
            name: "wrong weekday", file: "data/komitmen.yaml", old: "hari: Selasa", new: "hari: ⟦Rabu",
            id: "data.wrong-weekday"),
        DataFault(
            name: "budget that is no number", file: "data/quick-win.yaml", old: "anggaran: 375.000.000",
            new: "anggaran: ⟦tiga ratus juta", id: "data.not-an-amount"),
        DataFault(
            name: "budget that is no number in a table", file: "data/program.csv", old: ",1.280.000.000,",
            new: ",⟦1.280 juta,",
            id: "data.not-an-amount"),
        DataFault(
            name: "YAML syntax", file: "data/wilayah.yaml", old: "jenis: kabupaten", new: "jenis: kabupaten⟦: lagi",
            id: "data.yaml"),
    ]
}
