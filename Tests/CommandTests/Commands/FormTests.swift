import Diagnostics
import Foundation
import OfficeFiles
import TestGenerators
import TestSupport
import Testing

/// `naskah form`, and `naskah import` of the forms that come back.
@Suite struct FormTests {
    /// Forty units whose heads are not known yet.
    private func project() throws -> TemporaryFolder {
        var rows = "No | Nama | NIP | Pangkat | Jabatan | Unit Kerja\n#1 | Nama Contoh Bupati | | | Bupati Contoh |\n"
        for number in 1...40 {
            rows +=
                "#\(number + 1) | | | | Kepala Dinas Contoh \(Self.word(number)) | Dinas Contoh \(Self.word(number))\n"
        }
        let folder = try TemporaryFolder()
        try Data(try MadeLists.workbook(.init("Pejabat", rows))).write(to: URL(filePath: folder.path + "/daftar.xlsx"))
        let made = try Naskah.run(
            [
                "init", "p", "--from", "daftar.xlsx", "--region", "Kabupaten Contoh", "--province", "Contoh Raya",
                "--date",
                "2026-12-01",
            ], folder: folder.path)
        #expect(made.status == 0, "\(made.errors)")
        return folder
    }

    private static func word(_ number: Int) -> String { String(InventedName.name(number).dropFirst(5)) }

    private func file(_ number: Int, in folder: TemporaryFolder) -> String {
        folder.path + "/p/build/formulir-komitmen/dinas-contoh-\(Self.word(number).lowercased()).xlsx"
    }

    private func change(_ path: String, to target: String? = nil, _ change: (inout RefilledWorkbook) -> Void) throws {
        var findings = Findings()
        var workbook = RefilledWorkbook([UInt8](try Data(contentsOf: URL(filePath: path))), into: &findings)
        change(&workbook)
        let bytes = try #require(workbook.bytes(into: &findings))
        #expect(findings.isEmpty)
        try Data(bytes).write(to: URL(filePath: target ?? path))
    }

    /// The head in row 6, below headings and example.
    private func fill(_ number: Int, in folder: TemporaryFolder, nip: String? = nil, to target: String? = nil) throws {
        try change(file(number, in: folder), to: target) {
            $0.fill(
                "Pejabat", row: 6,
                ["Nama": InventedName.name(number), "NIP": nip ?? Self.nip(number), "Pangkat": "Pembina (IV/a)"])
        }
    }

    private static func nip(_ number: Int) -> String { "19700101 199003 1 0\(10 + number)" }

    private func gather(_ folder: TemporaryFolder, _ options: String...) throws -> Program.Result {
        let forms = folder.path + "/p/build/formulir-komitmen"
        let files = try FileManager.default.contentsOfDirectory(atPath: forms).sorted().map { forms + "/" + $0 }
        return try Naskah.run(["import", "--project", "p"] + files + options, folder: folder.path)
    }

    /// Forty units: two are late, three contradict one another; corrected, all who answered stand on the paper.
    @Test func fortyUnits() throws {
        let folder = try project()
        #expect(try Naskah.run(["form", "p", "--each", "agency"], folder: folder.path).status == 0)
        for number in 1...38 { try fill(number, in: folder) }
        for number in 39...40 { try FileManager.default.removeItem(atPath: file(number, in: folder)) }
        let second = folder.path + "/p/build/formulir-komitmen/revisi.xlsx"
        try fill(5, in: folder, nip: "19710101 199003 1 099", to: second)
        try change(file(8, in: folder)) {
            let row = $0.freeRow(of: "Pejabat")
            $0.fill(
                "Pejabat", row: row,
                [
                    "Nama": "Nama Lain Sama Sekali", "Jabatan *": "Kepala Dinas Contoh \(Self.word(7))",
                    "OPD": "Dinas Contoh \(Self.word(7))",
                ])
        }
        try fill(11, in: folder, nip: Self.nip(10))
        let officials = folder.path + "/p/data/pejabat.csv"
        let before = try String(contentsOfFile: officials, encoding: .utf8)

        let told = try gather(folder, "--diagnostics", "json", "--yes")
        #expect(told.status == 4)
        let problems = try told.output.split(separator: "\n").map {
            try JSONDecoder().decode(FoundProblem.self, from: Data($0.utf8))
        }
        #expect(
            problems.filter { $0.severity == "error" }.map(\.id) == Array(repeating: "form.contradiction", count: 3))
        let late = try #require(problems.first { $0.id == "form.not-answered" })
        #expect(late.message.contains(Self.word(39)) && late.message.contains(Self.word(40)))
        #expect(!late.message.contains(Self.word(38)))
        // Both places of each contradiction.
        #expect(told.output.contains("revisi.xlsx") && told.output.components(separatedBy: "\"cell\"").count >= 6)
        #expect(try String(contentsOfFile: officials, encoding: .utf8) == before)

        try FileManager.default.removeItem(atPath: second)
        try change(file(8, in: folder)) { book in
            let row = book.freeRow(of: "Pejabat") - 1
            book.fill("Pejabat", row: row, ["Nama": "", "Jabatan *": "", "OPD": ""])
        }
        try fill(11, in: folder)
        #expect(try gather(folder).status == 5, "without a word nothing is taken over")
        let taken = try gather(folder, "--yes")
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(try gather(folder).output.contains("Tidak ada perubahan."))
        #expect(try Naskah.run(["compile", "p"], folder: folder.path).status == 0)
        let text = try PDFFile(path: folder.path + "/p/build/komitmen.pdf").pages.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for number in 1...40 {
            #expect(text.contains(InventedName.name(number).uppercased()) == (number <= 38), "\(number)")
            #expect(text.contains("NIP \(Self.nip(number))") == (number <= 38), "\(number)")
        }
    }

    /// Whatever a form of a sample is for: what comes back unchanged changes nothing, and forms have the same bytes.
    @Test(arguments: ["komitmen", "program", "quick-win", "indikator"]) func unchanged(_ kind: String) throws {
        let folder = try TemporaryFolder()
        for name in ["a.xlsx", "b.xlsx"] {
            let made = try Naskah.run(
                ["form", Repository.sample("solok-selatan"), "--for", kind, "-o", folder.path(name)])
            #expect(made.status == 0, "\(made.errors)")
        }
        let bytes = try Data(contentsOf: URL(filePath: folder.path("a.xlsx")))
        #expect(try Data(contentsOf: URL(filePath: folder.path("b.xlsx"))) == bytes)
        try change(folder.path("a.xlsx")) { _ in }
        for name in ["a.xlsx", "b.xlsx"] {
            let result = try Naskah.run(["import", folder.path(name), "--project", Repository.sample("solok-selatan")])
            #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
            #expect(result.output.contains("Tidak ada perubahan."), "\(result.output)")
        }
    }

    /// New rows, on sheets that refer to each other, become records; lists within records go with them.
    @Test func newQuickWin() throws {
        let folder = try TemporaryFolder()
        let project = folder.path("p")
        try FileManager.default.copyItem(atPath: Repository.sample("solok-selatan"), toPath: project)
        let form = folder.path("f.xlsx")
        #expect(try Naskah.run(["form", project, "--for", "quick-win", "-o", form]).status == 0)
        try change(form) { book in
            let names = ["Nama *": "Contoh Lapor Cepat", "Dimensi *": "Smart Governance", "Anggaran": "125000000"]
            book.fill("Quick win", row: book.freeRow(of: "Quick win"), names)
            book.fill(
                "Ukuran", row: book.freeRow(of: "Ukuran"),
                ["Quick win *": "Contoh Lapor Cepat", "Nama *": "Laporan selesai", "Sekarang": "10", "Target": "90"])
        }
        let taken = try Naskah.run(["import", form, "--project", project, "--yes"])
        #expect(taken.status == 0, "\(taken.errors)")
        // The sample's own file was written by hand: it is not touched, the result stands beside it.
        let path = project + "/data/quick_win-terkumpul.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("- id: \"contoh-lapor-cepat\"") && text.contains("nama: \"Laporan selesai\""))
        #expect(taken.output.contains("quick_win-terkumpul.yaml"))
        let settings = try String(contentsOfFile: project + "/naskah.yaml", encoding: .utf8)
        try Data(settings.replacing("data/quick-win.yaml", with: "data/quick_win-terkumpul.yaml").utf8)
            .write(to: URL(filePath: project + "/naskah.yaml"))
        let compiled = try Naskah.run(["compile", project, "--only", "quick-win"])
        #expect(compiled.status == 0, "\(compiled.errors)")
        let pages = try PDFFile(path: project + "/build/quick-win.pdf").pages.joined()
        #expect(pages.contains("Laporan selesai") && pages.contains("PALANTA Nagari"))
    }

    /// What would be lost is an error at its cell: the example written over, a heading changed, a required cell empty.
    @Test func whatWouldBeLost() throws {
        let folder = try TemporaryFolder()
        let cases: [(String, (inout RefilledWorkbook) -> Void)] = [
            ("form.example-changed", { $0.fill("Pejabat", row: 5, ["Nama": "Nama Contoh Sungguhan"]) }),
            ("form.heading-gone", { $0.fill("Pejabat", row: 4, ["NIP": "Nomor apa"]) }),
            ("form.missing", { $0.fill("Pejabat", row: $0.freeRow(of: "Pejabat"), ["Nama": "Nama Contoh Baru"]) }),
            ("data.nip", { $0.fill("Pejabat", row: 6, ["NIP": "123"]) }),
        ]
        for (id, edit) in cases {
            let form = folder.path("f.xlsx")
            #expect(try Naskah.run(["form", Repository.sample("contoh"), "-o", form]).status == 0)
            try change(form, edit)
            let result = try Naskah.findings("import", form, "--project", Repository.sample("contoh"))
            #expect(result.status == 4, "\(id)")
            let found = result.findings.first { $0.severity == "error" }
            #expect(found?.id.hasPrefix(id) == true, "\(id): \(result.findings.map(\.id))")
            #expect(found?.file?.hasSuffix("f.xlsx") == true)
        }
    }

    /// A workbook of the form has its rules in it: lists, text for numbers that are none, notes, protection, a version.
    @Test func rulesOfTheWorkbook() throws {
        let folder = try TemporaryFolder()
        let form = folder.path("f.xlsx")
        #expect(try Naskah.run(["form", Repository.sample("solok-selatan"), "-o", form]).status == 0)
        let unzipped = try Program(path: "/usr/bin/env").run(["unzip", "-p", form, "xl/worksheets/sheet2.xml"]).output
        for part in [
            "<sheetProtection sheet=\"1\"", "type=\"list\"", "type=\"custom\"", "LEN(SUBSTITUTE(I6",
            "state=\"frozen\"", "ySplit=\"4\"", "<legacyDrawing",
        ] { #expect(unzipped.contains(part), "\(part)") }
        var findings = Findings()
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: form)))
        let workbook = try #require(Workbook.open(bytes, path: "f.xlsx", namedAt: nil, into: &findings))
        #expect(workbook.properties(into: &findings)["Naskah formulir"] == "komitmen")
        #expect(workbook.properties(into: &findings)["Naskah versi formulir"] == "1")
        #expect(workbook.sheets.map(\.name) == ["OPD", "Pejabat", "Pilihan"])
        #expect(workbook.sheets.map(\.isHidden) == [false, false, true])
    }
}
