import Diagnostics
import DocumentData
import Foundation
import TestGenerators
import Testing

/// Twenty lists with the headings and shapes that lists of Indonesian offices have: titles, heads of one to three rows, merged and not, groups,
/// totals, signatures, columns of no interest. Each gives the right rows, or asks.
@Suite struct ListShapeTests {
    struct Shape: CustomTestStringConvertible {
        let name: String
        let rows: String
        var merges: [String] = []
        let collection: String
        /// Of some fields, row by row.
        let expected: [[String]]
        let fields: [String]
        var asked: [String] = []
        var testDescription: String { name }
    }

    private static let people = ["nama", "nip", "jabatan"]
    private static let plans = ["nama", "indikator", "target_2026"]

    static let shapes: [Shape] = [
        Shape(
            name: "DUK",
            rows:
                "DAFTAR URUT KEPANGKATAN\nNo DUK | Nama Pegawai | NIP Baru | Gol. Ruang | Jabatan\n#1 | Contoh Satu | 197001011990031001 | IV/c | Kepala",
            merges: ["A1:E1"], collection: "pejabat", expected: [["Contoh Satu", "197001011990031001", "Kepala"]],
            fields: people),
        Shape(
            name: "nomor kolom",
            rows:
                "# | Nama Lengkap | NIP | Nama Jabatan\n(1) | (2) | (3) | (4)\n#1 | Contoh Satu | 197001011990031001 | Kepala",
            collection: "pejabat", expected: [["Contoh Satu", "197001011990031001", "Kepala"]], fields: people),
        Shape(
            name: "dua baris judul tanpa gabungan",
            rows:
                "No | Nama | Kepegawaian | | Jabatan\n | | NIP | Gol |\n#1 | Contoh Satu | 197001011990031001 | IV/c | Kepala\n#2 | Contoh Dua | 197001011990031002 | IV/b | Camat",
            collection: "pejabat", expected: [["Contoh Satu", "Kepala"], ["Contoh Dua", "Camat"]],
            fields: ["nama", "jabatan"], asked: ["Kepegawaian NIP"]),
        Shape(
            name: "target tiga tahun tanpa gabungan",
            rows:
                "No | Program | Indikator | Target | | | Pagu (Rp)\n | | | #2025 | #2026 | #2027 |\n#1 | Contoh | Nilai | #1 | #2 | #3 | #500",
            collection: "program", expected: [["Contoh", "Nilai", "2"]], fields: plans),
        Shape(
            name: "dua Target",
            rows: "No | Program | Indikator | Target | Target | Pagu\n#1 | Contoh | Nilai | #1 | #2 | #500",
            collection: "program", expected: [["Contoh", "Nilai"]], fields: ["nama", "indikator"]),
        Shape(
            name: "T-C.27 berdampingan",
            rows:
                "Tabel T-C.27\nTujuan | Sasaran | Kode | Program dan Kegiatan | Indikator Kinerja Program (Outcome) dan Kegiatan (Output) | Data Capaian pada Tahun Awal Perencanaan | Target Kinerja Program dan Kerangka Pendanaan | | | | Unit Kerja Perangkat Daerah Penanggung Jawab | Lokasi\n | | | | | | 2026 | | 2027 | | | \n | | | | | | Target | Rp | Target | Rp | | \na | b | 1.02 | Contoh | Nilai | #1 | #2 | #100 | #3 | #200 | Dinas A | x",
            merges: [
                "A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "F2:F4", "G2:J2", "G3:H3", "I3:J3", "K2:K4", "L2:L4",
            ],
            collection: "program", expected: [["Contoh", "Nilai", "2", "3", "1"]],
            fields: ["nama", "indikator", "target_2026", "target_2027", "baseline"]),
        Shape(
            name: "T-C.27 berurutan",
            rows:
                "Kode | Program dan Kegiatan | Indikator Kinerja Program (Outcome) dan Kegiatan (Output) | Target Kinerja Program | | Kerangka Pendanaan (Rp) | | Perangkat Daerah Penanggung Jawab\n | | | 2026 | 2027 | 2026 | 2027 | \n1.02 | Contoh | Nilai | #2 | #3 | #100 | #200 | Dinas A",
            merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:H2"], collection: "program",
            expected: [["Contoh", "Nilai", "2"]], fields: plans),
        Shape(
            name: "RKPD",
            rows:
                "Kode | Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan | Indikator Kinerja Program/Kegiatan | Rencana Tahun 2026 | | | \n | | | Lokasi | Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif | Sumber Dana\n1.02 | Contoh | Nilai | x | #2 | #500 | APBD",
            merges: ["A1:A2", "B1:B2", "C1:C2", "D1:G1"], collection: "program", expected: [["Contoh", "Nilai", "2"]],
            fields: plans),
        Shape(
            name: "DPA",
            rows:
                "DOKUMEN PELAKSANAAN ANGGARAN\nKode Sub Kegiatan | Program | Sub Kegiatan | Sumber Dana | Lokasi | Anggaran\n1.02.01 | Contoh | Rapat | APBD | x | #500\nJumlah | | | | | #500",
            collection: "program", expected: [["Contoh", "Rapat", "500"]], fields: ["nama", "kegiatan", "anggaran"]),
        Shape(
            name: "nama di atas NIP",
            rows: "No | Nama / NIP | Pangkat/Gol | Jabatan\n#1 | Contoh Satu\\n197001011990031001 | IV/c | Kepala",
            collection: "pejabat", expected: [["Contoh Satu", "197001011990031001", "Kepala"]], fields: people),
        Shape(
            name: "kelompok dan jumlah",
            rows:
                "No. | Nama | NIP | Jabatan\nA | DINAS\n#1 | Contoh Satu | 197001011990031001 | Kepala\nB | BADAN\n#2 | Contoh Dua | | Kepala Badan\nJumlah | | | #2\n | | | Mengetahui,\n | | | Bupati",
            collection: "pejabat",
            expected: [["Contoh Satu", "197001011990031001", "Kepala"], ["Contoh Dua", "", "Kepala Badan"]],
            fields: people),
        Shape(
            name: "OPD",
            rows:
                "Kode OPD | Nama Perangkat Daerah | Akronim | Alamat Kantor\n1.01 | Dinas Contoh | DC | Jalan A\n1.02 | Badan Contoh | BC | Jalan B",
            collection: "opd", expected: [["Dinas Contoh", "DC"], ["Badan Contoh", "BC"]],
            fields: ["nama", "singkatan"]),
        Shape(
            name: "satuan kerja", rows: "No | Nama Satuan Kerja\n#1 | Dinas Contoh\n#2 | Kecamatan Contoh",
            collection: "opd", expected: [["Dinas Contoh"], ["Kecamatan Contoh"]], fields: ["nama"]),
        Shape(
            name: "gelar terpisah",
            rows:
                "NO | GELAR DEPAN | NAMA | GELAR BELAKANG | NIP | JABATAN\n#1 | Dr. | Contoh Satu | M.Si. | 197001011990031001 | Kepala",
            collection: "pejabat", expected: [["Contoh Satu", "Dr.", "M.Si."]],
            fields: ["nama", "gelar_depan", "gelar_belakang"]),
        Shape(
            name: "kolom tak dikenal",
            rows:
                "No | Nama | NIP | Jabatan | TMT | Usia | Pendidikan Terakhir | Ket\n#1 | Contoh Satu | 197001011990031001 | Kepala | a | #50 | S2 |",
            collection: "pejabat", expected: [["Contoh Satu", "197001011990031001", "Kepala"]], fields: people),
        Shape(
            name: "kepala diulang tiap halaman",
            rows:
                "No | Nama | NIP | Jabatan\n#1 | Contoh Satu | 197001011990031001 | Kepala\nNo | Nama | NIP | Jabatan\n#2 | Contoh Dua | 197001011990031002 | Camat",
            collection: "pejabat", expected: [["Contoh Satu"], ["Contoh Dua"]], fields: ["nama"]),
        Shape(
            name: "unit digabung ke bawah",
            rows:
                "Unit Kerja | Nama | NIP | Jabatan\nDinas A | Contoh Satu | 197001011990031001 | Kepala\n | Contoh Dua | 197001011990031002 | Sekretaris",
            merges: ["A2:A3"], collection: "pejabat",
            expected: [["Contoh Satu", "Dinas A"], ["Contoh Dua", "Dinas A"]],
            fields: ["nama", "opd"]),
        Shape(
            name: "status jabatan",
            rows:
                "No | Nama Pejabat | Jabatan | NIP | Status Jabatan\n#1 | Contoh Satu | Kepala Dinas A | 197001011990031001 | Plt\n#2 | Contoh Dua | Kepala Dinas B | | Definitif",
            collection: "pejabat", expected: [["Contoh Satu", "Plt."], ["Contoh Dua", ""]], fields: ["nama", "status"]),
        Shape(
            name: "rencana aksi",
            rows:
                "No | Nama Program | Kegiatan | Tolok Ukur | Satuan | Kondisi Awal | Target 2026 | Pagu Indikatif (Rp) | Sumber Pendanaan | PD Penanggung Jawab\n#1 | Contoh | Rapat | Nilai | persen | #10 | #20 | #500 | APBD | Dinas A",
            collection: "program", expected: [["Contoh", "Nilai", "20"]], fields: plans),
        Shape(
            name: "dua unit",
            rows:
                "Nama | NIP | Jabatan | Unit Kerja | SKPD\nContoh Satu | 197001011990031001 | Kepala | Bidang A | Dinas B",
            collection: "pejabat", expected: [["Contoh Satu", "197001011990031001", "Kepala"]], fields: people,
            asked: ["SKPD"]),
    ]

    @Test(arguments: shapes) func isFound(_ shape: Shape) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(try MadeLists.workbook(.init("Daftar", merges: shape.merges, shape.rows))).write(to: path)
        let read = WorkbookImport([path.path], answers: [:])
        let table = try #require(
            read.tables.first { $0.collection == shape.collection }, "\(read.told.map(\.english)) \(read.findings.all)")
        #expect(table.records.map { record in shape.fields.map { record[$0] ?? "" } } == shape.expected)
        #expect(read.questions.map(\.heading) == (shape.name == "dua Target" ? [] : shape.asked))
        #expect(!read.findings.hasErrors)
    }
}
