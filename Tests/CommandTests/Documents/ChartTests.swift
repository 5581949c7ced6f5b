import Foundation
import TestSupport
import Testing

/// Charts as other programs see them.
@Suite struct ChartTests {
    /// Every value can be read in the PDF, after the name of its category and within its figure.
    @Test func valuesAreReadAfterTheirNames() throws {
        let folder = try TemporaryFolder()
        let result = try Naskah.run([
            "compile", Repository.sample("contoh-tabel"), "-o", folder.path, "--only", "diagram",
        ])
        try #require(result.status == 0, "\(result.errors)")
        let structure = try Program.output(of: "pdfinfo", "-struct-text", folder.path + "/diagram.pdf")
        // What is drawn is read as a table of names and values, behind the scale.
        let figures = structure.components(separatedBy: "Figure\n").dropFirst().map { figure in
            figure.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("\"") }
                .map { $0.dropFirst().dropLast().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        }
        try #require(figures.count == 9)
        #expect(
            figures[0].drop { $0 != "2020" }.prefix(10) == [
                "2020", "3,12", "2021", "3,33", "2022", "3,46", "2023", "3,35", "2024", "3,57",
            ])
        #expect(figures[1].joined(separator: " ").contains("Smart Governance 2,8 3,4"))
        #expect(figures[2].joined(separator: " ").contains("78,5%"))
    }

    /// TeX Gyre Heros Cn has no ₂ and no ⁻: labels set them as paragraphs do, and what is read is what was written.
    @Test func labelsComposeDigits() throws {
        let project = try TestProject(
            layout: """
                <layout><style for="chart" font-family="TeX Gyre Heros Cn"/><section>
                  <chart type="column"><series label="kg CO₂/m²"><point label="10⁻⁶" value="3"/></series><series label="N₂O"><point label="10⁻⁶" value="2"/></series></chart>
                  <chart type="slope"><series label="CH₄"><point label="Kini₁" value="3"/><point label="⅓" value="4"/></series></chart>
                </section></layout>

                """)
        let (status, findings, _) = try Naskah.findings("compile", project.path)
        #expect(status == 0 && !findings.contains { $0.id == "fonts.missing-glyph" }, "\(findings)")
        let text = try PDFFile(path: "\(project.path)/build/uji.pdf").pages.joined()
        for label in ["CO₂/m²", "10⁻⁶", "N₂O", "CH₄", "Kini₁", "⅓"] { #expect(text.contains(label), "\(label)") }
    }

    @Test func badDataNamesItsPlace() throws {
        let project = try TestProject(
            layout: """
                <layout><page-master name="a" size="A5" margin="20mm"/><section page-master="a">
                  <chart type="bar"><for each="o" in="opd"><point label="{{ o.nama }}" value="{{ o.id }}"/></for></chart>
                </section></layout>

                """)
        let (status, findings, _) = try Naskah.findings("compile", project.path)
        #expect(status == 1)
        // Each at its place in the data.
        let places = findings.filter { $0.id == "layout.invalid-value" }.map(\.place)
        #expect(
            places.count > 1 && Set(places).count == places.count && places.allSatisfy { $0.hasPrefix("data/opd.csv:") }
        )
    }
}
