import Foundation
import TestSupport
import Testing

/// Figures that were typed into prose and are right lead to the rows of the data: where they are asked for, and in the PDF's structure.
@Suite struct FigureOriginTests {
    private static let text =
        "Anggaran bank sampah ialah (Rp1.250.000), seluruhnya **Rp3.250.000** atau {{ sum(kerja, .anggaran) | rupiah }}; "
        + "antrean {{ kerja[2].anggaran | rupiah }}, dan 99 hal lain.\n"

    private static func project(bound: Bool) throws -> TestProject {
        let project = try TestProject(
            layout:
                "<layout><page-master name=\"m\" size=\"A4\" margin=\"25mm\"/><section page-master=\"m\"><h1>Uji</h1>"
                + "<markdown of=\"narasi.isi\"/></section></layout>")
        try project.write("id,nama,anggaran\na,Bank Sampah,1250000\nb,Antrean Daring,2000000\n", to: "data/kerja.csv")
        try project.write("isi: |\n  \(text)", to: "data/narasi.yaml")
        try project.replace(
            "  komitmen: data", with: "  kerja: data/kerja.csv\n  narasi: data/narasi.yaml\n  komitmen: data",
            in: "naskah.yaml")
        if bound { try project.replace("judul: Uji }", with: "judul: Uji, asal_angka: ya }", in: "naskah.yaml") }
        return project
    }

    @Test func theStructureNamesTheRows() throws {
        let project = try Self.project(bound: true), pdf = project.path + "/build/uji.pdf"
        let result = try Naskah.run(["compile", project.path, "--strict"])
        #expect(result.status == 0, "\(result.errors)")
        let text = try Program.output(of: "qpdf", "--qdf", "--object-streams=disable", pdf, "-")
        #expect(text.contains("/T (data/kerja.csv:2:15)"), "what a sentence says as well")
        #expect(text.components(separatedBy: "/T (data/kerja.csv:2:15 \\(+1\\))").count == 3, "two sums")
        #expect(text.contains("/T (data/kerja.csv:3:18)"), "the value of an expression")
        #expect(text.contains("/O /UserProperties") && text.contains("/UserProperties true"))
        let valid = try Naskah.run(["validate", pdf])
        #expect(valid.status == 0, "\(valid.output) \(valid.errors)")
        #expect(try PDFFile(path: pdf).pages.joined().contains("(Rp1.250.000)"))
    }

    /// The page looks the same, bound or not.
    @Test func thePageIsTheSame() throws {
        var pictures: [Data] = []
        for bound in [false, true] {
            let project = try Self.project(bound: bound)
            let result = try Naskah.run(["dump", project.path, "--page", "1", "--png", project.path + "/1.png"])
            #expect(result.status == 0, "\(result.errors)")
            pictures.append(try Data(contentsOf: URL(filePath: project.path + "/1.png")))
            let dump = try Naskah.run(["dump", project.path]).output
            #expect(dump.contains("<Span> of data/kerja.csv:2:15") == bound)
        }
        #expect(pictures[0] == pictures[1])
    }

    @Test func figuresSayWhereTheyComeFrom() throws {
        let project = try Self.project(bound: false)
        let value = try Naskah.run(["where", project.path, "Rp1.250.000", "--language", "en"])
        #expect(value.output.contains("data: [data/narasi.yaml:2:"), "\(value.output) \(value.errors)")
        #expect(value.output.contains("of: 1250000  [data/kerja.csv:2:15]"), "\(value.output)")
        let row = try Naskah.run(["where", project.path, "data/kerja.csv:2", "--language", "en"]).output
        #expect(row.contains("(Rp1.250.000)") && row.components(separatedBy: "Rp3.250.000\n").count == 3, "\(row)")
    }
}
