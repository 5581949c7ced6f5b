/// One slip of each kind. What is harmless was a false alarm once, or is what such a check comes near to.
extension NearSlip {
    static let all = texts + amounts + codes + periods + offices + places + lists + years + provisions

    private static let vision = "Contoh yang melayani"

    private static let texts = [
        NearSlip(
            "data.lookalike-letters", .warning, "data/program.csv", "Adipura", "Piala ⟦Adipurа",
            fix: "type the word again", harmless: ["Adipura μg", "Adipura ΔT", "Москва", "Adipura é"]),
        NearSlip(
            "data.lookalike-letters", .warning, "data/masterplan.yaml", vision, "Contoh ⟦yаng melayani",
            fix: "type the word again", harmless: ["Contoh уа melayani", "Contoh Ω melayani", "Contoh *yang* melayani"]),
        NearSlip(
            "data.unseen-characters", .warning, "data/opd.csv", "Dinas Kesehatan;Dinkes",
            "Dinas ⟦Kese\u{200B}hatan;Dinkes", fix: "delete it",
            harmless: ["Dinas Kese\u{AD}hatan;Dinkes", "Dinas\u{A0}Kesehatan;Dinkes", "Dinas بوفات\u{200F};Dinkes"]),
        NearSlip(
            "data.unseen-characters", .warning, "narasi/bab-1.md", "Isi bab.", "Isi ⟦ba\u{2060}b.",
            fix: "delete it", harmless: ["Isi\u{A0}bab.", "Isi\u{202F}bab.", "Isi ba\u{AD}bak."]),
        NearSlip(
            "data.letter-in-number", .warning, "data/masterplan.yaml", vision, "Contoh ⟦2O28 yang melayani",
            fix: "write the digit",
            harmless: [
                "Contoh H2O yang melayani", "Contoh 10l yang melayani", "Contoh 5I", "Contoh A10", "Contoh IV/b",
            ]),
        NearSlip(
            "data.empty-text", .warning, "data/masterplan.yaml", "narasi: narasi/bab-1.md", "narasi: ⟦narasi/bab-1.md",
            fix: "write the text, or do not name the file", harmless: ["narasi: Isi."],
            more: ["narasi/bab-1.md": "\n"]),
        NearSlip(
            "data.text-ends-early", .warning, "narasi/bab-1.md", "Isi bab.\n",
            "Isi bab ini berakhir di tengah kalimat karena berka⟦s",
            fix: "complete the sentence, or end it with a full stop",
            harmless: [
                "Isi bab ini berakhir di tengah kalimat karena berkas.", "Isi bab ini pendek",
                "Isi bab ini berakhir di tengah kalimat karena berkas\n",
                "Isi bab ini berakhir tanpa titik, tetapi dengan kurung (berkas)",
                "- Isi bab ini berakhir sebagai butir yang panjang tanpa titik",
                "## Judul yang panjang sekali dan tanpa titik di belakangnya",
            ]),
    ]

    // MARK: Numbers and codes

    private static let amounts = [
        NearSlip(
            "data.foreign-number", .error, "data/program.csv", "\"10,5\"", "\"⟦1,210.5\"", fix: "write \"1.210,5\"",
            harmless: ["\"1.210,5\"", "1210.5", "\"1210,5\"", "1.210.000", "\"0,5\""]),
        NearSlip(
            "data.nrp", .warning, "data/pejabat.csv",
            "id,nama,jabatan,opd,gelar_depan,gelar_belakang,pangkat,nip,status\nbupati,,Bupati Contoh,,,,,,",
            "id,nama,jabatan,opd,gelar_depan,gelar_belakang,pangkat,nip,status,nrp\nbupati,,Bupati Contoh,,,,,,,\n"
                + "dandim,Nama Kodim,Komandan Kodim Contoh,,,,,,,⟦11.960.012",
            fix: "write it without other signs",
            harmless: ["11960012", "11960012/P", "75 12 0001", "AB1196"].map {
                "id,nama,jabatan,opd,gelar_depan,gelar_belakang,pangkat,nip,status,nrp\nbupati,,Bupati Contoh,,,,,,,\n"
                    + "dandim,Nama Kodim,Komandan Kodim Contoh,,,,,,,\($0)"
            }),
    ]

    private static let nomenclature = """
        kode,nama
        1.02,Kesehatan
        1.02.02,Program Pemenuhan Upaya Kesehatan
        2.11.05,Program Pengelolaan Persampahan
        X.XX.01,Program Penunjang Urusan Pemerintahan Daerah

        """

    private static func programs(_ code: String, _ name: String) -> String {
        "id,kode,dimensi,nama,opd,jangka,quick_win\np1,\(code),governance,\(name),dlh,pendek,bank-sampah\n"
    }

    private static let coded = "  nomenklatur: data/nomenklatur.csv\nkolom: { nomenklatur: { kode: kode } }\n"

    private static let codes = [
        NearSlip(
            "data.unknown-code", .warning, "data/program.csv", "",
            programs("⟦1.02.03", "Program Pengelolaan Persampahan"), fix: "by its name the code is 2.11.05",
            harmless: [
                programs("2.11.05", "Program Pengelolaan Persampahan"), programs("", "Program Lain"),
                programs("2.11.05", "PROGRAM PENGELOLAAN PERSAMPAHAN"),
                programs("1.02.01", "Program Penunjang Urusan Pemerintahan Daerah"),
            ], more: ["data/nomenklatur.csv": nomenclature], lines: coded),
        NearSlip(
            "data.unknown-code", .warning, "data/program.csv", "", programs("⟦1.02.03", "Program Lain"),
            fix: "write the code of the nomenclature, or add its row", harmless: [programs("", "Program Lain")],
            more: ["data/nomenklatur.csv": nomenclature], lines: coded),
        NearSlip(
            "data.nomenclature-name", .warning, "data/program.csv", "",
            programs("1.02.02", "⟦Program Pemenuhan Kesehatan"),
            fix: "correct the name or the code",
            harmless: [programs("1.02.02", "Program  pemenuhan upaya  kesehatan")],
            more: ["data/nomenklatur.csv": nomenclature], lines: coded),
    ]

    // MARK: What contradicts

    private static let periods = [
        NearSlip(
            "data.two-periods", .warning, "data/masterplan.yaml", "judul: Masterplan\n",
            "judul: ⟦Masterplan 2025–2029\n",
            fix: "write 2024–2028, or set the period right",
            harmless: [
                "judul: Masterplan 2024–2028\n", "judul: Masterplan 2024-2028\n", "judul: Masterplan 2024 – 2028\n",
                "judul: Masterplan Tahun 2024\n", "judul: Masterplan 0517–2028\n", "judul: Masterplan 1200–1500\n",
                "judul: Masterplan 2024 s.d. 2028\n", "judul: Masterplan 2025 dan 2029\n",
            ]),
        NearSlip(
            "data.two-periods", .warning, "data/masterplan.yaml", "judul: Masterplan\n",
            "judul: ⟦Masterplan Tahun 2025 – 2029\n", fix: "write 2024–2028, or set the period right",
            harmless: ["judul: Masterplan\n"]),
        NearSlip(
            "data.two-periods", .warning, "data/masterplan.yaml", "judul: Masterplan\n",
            "judul: ⟦Masterplan Tahun 2025 s.d. 2029\n", fix: "write 2024–2028, or set the period right",
            harmless: ["judul: Masterplan 2024 sampai dengan 2028\n"]),
        NearSlip(
            "data.two-periods", .warning, "naskah.yaml", "judul: Buku }", "judul: ⟦Buku 2025–2029 }",
            fix: "write 2024–2028, or set the period right", harmless: ["judul: Buku 2024–2028 }"]),
        NearSlip(
            "data.two-periods", .warning, "data/peraturan.yaml", "",
            regulation("tentang: ⟦\"*Masterplan* Kabupaten Contoh Tahun 2024–2029\"\npengundang: sekda"),
            fix: "write 2024–2028, or set the period right",
            harmless: [
                "tentang: \"*Masterplan* Kabupaten Contoh Tahun 2024–2028\"", "tentang: RPJMD Tahun 2021–2026",
                "tentang: Pencabutan Peraturan Bupati tentang Masterplan 2019–2023",
            ].map { regulation($0 + "\npengundang: sekda") }, more: withRegulation),
        NearSlip(
            "data.role-without-data", .warning, "data/masterplan.yaml", "{id: satu, ", "{id: ⟦visi-misi, ",
            fix:
                "write dimensi: data/dimensi.csv below data: in naskah.yaml, or take the role away",
            harmless: ["{id: satu, ", "{id: dua, "],
            more: [
                "naskah.yaml": MiniProject.files["naskah.yaml"]?.replacing("  dimensi: data/dimensi.yaml\n", with: "")
                    .replacing("  program: data/program.csv\n", with: "")
                    .replacing("  quick_win: data/quick-win.yaml\n", with: "") ?? "",
                "data/dimensi.yaml": "", "data/program.csv": "", "data/quick-win.yaml": "",
                "data/masterplan.yaml": MiniProject.files["data/masterplan.yaml"]?
                    .replacing("  - {id: visi-misi, judul: Visi dan Misi}\n", with: "")
                    .replacing("  - {id: rencana-aksi, judul: Rencana Aksi Kota Cerdas}\n", with: "") ?? "",
            ]),
        NearSlip(
            "data.plan-without-vision", .warning, "data/masterplan.yaml", "{id: visi-misi, judul: Visi dan Misi}",
            "{id: ⟦visi-misi, judul: Visi dan Misi}", fix: "write misi: in the masterplan", harmless: [],
            more: [
                "data/masterplan.yaml": MiniProject.files["data/masterplan.yaml"]?.replacing(
                    "misi: [Mendekatkan layanan]\n", with: "") ?? ""
            ]),
        NearSlip(
            "data.plan-without-vision", .warning, "data/masterplan.yaml", "{id: visi-misi, judul: Visi dan Misi}",
            "{id: ⟦visi-misi, judul: Visi dan Misi}", fix: "write visi: in the masterplan", harmless: [],
            more: [
                "data/masterplan.yaml": MiniProject.files["data/masterplan.yaml"]?.replacing(
                    "visi: Contoh yang melayani\n", with: "") ?? ""
            ]),
    ]

    private static let offices = [
        NearSlip(
            "data.other-head-office", .warning, "data/opd.csv", "dinas;Kepala Dinas Kesehatan",
            "dinas;⟦Kepala Dinas Lingkungan Hidup", fix: "write the office of the head of this unit",
            harmless: ["dinas;Kepala Dinas Kesehatan", "dinas;Kepala Dinas", "dinas;Bupati Contoh"])
    ]

    private static func units(_ first: String, _ second: String) -> String {
        "id;nama;singkatan;jenis;jabatan_kepala\ndinkes;\(first);Dinkes;dinas;Kepala Dinas Kesehatan\n"
            + "dlh;\(second);DLH;dinas;Kepala Dinas Lingkungan Hidup\n"
    }

    /// Units, quick wins and signatories whose cells changed places.
    private static let places = [
        NearSlip(
            "data.other-unit-name", .warning, "data/opd.csv", "",
            units("⟦Dinas Sosial", "Dinas Kesehatan"), fix: "write the name of the unit that he heads",
            harmless: [
                units("Dinas Kesehatan", "Dinas Lingkungan Hidup"), units("Dinas  kesehatan", "Dinas Lingkungan Hidup"),
                units("Dinas Kesehatan dan Gizi", "Dinas Lingkungan Hidup"),
            ]),
        NearSlip(
            "data.unit-kind", .warning, "data/opd.csv", "Dinkes;dinas;", "Dinkes;⟦badan;",
            fix: "write dinas, or set its name right", harmless: ["Dinkes;dinas;"]),
        NearSlip(
            "data.unit-kind", .warning, "data/opd.csv", "dinkes;Dinas Kesehatan;Dinkes;dinas",
            "dinkes;Dinas Kesehatan;Dinkes;⟦sekretariat", fix: "write dinas, or set its name right",
            harmless: ["dinkes;Rumah Sakit Umum Daerah;RSUD;rsud", "dinkes;Rumah Sakit Umum Daerah;RSUD;dinas"]),
        NearSlip(
            "data.short-name-twice", .warning, "data/opd.csv", "Lingkungan Hidup;DLH;", "Lingkungan Hidup;⟦Dinkes;",
            fix: "give it a short name of its own",
            harmless: ["Lingkungan Hidup;;", "Lingkungan Hidup;DLH;", "Lingkungan Hidup;Dinkes 2;"]),
        NearSlip(
            "data.quick-win-unit", .warning, "data/quick-win.yaml", "  opd: dlh\n",
            "  opd: dlh\n  penanggung_jawab: ⟦Kepala Dinas Kesehatan\n", fix: "set one of them right",
            harmless: [
                "  opd: dlh\n  penanggung_jawab: Kepala Dinas Lingkungan Hidup\n",
                "  opd: dlh\n  penanggung_jawab: Kepala Bidang Persampahan\n",
                "  opd: dlh\n  penanggung_jawab: Kepala  dinas lingkungan hidup\n",
            ]),
        // 'dinkes' supports the programme of this quick win.
        NearSlip(
            "data.quick-win-unit", .note, "data/quick-win.yaml", "  opd: dlh\n", "  opd: ⟦dpu\n",
            fix: "set one of them right, or write the unit into opd_pendukung",
            harmless: ["  opd: dinkes\n", "  opd: dlh\n", ""],
            more: [
                "data/opd.csv": (MiniProject.files["data/opd.csv"] ?? "")
                    + "dpu;Dinas Pekerjaan Umum;DPU;dinas;Kepala Dinas Pekerjaan Umum\n",
                "data/pejabat.csv": (MiniProject.files["data/pejabat.csv"] ?? "")
                    + "kadpu,,Kepala Dinas Pekerjaan Umum,dpu,,,,,\n",
            ]),
        NearSlip(
            "data.not-the-head", .note, "data/komitmen.yaml", "pejabat: [kadinkes, kadlh]",
            "pejabat: [kadinkes, kadlh, kadpu, ⟦sekdisdik]",
            fix: "set the office right, or leave it if that official does sign",
            harmless: [
                "pejabat: [kadinkes, kadlh, kadpu]", "pejabat: [kadinkes, kadlh, sekdisdik]",
                "pejabat: [kadinkes, kadlh, kadpu, kadisdik]", "pejabat: [kadinkes, kadlh, kadpu, dandim]",
            ],
            more: [
                "data/opd.csv": (MiniProject.files["data/opd.csv"] ?? "")
                    + "dpu;Dinas Pekerjaan Umum;DPU;dinas;Kepala Dinas Pekerjaan Umum\n"
                    + "disdik;Dinas Pendidikan;Disdik;dinas;Kepala Dinas Pendidikan\n"
                    + "dishub;Dinas Perhubungan;Dishub;dinas;Kepala Dinas Perhubungan\n"
                    + "dinsos;Dinas Sosial;Dinsos;dinas;Kepala Dinas Sosial\n",
                "data/pejabat.csv": (MiniProject.files["data/pejabat.csv"] ?? "")
                    + "kadpu,,Kepala Dinas Pekerjaan Umum,dpu,,,,,\nsekdisdik,,Sekretaris Dinas Pendidikan,disdik,,,,,\n"
                    + "kadisdik,,Kepala Dinas Pendidikan Kabupaten Contoh,disdik,,,,,\ndandim,,Komandan Kodim Contoh,,,,,,\n"
                    + "kadishub,,Kepala Dinas Perhubungan,dishub,,,,,\nkadinsos,,Kepala Dinas Sosial,dinsos,,,,,\n",
            ]),
        NearSlip(
            "data.nobody-signs", .warning, "data/komitmen.yaml", "    pejabat: [kadinkes, kadlh]", "    ⟦pejabat: []",
            fix: "write the ids of its officials, or delete the group",
            harmless: ["    pejabat: [kadinkes]", "    pejabat: semua"]),
        NearSlip(
            "data.nobody-signs", .error, "data/komitmen.yaml",
            "penandatangan:\n  - kelompok: utama\n    pejabat: [bupati]\n  - kelompok: opd\n    kolom: 2\n    pejabat: [kadinkes, kadlh]\n",
            "⟦penandatangan: []\n", fix: "write the ids of the officials below pejabat:",
            harmless: ["penandatangan:\n  - kelompok: utama\n    pejabat: [bupati]\n"]),
    ]

    // MARK: Lists

    private static let lists = [
        NearSlip(
            "data.empty-item", .warning, "data/komitmen.yaml", "  - Melaksanakan *masterplan*\n",
            "  - Melaksanakan *masterplan*\n  - ⟦\"\"\n", fix: "fill it in, or delete it",
            harmless: ["  - Melaksanakan *masterplan*\n  - \"–\"\n", "  - Melaksanakan\n  - satu\n"]),
        NearSlip(
            "data.repeated-item", .warning, "data/komitmen.yaml", "  - Melaksanakan *masterplan*\n",
            "  - Melaksanakan *masterplan*\n  - ⟦Melaksanakan *masterplan*\n", fix: "delete one of them, or change it",
            harmless: [
                "  - Melaksanakan *masterplan*\n  - Melaksanakan *masterplan* dua\n", "  - Satu dua\n  - Satu dua\n",
                "  - Melaksanakan *masterplan* 1\n  - Melaksanakan *masterplan* 2\n",
            ]),
        NearSlip(
            "data.repeated-item", .note, "data/bebas.csv", "2023,\"3,12\"\n",
            "2023,\"123.456,78\"\n⟦2023,\"123.456,78\"\n",
            fix: "delete one of them, or change it",
            harmless: ["2023,\"123.456,78\"\n2022,\"123.456,78\"\n", "2023,\"3,12\"\n2023,\"3,12\"\n"]),
        NearSlip(
            "data.repeated-item", .warning, "narasi/bab-1.md", "Isi bab.\n",
            "Alinea yang ditempel.\n\n⟦Alinea yang ditempel.\n", fix: "delete one of them, or change it",
            harmless: [
                "Alinea yang ditempel.\n\nSela.\n\nAlinea yang ditempel.\n", "Satu dua.\n\nSatu dua.\n",
                "Alinea yang ditempel.\n\n> Alinea yang ditempel.\n",
            ]),
        NearSlip(
            "data.missing-among-others", .note, "data/program.csv", "",
            named(["Warga", "Pelajar", "⟦", "Petani"]), fix: "fill in sasaran, or leave it when there is none",
            harmless: [
                named(["Warga", "Pelajar", "", ""]), named(["", "", "", "Petani"]), named(["Warga", "Pelajar", ""]),
                named(["Warga", "Pelajar", "Nelayan", "Petani"]), named(["", "", "", ""]),
            ]),
    ]

    /// Programmes with these in one column.
    private static func named(_ targets: [String]) -> String {
        "id,dimensi,nama,sasaran,opd,jangka,quick_win\n"
            + targets.enumerated().map { number, text in
                "p\(number),governance,Program \(number),\(text),dlh,pendek,bank-sampah\n"
            }.joined()
    }

    private static let years = [
        NearSlip(
            "data.year-without-value", .note, "data/program.csv", "", yearly("10,⟦,30,40,50"),
            fix: "fill it in, or write 0",
            harmless: [yearly("10,20,30,40,50"), yearly(",,30,40,50"), yearly("10,20,30,,"), yearly("10,10,30,,")]),
        NearSlip(
            "data.year-without-value", .note, "data/pagu.csv", "",
            budgets("250000000,⟦,300000000,,"), fix: "fill it in, or write 0",
            harmless: [
                budgets("250000000,300000000,,,"), budgets("250000000,,,,"), budgets("250000000,0,300000000,0,"),
            ], more: ["data/program.csv": yearly("10,20,30,40,50")], lines: "  pagu: data/pagu.csv\n"),
        NearSlip(
            "data.reference-year-missing", .note, "data/rpjmd.csv", "",
            reference(targets: 2024...2028, budgets: 2024...2027, marked: true), fix: "add it",
            harmless: [
                reference(targets: 2024...2028, budgets: 2024...2028),
                reference(targets: 2024...2028, budgets: 2024...2026),
                reference(targets: 2024...2026, budgets: 2024...2025),
            ], lines: "acuan: { rpjmd: data/rpjmd.csv }\n"),
    ]

    private static func budgets(_ amounts: String) -> String {
        "program,sumber_dana,pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028\np1,APBD Kabupaten,\(amounts)\n"
    }

    private static func yearly(_ values: String) -> String {
        "id,dimensi,nama,indikator,satuan,arah,baseline,target_2024,target_2025,target_2026,target_2027,target_2028,"
            + "opd,jangka,quick_win\n"
            + "p1,governance,Program,Layanan,layanan,naik,5,\(values),dlh,pendek,bank-sampah\n"
    }

    private static func reference(
        targets: ClosedRange<Int>, budgets: ClosedRange<Int>, marked: Bool = false
    ) -> String {
        let heads = targets.map { "target_\($0)" } + budgets.map { "pagu_\($0)" }
        let last = heads.last ?? ""
        return "nama,indikator,satuan," + heads.dropLast().joined(separator: ",") + "," + (marked ? "⟦" : "") + last
            + "\nProgram Lain,Layanan lain,layanan," + targets.map { "\($0 - 2000)" }.joined(separator: ",") + ","
            + budgets.map { "\($0)000" }.joined(separator: ",") + "\n"
    }

    // MARK: Provisions

    private static func regulation(_ head: String) -> String {
        """
        judul: Peraturan Bupati Contoh
        nomor: ……
        tahun: 2024
        \(head)
        tanggal: ……
        menimbang:
          - "bahwa kota cerdas memerlukan pedoman;"
        mengingat:
          - "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);"
        bab:
          - judul: Ketentuan Penutup
            pasal:
              - isi: "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."
        penandatangan:
          - { kelompok: utama, kolom: 1, pejabat: [bupati] }

        """
    }

    private static let withRegulation = [
        "naskah.yaml": (MiniProject.files["naskah.yaml"] ?? "")
            .replacing("data:\n", with: "data:\n  peraturan: data/peraturan.yaml\n")
            .replacing(
                "dokumen:\n", with: "dokumen:\n  peraturan: { layout: peraturan/peraturan.xml, judul: Peraturan }\n"),
        "data/pejabat.csv": (MiniProject.files["data/pejabat.csv"] ?? "")
            + "sekda,,Sekretaris Daerah Kabupaten Contoh,,,,,,\n",
    ]

    private static let order = "isi: \"Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.\""
    private static let gazetted = regulation("tentang: Masterplan\npengundang: sekda")
    private static let annex = "lampiran:\n  - { judul: Susunan 0, narasi: Isi lampiran. }\n"

    private static func provision(_ text: String, annexes: Int = 0) -> String {
        let own =
            (annexes > 0 ? "lampiran:\n" : "")
            + (0..<annexes).map { "  - { judul: Susunan \($0), narasi: Isi lampiran. }\n" }.joined()
        return gazetted.replacing(order, with: "isi: \"\(text)\"") + own
    }

    private static let provisions = [
        NearSlip(
            "data.annex-missing", .warning, "data/peraturan.yaml", "",
            provision("Susunan tercantum dalam ⟦Lampiran yang merupakan bagian tidak terpisahkan."),
            fix: "write it below lampiran:, or correct the sentence",
            harmless: [
                provision("Susunan tercantum dalam Lampiran yang merupakan bagian.", annexes: 1),
                provision("Susunan tercantum dalam Lampiran Peraturan Menteri."),
                provision("Susunan tercantum dalam Lampiran II Peraturan Menteri."),
                provision("Berkas dilampirkan pada laporan."),
            ], more: withRegulation),
        NearSlip(
            "data.annex-missing", .warning, "data/peraturan.yaml", "",
            provision("Susunan tercantum dalam ⟦Lampiran Peraturan Bupati ini."),
            fix: "write it below lampiran:, or correct the sentence",
            harmless: [provision("Susunan tercantum dalam Lampiran Peraturan Bupati Lain.")], more: withRegulation),
        NearSlip(
            "data.annex-missing", .warning, "data/peraturan.yaml", "",
            provision("Tercantum dalam Lampiran I dan ⟦Lampiran III.", annexes: 2),
            fix: "write it below lampiran:, or correct the sentence",
            harmless: [provision("Tercantum dalam Lampiran I dan Lampiran IV.", annexes: 4)], more: withRegulation),
        NearSlip(
            "data.annex-unnamed", .note, "data/peraturan.yaml", "",
            provision("Susunan ditetapkan.") + annex.replacing("lampiran:", with: "⟦lampiran:"),
            fix: "write, for example, \"tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan\"",
            harmless: [
                provision("Susunan tercantum dalam Lampiran Peraturan Bupati ini.", annexes: 1),
                provision("Dalam Lampiran.", annexes: 1),
            ],
            more: withRegulation),
        NearSlip(
            "data.regulation-without-promulgation", .warning, "data/peraturan.yaml", "",
            regulation("tentang: Masterplan").replacing("judul: Per", with: "judul: ⟦Per"),
            fix: "write pengundang: with the id of the secretary of the region",
            harmless: [regulation("tentang: Masterplan\ntanggal_pengundangan: ……\npengundang: sekda")],
            more: withRegulation),
    ]
}
