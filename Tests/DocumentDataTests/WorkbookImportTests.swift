import Diagnostics
import DocumentData
import Foundation
import TestGenerators
import Testing

/// Lists of workbooks on their way into a project.
@Suite struct WorkbookImportTests {
    private static let head = "No | Nama | NIP | Jabatan | Unit Kerja"

    private func imported(
        _ sheets: [MadeLists.Sheet], answers: [String: [String: String]] = [:]
    ) throws -> WorkbookImport {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(try MadeLists.workbook(sheets)).write(to: path)
        return WorkbookImport([path.path], answers: answers)
    }

    private func table(_ read: WorkbookImport, _ name: String) -> ImportedTable? {
        let units = read.tables.first { $0.collection == "opd" }
        return read.tables.first { $0.collection == name }.map { WorkbookImport.referring($0, to: units) }
    }

    /// Units that only officials name become a list of their own, and officials refer to it.
    @Test func unitsOfOfficials() throws {
        let read = try imported([
            .init(
                "Daftar",
                """
                PEMERINTAH KABUPATEN CONTOH
                \(Self.head)
                #1 | H. Contoh Satu, S.E. | | Bupati Contoh |
                #2 | Contoh Dua | 197001011990031002 | Kepala Dinas A | Dinas A
                #3 | Contoh Tiga | | Camat B | KECAMATAN B
                #4 | Contoh Empat | | Sekretaris Dinas A | dinas a
                """)
        ])
        #expect(read.findings.isEmpty && read.questions.isEmpty && read.areUnitsDerived)
        #expect(
            table(read, "opd")?.csv == """
                id,nama,jenis,jabatan_kepala
                dinas-a,Dinas A,dinas,Kepala Dinas A
                kecamatan-b,KECAMATAN B,kecamatan,Camat B

                """)
        #expect(
            table(read, "pejabat")?.csv == """
                id,nama,jabatan,opd,gelar_depan,gelar_belakang,nip
                bupati-contoh,Contoh Satu,Bupati Contoh,,H.,S.E.,
                kepala-dinas-a,Contoh Dua,Kepala Dinas A,dinas-a,,,197001011990031002
                camat-b,Contoh Tiga,Camat B,kecamatan-b,,,
                sekretaris-dinas-a,Contoh Empat,Sekretaris Dinas A,dinas-a,,,

                """)
        let region = RegionDraft.proposal(officials: table(read, "pejabat"), titles: read.titles)
        #expect(region?.fullName == "Kabupaten Contoh")
        #expect(
            RegionDraft.proposal(officials: nil, titles: ["DAFTAR PEJABAT KOTA CONTOH RAYA TAHUN 2026"])?.fullName
                == "Kota Contoh Raya")
    }

    /// Sheets with other lists are told and not taken, the rest is found by what it is.
    @Test func sheetsByTheirKind() throws {
        let read = try imported([
            .init("Agenda", "Hari | Acara\nSenin | Rapat"),
            .init("OPD", "No | Nama OPD | Singkatan\n#1 | Dinas A | DA"),
            .init("Pejabat", "\(Self.head)\n#1 | Contoh | | Kepala Dinas A | DA"),
            .init(
                "Program", "Program | Indikator | Target 2026 | Pagu | SKPD\nContoh | Nilai | #2 | #1500000 | Dinas A"),
        ])
        #expect(read.tables.map(\.collection) == ["opd", "pejabat", "program"])
        #expect(!read.areUnitsDerived)
        #expect(table(read, "pejabat")?.records.first?["opd"] == "dinas-a")
        #expect(
            table(read, "program")?.records.first == [
                "id": "contoh", "nama": "Contoh", "indikator": "Nilai", "target_2026": "2", "anggaran": "1500000",
                "opd": "dinas-a",
            ])
        #expect(read.told.first?.english.contains("no list that is known") == true)
        #expect(try imported([.init("Kosong", "a")]).findings.all.map(\.id) == ["import.nothing"])
    }

    /// Lists that name units beside other things are no lists of units; heads need no column for their office.
    @Test func lookalikes() throws {
        let heads = try imported([
            .init("A", "No | Nama OPD | Nama Kepala OPD | NIP\n#1 | Kecamatan A | Contoh Satu | 197001011990031001")
        ])
        #expect(table(heads, "pejabat")?.records.map { $0["jabatan"] } == ["Camat A"])
        #expect(table(heads, "pejabat")?.records.map { $0["id"] } == ["camat-a"])
        let without = try imported([.init("A", "Nama Pegawai | NIP | SKPD\nContoh | 197001011990031001 | Dinas A")])
        #expect(table(without, "pejabat")?.records.map { $0["id"] } == ["dinas-a"])
        for rows in [
            "Kode | Uraian | Nilai | Target | Pagu Anggaran Murni | Prakiraan | SKPD\n1 | X | A | #1 | #2 | #3 | Dinas A",
            "No | Nama | Alamat\n#1 | Contoh Satu | Jalan Contoh",
        ] {
            let read = try imported([.init("A", rows)])
            #expect(read.tables.isEmpty, "\(read.tables)")
            #expect(read.findings.all.map(\.id) == ["import.nothing"])
        }
    }

    @Test func questionsAndAnswers() throws {
        let sheet = MadeLists.Sheet("P", "Nama | Jabatan | Unit Kerja | SKPD\nContoh | Kepala | Bidang | Dinas B")
        let asked = try imported([sheet])
        #expect(asked.questions.map(\.heading) == ["SKPD"])
        #expect(asked.questions.map(\.proposal) == ["abaikan"])
        let answered = try imported([sheet], answers: ["pejabat": ["skpd": "opd", "Unit Kerja": "abaikan"]])
        #expect(answered.questions.isEmpty)
        #expect(table(answered, "opd")?.records.map { $0["nama"] } == ["Dinas B"])
    }

    /// A heading over two columns asks for each of them, and an unknown one whose values look like ours is not left out in silence.
    @Test func columnsThatLookLikeOurs() throws {
        let merged = MadeLists.Sheet(
            "P", merges: ["B1:C1"],
            "No | Nama | | Jabatan | Unit Kerja\n#1 | Contoh Satu | S.T. | Kepala Dinas A | Dinas A")
        let asked = try imported([merged])
        #expect(asked.questions.map(\.heading) == ["Nama (C)"])
        #expect(asked.questions.first?.choices == ["nama", "gelar_depan", "gelar_belakang"])
        let answered = try imported([merged], answers: ["pejabat": ["Nama (C)": "gelar_belakang"]])
        #expect(answered.questions.isEmpty)
        let official = table(answered, "pejabat")?.records.first
        #expect(official?["nama"] == "Contoh Satu" && official?["gelar_belakang"] == "S.T.")
        let unknown = try imported([
            .init(
                "P",
                """
                Nama | Nomor Pokok | Kepangkatan | Jabatan | Unit Kerja
                Satu | 19700101 199003 1 001 | Pembina (IV/a) | Kepala Dinas A | Dinas A
                Dua | 19700101 199003 1 002 | Pembina (IV/a) | Kepala Dinas B | Dinas B
                (Lowong) | | | Kepala Dinas C | Dinas C
                """)
        ])
        #expect(unknown.questions.map(\.heading) == ["Nomor Pokok", "Kepangkatan"])
        #expect(unknown.questions.map(\.proposal) == ["nip", "pangkat"])
        #expect(table(unknown, "pejabat")?.records.last?["status"] == "lowong")
        #expect(table(unknown, "pejabat")?.records.last?["nama"] == nil)
    }

    /// The next month's workbook: who is the same keeps the id and what the workbook does not tell.
    @Test func changes() throws {
        func officials(_ rows: String) throws -> ImportedTable {
            try #require(table(try imported([.init("P", Self.head + "\n" + rows)]), "pejabat"))
        }
        var old = try officials(
            """
            #1 | Contoh Satu, S.E. | 197001011990031001 | Kepala Dinas A | Dinas A
            #2 | Contoh Dua | 197001011990031002 | Kepala Dinas B | Dinas B
            #3 | Contoh Tiga | | Kepala Dinas C | Dinas C
            #4 | Contoh Empat | 197001011990031004 | Kepala Dinas D | Dinas D
            """)
        #expect(ImportMerge(old, into: old).changes == [])
        old.records[0]["id"] = "kadis-a"
        old.records[0]["atas_nama"] = "Bupati"
        let new = try officials(
            """
            #1 | Contoh Baru, S.H. | 197001011990031009 | Kepala Dinas A | Dinas A
            #2 | Contoh Dua | 197001011990031002 | Kepala Dinas B | Dinas B
            #3 | Contoh Empat | 197001011990031004 | Kepala Dinas D dan E | Dinas D
            #4 | Contoh Lima | | Kepala Dinas F | Dinas F
            """)
        let merge = ImportMerge(new, into: old)
        #expect(
            merge.changes == [
                .successor(id: "kadis-a", from: "Contoh Satu", to: "Contoh Baru"),
                .changed(id: "kadis-a", field: "nip", from: "197001011990031001", to: "197001011990031009"),
                .changed(id: "kepala-dinas-d", field: "jabatan", from: "Kepala Dinas D", to: "Kepala Dinas D dan E"),
                .added("Contoh Lima (Kepala Dinas F)"), .gone("Contoh Tiga (Kepala Dinas C)"),
            ])
        #expect(
            merge.table.records.map { $0["id"] } == ["kadis-a", "kepala-dinas-b", "kepala-dinas-d", "kepala-dinas-f"])
        #expect(merge.table.records[0]["atas_nama"] == "Bupati")
        let partial = ImportMerge(new, into: old, .additions)
        #expect(partial.changes == [.added("Contoh Lima (Kepala Dinas F)")])
        #expect(partial.table.records.count == 5)
    }

    /// A name that is spelt otherwise beside the same number is the same person; another number of the same name is told.
    @Test func correctedNames() throws {
        func officials(_ rows: String) throws -> ImportedTable {
            try #require(table(try imported([.init("P", Self.head + "\n" + rows)]), "pejabat"))
        }
        let old = try officials(
            "#1 | Contoh Satu | 197001011990031001 | Kepala Dinas A | Dinas A\n"
                + "#2 | Contoh Dua | 197001011990031002 | Kepala Dinas B | Dinas B\n"
                + "#3 | Contoh Tiga | 197001011990031004 | Kepala Dinas C | Dinas C")
        let new = try officials(
            "#1 | Contoh Sattu | 197001011990031001 | Kepala Dinas A | Dinas A\n"
                + "#2 | Contoh Dua | 197001011990031003 | Kepala Dinas B | Dinas B\n"
                + "#3 | Umpama Baru | 197001011990031004 | Kepala Dinas C | Dinas C")
        #expect(
            ImportMerge(new, into: old).changes == [
                .changed(id: "kepala-dinas-a", field: "nama", from: "Contoh Satu", to: "Contoh Sattu"),
                .changed(
                    id: "kepala-dinas-b", field: "nip", from: "197001011990031002", to: "197001011990031003"),
                // Quite another name with the number of the one before: the number has been forgotten.
                .successor(
                    id: "kepala-dinas-c", from: "Contoh Tiga", to: "Umpama Baru", sameNumber: "197001011990031004"),
            ])
    }

    /// Units that are named otherwise keep their ids; whose successor could be either stays gone.
    @Test func renamedUnits() throws {
        func units(_ names: String...) throws -> ImportedTable {
            try #require(
                table(
                    try imported([
                        .init("OPD", "Nama OPD | Alamat\n" + names.map { "\($0) | Jalan" }.joined(separator: "\n"))
                    ]), "opd"))
        }
        let old = try units(
            "Dinas Komunikasi dan Informatika", "Dinas Pendidikan", "Kecamatan Contoh Utara", "Badan Pendapatan Daerah")
        let new = try units(
            "Dinas Komunikasi, Informatika, Statistik dan Persandian", "Dinas Pendidikan", "Kecamatan Contoh Selatan",
            "Badan Pendapatan dan Pajak", "Badan Pendapatan dan Retribusi")
        let merge = ImportMerge(new, into: old)
        #expect(
            merge.table.records.prefix(3).map { $0["id"] } == [
                "dinas-komunikasi-informatika", "dinas-pendidikan", "kecamatan-contoh-selatan",
            ])
        let changed = merge.changes.filter { if case .changed(_, "nama", _, _) = $0 { true } else { false } }
        #expect(
            changed.map(\.wording.english) == [
                "dinas-komunikasi-informatika: nama from \"Dinas Komunikasi dan Informatika\" to \"Dinas Komunikasi, Informatika, Statistik dan Persandian\""
            ])
        #expect(
            merge.changes.contains(.gone("Kecamatan Contoh Utara"))
                && merge.changes.contains(.gone("Badan Pendapatan Daerah")))
    }

    /// The project file keeps what its author wrote.
    @Test func projectFile() {
        let text = "judul: Uji # catatan\ndata:\n  opd: a.csv\nimpor:\n  opd:\n    A: nama\ndokumen:\n  a: b\n"
        let changed = ProjectFileText.settingAnswers(["pejabat": ["Unit \"X\"": "opd"]], in: text)
        #expect(
            changed
                == "judul: Uji # catatan\ndata:\n  opd: a.csv\nimpor:\n  pejabat:\n    \"Unit \\\"X\\\"\": \"opd\"\ndokumen:\n  a: b\n"
        )
        #expect(
            ProjectFileText.settingAnswers([:], in: text)
                == "judul: Uji # catatan\ndata:\n  opd: a.csv\ndokumen:\n  a: b\n")
        #expect(ProjectFileText.settingQuestions(["apa?"], in: "a: b\n\n") == "a: b\npertanyaan:\n  - \"apa?\"\n")
        #expect(
            ProjectFileText.adding("pejabat", file: "p.csv", in: text).contains(
                "data:\n  pejabat: p.csv\n  opd: a.csv\n"))
    }
}
