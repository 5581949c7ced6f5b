import Diagnostics

/// A rule that finished files keep, and that `naskah validate` looks after: PDF/A-2a or 3a (ISO 19005), PDF/UA-1 (ISO 14289-1), and what
/// the structure is worth besides.
struct PDFRule: Sendable {
    /// After `pdf.`, in findings.
    let name: String
    /// As a sentence, with its source.
    let sentence: Wording
    let fix: Wording

    private init(_ name: String, _ sentence: Wording, _ fix: Wording) {
        self.name = name
        self.sentence = sentence
        self.fix = fix
    }

    private static let compileAgain = Wording(
        id: "susun lagi dengan naskah compile, dan jangan ubah PDF-nya dengan program lain",
        en: "compile it again, and let no other program change the PDF")
    private static let standard = Wording(
        id: "hapus 'standar: tidak' dari naskah.yaml, lalu susun lagi",
        en: "take 'standar: tidak' out of naskah.yaml and compile again")

    static let readable = PDFRule(
        "unreadable", Wording(id: "berkas adalah PDF yang utuh", en: "the file is a sound PDF"), compileAgain)
    static let plain = PDFRule(
        "encrypted",
        Wording(
            id: "arsip tidak dienkripsi (ISO 19005-2 §6.1.3)", en: "an archive is not encrypted (ISO 19005-2 §6.1.3)"),
        Wording(id: "susun tanpa --encrypt", en: "compile without --encrypt"))
    static let claim = PDFRule(
        "no-claim",
        Wording(
            id: "berkas menyatakan standarnya (ISO 19005-2 §6.6.4, ISO 14289-1 §5)",
            en: "a file says which standards it keeps (ISO 19005-2 §6.6.4, ISO 14289-1 §5)"), standard)
    static let title = PDFRule(
        "no-title",
        Wording(
            id: "berkas bernama, dan namanya ditampilkan (ISO 14289-1 §7.1)",
            en: "a file has a title, which is displayed (ISO 14289-1 §7.1)"),
        Wording(id: "beri judul pada dokumen di naskah.yaml", en: "give the document a judul in naskah.yaml"))
    static let language = PDFRule(
        "no-language",
        Wording(
            id: "berkas menyatakan bahasanya (ISO 14289-1 §7.2)", en: "a file says its language (ISO 14289-1 §7.2)"),
        compileAgain)
    static let color = PDFRule(
        "no-output-intent",
        Wording(
            id: "arti warna ditetapkan (ISO 19005-2 §6.2.3)", en: "it is said what colours mean (ISO 19005-2 §6.2.3)"),
        standard)
    static let identifier = PDFRule(
        "no-identifier",
        Wording(id: "berkas punya /ID (ISO 19005-2 §6.1.3)", en: "a file has an /ID (ISO 19005-2 §6.1.3)"),
        compileAgain)
    static let font = PDFRule(
        "font",
        Wording(
            id: "huruf dimuat dalam berkas dan dapat dibaca sebagai teks (ISO 19005-2 §6.2.11)",
            en: "fonts are in the file and can be read as text (ISO 19005-2 §6.2.11)"),
        Wording(
            id: "untuk tanda tangan, pilih tampilan tanpa teks atau dengan huruf yang dimuat",
            en: "for signatures, choose an appearance without text or with an embedded font"))
    static let tagged = PDFRule(
        "untagged",
        Wording(
            id: "isi halaman ada dalam struktur atau dinyatakan sebagai hiasan (ISO 14289-1 §7.1)",
            en: "what is on a page is in the structure or declared as decoration (ISO 14289-1 §7.1)"), compileAgain)
    static let mark = PDFRule(
        "mark",
        Wording(
            id: "setiap bagian isi milik tepat satu unsur struktur (ISO 32000-1 §14.7.4)",
            en: "each part of the content belongs to one element of the structure (ISO 32000-1 §14.7.4)"), compileAgain)
    static let annotation = PDFRule(
        "annotation",
        Wording(
            id: "tautan dan bidang tercetak, berketerangan, dan ada dalam struktur (ISO 14289-1 §7.18)",
            en: "links and fields are printed, described, and in the structure (ISO 14289-1 §7.18)"), compileAgain)
    static let role = PDFRule(
        "role",
        Wording(
            id: "unsur struktur punya jenis baku dan berada di tempatnya (ISO 32000-1 §14.8.4)",
            en: "elements have a standard type and stand where they belong (ISO 32000-1 §14.8.4)"), compileAgain)
    static let heading = PDFRule(
        "heading-skipped",
        Wording(
            id: "judul mulai dari H1 dan tidak melompati tingkat (ISO 14289-1 §7.4.2)",
            en: "headings begin with H1 and skip no level (ISO 14289-1 §7.4.2)"),
        Wording(
            id: "pakai tingkat judul yang berurutan pada tata letak atau naskahnya",
            en: "use levels in their order in the layout or the text"))
    static let table = PDFRule(
        "table",
        Wording(
            id: "tabel teratur dan punya kepala (ISO 14289-1 §7.5)",
            en: "tables are regular and have heads (ISO 14289-1 §7.5)"),
        Wording(id: "beri tabel itu thead atau th", en: "give the table a thead or th"))
    static let figure = PDFRule(
        "figure-without-alternative",
        Wording(
            id: "gambar punya teks pengganti (ISO 14289-1 §7.3)",
            en: "figures have an alternative text (ISO 14289-1 §7.3)"),
        Wording(id: "beri alt pada gambar itu", en: "give the picture an alt"))
    static let note = PDFRule(
        "note",
        Wording(
            id: "catatan punya nama yang berlainan (ISO 14289-1 §7.9)",
            en: "notes have names of their own (ISO 14289-1 §7.9)"),
        compileAgain)
}
