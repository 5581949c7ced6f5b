import Diagnostics

/// What decrees and regulations have in common.
enum LegalFields {
    /// Number, subject, considerations and basis.
    static let head: [FieldDeclaration] = [
        .required("judul", .text, "judul, misalnya KEPUTUSAN BUPATI CONTOH", "title"),
        .optional("nomor", .text, "nomor; titik-titik bila belum ada", "number"),
        .optional("tahun", .year, "tahun; dari tanggal bila kosong", "year; that of the day unless given"),
        .required("tentang", .text, "yang diatur, tanpa kata tentang", "subject"),
        .required("tanggal", .date, "tanggal ditetapkan", "day"),
        .optional("tempat", .text, "tempat ditetapkan; ibu kota bila kosong", "place"),
        .required("menimbang", .list(.text), "pertimbangan a, b, c", "considerations"),
        .required("mengingat", .list(.text), "dasar hukum 1, 2, 3 menurut tata urutan", "legal basis"),
        .optional("memperhatikan", .list(.text), "yang diperhatikan", "what is borne in mind"),
    ]

    /// Who signs, and what stands below.
    static let foot: [FieldDeclaration] = [
        .required(
            "penandatangan", .list(.record(SignatoryGroup.shape)), "kelompok penanda tangan", "groups of signatories"),
        .optional("paraf", .record(OfficialForm.initialsShape), "kotak paraf", "boxes for initials"),
        .optional("tembusan", .list(.text), "tembusan", "copies go to"),
        .optional(
            "pengesah_salinan", .reference(.init(to: "pejabat")), "pejabat yang mengesahkan salinan",
            "who certifies copies"),
    ]

    static let number = Shape(
        "angka", Wording(id: "Angka dalam huruf", en: "Number within a letter"),
        [
            .optional("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .optional("isi", .text, "isinya; tidak perlu bila dihapus", "its text; not needed where it was deleted"),
        ] + amended)

    static let letter = Shape(
        "huruf", Wording(id: "Huruf dalam ayat", en: "Letter within a paragraph"),
        [
            .optional("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .optional("isi", .text, "isinya; tidak perlu bila dihapus", "its text; not needed where it was deleted"),
            .optional("angka", .list(.record(number)), "rincian 1, 2, 3", "items 1, 2, 3"),
        ] + amended)

    static let paragraph = Shape(
        "ayat", Wording(id: "Ayat", en: "Paragraph of an article"),
        [
            .optional("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .optional("isi", .text, "isinya; tidak perlu bila dihapus", "its text; not needed where it was deleted"),
            .optional("huruf", .list(.record(letter)), "rincian a, b, c", "items a, b, c"),
            .optional("angka", .list(.record(number)), "rincian 1, 2, 3", "items 1, 2, 3"),
        ] + amended)

    /// What amendments do: the numbers of all others stay (UU 12/2011 Lampiran II).
    static let amended: [FieldDeclaration] = [
        .optional(
            "sisipan", .boolean, "ya bila disisipkan oleh perubahan: BAB IIA, Pasal 27A, ayat (1a), huruf a1",
            "whether an amendment has put it in: BAB IIA, Pasal 27A, ayat (1a), huruf a1", default: "tidak"),
        .optional(
            "dihapus", .boolean, "ya bila dihapus oleh perubahan: nomornya tetap",
            "whether an amendment has deleted it",
            default: "tidak"),
        .optional(
            "diubah", .boolean, "ya bila bunyinya (pada bab: judulnya) diubah oleh perubahan",
            "whether an amendment has changed its text, or the title of a chapter", default: "tidak"),
        .optional(
            "oleh", .integer, "perubahan keberapa yang menyisipkan atau menghapusnya; 1 bila kosong",
            "which amendment has put it in or deleted it; 1 unless given"),
        .optional(
            "diubah_oleh", .integer, "perubahan keberapa yang mengubah bunyinya; sama dengan oleh bila kosong",
            "which amendment has changed it; that of oleh unless given"),
    ]

    /// How a regulation comes into force.
    static let promulgation: [FieldDeclaration] = [
        .optional("tanggal_pengundangan", .date, "tanggal diundangkan", "day of promulgation"),
        .optional(
            "pengundang", .reference(.init(to: "pejabat")), "id sekretaris daerah, yang mengundangkan",
            "id of who promulgates"),
        .optional("nomor_berita", .text, "nomor Berita Daerah", "number in the official gazette"),
    ]

    static let article = Shape(
        "pasal", Wording(id: "Pasal", en: "Article"),
        [
            .optional("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .optional("isi", .text, "isinya, bila tidak berayat", "its text, without paragraphs"),
            .optional("huruf", .list(.record(letter)), "rincian a, b, c dari isi", "items a, b, c of its text"),
            .optional("angka", .list(.record(number)), "rincian 1, 2, 3 dari isi", "items 1, 2, 3 of its text"),
            .optional("ayat", .list(.record(paragraph)), "ayat (1), (2), …", "paragraphs"),
        ] + amended)

    static let annex = Shape(
        "lampiran naskah hukum",
        Wording(id: "Lampiran keputusan atau peraturan", en: "Annex of a decision or regulation"),
        [
            .required("judul", .text, "judul", "title"),
            .optional("susunan", .list(.record(member)), "susunan keanggotaan", "who belongs to it"),
            .optional("narasi", .markdown, "isi", "text"),
        ])

    private static let member = Shape(
        "anggota", Wording(id: "Anggota", en: "Member"),
        [
            .required("kedudukan", .text, "kedudukan, misalnya Ketua", "place, such as Chair"),
            .optional("jabatan", .list(.text), "jabatan yang menduduki", "offices that hold it"),
            .optional("tugas", .list(.text), "tugas", "what they do"),
        ])
}
