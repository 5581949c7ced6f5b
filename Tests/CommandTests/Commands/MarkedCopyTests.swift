import Foundation
import TestGenerators
import TestSupport
import Testing

/// `--marked`: copies of the user's workbooks with what was found in them.
@Suite struct MarkedCopyTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let rows =
            "No | Nama | NIP | Jabatan | Unit Kerja\n#1 | Contoh Satu | #197001011990031017 | Kepala Dinas A | Dinas A"
        try Data(try MadeLists.workbook(.init("Pejabat", rows))).write(to: URL(filePath: folder.path("daftar.xlsx")))
        return folder
    }

    @Test func importing() throws {
        let folder = try folder()
        let before = try Data(contentsOf: URL(filePath: folder.path("daftar.xlsx")))
        let result = try Naskah.run(
            ["import", "daftar.xlsx", "--project", "p", "--marked", "salinan"], folder: folder.path)
        #expect(result.status == 4)
        #expect(try Data(contentsOf: URL(filePath: folder.path("daftar.xlsx"))) == before)
        let copy = try Program(path: "/usr/bin/env").run([
            "unzip", "-p", folder.path("salinan/daftar.xlsx"), "xl/commentsNaskah1.xml",
        ]).output
        #expect(copy.contains("ref=\"C2\"") && copy.contains("dibulatkan oleh Excel"))
        // Never in place of the original.
        let refused = try Naskah.run(["import", "daftar.xlsx", "--project", "p", "--marked", "."], folder: folder.path)
        #expect(refused.errors.contains("workbook.original"))
        #expect(try Data(contentsOf: URL(filePath: folder.path("daftar.xlsx"))) == before)
    }

    /// Tables of a project that are sheets are marked by `check`, found by the project's folder.
    @Test func checking() throws {
        let folder = try folder()
        try FileManager.default.copyItem(atPath: Repository.sample("contoh"), toPath: folder.path("p"))
        try FileManager.default.moveItem(
            atPath: folder.path("daftar.xlsx"), toPath: folder.path("p/data/daftar.xlsx"))
        let path = folder.path("p/naskah.yaml")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(text.replacing("data/pejabat.csv", with: "data/daftar.xlsx").utf8).write(to: URL(filePath: path))
        let result = try Naskah.run(["check", "p", "--marked", "salinan"], folder: folder.path)
        #expect(result.status == 4)
        #expect(FileManager.default.fileExists(atPath: folder.path("salinan/daftar.xlsx")))
    }
}
