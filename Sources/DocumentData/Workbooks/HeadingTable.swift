import OfficeFiles

/// Which field of ours a heading means, by the headings that lists of Indonesian offices have.
struct HeadingTable {
    /// Fields by headings, as `HeadingText` makes them.
    private let fields: [String: String]
    /// What columns of plans mean by their words; nil for lists of units and officials.
    private let plan: PlanHeadings?
    /// Whether the years of a period may be counted: of documents whose names say which they are.
    private let countsYears: Bool

    init(_ collection: DataCollection) {
        plan = PlanHeadings(collection)
        countsYears = collection.name == "acuan"
        var fields: [String: String] = [:]
        for (field, headings) in HeadingTable.all[collection.name] ?? [] {
            for heading in headings { fields[heading] = field }
        }
        // Headings may be our own names: gelar_depan.
        for key in collection.shape.keys { fields[HeadingText.key(key)] = key }
        self.fields = fields
    }

    /// nil for a heading that says nothing to us.
    func field(_ heading: String) -> String? {
        let key = HeadingText.key(heading)
        if let field = fields[key] { return field }
        // 'Pagu Indikatif (Rp)', 'Nama OPD *'.
        for end in [" rp", " rupiah", " dan gelar", " beserta gelar"] where key.hasSuffix(end) {
            if let field = fields[String(key.dropLast(end.count))] { return field }
        }
        if let plain = AmountUnit.heading(key), let field = fields[plain] { return field }
        // 'Target I' is a year there, and no target of the whole.
        return (countsYears ? OrdinalYearHeading.field(key) : nil) ?? plan?.field(key, known: fields)
    }

    /// Whether the texts of a row make a head of any list of ours.
    static func isHead(_ keys: [String]) -> Bool {
        guard keys.count >= 2 else { return false }
        return imported.contains { table in
            let named = Set(keys.compactMap { table.fields[$0] }), ignored = keys.filter(HeadingTable.ignored.contains)
            return named.count >= 2 && 2 * (named.count + ignored.count) > keys.count
        }
    }

    private static let imported = ["opd", "pejabat", "program", "indikator", "pagu"].compactMap(DataCollection.named)
        .map(HeadingTable.init)

    func isKnown(_ key: String) -> Bool { field(key) != nil || HeadingTable.ignored.contains(key) }

    /// Columns that lists have and no document of ours needs: they are left out without a question.
    static let ignored: Set = [
        "no", "nomor", "#", "no urut", "no duk", "id", "email", "e mail", "surel", "status kepegawaian",
        "tanggal lahir",
        "tempat lahir", "tempat tanggal lahir", "ttl", "tmt", "tmt pangkat", "tmt jabatan", "masa kerja", "pendidikan",
        "pendidikan terakhir", "usia", "umur", "eselon", "keterangan", "ket", "no hp", "nomor hp", "no telepon",
        "telepon",
        "hp", "wa", "no wa", "jenis kelamin", "l p", "jk", "agama", "kode", "kode opd", "kode skpd", "kode rekening",
        "lokasi", "tahun", "tahun anggaran", "tujuan", "kode program", "kode kegiatan", "kode sub kegiatan",
        "catatan penting",
        "paraf", "tanda tangan", "ttd", "foto",
    ]

    /// Of those, the ones that say nothing of anybody: nobody has to be told that they are not taken.
    static let counting: Set = ["no", "nomor", "#", "no urut", "no duk", "id"]

    /// Both in one cell, one below the other.
    static let nameAndNumber = "nama+nip"

    private static let units = [
        "opd", "nama opd", "perangkat daerah", "nama perangkat daerah", "skpd", "nama skpd", "pd", "unit kerja",
        "nama unit kerja", "satuan kerja", "satker", "unit organisasi", "perangkat daerah unit kerja", "opd unit kerja",
        "organisasi perangkat daerah", "organisasi perangkat daerah opd", "instansi opd", "dinas badan", "dinas",
    ]

    private static let all: [String: [(field: String, headings: [String])]] = [
        "pejabat": [
            (
                "nama",
                [
                    "nama lengkap", "nama pegawai", "nama asn", "nama pejabat", "nama penanda tangan",
                    "nama penandatangan",
                    "nama kepala", "nama dan gelar", "nama lengkap dan gelar", "nama lengkap gelar", "nama pimpinan",
                    "pejabat", "nama kepala opd", "nama pejabat penanda tangan", "nama tanpa gelar",
                ]
            ),
            (nameAndNumber, ["nama nip", "nama dan nip", "nama pegawai nip", "nama pejabat nip", "nama guru nip"]),
            ("nip", ["nip baru", "nomor induk pegawai", "nip 18 digit", "nip nrp", "nip nipppk", "nip ni pppk"]),
            (
                "pangkat",
                [
                    "pangkat golongan", "pangkat gol", "pangkat gol ruang", "pangkat golongan ruang", "gol ruang",
                    "gol",
                    "golongan", "golongan ruang", "gol pangkat", "golongan pangkat", "pangkat terakhir",
                    "pangkat dan golongan",
                ]
            ),
            (
                "jabatan",
                [
                    "nama jabatan", "jabatan terakhir", "jabatan dinas", "jabatan struktural", "jbtn",
                    "jbtn struktural", "jab",
                ]
            ),
            ("opd", units),
            ("gelar_depan", ["gelar di depan", "gelar di depan nama", "depan"]),
            ("gelar_belakang", ["gelar di belakang", "gelar di belakang nama", "belakang"]),
            ("ni_pppk", ["nomor induk pppk"]), ("instansi", ["lembaga"]),
            ("status", ["status jabatan", "plt plh", "definitif plt"]),
        ],
        "opd": [
            ("nama", units + ["nama instansi", "nama satuan kerja", "nama dinas"]),
            ("singkatan", ["akronim", "nama singkat", "nama pendek"]), ("alamat", ["alamat kantor"]),
            ("jabatan_kepala", ["jabatan kepala opd", "jabatan pimpinan", "sebutan kepala", "jabatan"]),
            ("jenis", ["jenis opd", "jenis perangkat daerah"]),
        ],
        "program": [
            (
                "nama",
                [
                    "program", "nama program", "program kerja", "nama program kerja", "program dan kegiatan",
                    "program kegiatan", "program kegiatan sub kegiatan", "program kegiatan dan sub kegiatan",
                    "nomenklatur",
                    "nomenklatur urusan", "nomenklatur urusan kabupaten kota",
                    "urusan bidang urusan pemerintahan daerah dan program kegiatan",
                    "urusan bidang urusan pemerintahan daerah dan program kegiatan sub kegiatan",
                    "bidang urusan program kegiatan sub kegiatan",
                ]
            ),
            ("kegiatan", ["nama kegiatan", "sub kegiatan", "nama sub kegiatan", "kegiatan sub kegiatan"]),
            ("sasaran", ["kelompok sasaran", "sasaran program"]),
            (
                "indikator",
                [
                    "indikator kinerja", "indikator program", "tolok ukur", "indikator kinerja program",
                    "indikator kinerja program outcome dan kegiatan output",
                    "indikator kinerja program outcome kegiatan output", "indikator kinerja program kegiatan",
                    "indikator kinerja program kegiatan sub kegiatan", "indikator program kegiatan",
                ]
            ),
            ("satuan", ["satuan target"]),
            (
                "baseline",
                [
                    "kondisi awal", "data capaian pada tahun awal perencanaan",
                    "data capaian pada awal tahun perencanaan", "kondisi kinerja awal", "data awal", "nilai awal",
                    "capaian awal",
                ]
            ),
            (
                "anggaran",
                [
                    "pagu", "kebutuhan dana pagu indikatif", "pagu indikatif", "pagu anggaran", "anggaran direncanakan",
                    "jumlah anggaran",
                    "kebutuhan dana",
                    "rencana anggaran",
                ]
            ),
            ("sumber_dana", ["sumber pendanaan", "sumber anggaran", "dana"]),
            (
                "opd",
                units + [
                    "pd penanggung jawab", "unit kerja perangkat daerah penanggung jawab",
                    "unit kerja skpd penanggung jawab", "perangkat daerah penanggung jawab", "opd penanggungjawab",
                    "unit kerja penanggung jawab", "penanggung jawab", "opd penanggung jawab", "pelaksana",
                    "opd pelaksana",
                ]
            ),
            ("opd_pendukung", ["pendukung", "opd terkait", "pd pendukung"]), ("jangka", ["jangka waktu"]),
            ("dimensi", ["dimensi smart city", "pilar"]),
            ("rpjmd", ["program rpjmd", "kode program rpjmd"]),
        ],
        "indikator": [
            ("program", ["nama program", "kode program", "id program"]),
            ("indikator", ["indikator kinerja", "indikator program", "indikator kinerja program"]),
            ("satuan", ["satuan target"]), ("baseline", ["kondisi awal", "data awal", "nilai awal", "capaian awal"]),
            ("kondisi_akhir", ["target akhir", "akhir periode"]), ("sumber", ["sumber data"]),
        ],
        "pagu": [
            ("program", ["nama program", "kode program", "id program"]),
            ("sumber_dana", ["sumber pendanaan", "sumber anggaran", "dana"]), ("anggaran", ["jumlah", "nilai"]),
        ],
        "nomenklatur": [
            ("kode", ["kode nomenklatur", "kode rekening"]),
            ("nama", ["nomenklatur", "nomenklatur urusan", "uraian"]),
            ("indikator", ["indikator kinerja"]),
        ],
        "acuan": [
            ("kode", ["kode program", "kode rekening", "kode program kegiatan"]),
            (
                "nama",
                [
                    "program", "nama program", "uraian", "program dan kegiatan", "program kegiatan",
                    "program kegiatan sub kegiatan", "program kegiatan dan sub kegiatan", "nomenklatur",
                    "urusan bidang urusan pemerintahan daerah dan program kegiatan",
                    "urusan bidang urusan pemerintahan daerah dan program kegiatan sub kegiatan",
                    "tujuan sasaran program kegiatan sub", "tujuan sasaran program kegiatan sub kegiatan",
                    "bidang urusan program kegiatan sub kegiatan",
                ]
            ),
            (
                "opd",
                units + [
                    "opd penanggung jawab", "penanggung jawab", "pj", "unit", "unit penanggung jawab",
                    "unit kerja perangkat daerah penanggung jawab", "perangkat daerah penanggung jawab",
                    "unit kerja skpd penanggung jawab", "pd penanggung jawab",
                ]
            ), ("kode_opd", ["kode skpd", "kode perangkat daerah", "kode pd", "kode unit"]),
            ("kebijakan", ["arah kebijakan", "prioritas", "prioritas daerah", "prioritas pembangunan"]),
            ("sasaran", ["sasaran strategis"]),
            (
                "indikator",
                [
                    "indikator kinerja", "indikator program", "indikator kinerja program",
                    "indikator kinerja program kegiatan", "indikator program kegiatan", "tolok ukur",
                    "tolok ukur kinerja", "indikator kinerja program outcome dan kegiatan output",
                    "indikator kinerja tujuan sasaran program outcome dan kegiatan output", "indikator kinerja utama",
                ]
            ), ("definisi", ["definisi operasional", "definisi operasional indikator"]),
            ("satuan", ["satuan target"]),
            (
                "baseline",
                [
                    "kondisi awal", "data awal", "nilai awal", "capaian awal", "data capaian awal",
                    "data capaian pada tahun awal perencanaan", "kondisi kinerja awal",
                ]
            ), ("target", ["target kinerja", "target capaian", "target capaian kinerja"]),
            (
                "kondisi_akhir",
                [
                    "target akhir", "akhir periode", "kondisi akhir", "kondisi akhir target",
                    "kondisi kinerja pada akhir periode",
                ]
            ),
            (
                "anggaran",
                [
                    "pagu", "jumlah", "pagu indikatif", "pagu anggaran", "kebutuhan dana pagu indikatif",
                    "kondisi akhir rp",
                ]
            ),
            ("sumber_dana", ["sumber pendanaan", "sumber anggaran", "dana"]),
        ],
        "padanan": [("dari", ["acuan"]), ("ke", ["dokumen"]), ("program", ["nama program", "kode program"])],
        "perubahan": [
            ("ditetapkan_dengan", ["dasar", "ditetapkan oleh", "keputusan", "dasar perubahan"]),
            ("tanggal", ["tanggal penetapan"]), ("program", ["nama program", "kode program"]),
        ],
    ]
}
