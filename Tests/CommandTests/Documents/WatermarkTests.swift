import Foundation
import TestSupport
import Testing

/// The word under the text of every page.
@Suite struct WatermarkTests {
    /// It is seen on every page, in the profile's or the command's word, and nobody who searches the text finds it.
    @Test func itIsSeenAndNotRead() throws {
        let project = try TestProject(sample: "contoh")
        func compile(_ arguments: String...) throws -> (texts: [String], pages: [GrayPage]) {
            let result = try Naskah.run(
                ["compile", project.path, "--only", "komitmen", "-o", project.path + "/komitmen.pdf"] + arguments)
            #expect(result.status == 0, "\(result.errors)")
            let pdf = PDFFile(path: project.path + "/komitmen.pdf")
            #expect(try pdf.complaints == "")
            return (try pdf.laidOutPages, try GrayPage.pages(of: pdf.path, folder: project.path))
        }
        let plain = try compile(), draft = try compile("--watermark", "DRAF")
        #expect(draft.texts == plain.texts)
        for (marked, unmarked) in zip(draft.pages, plain.pages) {
            // Dark enough to be seen on every page, light enough to be read through.
            let darkest = marked.shades(whereWhiteOn: unmarked).min() ?? 255
            #expect((215...235).contains(darkest), "\(darkest)")
        }
        try project.replace("profil:\n", with: "profil:\n  tanda_air: DRAF\n", in: "naskah.yaml")
        #expect(try compile().pages == draft.pages)
        #expect(try compile("--watermark", "").pages == plain.pages)
    }

    @Test func itStandsInTheDump() throws {
        let project = try TestProject(sample: "contoh")
        let result = try Naskah.run(["dump", project.path, "--only", "komitmen", "--watermark", "SALINAN"])
        let lines = result.output.split(separator: "\n")
        #expect(
            lines.count { $0.hasPrefix("page ") }
                == lines.count { $0.contains("watermark") && $0.hasSuffix("'SALINAN'") })
    }
}
