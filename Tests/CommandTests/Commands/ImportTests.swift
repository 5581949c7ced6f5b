import Diagnostics
import Foundation
import OfficeFiles
import TestGenerators
import TestSupport
import Testing

/// `naskah import` and `naskah init --from`: from the list of a secretariat to a form.
@Suite struct ImportTests {
    private static let units = [
        "Sekretariat Daerah", "Dinas Kesehatan", "Badan Keuangan Daerah", "Kecamatan Contoh Utara",
    ]

    /// Thirty-eight invented officials, laid out as clerks do.
    private func list(_ change: (Int, String) -> String = { $1 }) throws -> [UInt8] {
        var rows = """
            DAFTAR PEJABAT
            PEMERINTAH KABUPATEN CONTOH

            No. | Nama Lengkap | NIP | Pangkat/\\nGol. Ruang | Jabatan | Unit Kerja | Ket
            #1 | #2 | #3 | #4 | #5 | #6 | #7
            A | Pimpinan
            #1 | Nama Contoh Bupati, S.E. | | | Bupati Contoh | |
            #2 | Hj. Nama Contoh Wakil, S.H. | | | Wakil Bupati Contoh | |
            B | Perangkat Daerah

            """
        for number in 3...38 {
            let unit = number == 3 ? "Sekretariat Daerah" : "Dinas Contoh \(number)"
            let office = number == 3 ? "Sekretaris Daerah" : (number == 9 ? "Plt. " : "") + "Kepala \(unit)"
            let row =
                "#\(number) | Drs. H. \(InventedName.name(number)), M.Si. | 19700101 199003 1 0\(10 + number) | Pembina (IV/a) | \(office) | \(unit) |"
            rows += change(number, row) + "\n"
        }
        return try MadeLists.workbook(
            .init("Pejabat", merges: ["A1:G1", "A2:G2"], rows + "Jumlah | | | | | | #38\n\n | | | | Mengetahui,"))
    }

    private func folder(_ workbook: [UInt8]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try Data(workbook).write(to: URL(filePath: folder.path + "/daftar.xlsx"))
        return folder
    }

    /// The people are invented, and the paper says so.
    private func mark(_ folder: TemporaryFolder) throws {
        let path = folder.path + "/surat/naskah.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data("tanda: CONTOH\n\(text)".utf8).write(to: URL(filePath: path))
    }

    private static let details = [
        "--region", "Kabupaten Contoh", "--province", "Contoh Raya", "--date", "1 Desember 2026",
    ]

    /// Two commands and no question: a form without findings that names everyone.
    @Test func listToForm() throws {
        let folder = try folder(try list())
        let made = try Naskah.run(["init", "surat", "--from", "daftar.xlsx"] + Self.details, folder: folder.path)
        #expect(made.status == 0, "\(made.output)")
        #expect(made.output.contains("38 pejabat"))
        try mark(folder)
        #expect(try Naskah.run(["check", "surat", "--strict"], folder: folder.path).status == 0)
        #expect(try Naskah.run(["compile", "surat"], folder: folder.path).status == 0)
        let text = try PDFFile(path: folder.path + "/surat/build/komitmen.pdf").pages.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for number in 3...38 { #expect(text.contains(InventedName.name(number).uppercased())) }
        #expect(text.contains("Plt. KEPALA DINAS CONTOH 9") && text.contains("NIP 19700101 199003 1 048"))
        #expect(text.contains("Selasa, tanggal satu bulan Desember"))
        // The folder is full now.
        #expect(try Naskah.run(["init", "surat", "--from", "daftar.xlsx"], folder: folder.path).status == 2)
    }

    /// Where nobody answers, dots stand on the pages and questions stay as warnings at their place: no true paper is made.
    @Test func openQuestions() throws {
        let folder = try folder(try list())
        let made = try Naskah.run(["import", "daftar.xlsx", "--project", "surat"], folder: folder.path)
        #expect(made.status == 0)
        let checked = try Naskah.findings("check", folder.path + "/surat")
        #expect(checked.status == 0)
        #expect(checked.findings.filter { $0.id == "import.open-question" }.count == 3)
        #expect(try Naskah.run(["compile", "surat"], folder: folder.path).status == 0)
        #expect(try Naskah.run(["compile", "surat", "--final"], folder: folder.path).status == 3)
    }

    /// The next list: changes are told first, taken over when that is said, and ids stay.
    @Test func secondList() throws {
        let folder = try folder(try list())
        #expect(
            try Naskah.run(["init", "surat", "--from", "daftar.xlsx"] + Self.details, folder: folder.path).status == 0)
        try mark(folder)
        let same = try Naskah.run(
            ["import", "daftar.xlsx", "--project", "surat", "--language", "en"], folder: folder.path)
        #expect(same.status == 0 && same.output.contains("Nothing has changed."))
        let officials = folder.path + "/surat/data/pejabat.csv"
        let before = try String(contentsOfFile: officials, encoding: .utf8)
        let next = try list { number, row in
            switch number {
            case 5: row.replacing(InventedName.name(5), with: "Nama Contoh Pengganti")
            case 38: ""
            default: row
            }
        }
        try Data(next).write(to: URL(filePath: folder.path + "/daftar.xlsx"))
        let told = try Naskah.run(
            ["import", "daftar.xlsx", "--project", "surat", "--language", "en"], folder: folder.path)
        #expect(told.status == 5)
        #expect(
            told.output.contains("kepala-dinas-contoh-5: \(InventedName.name(5)) is succeeded by Nama Contoh Pengganti")
        )
        #expect(told.output.contains("gone: \(InventedName.name(38))"))
        #expect(try String(contentsOfFile: officials, encoding: .utf8) == before)
        #expect(
            try Naskah.run(["import", "daftar.xlsx", "--project", "surat", "--yes"], folder: folder.path).status == 0)
        let after = try String(contentsOfFile: officials, encoding: .utf8)
        #expect(
            after.contains("kepala-dinas-contoh-5,Nama Contoh Pengganti,") && !after.contains("kepala-dinas-contoh-38"))
        // The form still has the one who is gone: that is told where it is written.
        let findings = try Naskah.findings("check", folder.path + "/surat").findings
        #expect(findings.map(\.id) == ["data.dangling-reference"])
    }

    /// What Excel has rounded is refused at its cell, and nothing is written.
    @Test func roundedNumber() throws {
        let folder = try folder(
            try list { number, row in
                number == 7 ? row.replacing("19700101 199003 1 017", with: "#197001011990031017") : row
            })
        let result = try Naskah.run(["init", "surat", "--from", "daftar.xlsx"] + Self.details, folder: folder.path)
        #expect(result.status == 4)
        #expect(result.errors.contains("daftar.xlsx, Pejabat!C14") && result.errors.contains("workbook.rounded-number"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/surat"))
    }

    /// Findings as a workbook, also when the data cannot be read.
    @Test func findingsAsWorkbook() throws {
        let folder = try folder(try list())
        #expect(try Naskah.run(["import", "daftar.xlsx", "--project", "surat"], folder: folder.path).status == 0)
        let result = try Naskah.run(["check", "surat", "--workbook", "temuan.xlsx"], folder: folder.path)
        #expect(result.status == 0)
        let path = folder.path + "/temuan.xlsx"
        let bytes = try Data(contentsOf: URL(filePath: path))
        var findings = Findings()
        let workbook = try #require(Workbook.open([UInt8](bytes), path: "temuan.xlsx", namedAt: nil, into: &findings))
        let sheet = try #require(workbook.read([0], into: &findings)?.first)
        let texts = sheet.cells.indices.map { sheet.text($0) }
        #expect(texts.filter { $0 == "import.open-question" }.count == 3)
        #expect(texts.filter { $0.hasPrefix("naskah.yaml:") }.count >= 3)
        _ = try Naskah.run(["check", "surat", "--workbook", "temuan.xlsx"], folder: folder.path)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    /// A live table: the sheet is read whenever the document is made, and its pages are those of the copied list.
    @Test func liveTable() throws {
        let folder = try folder(try list())
        #expect(
            try Naskah.run(["init", "surat", "--from", "daftar.xlsx"] + Self.details, folder: folder.path).status == 0)
        try mark(folder)
        let project = folder.path + "/surat"
        let copied = try Naskah.run(["dump", project]).output
        try FileManager.default.moveItem(atPath: folder.path + "/daftar.xlsx", toPath: project + "/data/daftar.xlsx")
        let text = try String(contentsOfFile: project + "/naskah.yaml", encoding: .utf8)
        try Data(text.replacing("data/pejabat.csv", with: "data/daftar.xlsx#Pejabat").utf8)
            .write(to: URL(filePath: project + "/naskah.yaml"))
        let live = try Naskah.run(["dump", project]).output
        #expect(!live.isEmpty && live == copied)
        #expect(try Naskah.run(["check", project, "--strict"]).status == 0)
        #expect(try Naskah.run(["import", project + "/data/daftar.xlsx", "--project", project]).status == 0)
    }
}
