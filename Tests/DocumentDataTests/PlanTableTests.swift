import Diagnostics
import DocumentData
import Foundation
import TestGenerators
import Testing

/// Tables of plans and budgets as ministries prescribe them: the right rows, codes and amounts, the others told.
@Suite struct PlanTableTests {
    private func imported(_ sheet: MadeLists.Sheet) throws -> WorkbookImport {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(try MadeLists.workbook(sheet)).write(to: path)
        return WorkbookImport([path.path], answers: [:])
    }

    private func csv(_ read: WorkbookImport, _ name: String) -> String? {
        read.tables.first { $0.collection == name }?.csv
    }

    private static let names = "2.16.01 | PROGRAM SATU"

    /// T-C.27 of 2017: three rows of headings, goals above, kegiatan within, a total below.
    @Test func renstra() throws {
        let read = try imported(
            .init(
                "T-C.27",
                merges: [
                    "G2:L2", "G3:H3", "I3:J3", "K3:L3", "A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "F2:F4", "M2:M4",
                ],
                """
                Rencana Program Dinas A Kabupaten Contoh
                Tujuan | Sasaran | Kode | Program dan Kegiatan | Indikator Kinerja Program (outcome) dan Kegiatan (output) | \
                Data Capaian pada Tahun Awal Perencanaan | Target Kinerja Program dan Kerangka Pendanaan | | | | | | Unit Kerja
                 | | | | | | 2025 | | 2026 | | Kondisi Kinerja pada akhir periode Renstra | |
                 | | | | | | Target | Rp | Target | Rp | Target | Rp |
                (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13)
                Tata kelola | SPBE naik
                 | | 2.16.01 | PROGRAM SATU | Nilai | B | BB | #150 | A | #160 | A | #310 | Dinas A
                 | | | | Indeks | #2.5 | #3 | | #3.5 | | #3.5 | | Dinas A
                 | | 2.16.01.2.01 | Kegiatan | Dokumen | #1 | #2 | #100 | #3 | #110 | #5 | #210 | Dinas A
                 | | | | Dokumen lain | #1 | #2 | | #3 | | #5 | | Dinas A
                 | | 2.16.01.2.01.0001 | Sub | Dokumen | #1 | #2 | #50 | #3 | #60 | #5 | #110 | Dinas A
                 | | 2.16.02 | PROGRAM DUA | Nilai | #1 | #2 | #30 | #3 | #40 | #3 | #70 | Dinas A
                 | | | Jumlah | | | | #180 | | #200 | | #380 |
                """))
        #expect(read.questions.isEmpty)
        #expect(
            csv(read, "program") == """
                id,dimensi,kode,nama,indikator,baseline,kondisi_akhir,opd,anggaran,target_2025,target_2026
                program-satu,,2.16.01,PROGRAM SATU,Nilai,B,A,Dinas A,310,BB,A
                program-dua,,2.16.02,PROGRAM DUA,Nilai,1,3,Dinas A,70,2,3

                """)
        #expect(
            csv(read, "indikator") == """
                program,indikator,baseline,kondisi_akhir,target_2025,target_2026
                program-satu,Indeks,"2,5","3,5",3,"3,5"

                """)
        #expect(
            csv(read, "pagu") == """
                program,pagu_2025,pagu_2026
                program-satu,150,160
                program-dua,30,40

                """)
        let told = try #require(read.findings.all.first { $0.id == "workbook.other-levels" })
        #expect(told.severity == .note)
        #expect(told.message.indonesian.hasSuffix("kegiatan 9–10; sub-kegiatan 11; tanpa nama 6"), "\(told.message)")
    }

    /// The shape of 2025: one column for all levels, codes before the names.
    @Test func renstraInOneColumn() throws {
        let read = try imported(
            .init(
                "Renstra", merges: ["C1:F1", "C2:D2", "E2:F2", "A1:A3", "B1:B3", "G1:G3"],
                """
                BIDANG URUSAN/ PROGRAM/ OUTCOME/ KEGIATAN/ SUBKEGIATAN/ OUTPUT | INDIKATOR OUTCOME/ OUTPUT | \
                TARGET DAN PAGU INDIKATIF TAHUN | | | | BASELINE TAHUN 2024
                 | | 2025 | | 2026 | |
                 | | TARGET | PAGU | TARGET | PAGU |
                2.16 URUSAN KOMINFO | | | #500 | | #600 |
                2.16.01 PROGRAM SATU | Nilai | A | #150 | A | #160 | B
                2.16.01.2.01 Kegiatan | Dokumen | #2 | #100 | #3 | #110 | #1
                """))
        #expect(read.questions.isEmpty)
        #expect(
            csv(read, "program") == """
                id,dimensi,kode,nama,indikator,baseline,tahun_baseline,target_2025,target_2026
                program-satu,,2.16.01,PROGRAM SATU,Nilai,B,2024,A,A

                """)
        #expect(csv(read, "pagu") == "program,pagu_2025,pagu_2026\nprogram-satu,150,160\n")
    }

    /// An RKPD has the parts of codes in columns of their own, some of them numbers that have lost their zeros.
    @Test func yearlyPlan() throws {
        let read = try imported(
            .init(
                "RKPD", merges: ["A1:E2", "F1:F2", "G1:G2", "H1:K1", "L1:M1", "N1:N2"],
                """
                Kode | | | | | Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan | \
                Indikator Kinerja Program/Kegiatan/Sub Kegiatan | Rencana Tahun 2026 | | | | Prakiraan Maju Rencana Tahun 2027 | | \
                Perangkat Daerah Penanggung Jawab
                 | | | | | | | Lokasi | Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif (Rp) | Sumber Dana | \
                Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif (Rp) |
                #2 | | | | | URUSAN WAJIB | | | | | | | |
                #2 | #16 | | | | KOMINFO | | | | #500 | | | #600 |
                #2 | #16 | #3 | | | PROGRAM TIGA | Nilai | Contoh | #3.5 | #260 | PAD | #4 | #270 | Dinas A
                #2 | #16 | #3 | #2.1 | | Kegiatan | Dokumen | Contoh | #3 | #210 | PAD | #4 | #220 | Dinas A
                #2 | #16 | #3 | #2.1 | #2 | Sub | Dokumen | Contoh | #3 | #110 | PAD | #4 | #120 | Dinas A
                2 | 16 | 03 | 2.01 | 0002 | Sub lain | Dokumen | Contoh | #3 | #100 | PAD | #4 | #100 | Dinas A
                Jumlah | | | | | | | | | #260 | | | #270 |
                """))
        #expect(read.questions.isEmpty && !read.findings.hasErrors)
        #expect(
            csv(read, "program") == """
                id,dimensi,kode,nama,indikator,opd,sumber_dana,target_2026,target_2027
                program-tiga,,2.16.03,PROGRAM TIGA,Nilai,Dinas A,PAD,"3,5",4

                """)
        #expect(csv(read, "pagu") == "program,sumber_dana,pagu_2026,pagu_2027\nprogram-tiga,PAD,260,270\n")
    }

    /// A DPA says its year above the table; without one it is asked for.
    @Test func budget() throws {
        func dpa(_ title: String) throws -> WorkbookImport {
            try imported(
                .init(
                    "DPA", merges: ["D2:F2", "A2:A3", "B2:B3", "C2:C3"],
                    """
                    \(title)
                    Kode | Uraian | Sumber Dana | Jumlah (Rp)
                     | | | Belanja Operasi | Belanja Modal | Jumlah
                    2.16.03 | PROGRAM TIGA | | #200 | #60 | #260
                    2.16.03.2.01 | Kegiatan | | #200 | #60 | #260
                    2.16.03.2.01.0002 | Sub | PAD | #200 | #60 | #260
                    Jumlah | | | #200 | #60 | #260
                    """))
        }
        let read = try dpa("DOKUMEN PELAKSANAAN ANGGARAN Tahun Anggaran 2026")
        #expect(csv(read, "program") == "id,dimensi,kode,nama\nprogram-tiga,,2.16.03,PROGRAM TIGA\n")
        #expect(csv(read, "pagu") == "program,pagu_2026\nprogram-tiga,260\n")
        #expect(try dpa("DOKUMEN PELAKSANAAN ANGGARAN").findings.all.contains { $0.id == "workbook.budget-year" })
    }

    /// Programmes and their kegiatan without codes are refused: added up, their amounts would count twice.
    @Test func withoutCodes() throws {
        func read(_ rows: String) throws -> [String] {
            try imported(.init("P", "Program/Kegiatan | Indikator | Anggaran | SKPD\n" + rows)).findings.all.map(\.id)
        }
        let mixed = "PROGRAM SATU | Nilai | #300 | Dinas A\nKegiatan | Dokumen | #200 | Dinas A"
        #expect(try read(mixed) == ["workbook.mixed-levels"])
        #expect(try read("Program Satu | Nilai | #300 | Dinas A\nProgram Dua | Nilai | #200 | Dinas A") == [])
        #expect(try read("Layanan Satu | Nilai | #300 | Dinas A\nPusat Data | Nilai | #200 | Dinas A") == [])
    }

    /// The nomenclature is no plan: it becomes a table that codes and names of programmes are compared with.
    @Test func nomenclature() throws {
        let read = try imported(
            .init(
                "Lampiran", merges: ["A1:E1", "F1:F2", "G1:G2"],
                """
                KODE | | | | | NOMENKLATUR URUSAN KABUPATEN/KOTA | INDIKATOR
                URUSAN | BIDANG URUSAN | PROGRAM | KEGIATAN | SUB KEGIATAN | |
                2 | | | | | URUSAN WAJIB |
                2 | 16 | | | | BIDANG KOMINFO |
                2 | 16 | 03 | | | PROGRAM TIGA |
                2 | 16 | 03 | 2.01 | 0002 | Sub | Jumlah dokumen
                """))
        #expect(read.tables.map(\.collection) == ["nomenklatur"])
        #expect(
            csv(read, "nomenklatur") == """
                kode,nama,indikator
                2,URUSAN WAJIB,
                2.16,BIDANG KOMINFO,
                2.16.03,PROGRAM TIGA,
                2.16.03.2.01.0002,Sub,Jumlah dokumen

                """)
    }

    /// Every unit has a programme of the same name: they stay apart, today and next month, and another unit's plan leaves them alone.
    @Test func sameNames() throws {
        func plan(_ units: String...) throws -> WorkbookImport {
            try imported(
                .init(
                    "Rencana",
                    "Program | Indikator | Target 2026 | Pagu 2026 | Perangkat Daerah\n"
                        + units.enumerated().map {
                            "Program Penunjang | Nilai | #\($0.offset) | #\($0.offset)0 | \($0.element)"
                        }
                        .joined(separator: "\n")))
        }
        let first = try plan("Dinas A", "Dinas B", "Dinas C")
        let table = try #require(first.tables.first { $0.collection == "program" })
        let ids = ["program-penunjang", "program-penunjang-dinas-b", "program-penunjang-dinas-c"]
        #expect(table.records.map { $0["id"] } == ids)
        let again = try #require(try plan("Dinas C", "Dinas A", "Dinas B").tables.first { $0.collection == "program" })
        let merge = ImportMerge(again, into: table, .within("opd"))
        #expect(merge.table.records.map { $0["id"] } == [ids[2], ids[0], ids[1]])
        #expect(merge.changes.allSatisfy { if case .changed = $0 { true } else { false } })
        let one = ImportMerge(
            try #require(try plan("Dinas D").tables.first { $0.collection == "program" }), into: table, .within("opd"))
        #expect(one.changes == [.added("Program Penunjang")] && one.table.records.count == 4)
        let budgets = try #require(first.tables.first { $0.collection == "pagu" })
        #expect(WorkbookImport.naming(budgets, merge.ids(of: again)).records.count == 3)
        // A programme that its unit's plan leaves out is gone.
        let fewer = ImportMerge(
            table,
            into: ImportedTable(
                "program", fields: table.fields,
                records: table.records + [
                    ["id": "lama", "nama": "Program Lama", "opd": "Dinas A"]
                ]), .within("opd"))
        #expect(fewer.changes == [.gone("Program Lama")])
    }

    /// Values are judged at their cells before anything is written.
    @Test func valuesAtTheirCells() throws {
        let read = try imported(
            .init(
                "P",
                "Nama | NIP | Jabatan | Unit Kerja\nSatu | 19700101 199003 1 0 | Kepala Dinas A | Dinas A\nDua | abc | Kepala Dinas B | Dinas B"
            ))
        let places = read.findings.all.filter { $0.severity == .error }.compactMap { $0.range }
        #expect(places.count == 2)
        #expect(places.compactMap { $0.file.sheet?.address(at: $0.lower)?.row } == [2, 3])
    }
}
