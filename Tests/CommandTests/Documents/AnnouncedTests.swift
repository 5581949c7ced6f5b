import TestSupport
import Testing

/// What a document announces is there, and once.
@Suite struct AnnouncedTests {
    private func found(_ narrative: String, body: String = "<markdown of=\"n\"/>") throws -> [String] {
        let project = try TestProject(
            layout: """
                <layout>
                  <style for="caption" marker="Tabel {1}"/>
                  <page-master name="m" size="A4" margin="25mm"/>
                  <section page-master="m">\(body)</section>
                </layout>
                """)
        try project.write(narrative, to: "data/n.md")
        try project.replace(
            "  komitmen: data/komitmen.yaml", with: "  komitmen: data/komitmen.yaml\n  n: data/n.md", in: "naskah.yaml")
        return try Naskah.findings("check", project.path).findings.map { "\($0.place) \($0.id)" }
    }

    private static let table = "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"

    @Test func captionsAreToldApart() throws {
        let text = "Tabel: Anggaran\(Self.table)Tabel: anggaran\(Self.table)Tabel: Lain\(Self.table)"
        #expect(try found(text) == ["data/n.md:7:1 layout.repeated-caption"])
    }

    @Test func aCaptionHasItsTable() throws {
        #expect(
            try found("Tabel: Anggaran\n\nTeks.\n\nTabel: Lain\(Self.table)")
                == ["data/n.md:1:1 markdown.caption-without-table"])
        #expect(try found("Tabel: Anggaran") == ["data/n.md:1:1 markdown.caption-without-table"])
        #expect(try found("Tabel 1 memuat anggaran.") == [])
    }

    @Test func linksLeadSomewhere() throws {
        let body =
            "<h1 id=\"satu\">Satu</h1><p id=\"dua\">x</p><table id=\"tiga\" columns=\"1fr\"><tr><td>y</td></tr></table><markdown of=\"n\"/>"
        #expect(try found("[a](#satu) [b](#dua) [c](#tiga) [d](https://contoh.go.id)", body: body) == [])
        #expect(
            try found("[a](#satu)\n\nke [b **c**](#duaa) dan [d](#duaa)", body: body)
                == ["data/n.md:3:5 layout.dead-link"])
    }

    /// Appendices that are announced have a text, or the book says that they stand elsewhere.
    @Test func appendicesAreThere() throws {
        let project = try TestProject(sample: "solok-selatan")
        #expect(try SolokSelatan.pdf("masterplan").pages.joined().contains("diterbitkan terpisah"))
        try project.replace(
            "  - judul: Lembar Delapan Quick Win\n",
            with: "  - judul: Lembar Delapan Quick Win\n    narasi: |\n      Isi lampiran keempat.\n",
            in: "data/masterplan.yaml")
        let result = try Naskah.findings("compile", project.path, "--only", "masterplan")
        #expect(result.findings.map(\.id) == Array(repeating: "data.appendix-without-text", count: 4))
        let text = try PDFFile(path: project.path + "/build/masterplan.pdf").pages.joined(separator: "\n")
        #expect(text.contains("LAMPIRAN IV") && text.contains("Isi lampiran keempat."))
        #expect(!text.contains("diterbitkan terpisah"))
    }
}
