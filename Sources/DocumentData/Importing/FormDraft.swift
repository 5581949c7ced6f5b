import Foundation

/// The files of a new project with a form that the officials of a list sign.
package struct FormDraft {
    package let region: RegionDraft?
    /// nil when it is not known: a line of dots.
    package let province: String?
    /// ISO; nil when it is not known.
    package let date: String?
    package let units: ImportedTable?
    package let officials: ImportedTable
    package let questions: [String]

    package init(
        region: RegionDraft?, province: String?, date: String?, units: ImportedTable?, officials: ImportedTable,
        questions: [String]
    ) {
        self.region = region
        self.province = province
        self.date = date
        self.units = units
        self.officials = officials
        self.questions = questions
    }

    /// A date as people write it, in the form of data files. nil for anything else.
    package static func date(_ text: String) -> String? {
        (try? DateText.date(text).get()).map(DateText.iso)
    }

    /// Paths within the project and texts.
    package var files: [(path: String, text: String)] {
        var files = [("naskah.yaml", project), ("data/wilayah.yaml", regionText), ("data/komitmen.yaml", form)]
        if let units { files.append(("data/opd.csv", units.csv)) }
        files.append(("data/pejabat.csv", officials.csv))
        return files
    }

    private var regionName: String { region?.fullName ?? "……" }

    private var project: String {
        let title = ProjectFileText.quoted("Komitmen Bersama Implementasi Smart City \(regionName)")
        let text = """
            judul: \(title)
            data:
              wilayah: data/wilayah.yaml
            \(units == nil ? "" : "  opd: data/opd.csv\n")  pejabat: data/pejabat.csv
              komitmen: data/komitmen.yaml
            dokumen:
              komitmen:
                layout: komitmen/formulir.xml
                judul: \(title)
            \(date.map { "    tanggal: \($0)\n" } ?? "")profil:
              kertas: F4-215x330    # atau A4

            """
        return ProjectFileText.settingQuestions(questions, in: text)
    }

    private var regionText: String {
        """
        # Identitas daerah. Dicetak pada kepala surat dan di dalam kalimat.
        nama: \(ProjectFileText.quoted(region?.name ?? "……"))
        jenis: \(region?.kind ?? "kabupaten")
        provinsi: \(ProjectFileText.quoted(province ?? "……"))
        sebutan_kepala: \(region?.headTitle ?? "Bupati")
        # alamat:                       # baris kepala surat, paling banyak tiga
        #   - Jalan … Nomor …

        """
    }

    private var form: String {
        """
        # Naskah komitmen. Isi butir boleh ditambah atau dikurangi; nomornya dibuat sendiri oleh Naskah.
        judul: Komitmen Bersama Implementasi Smart City
        # nomor: "……/……/……"
        tanggal: \(date ?? "……")
        pembuka: |
          Dalam rangka mewujudkan kota cerdas (*smart city*) di \(regionName), kami yang bertanda tangan di bawah ini
          menyatakan komitmen untuk:
        butir:
          - |
            menjadikan *Masterplan Smart City* sebagai acuan dalam menyusun program dan kegiatan;
          - |
            menyediakan anggaran, sumber daya manusia, dan prasarana sesuai dengan kemampuan keuangan daerah;
          - |
            melaksanakan setiap *quick win* tepat waktu dengan penanggung jawab dan indikator yang jelas; dan
          - |
            menggunakan data secara bersama-sama serta melaporkan kemajuan setiap 3 (tiga) bulan.
        penutup: |
          Demikian komitmen ini dibuat untuk dilaksanakan dengan penuh rasa tanggung jawab.
        # Urutan tanda tangan: id dari kolom pertama data/pejabat.csv.
        penandatangan:

        """ + signatories
    }

    /// The head and deputy side by side, the secretary alone, all others in two columns.
    private var signatories: String {
        let ranks = officials.records.map { record in
            let office = DataRecord([.init(key: "jabatan", node: DataNode(.text(record["jabatan"] ?? "")))])
            return (id: record["id"] ?? "", rank: OfficialChecks.protocolRank(of: Official(office)))
        }
        let groups: [(name: String, ranks: ClosedRange<Int>, columns: Int)] = [
            ("utama", 0...1, 2), ("sekda", 2...2, 1), ("perangkat daerah", 3...3, 2),
        ]
        return groups.map { group in
            let ids = ranks.filter { group.ranks.contains($0.rank) }.sorted { $0.rank < $1.rank }.map(\.id)
            guard !ids.isEmpty else { return "" }
            return "  - kelompok: \(group.name)\n    kolom: \(min(group.columns, ids.count))\n    pejabat:\n"
                + ids.map { "      - \($0)\n" }.joined()
        }.joined()
    }
}
