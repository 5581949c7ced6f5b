import Foundation
import TestSupport
import Testing

/// `--diagnostics` for services: whole answers on standard output, with paths from where the command runs.
@Suite struct DiagnosticsFormatTests {
    private func project() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Repository.sample("contoh"), toPath: folder.path("p"))
        let path = folder.path("p/naskah.yaml")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data((text + "judull: x\n").utf8).write(to: URL(filePath: path))
        return folder
    }

    @Test(arguments: ["check", "compile", "review"]) func formats(_ command: String) throws {
        let folder = try project()
        let sarif = try Naskah.run([command, "p", "--diagnostics", "sarif"], folder: folder.path)
        #expect(sarif.status == 4 && sarif.errors.isEmpty)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any])
        #expect((log["runs"] as? [Any])?.count == 1)
        #expect(sarif.output.contains("\"uri\":\"p/naskah.yaml\""))
        let github = try Naskah.run([command, "p", "--diagnostics", "github"], folder: folder.path)
        #expect(github.status == 4 && github.output.hasPrefix("::error file=p/naskah.yaml,line="))
        let json = try Naskah.run([command, "p", "--diagnostics", "json"], folder: folder.path)
        #expect(json.output.contains("\"path\":\"p/naskah.yaml\""))
        // In the folder itself the file is its own path.
        let inside = try Naskah.run([command, ".", "--diagnostics", "github"], folder: folder.path("p"))
        #expect(inside.output.hasPrefix("::error file=naskah.yaml,line="))
    }

    /// Nothing found is an empty answer that services can still read.
    @Test func nothingFound() throws {
        let result = try Naskah.run(["check", Repository.sample("contoh"), "--diagnostics", "sarif"])
        #expect(result.status == 0 && result.output.contains("\"results\":[]"))
    }

    /// A review tells programs each page that differs.
    @Test func reviewForPrograms() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Repository.sample("contoh"), toPath: folder.path("p"))
        let data = folder.path("p/data/wilayah.yaml")
        let text = try String(contentsOfFile: data, encoding: .utf8)
        try Data(text.replacing("Bupati", with: "Kepala").utf8).write(to: URL(filePath: data))
        let json = try Naskah.findings("review", folder.path("p"))
        #expect(json.status == 5)
        #expect(json.findings.contains { $0.id == "review.changed" && $0.message.hasPrefix("p/komitmen: ") })
        #expect(json.findings.contains { $0.id == "review.page" && $0.page == 1 })
        let github = try Naskah.run(["review", folder.path("p"), "--diagnostics", "github"])
        #expect(github.status == 5 && github.output.contains("title=review.page::"))
        let never = try Naskah.run(["review", Repository.sample("contoh"), "--diagnostics", "json"])
        #expect(never.status == 0 && never.output.isEmpty)
    }
}
