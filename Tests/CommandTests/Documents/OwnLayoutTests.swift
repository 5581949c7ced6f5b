import Foundation
import TestSupport
import Testing

/// Layouts of one's own over the installed ones, tables with the heads of spreadsheets, fonts of the project.
@Suite struct OwnLayoutTests {
    private func project(head: String = "", body: String) throws -> TestProject {
        let project = try TestProject(
            layout: """
                <layout>
                  \(head)
                  <page-master name="m" size="A4" margin="25mm"/>
                  <section page-master="m">\(body)</section>
                </layout>
                """)
        try project.write("Nama OPD,b\nDinas A,1\nDinas B,2\n", to: "data/tabel.csv")
        try project.replace(
            "  komitmen: data/komitmen.yaml", with: "  komitmen: data/komitmen.yaml\n  tabel: data/tabel.csv",
            in: "naskah.yaml")
        return project
    }

    private func lines(_ project: TestProject, folder: String? = nil) throws -> [String] {
        let path = folder == nil ? project.path : "."
        let result = try Naskah.run(["compile", path, "--strict"], folder: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.output)\(result.errors)")
        return try PDFFile(path: project.path + "/build/uji.pdf").pages.joined().split(separator: "\n").map(String.init)
    }

    /// The folder of one's own layouts lies over the installed ones.
    @Test func importsWhatIsInstalledBeside() throws {
        let project = try project(
            head: "<import href=\"../komponen/kop-bupati.xml\"/>", body: "<use component=\"kop-bupati\"/>")
        #expect(try lines(project).first == "BUPATI CONTOH")
    }

    @Test(arguments: ["../../komponen/kop-bupati.xml", "../data/wilayah.yaml", "../naskah.yaml"])
    func leadsNowhereElse(path: String) throws {
        let project = try project(head: "<import href=\"\(path)\"/>", body: "<p>a</p>")
        let found = try Naskah.findings("check", project.path).findings
        #expect(found.map(\.id) == ["files.outside-folder"], "\(found)")
    }

    @Test func keysWithSpaces() throws {
        let body = """
            <for each="r" in="tabel"><p>{{ r['Nama OPD'] }} {{ r.b }}</p></for>
            <p>{{ join(where(tabel, .['Nama OPD'] != 'Dinas A'), '') | default:'x' }}</p>
            """
        #expect(
            try lines(
                project(
                    body: body.replacing(
                        "join(where(tabel, .['Nama OPD'] != 'Dinas A'), '')",
                        with: "where(tabel, .['Nama OPD'] != 'Dinas A')[1].b")))
                == ["Dinas A 1", "Dinas B 2", "2"])
    }

    @Test(arguments: [
        ("{{ r.Nama_OPD }}", "tulis …['Nama OPD'], dengan kurung siku di tempat titik"),
        ("{{ r.Nama OPD }}", "kunci dengan spasi ditulis …['Nama OPD'], tanpa titik"),
        ("{{ r.xyz }}", "yang ada: b, ['Nama OPD']"),
    ])
    func keysAreSuggestedAsTheyAreWritten(expression: String, fix: String) throws {
        let project = try project(body: "<for each=\"r\" in=\"tabel\"><p>\(expression)</p></for>")
        #expect(try Naskah.findings("check", project.path).findings.map { $0.fix?.message } == [fix])
    }

    /// Numbers of Pasal run through all BAB.
    @Test(arguments: [("none", "Pasal 3"), ("auto", "Pasal 1")])
    func numbersRunThrough(reset: String, last: String) throws {
        let body = """
            <h1 marker="BAB {I}">a</h1><h2 marker="Pasal {1}">b</h2><h2 marker="Pasal {1}">c</h2>
            <h1 marker="BAB {I}">d</h1><h2 marker="Pasal {1}">e</h2>
            """
        let project = try project(head: "<style for=\"h1\" counter-reset=\"\(reset)\"/>", body: body)
        let text = try lines(project).joined(separator: " ")
        #expect(text.replacing("\u{A0}", with: " ").hasSuffix("\(last) e"), "\(text)")
    }

    /// A project may be named by a relative path, and its fonts are found.
    @Test func fontsOfAProjectInThisFolder() throws {
        let project = try project(body: "<p font-family=\"DejaVu Sans Mono\">abc</p>")
        let font = try Program.output(of: "fc-match", "-f", "%{file}", "DejaVu Sans Mono:style=Book")
        try #require(font.hasSuffix("DejaVuSansMono.ttf"))
        try FileManager.default.createDirectory(atPath: project.path + "/fonts", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: font, toPath: project.path + "/fonts/a.ttf")
        #expect(try lines(project, folder: project.path) == ["abc"])
        let listed = try Naskah.run(["fonts", "."], folder: project.path)
        #expect(listed.output.contains("DejaVu Sans Mono"))
    }

    @Test func missingDataIsNamedWithItsRemedy() throws {
        let project = try project(body: "<p>{{ count(quick_win) }}</p>")
        let found = try Naskah.findings("check", project.path).findings
        #expect(found.map(\.id) == ["layout.unknown-name"])
        #expect(found.first?.message.contains("naskah.yaml") == true)
    }
}
