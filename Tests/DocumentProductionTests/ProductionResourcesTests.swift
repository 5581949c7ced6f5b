import Diagnostics
import DocumentProduction
import Foundation
import TestSupport
import Testing

/// Where Naskah is installed, and which fonts and layouts a project has.
@Suite struct ProductionResourcesTests {
    /// The tests run from a folder of the sources.
    @Test func theInstallationIsFound() throws {
        let installation = try #require(Installation.find())
        #expect(FileManager.default.fileExists(atPath: installation.fonts + "/fonts.lock"))
        #expect(
            FileManager.default.fileExists(atPath: installation.profiles)
                && FileManager.default.fileExists(atPath: installation.samples))
    }

    @Test func lockedFontsAreThere() throws {
        var findings = Findings()
        let resources = try #require(ProductionResources.open(project: nil, into: &findings))
        #expect(findings.isEmpty && resources.fonts.missingFonts().isEmpty)
        #expect(ProductionResources.survey(project: nil, into: &findings) != nil)
    }

    /// A project's own fonts come besides the locked ones; what is no font does not disturb.
    @Test func projectsAddFonts() throws {
        let source = "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf"
        let project = try TestProject(
            layout: "<layout font-family=\"Liberation Mono\"><section><p>Mono</p></section></layout>")
        let without = try Production(project).write("uji", to: project.path + "/uji.pdf")
        #expect(without.written == nil && without.findings.hasErrors)
        try FileManager.default.createDirectory(atPath: project.path + "/fonts", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: source, toPath: project.path + "/fonts/mono.ttf")
        try project.write("bukan fon", to: "fonts/rusak.ttf")
        let with = try Production(project).write("uji", to: project.path + "/uji.pdf")
        #expect(with.written?.pageCount == 1, "\(with.findings.ids)")
        #expect(
            try PDFFile(path: project.path + "/uji.pdf").fonts.map(\.name).allSatisfy { $0.contains("LiberationMono") }
        )
    }

    /// A layout of the project's own comes before the installed one of the same name; imports reach both.
    @Test func ownLayoutsComeFirst() throws {
        let project = try TestProject(
            layout: "<layout><import href=\"bagian.xml\"/><section><use component=\"isi\"/></section></layout>")
        try project.write(
            "<layout><component name=\"isi\"><p>Milik proyek</p></component></layout>", to: "layout/bagian.xml")
        #expect(try Production(project).write("uji", to: project.path + "/uji.pdf").written != nil)
        #expect(try PDFFile(path: project.path + "/uji.pdf").pages.joined().contains("Milik proyek"))
    }

    /// No layout reaches out of the folders of layouts.
    @Test(arguments: ["../naskah.yaml", "/etc/passwd", "../../../../../../etc/passwd", "tidak-ada.xml", "~/a.xml"])
    func layoutsOutside(_ path: String) throws {
        let project = try TestProject(layout: "<layout><import href=\"\(path)\"/><section><p>x</p></section></layout>")
        let (written, findings) = try Production(project).write("uji", to: project.path + "/uji.pdf")
        #expect(written == nil && findings.hasErrors)
        #expect(findings.all.allSatisfy { $0.range?.file.path == "layout/uji.xml" }, "\(findings.ids)")
        #expect(!FileManager.default.fileExists(atPath: project.path + "/uji.pdf"))
    }
}
