import Diagnostics
import Files

/// The project file, `naskah.yaml`.
public struct Project: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let fileName = "naskah.yaml"

    public var title: String { record.text("judul") ?? "" }
    /// Printed on every page, such as 'CONTOH'.
    public var mark: String? { record.text("tanda") }

    /// Of `naskah.yaml` and the layouts of a project; the first version wrote none. `naskah migrate` brings older ones up to it.
    package static let currentSchema = 2

    public static let shape = Shape(
        "proyek", Wording(id: "Berkas proyek naskah.yaml", en: "The project file naskah.yaml"),
        [
            .required("judul", .text, "judul proyek", "title of the project"),
            .optional("tanda", .text, "tanda pada setiap halaman", "mark on every page"),
            .optional(
                "skema", .integer, "versi skema proyek ini; ditulis oleh naskah migrate",
                "version of the schema of this project; written by naskah migrate"),
            .optional(
                "standar", .choice(DocumentStandard.words),
                "pdfa-3a untuk PDF yang memuat berkas datanya, pdfua-1 untuk yang boleh dienkripsi, tidak untuk yang tanpa standar",
                "pdfa-3a for PDFs that hold the files of their data, pdfua-1 for those that may be encrypted, tidak for none",
                default: "pdfa-2a"),
            .optional(
                "nik", .text, "berkas NIK penanda tangan; hanya dibaca bila diminta",
                "file of identity numbers; read only when asked for"),
            .required("data", .map(.text), "nama data dan berkasnya", "names of the data and their files"),
            .optional(
                "acuan", .map(.text),
                "dokumen yang harus sejalan dengan rencana, dan berkasnya: rpjmd: data/rpjmd.csv",
                "documents that the plan has to agree with, and their files: rpjmd: data/rpjmd.csv"),
            .optional(
                "padanan", .text, "berkas padanan program dan indikator antardokumen acuan",
                "file that says what programmes and indicators are called in other reference documents"),
            .optional(
                "perubahan", .text,
                "berkas perubahan yang ditetapkan, yang menyelesaikan perbedaan rencana dengan dokumen acuan dan antardokumen acuan",
                "file of changes that were decided on, which settle differences of the plan and of reference documents"),
            .optional(
                "kolom", .map(.map(.choice(DeclaredColumns.types.map(\.word)))),
                "jenis kolom tabel milik proyek: kode: teks, pagu: rupiah",
                "types of the columns of tables of the project's own"),
            .optional(
                "impor", .map(.map(.text)), "arti judul kolom buku kerja: pejabat: { Unit: opd, Email: abaikan }",
                "what headings of workbooks mean: pejabat: { Unit: opd, Email: abaikan }"),
            .optional(
                "pertanyaan", .list(.text), "yang belum dijawab sesudah naskah import; hapus baris yang sudah dijawab",
                "what naskah import left open; delete a line when it is answered"),
            .optional(
                "pemeriksaan", .list(.record(checkShape)),
                "syarat yang harus dipenuhi data: { uji: 'sum(program, .anggaran) <= 5000000000', pesan: … }",
                "what has to hold of the data: { uji: 'sum(program, .anggaran) <= 5000000000', pesan: … }"),
            .required(
                "dokumen", .map(.record(documentShape)), "dokumen menurut urutan penyusunan",
                "documents in order of compilation"),
            .optional(
                "profil", .record(profileShape), "nilai baku naskah dinas daerah",
                "defaults of the regency's official form"),
        ])

    static let profileShape = Shape(
        "profil", Wording(id: "Kebiasaan daerah", en: "Customs of the regency"),
        FormProfile.fields + [
            .optional(
                "kata_penyambung", .boolean,
                "kata pertama halaman berikutnya di kanan bawah halaman naskah dinas yang berlanjut",
                "first word of the next page at the lower right of continued pages of official letters"),
            .optional(
                "tanda_air", .text, "kata di bawah teks setiap halaman: DRAF, CONTOH, SALINAN",
                "a word under the text of every page"),
            .optional(
                "tanda_tangan_elektronik", .record(ElectronicSignatures.shape), "nilai baku tanda tangan elektronik",
                "defaults of electronic signatures"),
            .optional(
                "keselarasan", .map(.choice(AgreementLevels.words)),
                "berat setiap aturan keselarasan antardokumen: pagu: kesalahan, nama: catatan, definisi: diam",
                "how much each rule of agreement weighs: pagu: kesalahan, nama: catatan, definisi: diam"),
        ])

    static let checkShape = Shape(
        "pemeriksaan", Wording(id: "Syarat atas data", en: "A condition on the data"),
        [
            .required("uji", .text, "ekspresi seperti dalam tata letak", "expression as in layouts"),
            .optional("pesan", .text, "yang diberitahukan bila tidak terpenuhi", "what is told when it does not hold"),
        ])

    static let documentShape = Shape(
        "dokumen", Wording(id: "Dokumen yang disusun", en: "A document to compile"),
        [
            .required("layout", .layout, "berkas tata letak", "layout file"),
            .required("judul", .text, "judul dokumen", "title of the document"),
            .optional("tanggal", .date, "tanggal dokumen", "date of the document"),
            .optional(
                "setiap", .text,
                "data yang penanda tangannya masing-masing mendapat satu berkas (compile --each signer)",
                "data whose signatories get a file each (compile --each signer)"),
            .optional(
                "tanda_air", .text, "kata di bawah teks setiap halaman: DRAF, CONTOH, SALINAN",
                "a word under the text of every page"),
            .optional(
                "tanda_tangan_elektronik", .record(ElectronicSignatures.shape),
                "dokumen ini ditandatangani secara elektronik",
                "the document is signed electronically"),
            .optional(
                "sampul_untuk", .record(BoundBook.shape),
                "sampul yang membungkus buku ini: punggungnya setebal halaman buku itu",
                "the book that this cover is wrapped around: its spine is as thick as the book's pages"),
            .optional(
                "jenis", .choice(FormRule.documentKinds), "jenis naskah dinas; dibandingkan dengan aturan profil",
                "kind of official letter; compared with the rules of the profile"),
            .optional(
                "kode_data", .boolean,
                "ya untuk kode QR dan sidik data pada lembarnya, yang diperiksa naskah verify",
                "whether its sheet has a QR code with the digest of the data, which naskah verify compares",
                default: "tidak"),
            .optional(
                "asal_angka", .boolean,
                "ya supaya angka di dalam teks membawa baris data asalnya dalam struktur PDF",
                "whether figures in its texts carry the rows of the data that they come from, in the PDF's structure",
                default: "tidak"),
            .optional(
                "salinan", .boolean, "ya untuk salinan: ttd. menggantikan tanda tangan",
                "whether it is a copy: ttd. stands for signatures", default: "tidak"),
        ])

    /// Names of the documents of a project, in their order; none for what is no project.
    package static func documentNames(in folder: String) -> [String] {
        var findings = Findings()
        guard let file = ProjectFolder(root: folder).source(fileName, namedAt: nil, into: &findings),
            case .record(let project)? = YAMLReader.read(file, into: &findings)?.value
        else { return [] }
        return (project.record("dokumen")?.entries ?? []).map(\.key)
    }
}
