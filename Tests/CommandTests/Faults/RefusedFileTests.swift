import Foundation
import TestSupport
import Testing

/// No layout and no data file reaches outside the project folder.
@Suite struct RefusedFileTests {
    static let outside = ["../../../../../../../../etc/passwd", "/etc/passwd", "data/tautan"]

    @Test(arguments: outside) func asData(_ path: String) throws {
        let project = try linkedProject(layout: layout("<p>Isi.</p>"))
        let place = try project.replace("wilayah: data/wilayah.yaml", with: "wilayah: ⟦\(path)", in: "naskah.yaml")
        try expectRefusal(project, status: 4, at: place, path)
    }

    @Test(arguments: outside) func asImport(_ path: String) throws {
        let project = try linkedProject(layout: "")
        let place = try project.writeMarked(
            "<layout><import href=\"⟦\(path.replacing("data/", with: ""))\"/><section><p>Isi.</p></section></layout>",
            to: "layout/uji.xml")
        try expectRefusal(project, status: 1, at: place, path)
    }

    @Test(arguments: outside) func asImage(_ path: String) throws {
        let project = try linkedProject(layout: "")
        let place = try project.writeMarked(layout("<img src=\"⟦\(path)\" alt=\"\"/>"), to: "layout/uji.xml")
        try expectRefusal(project, status: 1, at: place, path)
    }

    @Test(arguments: outside) func asLayout(_ path: String) throws {
        let project = try linkedProject(layout: "")
        let place = try project.replace(
            "layout: uji.xml", with: "layout: ⟦\(path.replacing("data/", with: ""))", in: "naskah.yaml")
        let (status, findings, _) = try Naskah.findings("compile", project.path)
        #expect(status == 1 || status == 4)
        #expect(findings.contains { $0.place == place }, "\(findings)")
    }

    /// Entities would let a layout read files (external) or grow without bound (nested).
    @Test(arguments: [
        "<!DOCTYPE layout [<!ENTITY isi SYSTEM \"file:///etc/passwd\">]>\n<layout><section><p>&isi;</p></section></layout>",
        "<!DOCTYPE layout [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<layout><section><p>&b;</p></section></layout>",
        "<!DOCTYPE layout SYSTEM \"/etc/passwd\">\n<layout><section><p>Isi.</p></section></layout>",
    ]) func entities(_ text: String) throws {
        let project = try TestProject(layout: text)
        let (status, findings, isTimedOut) = try Naskah.findings("compile", project.path, timeLimit: 20)
        #expect(status == 1)
        #expect(!isTimedOut)
        #expect(findings.contains { $0.file == "layout/uji.xml" && $0.line == 1 }, "\(findings)")
        #expect(!FileManager.default.fileExists(atPath: project.path + "/build/uji.pdf"))
    }

    private func layout(_ body: String) -> String {
        "<layout><page-master name=\"a\" size=\"A4\" margin=\"25mm\"/><section page-master=\"a\">\(body)</section></layout>\n"
    }

    private func linkedProject(layout: String) throws -> TestProject {
        let project = try TestProject(layout: layout)
        for link in ["data/tautan", "layout/tautan", "tautan"] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(project.path)/\(link)", withDestinationPath: "/etc/passwd")
        }
        return project
    }

    private func expectRefusal(_ project: TestProject, status expected: Int32, at place: String?, _ path: String) throws
    {
        try project.placeEarlierPDF("uji")
        let (status, findings, _) = try Naskah.findings("compile", project.path)
        #expect(status == expected)
        #expect(
            findings.contains { $0.place == place && $0.id.hasPrefix("files.") && $0.id != "files.not-found" },
            "\(path): \(findings)")
        #expect(try project.isEarlierPDFUntouched("uji"))
    }
}
