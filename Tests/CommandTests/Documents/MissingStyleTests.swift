import Foundation
import TestSupport
import Testing

/// A family without bold: what should stand out does not, and that is told once.
@Suite struct MissingStyleTests {
    /// The regular file of Carlito under a name of its own, of as many letters.
    private func projectWithRegularAlone(_ body: String) throws -> TestProject {
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A5\" margin=\"15mm\"/><section page-master=\"m\">\(body)</section></layout>"
        )
        let fonts = try Naskah.run(["fonts", "--language", "en"]).output.split(separator: "\n")
        let line = try #require(fonts.first { $0.contains("Carlito-Regular") })
        let path = try #require(line.split(separator: " ").last.map(String.init))
        var bytes = try Data(contentsOf: URL(filePath: path))
        for (old, new) in [("Carlito", "Xarlito")] {
            for encoding in [String.Encoding.utf16BigEndian, .ascii] {
                let from = try #require(old.data(using: encoding)), to = try #require(new.data(using: encoding))
                while let range = bytes.range(of: from) { bytes.replaceSubrange(range, with: to) }
            }
        }
        try FileManager.default.createDirectory(atPath: project.path + "/fonts", withIntermediateDirectories: true)
        try bytes.write(to: URL(filePath: project.path + "/fonts/Xarlito-Regular.ttf"))
        return project
    }

    @Test(arguments: [
        ("<p font-family=\"Xarlito\">tegak</p>", []),
        ("<p font-family=\"Xarlito\">a <b>tebal</b> dan <b>lagi</b></p>", ["no bold style"]),
        ("<p font-family=\"Xarlito\">a <i>miring</i></p>", ["no italic style"]),
        ("<p font-family=\"Carlito\">a <b>tebal</b> <i>miring</i></p>", []),
    ])
    func itIsToldOnce(_ body: String, _ told: [String]) throws {
        let project = try projectWithRegularAlone(body)
        let found = try Naskah.findings("check", project.path, "--language", "en").findings
        #expect(found.map { "\($0.severity) \($0.id)" } == told.map { _ in "warning fonts.missing-style" }, "\(found)")
        for (finding, words) in zip(found, told) {
            #expect(finding.message.contains(words) && finding.notes?.first?.file == "layout/uji.xml")
            #expect(finding.fix?.message.contains("the project's folder fonts") == true)
        }
    }
}
