import Diagnostics
import Foundation
import OfficeFiles
import TestGenerators
import TestSupport
import Testing

/// Sheets of differences go to the offices and come back: by the real command, refilled as people and other programs do.
@Suite struct AgreeAnswersTests {
    private static let references = [
        "renstra-2025-2029": "kode,nama,opd,indikator,satuan,target_2026,pagu_2026\n"
            + "1.02.02,Program Upaya Kesehatan,Dinas Kesehatan,Antrean,menit,50,1000\n"
            + "1.02.03,Program Sumber Daya Kesehatan,Dinas Kesehatan,Tenaga,orang,7,300\n"
            + "2.11.11,Program Pengelolaan Persampahan,Dinas Lingkungan Hidup,Nasabah,orang,\"78,21\",500\n"
            + "2.11.03,Program Pengendalian Pencemaran,Dinas Lingkungan Hidup,Sungai,titik,4,200\n"
            + "1.06.05,Program Perlindungan Sosial,Dinas Sosial,Keluarga,keluarga,9,100\n",
        "rkpd-2026": "kode,nama,opd,indikator,satuan,target,anggaran\n"
            + "1.02.02,Program Upaya Kesehatan,Dinas Kesehatan,Antrean,menit,45,1000\n"
            + "1.02.03,Program Sumber Daya Kesehatan,Dinas Kesehatan,Tenaga,orang,7,350\n"
            + "2.11.11,Program Pengelolaan Persampahan,Dinas Lingkungan Hidup,Nasabah,orang,78,500\n"
            + "9.99.99,Kali Bersih Terpadu,Dinas Lingkungan Hidup,Sungai,titik,4,200\n"
            + "1.06.05,Program Perlindungan Sosial,Dinas Sosial,Keluarga,keluarga,9,101\n",
    ]

    private static func project() throws -> TestProject {
        let project = try TestProject(layout: "<layout><page-master name=\"m\" size=\"A4\"/></layout>")
        for (name, text) in references { try project.write(text, to: "data/\(name).csv") }
        try project.replace(
            "dokumen:",
            with: "acuan:\n  renstra-2025-2029: data/renstra-2025-2029.csv\n  rkpd-2026: data/rkpd-2026.csv\ndokumen:",
            in: "naskah.yaml")
        return project
    }

    /// The sheet of an office, with answers to the rows whose difference contains a text.
    private static func answer(
        _ office: String, of project: TestProject, _ answers: [(text: String, values: [String: String])],
        as name: String? = nil
    ) throws -> String {
        var findings = Findings()
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: project.path + "/opd/\(office).xlsx")))
        var book = RefilledWorkbook(bytes, into: &findings)
        let cells = try #require(book.sheets.first { $0.name == "Perbedaan" }).cells
        for answer in answers {
            let row = try #require(cells.first { $0.value.contains(answer.text) && $0.key.column == 8 }?.key.row)
            book.fill("Perbedaan", row: row, answer.values)
        }
        let path = project.path + "/\(name ?? office).xlsx"
        try Data(try #require(book.bytes(into: &findings))).write(to: URL(filePath: path))
        return path
    }

    private static func send(_ project: TestProject) throws {
        let result = try Naskah.run(["agree", project.path, "--each", "agency", "-o", project.path + "/opd"])
        #expect(result.status == 0, "\(result.errors)")
    }

    private static func read(_ project: TestProject, _ files: String...) throws -> Program.Result {
        try Naskah.run(
            ["agree", project.path, "-o", project.path + "/usulan", "--language", "en", "--answers"] + files)
    }

    @Test func answersBecomeProposals() throws {
        let project = try Self.project()
        try Self.send(project)
        let health = try Self.answer(
            "dinas-kesehatan", of: project,
            [
                (
                    "target",
                    [
                        "Jawaban": "ditetapkan", "Alasan atau keputusan": "Perbup Nomor 12 Tahun 2026",
                        "Tanggal keputusan": "2 Maret 2026", "Penanggung jawab": "Sekretaris",
                    ]
                ), ("pagu", ["Jawaban": "Nilai lain", "Nilai atau nama yang benar": "325"]),
            ])
        let environment = try Self.answer(
            "dinas-lingkungan-hidup", of: project,
            [
                ("Nasabah", ["Jawaban": "diterima"]),
                (
                    "Pengendalian Pencemaran",
                    ["Jawaban": "padanan lain", "Nilai atau nama yang benar": "Kali Bersih Terpadu"]
                ),
            ])
        let result = try Self.read(project, health, environment)
        #expect(result.status == 0, "\(result.output) \(result.errors)")
        #expect(result.output.contains("4 answers of 2 sheets"), "\(result.output)")
        // Who has not answered, and who has left something open.
        #expect(result.errors.contains("1 offices have not answered: Dinas Sosial (1)"), "\(result.errors)")
        #expect(result.errors.contains("agreement.answers-missing"))
        #expect(result.errors.contains("not answered everything: Dinas Lingkungan Hidup (1/3)"), "\(result.errors)")
        let corrections = try project.text(of: "usulan/koreksi.csv")
        #expect(
            corrections.contains(
                "rkpd-2026,Dinas Lingkungan Hidup,2.11.11,Pengelolaan Persampahan,Nasabah,target,2026,78,\"78,21\",data/rkpd-2026.csv:4:"
            )
                || corrections.contains(
                    "rkpd-2026,Dinas Lingkungan Hidup,2.11.11,Program Pengelolaan Persampahan,Nasabah,target,2026,78,\"78,21\",data/rkpd-2026.csv:4:"
                ), "\(corrections)")
        #expect(corrections.contains(",pagu,2026,350,325,") && corrections.contains(",pagu,2026,300,325,"))
        #expect(corrections.contains("dinas-lingkungan-hidup.xlsx, Perbedaan!L"), "\(corrections)")
        // The proposals are good as they are: named in the project, they settle what they are about.
        try project.replace(
            "dokumen:", with: "perubahan: usulan/perubahan.csv\npadanan: usulan/padanan.csv\ndokumen:",
            in: "naskah.yaml")
        let after = try Naskah.run(["agree", project.path, "--language", "en"])
        #expect(after.status == 0, "\(after.errors)")
        #expect(!after.errors.contains("Antrean") && !after.errors.contains("Kali Bersih"), "\(after.errors)")
        #expect(after.errors.contains("Nasabah") && after.errors.contains("Rp350"), "\(after.errors)")
    }

    @Test(arguments: [
        (["Jawaban": "diterma"], "there is no answer 'diterma'", "did you mean 'diterima'?"),
        (["Jawaban": "ditetapkan"], "needs the column 'Alasan atau keputusan'", "Perbedaan!L"),
        (
            ["Jawaban": "ditetapkan", "Alasan atau keputusan": "SK 1", "Tanggal keputusan": "31 Februari 2026"],
            "'31 Februari 2026' is no date", "Perbedaan!O"
        ),
        (["Jawaban": "nilai lain"], "needs the column 'Nilai atau nama yang benar'", "Perbedaan!L"),
        (["Alasan atau keputusan": "salah ketik"], "the column 'Jawaban' is empty", "Perbedaan!N"),
        (["Jawaban": "diterima", "Kunci": ""], "has no key", "Perbedaan!L"),
    ])
    func whatAnAnswerLacksIsTold(_ values: [String: String], _ message: String, _ more: String) throws {
        let project = try Self.project()
        try Self.send(project)
        let file = try Self.answer("dinas-kesehatan", of: project, [("target", values)])
        let result = try Self.read(project, file)
        #expect(result.status == 4 && result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.contains("[agreement.answer]") && result.errors.contains(more), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: project.path + "/usulan"), "nothing is proposed")
    }

    @Test func twoAnswersContradict() throws {
        let project = try Self.project()
        try Self.send(project)
        let one = try Self.answer("dinas-kesehatan", of: project, [("target", ["Jawaban": "diterima"])])
        let other = try Self.answer(
            "dinas-kesehatan", of: project,
            [("target", ["Jawaban": "nilai lain", "Nilai atau nama yang benar": "48"])], as: "lagi")
        let result = try Self.read(project, one, other)
        #expect(result.status == 4 && result.errors.contains("agreement.answers-differ"), "\(result.errors)")
        #expect(result.errors.contains("dinas-kesehatan.xlsx") && result.errors.contains("lagi.xlsx"))
        #expect(try Self.read(project, one, one).status == 0, "the same twice is one answer")
        // Settled meanwhile: a note, and nothing to do.
        try project.replace("menit,45", with: "menit,50", in: "data/rkpd-2026.csv")
        let settled = try Self.read(project, one)
        #expect(settled.status == 0 && settled.errors.contains("agreement.answer-settled"), "\(settled.errors)")
        let list = project.path + "/daftar.xlsx"
        try Data(try MadeLists.workbook(.init("Perbedaan", "No | Nama\n#1 | Contoh Satu"))).write(
            to: URL(filePath: list))
        let none = try Self.read(project, list)
        #expect(none.status == 4 && none.errors.contains("agreement.no-answers"), "a list is no sheet of differences")
    }
}
