import TestSupport
import Testing

/// Citations in prose lead to the bibliography of their document.
@Suite struct CitationTests {
    private func project(
        _ prose: String, hasBibliography: Bool = true
    ) throws -> TestProject {
        let project = try TestProject(
            layout: """
                <layout lang="id"><import href="komponen/daftar-pustaka.xml"/><page-master name="m" size="A4" margin="25mm"/>
                <section page-master="m"><markdown of="teks.isi"/><use component="daftar-pustaka"/></section></layout>
                """)
        let data = hasBibliography ? "  teks: teks.yaml\n  pustaka: pustaka.bib\n" : "  teks: teks.yaml\n"
        try project.replace("dokumen:", with: data + "dokumen:", in: "naskah.yaml")
        try project.write("isi: |\n  \(prose)\n", to: "teks.yaml")
        try project.write(
            """
            @article{misal-2021, author = {Misal, Tuti and Umpama, Rina}, title = {Kolaborasi}, journal = {Jurnal}, year = 2021}
            @book{badan, author = {{Badan Contoh}}, title = {Angka}, year = 2020}
            @book{misal-a, author = {Misal, Tuti}, title = {Awal}, year = 2022}
            @book{misal-b, author = {Misal, Tuti}, title = {Banyak}, year = 2022}
            """, to: "pustaka.bib")
        return project
    }

    @Test func areShownByAuthorAndYear() throws {
        let project = try project(
            "Bekerja bersama [@misal-2021, hlm. 12; @badan] dan Misal [-@misal-b] serta [@misal-a].")
        let folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", project.path, "-o", folder.path])
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let file = PDFFile(path: "\(folder.path)/uji.pdf")
        let text = try file.pages.joined().replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            text.contains(
                "Bekerja bersama (Misal dan Umpama, 2021, hlm. 12; Badan Contoh, 2020) dan Misal (2022b) serta (Misal, 2022a)."
            ), "\(text)")
        // Each leads to its work: as many links within the file as there are citations.
        let links = try Program.output(of: "pdfinfo", "-dests", "\(folder.path)/uji.pdf")
        for key in ["misal-2021", "badan", "misal-a", "misal-b"] { #expect(links.contains("pustaka-\(key)")) }
    }

    @Test func unknownWorksAreToldWithTheNearest() throws {
        let project = try project("Lihat [@misal-2020] dan [@entah-siapa].")
        #expect(
            try Naskah.findings("check", project.path).findings.map { "\($0.place) \($0.id)" } == [
                "teks.yaml:2:11 markdown.unknown-work", "teks.yaml:2:29 markdown.unknown-work",
            ])
        let told = try Naskah.run(["check", project.path, "--language", "en"])
        #expect(told.status == 1 && told.errors.contains("did you mean \"misal-2021\""), "\(told.errors)")
    }

    @Test func aProjectWithoutBibliographyIsTold() throws {
        let project = try project("Lihat [@misal-2021].", hasBibliography: false)
        try project.write(
            """
            <layout lang="id"><page-master name="m" size="A4" margin="25mm"/>
            <section page-master="m"><markdown of="teks.isi"/></section></layout>
            """, to: "layout/uji.xml")
        let findings = try Naskah.findings("check", project.path).findings
        #expect(findings.map(\.id) == ["markdown.no-bibliography"])
    }

    /// A document that cites and does not print its bibliography would lead nowhere.
    @Test func aDocumentWithoutItsListIsTold() throws {
        let project = try project("Lihat [@misal-2021].")
        try project.write(
            """
            <layout lang="id"><page-master name="m" size="A4" margin="25mm"/>
            <section page-master="m"><markdown of="teks.isi"/></section></layout>
            """, to: "layout/uji.xml")
        let result = try Naskah.findings("check", project.path)
        #expect(
            result.findings.contains { $0.id.contains("link") || $0.id.contains("reference") }, "\(result.findings)")
    }
}
