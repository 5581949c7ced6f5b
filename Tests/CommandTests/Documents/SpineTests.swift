import Foundation
import TestSupport
import Testing

/// `sampul_untuk`: covers whose spine is as thick as the pages of a book.
@Suite struct SpineTests {
    private static let cover = """
        <layout lang="id">
          <page-master name="jilid" size="{{ 100 + dokumen.punggung.tebal }}mm 60mm" margin="10mm"/>
          <section page-master="jilid"><p>{{ dokumen.punggung.halaman }} halaman, {{ dokumen.punggung.lembar }} lembar</p></section>
        </layout>
        """

    /// A book of so many pages, and its cover.
    private func project(_ pages: Int, cover asked: String, book: String? = nil) throws -> TestProject {
        let sections = (1...pages).map { "<section><p>Halaman \($0)</p></section>" }.joined()
        let project = try TestProject(layout: book ?? "<layout lang=\"id\">\(sections)</layout>", kept: "buku.xml")
        try project.write(Self.cover, to: "layout/sampul.xml")
        try project.replace(
            "tanda: CONTOH",
            with: "  sampul: { layout: sampul.xml, judul: Sampul, sampul_untuk: \(asked) }\ntanda: CONTOH",
            in: "naskah.yaml")
        return project
    }

    @Test(arguments: [(1, 1, 0.7), (2, 1, 0.7), (5, 3, 0.9), (40, 20, 2.6)])
    func theSpineIsAsThickAsItsPages(pages: Int, sheets: Int, thickness: Double) throws {
        let project = try project(pages, cover: "{ dokumen: uji, tebal_kertas: \"0,1\", tebal_sampul: \"0,3\" }")
        let result = try Naskah.run(["compile", project.path, "--only", "sampul"])
        #expect(result.status == 0, "\(result.errors)")
        let path = project.path + "/build/sampul.pdf"
        #expect(
            try Program.output(of: "pdftotext", path, "-").contains("\(pages) halaman, \(sheets) lembar"), "\(pages)")
        let size = try Program.output(of: "pdfinfo", path).split(separator: "\n").first { $0.hasPrefix("Page size:") }
        let width = size?.split(separator: " ").dropFirst(2).first.flatMap { Double($0) } ?? 0
        #expect(abs(width - (100 + thickness) * 72 / 25.4) < 0.02, "\(size ?? "")")
    }

    @Test func coversAreForOtherDocumentsOfTheProject() throws {
        for asked in ["{ dokumen: bukuu }", "{ dokumen: sampul }"] {
            let project = try project(3, cover: asked)
            let result = try Naskah.run(["compile", project.path, "--only", "sampul"])
            #expect(result.status == 1 && result.errors.contains("[project.no-book]"), "\(asked): \(result.errors)")
        }
    }

    @Test func aBookThatCannotBeMadeHasNoSpine() throws {
        let project = try project(
            3, cover: "{ dokumen: uji }", book: "<layout lang=\"id\"><section><p>{{ tidak.ada }}</p></section></layout>"
        )
        let result = try Naskah.run(["compile", project.path, "--only", "sampul"])
        #expect(result.status == 1 && result.errors.contains("[project.unmade-book]"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: project.path + "/build/sampul.pdf"))
    }

    /// The cover of the sample has three parts, of which the middle one follows from the book.
    @Test func theSampleCoverIsWrappedAroundItsBook() throws {
        let project = try TestProject(sample: "solok-selatan")
        let result = try Naskah.run(["compile", project.path, "--only", "masterplan", "--only", "masterplan-sampul"])
        #expect(result.status == 0, "\(result.errors)")
        func info(_ name: String) throws -> [Substring] {
            try Program.output(of: "pdfinfo", "-box", "\(project.path)/build/\(name).pdf").split(separator: "\n")
        }
        func numbers(_ start: String, _ lines: [Substring]) -> [Double] {
            lines.first { $0.hasPrefix(start) }?.split(separator: " ").compactMap { Double($0) } ?? []
        }
        let pages = Int(numbers("Pages:", try info("masterplan")).first ?? 0), cover = try info("masterplan-sampul")
        let trim = numbers("TrimBox:", cover), spine = Double((pages + 1) / 2) * 0.13 + 0.6
        #expect(numbers("Pages:", cover) == [1] && trim.count == 4)
        guard trim.count == 4 else { return }
        #expect(abs(trim[2] - trim[0] - (420 + spine) * 72 / 25.4) < 0.05)
        #expect(abs(trim[3] - trim[1] - 297 * 72 / 25.4) < 0.05)
    }
}
