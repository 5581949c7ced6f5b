import Foundation
import TestSupport
import Testing

/// Files of other programs under the name of a text say what they are; none of their bytes is printed.
@Suite struct ForeignFileTests {
    @Test(
        arguments: [
            ("files.office-file", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0xFF]),
            ("files.office-file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
            ("files.pdf-file", Array("%PDF-1.7".utf8)), ("files.utf-16", [0xFF, 0xFE, 0x61, 0x00]),
            ("files.not-utf8", [0x61, 0xFF]),
        ] as [(String, [UInt8])])
    func asData(id: String, bytes: [UInt8]) throws {
        let project = try TestProject(sample: "contoh")
        for file in ["data/opd.csv", "data/komitmen.yaml"] {
            let original = try project.text(of: file)
            try Data(bytes).write(to: URL(filePath: "\(project.path)/\(file)"))
            let found = try Naskah.findings("check", project.path)
            #expect(found.status == 4 && found.findings.map(\.id) == [id], "\(found.findings)")
            try project.write(original, to: file)
        }
    }

    @Test func aFileThatMayNotBeRead() throws {
        let project = try TestProject(sample: "contoh")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: project.path + "/data/opd.csv")
        let found = try Naskah.findings("check", project.path)
        // Root may read everything.
        if getuid() == 0 {
            #expect(found.status == 0)
        } else {
            #expect(found.findings.map(\.id) == ["files.unreadable"])
        }
    }

    /// A quote that is not closed is told where it opens, however far below it is noticed.
    @Test(arguments: [1, 5, 30]) func aQuoteThatIsNotClosed(lines: Int) throws {
        let project = try TestProject(sample: "contoh")
        let filler = (0..<lines).map { "# \($0)\n" }.joined()
        let place = try project.replace(
            "tempat: Aula Contoh\n", with: "tempat: ⟦\"Aula Contoh\n\(filler)tentang: \"Kota Cerdas\"\n",
            in: "data/komitmen.yaml")
        let found = try Naskah.findings("check", project.path).findings
        #expect(found.map { "\($0.place) \($0.id)" } == ["\(place ?? "") data.yaml-quote"], "\(found)")
    }
}
