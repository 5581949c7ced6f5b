import DocumentData
import Foundation
import TestGenerators
import Diagnostics
import Testing

/// Tables of a project that are sheets of a workbook.
@Suite struct WorkbookTableTests {
    /// A project with a workbook; nothing but what the data needs.
    private struct Project {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

        init(_ workbook: [UInt8], data: String, more: String = "", name: String = "daftar.xlsx") throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(workbook).write(to: folder.appending(path: name))
            let text = "judul: Uji\ndata:\n\(data)\(more)dokumen:\n  a: { layout: a.xml, judul: A }\ntanda: CONTOH\n"
            try Data(text.utf8).write(to: folder.appending(path: "naskah.yaml"))
        }

        func load() -> (project: LoadedProject?, findings: [String]) {
            defer { try? FileManager.default.removeItem(at: folder) }
            var findings = Findings()
            let project = ProjectLoader.load(folder.path, into: &findings)
            return (
                project,
                findings.all.map { "\($0.severity) \($0.id) \($0.range.map(String.init(describing:)) ?? "")" }
            )
        }
    }

    private static let units = MadeLists.Sheet(
        "OPD",
        """
        No | Nama Perangkat Daerah | Singkatan
        #1 | Sekretariat Daerah | Setda
        #2 | Dinas Contoh dan Uji | Discontoh
        #3 | Kecamatan Contoh Utara |
        """)

    private func texts(_ record: DataRecord, _ keys: String...) -> String {
        keys.map { record.text($0) ?? "-" }.joined(separator: "|")
    }

    @Test func unitsAndOfficials() throws {
        let officials = MadeLists.Sheet(
            "Daftar Pejabat",
            """
            DAFTAR PEJABAT (CONTOH)

            No | Nama Lengkap | NIP | Pangkat/\\nGol. Ruang | Jabatan | Unit Kerja | Ket
            #1 | #2 | #3 | #4 | #5 | #6 | #7
            #1 | Dr. Ir. H. Contoh Satu, S.H., M.Si. | 19700101 199003 1 001 | Pembina\\n(IV/a) | Sekretaris Daerah | SETDA |
            #2 | Contoh Dua | 197001011990031002 | - | Plt. Kepala Dinas Contoh | Dinas Contoh & Uji |
            #3 | Lowong | | | Camat | Kecamatan Contoh Utara |
            """)
        let bytes = try MadeLists.workbook(Self.units, officials)
        let (loaded, findings) = try Project(
            bytes, data: "  opd: daftar.xlsx#OPD\n  pejabat: daftar.xlsx#Daftar Pejabat\n"
        ).load()
        let root = try #require(loaded?.root, "\(findings)")
        #expect(findings == [])
        #expect(
            root.records("opd").map { texts($0, "id", "jenis", "jabatan_kepala") } == [
                "sekretariat-daerah|sekretariat|Sekretaris Daerah",
                "dinas-contoh-uji|dinas|Kepala Dinas Contoh dan Uji",
                "kecamatan-contoh-utara|kecamatan|Camat Contoh Utara",
            ])
        let officialRecords = root.records("pejabat")
        #expect(
            officialRecords.map {
                texts($0, "id", "gelar_depan", "nama", "gelar_belakang", "nip", "pangkat", "status", "jabatan")
            } == [
                "sekretaris-daerah|Dr. Ir. H.|Contoh Satu|S.H., M.Si.|197001011990031001|Pembina (IV/a)|-|Sekretaris Daerah",
                "kepala-dinas-contoh|-|Contoh Dua|-|197001011990031002|-|Plt.|Kepala Dinas Contoh",
                "camat-kecamatan-contoh-utara|-|-|-|-|-|lowong|Camat",
            ])
        #expect(
            officialRecords.map { $0.record("opd")?.text("id") ?? "" } == [
                "sekretariat-daerah", "dinas-contoh-uji", "kecamatan-contoh-utara",
            ])
        #expect(officialRecords[0]["nip"]?.range.map(String.init(describing:)) == "daftar.xlsx, 'Daftar Pejabat'!C5")
    }

    /// What must not reach a page is an error at its cell.
    @Test func cellsThatAreRefused() throws {
        let bytes = try MadeLists.workbook(
            .init(
                "P",
                """
                Nama | NIP | Jabatan | Pangkat
                Contoh Satu | #1.9700101199003E17 | Kepala Dinas Satu | =
                Contoh Dua | | Kepala Dinas Dua | !#REF!
                """))
        let (loaded, findings) = try Project(bytes, data: "  pejabat: daftar.xlsx\n").load()
        #expect(loaded == nil)
        #expect(
            findings == [
                "error workbook.rounded-number daftar.xlsx, P!B2",
                "error workbook.formula-without-result daftar.xlsx, P!D2",
                "error workbook.error-cell daftar.xlsx, P!D3",
            ])
    }

    /// Numbers mean what the cell holds: 1.234 is no thousand, and 12,5% of a column in percent is 12,5.
    @Test func typedNumbers() throws {
        let bytes = try MadeLists.workbook(
            .init("D", "id | nomor | nama\nm | #1 | Dimensi Contoh"),
            .init(
                "Program", merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"],
                """
                No | Program | Target | | Pagu (Rp) | Dimensi
                | | #2026 | #2027 | |
                #1 | Contoh | #1.234 | #12.5 | #1250000 | m
                Jumlah | | | | #1250000 |
                """))
        let (loaded, findings) = try Project(
            bytes, data: "  dimensi: daftar.xlsx#D\n  program: daftar.xlsx#Program\n"
        ).load()
        let program = try #require(loaded?.root.records("program").first, "\(findings)")
        #expect(program.text("id") == "contoh")
        #expect(program.number("target_2026") == Decimal(string: "1.234"))
        #expect(program.number("target_2027") == Decimal(string: "12.5"))
        #expect(program.number("anggaran") == 1_250_000)
        #expect(findings == ["note workbook.left-out daftar.xlsx, Program!A1"])
    }

    /// Data without a shape prints as the sheet shows it, with its headings as keys.
    @Test func freeTables() throws {
        let bytes = try MadeLists.workbook(
            .init("Tabel", "Kode Rekening | Uraian Kegiatan | Nilai\n007 | a\\nb | #12.5\nx | | #1.234"))
        let (loaded, findings) = try Project(bytes, data: "  anggaran: daftar.xlsx#tabel\n").load()
        let rows = try #require(loaded?.root.records("anggaran"), "\(findings)")
        #expect(rows.map { texts($0, "kode_rekening", "uraian_kegiatan", "nilai") } == ["007|a\nb|12,5", "x|-|-"])
        #expect(rows[1].number("nilai") == Decimal(string: "1.234"))
    }

    /// Columns of the project's own come along from sheets too; what resembles one of ours does not.
    @Test func ownColumnsOfSheets() throws {
        let bytes = try MadeLists.workbook(
            .init("P", "Nama | Jabatan | Nilai Prioritas | Jabatann\nContoh | Kepala Contoh | #2.5 | x"))
        let (loaded, findings) = try Project(bytes, data: "  pejabat: daftar.xlsx\n").load()
        let official = try #require(loaded?.root.records("pejabat").first, "\(findings)")
        #expect(official.number("nilai_prioritas") == Decimal(string: "2.5") && official["jabatann"] == nil)
        #expect(findings == ["note workbook.unused-column daftar.xlsx, P!C1"])
    }

    /// Two columns for one field are a question, and its answer is kept by the heading.
    @Test func questionsAndAnswers() throws {
        let bytes = try MadeLists.workbook(
            .init("P", "Nama | Jabatan | Unit Kerja | SKPD | Hobi\nContoh | Kepala Contoh | Bidang A | Dinas B | catur")
        )
        let data = "  pejabat: daftar.xlsx\n"
        let asked = try Project(bytes, data: data).load()
        #expect(asked.findings.contains("error workbook.which-column daftar.xlsx, P!D1"))
        #expect(asked.findings.contains("note workbook.unused-column daftar.xlsx, P!E1"))
        let answers = "impor:\n  pejabat: { Unit Kerja: abaikan, SKPD: instansi, Hobi: abaikan }\n"
        let answered = try Project(bytes, data: data, more: answers).load()
        #expect(answered.findings == [])
        #expect(answered.project?.root.records("pejabat").first?.text("instansi") == "Dinas B")
        let open = try Project(
            bytes, data: data, more: "impor:\n  pejabat: { SKPD: \"?\", Hobi: hobi }\npertanyaan: [apa?]\n"
        ).load()
        #expect(
            open.findings == [
                "warning import.open-question naskah.yaml:6:14", "error import.open-question naskah.yaml:5:20",
                "error import.unknown-field naskah.yaml:5:31",
            ])
    }

    @Test func sheetsThatAreNotThere() throws {
        let bytes = try MadeLists.workbook(
            Self.units, .init("Lain", "a"), .init("Rahasia", isHidden: true, "Nama OPD | Singkatan\nDinas A | A"))
        func findings(_ path: String, _ name: String = "daftar.xlsx") throws -> [String] {
            try Project(bytes, data: "  opd: \(path)\n", name: name).load().findings
        }
        #expect(try findings("daftar.xlsx") == ["error workbook.which-sheet naskah.yaml:3:8"])
        #expect(try findings("daftar.xlsx#OPDD") == ["error workbook.no-sheet naskah.yaml:3:8"])
        #expect(try findings("daftar.xlsx#Rahasia") == ["warning workbook.hidden-sheet naskah.yaml:3:8"])
        #expect(try findings("daftar.xlsx#Lain").first?.hasPrefix("error workbook.no-list") == true)
        #expect(try findings("tiada.xlsx#OPD") == ["error files.not-found naskah.yaml:3:8"])
        #expect(try findings("../daftar.xlsx") == ["error files.outside-folder naskah.yaml:3:8"])
    }

    /// Excel writes the delimiter into the first line.
    @Test(arguments: ["sep=;\nid;nama\na;Satu\n", "sep=;\r\nid;nama\r\na;Satu\r\n", "id;nama\na;Satu\n"])
    func separatorLines(text: String) throws {
        let project = try Project(Array(text.utf8), data: "  bebas: t.csv\n", name: "t.csv").load()
        #expect(project.project?.root.records("bebas").map { texts($0, "id", "nama") } == ["a|Satu"])
        let tabs = Array(text.replacing(";", with: "\t").utf8)
        let table = try Project(tabs, data: "  bebas: t.tsv\n", name: "t.tsv").load()
        #expect(table.project?.root.records("bebas").map { texts($0, "id", "nama") } == ["a|Satu"])
    }

    /// Cells of a sheet named after `#`, where no sheet has that name; a name that nothing has is told.
    @Test func areas() throws {
        let sheet = MadeLists.Sheet(
            "OPD", "Judul\nNama OPD | Akronim\nDinas A | DA\nDinas B | DB\n\nNama OPD | Akronim\nDinas C | DC")
        let bytes = try MadeLists.workbook(sheet)
        let (loaded, findings) = try Project(bytes, data: "  opd: daftar.xlsx#OPD!A6:B7\n").load()
        #expect(loaded?.root.records("opd").map { texts($0, "nama") } == ["Dinas C"], "\(findings)")
        let (none, told) = try Project(bytes, data: "  opd: daftar.xlsx#OPDD\n").load()
        #expect(none == nil && told.map { String($0.prefix(23)) } == ["error workbook.no-sheet"])
    }
}
