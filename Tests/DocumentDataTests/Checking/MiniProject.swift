/// A small valid project. Tests change one place of it.
enum MiniProject {
    static let files: [String: String] = [
        "naskah.yaml": """
        judul: Smart City Contoh
        tanda: CONTOH
        data:
          wilayah: data/wilayah.yaml
          opd: data/opd.csv
          pejabat: data/pejabat.csv
          dimensi: data/dimensi.yaml
          program: data/program.csv
          quick_win: data/quick-win.yaml
          komitmen: data/komitmen.yaml
          masterplan: data/masterplan.yaml
          bebas: data/bebas.csv
        dokumen:
          komitmen: { layout: komitmen/formulir.xml, judul: Komitmen, tanggal: 2023-10-10 }
          masterplan: { layout: masterplan/buku.xml, judul: Buku }
        profil:
          kertas: F4-215x330

        """,
        "data/wilayah.yaml": """
        nama: Contoh
        jenis: kabupaten
        provinsi: Provinsi Contoh
        sebutan_kepala: Bupati
        alamat:
          - Jalan Contoh
        lambang: lambang.svg

        """,
        "lambang.svg": "<svg/>",
        "data/opd.csv": """
        id;nama;singkatan;jenis;jabatan_kepala
        dinkes;Dinas Kesehatan;Dinkes;dinas;Kepala Dinas Kesehatan
        dlh;Dinas Lingkungan Hidup;DLH;dinas;Kepala Dinas Lingkungan Hidup

        """,
        "data/pejabat.csv": """
        id,nama,jabatan,opd,gelar_depan,gelar_belakang,pangkat,nip,status
        bupati,,Bupati Contoh,,,,,,
        kadinkes,Nama Contoh,Kepala Dinas Kesehatan,dinkes,dr. H.,"M.Kes., M.Si.",,198609262015051001,Plt.
        kadlh,,Kepala Dinas Lingkungan Hidup,dlh,,,,,

        """,
        "data/dimensi.yaml": """
        - id: governance
          nomor: 1
          nama: Smart Governance
          warna: "#1F4E79"
          bidang:
            - {id: layanan, nama: Layanan Publik}
          visi: Layanan *cepat*.
          sasaran: [Warga]
        - id: environment
          nomor: 6
          nama: Smart Environment
          bidang:
            - {id: sampah, nama: Tata Kelola Sampah}

        """,
        "data/program.csv": """
        id,dimensi,bidang,nama,baseline,target_2024,opd,opd_pendukung,anggaran,jangka,quick_win,target_2025,target_2026,target_2027,target_2028
        p1,environment,sampah,Bank Sampah,"10,5",20,dlh,dinkes; dlh,1.250.000.000,pendek,bank-sampah
        p2,governance,layanan,Antrean Daring,,,dinkes,,500000,menengah,
        p3,environment,,Adipura,,,dlh,,,panjang,

        """,
        "data/quick-win.yaml": """
        - id: bank-sampah
          nama: BANK SAMPAH
          dimensi: environment
          bidang: sampah
          opd: dlh
          masalah: |
            Sampah **menumpuk**.
          mitra: [Kelompok warga]
          anggaran: Rp250.000.000
          indikator:
            - {nama: Nasabah, satuan: orang, sekarang: 0, target: 500}
          linimasa:
            - {kegiatan: Sosialisasi, mulai: 1, selesai: 3}

        """,
        "data/komitmen.yaml": """
        judul: Komitmen Bersama
        tanggal: 2023-10-10
        hari: Selasa
        butir:
          - Melaksanakan *masterplan*
        penandatangan:
          - kelompok: utama
            pejabat: [bupati]
          - kelompok: opd
            kolom: 2
            pejabat: [kadinkes, kadlh]

        """,
        "data/masterplan.yaml": """
        judul: Masterplan
        periode: {mulai: 2024, selesai: 2028}
        bab:
          - {id: satu, judul: Pendahuluan, narasi: narasi/bab-1.md}
          - {id: visi-misi, judul: Visi dan Misi}
          - {id: rencana-aksi, judul: Rencana Aksi Kota Cerdas}
        tanpa: [peta-jalan]
        visi: Contoh yang melayani
        misi: [Mendekatkan layanan]

        """,
        "narasi/bab-1.md": "# Latar\n\nIsi bab.\n",
        "data/bebas.csv": "tahun,nilai\n2023,\"3,12\"\n2024,3.5\n",
    ]

    /// The project with one text replaced in one file.
    static func replacing(_ old: String, with new: String, in path: String) -> [String: String] {
        var files = files
        files[path] = files[path]?.replacing(old, with: new)
        return files
    }
}
