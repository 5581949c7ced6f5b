import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

struct ProjectLoaderTests {
    func load(_ files: [String: String]) throws -> (project: LoadedProject?, findings: Findings) {
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) { (project, findings) }
    }

    @Test func validProjectLoadsWithoutFindings() throws {
        let (loaded, findings) = try load(MiniProject.files)
        #expect(findings.all.map(brief) == [])
        let project = try #require(loaded)
        #expect(
            project.root.keys == [
                "proyek", "profil", "wilayah", "opd", "pejabat", "dimensi", "program", "quick_win", "komitmen",
                "masterplan", "bebas",
            ])
        #expect(project.documents.map(\.key) == ["komitmen", "masterplan"])
        #expect(project.documents[0].layout == "komitmen/formulir.xml")
        #expect(project.documents[0].layoutRange?.text == "komitmen/formulir.xml")
        #expect(project.documents[0].date == CalendarDate(year: 2023, month: 10, day: 10))
        #expect(describe(project.root["proyek"]) == "{judul: 'Smart City Contoh', tanda: 'CONTOH'}")
        #expect(describe(project.root["bebas"]) == "[{tahun: =2023, nilai: '3,12'}, {tahun: =2024, nilai: =3.5}]")
    }

    @Test func valuesAreTypedAndReferencesAreRecords() throws {
        let loaded = try load(MiniProject.files).project
        let project = try #require(loaded)
        let first = try #require(project.root.records("program").first)
        let program = WorkProgram(first)
        #expect(program.baseline == 10.5)
        #expect(program.target(2024) == 20 && program.target(2025) == nil)
        #expect(first.records("target").map { $0.integer("tahun") } == Array(2024...2028))
        #expect(first.records("target").map { $0.number("nilai") } == [20, nil, nil, nil, nil])
        #expect(first.integer("desimal") == 1)
        #expect(program.budget == 1_250_000_000)
        #expect(program.agency?.name == "Dinas Lingkungan Hidup")
        #expect(program.supportingAgencies.map(\.id) == ["dinkes", "dlh"])
        #expect(program.record.list("opd_pendukung").map { $0.range?.text } == ["dinkes", "dlh"])
        #expect(program.field?.name == "Tata Kelola Sampah")
        #expect(program.quickWin?.name == "BANK SAMPAH")
        #expect(program.quickWin?.dimension?.id == "environment")
        #expect(program.record["target_2028"] != nil, "declared keys are there even without a column")
        let dimensions = project.root.records("dimensi").map(Dimension.init)
        #expect(dimensions.map { $0.programs.map(\.id) } == [["p2"], ["p1", "p3"]])
        #expect(dimensions.map { $0.quickWins.map(\.id) } == [[], ["bank-sampah"]])
        #expect(dimensions[0].vision.map { describe($0.blocks) } == "p(Layanan *cepat*.)")
        let officials = project.root.records("pejabat").map(Official.init)
        #expect(officials.map(\.fullName) == [nil, "dr.\u{A0}H.\u{A0}Nama Contoh,\u{A0}M.Kes., M.Si.", nil])
        let commitment = try #require(project.root.record("komitmen"))
        let groups = OfficialForm(commitment).signatoryGroups
        #expect(groups.map(\.columns) == [1, 2])
        #expect(
            groups.map { $0.officials.map(\.office) } == [
                ["Bupati Contoh"], ["Kepala Dinas Kesehatan", "Kepala Dinas Lingkungan Hidup"],
            ])
        let masterplan = try #require(project.root.record("masterplan"))
        let chapter = try #require(Masterplan(masterplan).chapters.first)
        #expect(chapter.narrative?.range?.file.path == "narasi/bab-1.md")
    }

    @Test(arguments: [
        ("500", 500 as Decimal?), ("\"91,3\"", Decimal(string: "91.3")), ("\"2.400\"", 2400), ("belum ada", nil),
        ("\"1,250\"", nil),
    ])
    func indicatorsKeepTheirTextAndHaveItsNumber(_ written: String, _ number: Decimal?) throws {
        let files = MiniProject.replacing("target: 500", with: "target: \(written)", in: "data/quick-win.yaml")
        let project = try #require(try load(files).project)
        let quickWin = try #require(project.root.records("quick_win").first.map(QuickWin.init))
        let indicator = try #require(quickWin.indicators.first)
        #expect(indicator.target == written.filter { $0 != "\"" })
        #expect(indicator.targetValue == number)
        #expect(indicator.currentValue == 0)
        let program = try #require(project.root.records("program").first.map(WorkProgram.init))
        #expect(program.quickWin?.indicators.first?.targetValue == number, "references see it too")
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let path: String
        let old: String
        let marked: String
        let id: String
        var testDescription: String { "\(id): \(marked)" }

        init(_ id: String, _ path: String, _ old: String, _ marked: String) {
            (self.id, self.path, self.old, self.marked) = (id, path, old, marked)
        }
    }

    static let faults: [Fault] = [
        Fault("data.unknown-key", "naskah.yaml", "tanda:", "❶tnda❶:"),
        Fault("data.missing-key", "naskah.yaml", "judul: Smart City Contoh\ntanda", "❶tanda❶"),
        Fault(
            "data.missing-key", "naskah.yaml", "{ layout: masterplan/buku.xml, judul: Buku }",
            "{ ❶layout❶: masterplan/buku.xml }"),
        Fault("data.wrong-type", "naskah.yaml", "data/opd.csv", "❶[data/opd.csv]❶"),
        Fault("data.missing-value", "naskah.yaml", "opd: data/opd.csv", "❶opd❶:"),
        Fault("data.document-key", "naskah.yaml", "  masterplan: { layout", "  ❶../masterplan❶: { layout"),
        Fault("data.data-name", "naskah.yaml", "bebas: ", "❶profil❶: "),
        Fault("data.unknown-name", "naskah.yaml", "bebas: ", "❶programs❶: "),
        Fault("files.not-found", "naskah.yaml", "data/opd.csv", "❶data/opdd.csv❶"),
        Fault("files.outside-folder", "naskah.yaml", "data/bebas.csv", "❶../bebas.csv❶"),
        Fault("files.unknown-format", "naskah.yaml", "data/bebas.csv", "❶lambang.svg❶"),
        Fault("data.not-a-date", "naskah.yaml", "2023-10-10", "❶besok❶"),
        Fault("data.unknown-value", "data/wilayah.yaml", "kabupaten", "❶kabupatenn❶"),
        Fault("data.wrong-type", "data/wilayah.yaml", "alamat:\n  - Jalan Contoh", "alamat: ❶Jalan Contoh❶"),
        Fault("data.missing-value", "data/wilayah.yaml", "- Jalan Contoh", "-❶❶\n  - Jalan Contoh"),
        Fault("files.not-found", "data/wilayah.yaml", "lambang.svg", "❶lambang.png❶"),
        Fault("data.unknown-key", "data/opd.csv", "singkatan", "❶singkattan❶"),
        Fault(
            "data.missing-column", "data/opd.csv", MiniProject.files["data/opd.csv"] ?? "",
            """
            ❶id;nama;jabatan_kepala❶
            dinkes;Dinas Kesehatan;Kepala Dinas Kesehatan
            dlh;Dinas Lingkungan Hidup;Kepala Dinas Lingkungan Hidup

            """),
        Fault("data.unknown-value", "data/opd.csv", "DLH;dinas", "DLH;❶dines❶"),
        Fault("data.missing-value", "data/opd.csv", "dlh;Dinas Lingkungan Hidup;", "dlh;❶❶;"),
        Fault(
            "data.duplicate-id", "data/opd.csv", "dlh;Dinas Lingkungan Hidup;DLH;dinas;Kepala Dinas Lingkungan Hidup",
            "dlh;Dinas Lingkungan Hidup;DLH;dinas;K\n❶dlh❶;Lain;L;dinas;K"),
        Fault("data.agency-without-head", "data/opd.csv", "dlh;Dinas", "❶dpu❶;Dinas Umum;DPU;dinas;Kepala\ndlh;Dinas"),
        Fault("data.dangling-reference", "data/pejabat.csv", "Kesehatan,dinkes", "Kesehatan,❶dinke❶"),
        Fault("data.nip", "data/pejabat.csv", "198609262015051001", "\"❶1,98609E+17❶\""),
        Fault("data.nip", "data/pejabat.csv", "198609262015051001", "❶198609262015051000❶"),
        Fault("data.unknown-value", "data/pejabat.csv", "Plt.", "❶Plt❶"),
        Fault("data.missing-value", "data/dimensi.yaml", "warna: \"#1F4E79\"", "❶warna❶: #1F4E79"),
        Fault("data.not-an-integer", "data/dimensi.yaml", "nomor: 6", "nomor: ❶6,5❶"),
        Fault("data.not-a-colour", "data/dimensi.yaml", "\"#1F4E79\"", "❶biru❶"),
        Fault("markdown.raw-html", "data/dimensi.yaml", "Layanan *cepat*.", "Layanan ❶<b>❶cepat."),
        Fault(
            "data.duplicate-id", "data/dimensi.yaml", "- {id: sampah, nama: Tata Kelola Sampah}",
            "- {id: sampah, nama: Tata Kelola Sampah}\n    - {id: ❶sampah❶, nama: Dua}"),
        Fault("data.duplicate-key", "data/dimensi.yaml", "nomor: 6", "nomor: 6\n  ❶nomor❶: 7"),
        Fault("data.ambiguous-number", "data/program.csv", "\"10,5\"", "❶1.250❶"),
        Fault("data.not-an-amount", "data/program.csv", "1.250.000.000", "❶satu miliar❶"),
        Fault("data.foreign-part", "data/program.csv", "environment,sampah", "environment,❶layanan❶"),
        Fault("data.dangling-reference", "data/program.csv", "environment,sampah", "environment,❶sampahh❶"),
        Fault("data.dangling-reference", "data/program.csv", "dinkes; dlh", "dinkes; ❶dhl❶"),
        Fault("data.dangling-reference", "data/program.csv", "pendek,bank-sampah", "pendek,❶bank-sampa❶"),
        Fault("data.missing-value", "data/program.csv", "p3,environment,,Adipura,,,dlh,,,panjang,", "p3,environment❶❶"),
        Fault("data.negative-amount", "data/quick-win.yaml", "Rp250.000.000", "❶Rp-250.000.000❶"),
        Fault("data.not-a-month", "data/quick-win.yaml", "selesai: 3", "selesai: ❶13❶"),
        Fault("data.reversed-months", "data/quick-win.yaml", "mulai: 1, selesai: 3", "mulai: 5, selesai: ❶3❶"),
        Fault("data.wrong-weekday", "data/komitmen.yaml", "Selasa", "❶Senin❶"),
        Fault("data.unknown-weekday", "data/komitmen.yaml", "Selasa", "❶Slasa❶"),
        Fault("data.impossible-date", "data/komitmen.yaml", "2023-10-10\nhari: Selasa", "❶2023-02-30❶"),
        Fault("data.repeated-signatory", "data/komitmen.yaml", "[kadinkes, kadlh]", "[kadinkes, kadlh, ❶bupati❶]"),
        Fault("data.dangling-reference", "data/komitmen.yaml", "[bupati]", "[❶bupti❶]"),
        Fault("data.reversed-period", "data/masterplan.yaml", "selesai: 2028", "selesai: ❶2020❶"),
        Fault("data.not-a-year", "data/masterplan.yaml", "mulai: 2024", "mulai: ❶24❶"),
        Fault("files.not-found", "data/masterplan.yaml", "narasi/bab-1.md", "❶narasi/bab-2.md❶"),
        Fault("data.unknown-value", "data/masterplan.yaml", "id: satu", "id: satu, peran: ❶penutup❶"),
        Fault("data.unassigned-role", "data/masterplan.yaml", "id: rencana-aksi", "id: ❶bab-3❶"),
        Fault(
            "data.unassigned-role", "data/masterplan.yaml",
            """
            bab:
              - {id: satu, judul: Pendahuluan, narasi: narasi/bab-1.md}
              - {id: visi-misi, judul: Visi dan Misi}
              - {id: rencana-aksi, judul: Rencana Aksi Kota Cerdas}
            """,
            """
            ❶bab❶:
              - {id: visi-misi, judul: Visi dan Misi}
            """),
        Fault(
            "data.repeated-role", "data/masterplan.yaml", "id: visi-misi, judul",
            "id: dua, peran: visi-misi, judul: Visi}\n  - {id: tiga, peran: ❶visi-misi❶, judul"),
        Fault("data.omitted-role", "data/masterplan.yaml", "[peta-jalan]", "[peta-jalan, ❶visi-misi❶]"),
        Fault("data.missing-target-column", "data/program.csv", "target_2027,target_2028", "target_2027,❶target_2029❶"),
        Fault("data.target-outside-period", "data/program.csv", "target_2028", "target_2028,❶target_2030❶"),
        Fault("data.unknown-key", "data/program.csv", "target_2028", "❶target_28❶"),
        Fault("markdown.raw-html", "narasi/bab-1.md", "Isi bab.", "Isi ❶<br>❶bab."),
    ]

    @Test(arguments: faults)
    func plantedFault(_ fault: Fault) throws {
        let marked = try #require(MiniProject.replacing(fault.old, with: fault.marked, in: fault.path)[fault.path])
        let sample = MarkedText(marked)
        var files = MiniProject.files
        #expect(files[fault.path] != sample.text, "the fault is not planted")
        files[fault.path] = sample.text
        let (project, findings) = try load(files)
        expect(findings, in: fault.path, sample, ["❶": fault.id])
        #expect((project == nil) == findings.hasErrors)
    }

    @Test func allFindingsOfAPhaseAtOnce() throws {
        var files = MiniProject.files
        files["data/wilayah.yaml"] = files["data/wilayah.yaml"]?.replacing("kabupaten", with: "desa")
        files["data/program.csv"] = files["data/program.csv"]?.replacing("500000", with: "mahal").replacing(
            "pendek", with: "lama")
        files["data/masterplan.yaml"] = files["data/masterplan.yaml"]?.replacing("2024", with: "x")
        files["data/komitmen.yaml"] = files["data/komitmen.yaml"]?.replacing("Selasa", with: "Senin")
        let (_, findings) = try load(files)
        #expect(
            findings.all.map(\.id).sorted() == [
                "data.not-a-year", "data.not-an-amount", "data.unknown-value", "data.unknown-value",
            ])
    }

    @Test func readsWhatExcelSaves() throws {
        let text = (MiniProject.files["data/opd.csv"] ?? "").replacing("\n", with: "\r\n")
        let (project, findings) = try load(MiniProject.files.merging(["data/opd.csv": "\u{FEFF}" + text]) { $1 })
        #expect(findings.all.map(brief) == [])
        #expect(project?.root.records("opd").first?.entries.first?.keyRange?.description == "data/opd.csv:1:1")
    }

    @Test func suggestsTheNearestName() throws {
        let (_, findings) = try load(
            MiniProject.replacing("Kesehatan,dinkes", with: "Kesehatan,dinke", in: "data/pejabat.csv"))
        #expect(findings.all.first?.fix?.replacement?.text == "dinkes")
        let (_, weekday) = try load(MiniProject.replacing("Selasa", with: "Senin", in: "data/komitmen.yaml"))
        #expect(weekday.all.first?.fix?.replacement?.text == "Selasa")
    }

    @Test func missingCollectionIsToldOnce() throws {
        let (_, findings) = try load(MiniProject.replacing("  opd: data/opd.csv\n", with: "", in: "naskah.yaml"))
        #expect(findings.all.map(\.id) == ["data.missing-collection"])
    }

    @Test func emptyAndMissingProjects() throws {
        func ids(_ files: [String: String]) throws -> [String] { try load(files).findings.all.map(\.id) }
        let none = try ids([:]), empty = try ids(["naskah.yaml": ""]), list = try ids(["naskah.yaml": "- a\n"])
        #expect(none == ["files.not-found"])
        #expect(empty == ["data.empty-file"])
        #expect(list == ["data.wrong-type"])
    }

    /// Each programme compared with each would take minutes.
    @Test(.timeLimit(.minutes(10))) func thousandsOfProgrammesLoad() throws {
        var files = MiniProject.files
        let header = "id,dimensi,bidang,nama,opd,opd_pendukung,anggaran,quick_win\n"
        files["data/program.csv"] =
            header
            + (0..<3000).map { "p\($0),environment,sampah,Program \($0),dlh,dinkes;dlh,1.250.000,bank-sampah" }.joined(
                separator: "\n")
        let found = try load(files).findings.all.map(brief)
        #expect(found == [])
    }
}
