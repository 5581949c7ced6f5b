import Foundation
import TestSupport
import Testing

/// `naskah review` and `naskah approve`: seeded edits, each reported as exactly what it is.
struct ReviewTests {
    private static let table = """
        <table columns="12mm 1fr 40mm">
          <tbody>
            <tr><td><p>1</p></td><td><p>Loket nagari terpadu</p></td><td><p>1.875.000.000</p></td></tr>
            <tr><td><p>2</p></td><td><p>Mal pelayanan publik</p></td><td><p>6.250.000.000</p></td></tr>
          </tbody>
        </table>
        """
    private static let layout = """
        <layout font-family="TeX Gyre Pagella" font-size="11pt">
          <page-master name="h" size="A4" margin="25mm"><footer margin-bottom="10mm"><p>Rencana, halaman <page-number/></p></footer></page-master>
          <section page-master="h" numbering="decimal" start="1">
            <h1>Rencana aksi</h1>
            <p>Alinea pertama menjelaskan rencana aksi dan tahapannya.</p>
            <box border-top="1pt solid #1F4E79"><p>Kotak bergaris.</p></box>
            \(table)
          </section>
          <section page-master="h"><p>Uraian kedua tentang pembiayaan kegiatan setiap tahun.</p></section>
          <section page-master="h"><p>Uraian ketiga tentang pemantauan dan evaluasi berkala.</p></section>
          <section page-master="h"><p>Penutup rencana dan harapan bersama seluruh warga.</p></section>
        </layout>

        """

    /// A project whose pages have been approved.
    private func approved() throws -> TestProject {
        let project = try TestProject(layout: ReviewTests.layout)
        let result = try Naskah.run(["approve", project.path, "--language", "en"])
        try #require(result.status == 0, "\(result.output)\(result.errors)")
        return project
    }

    private func review(
        _ project: TestProject, _ arguments: [String] = [], environment: [String: String?] = ["CI": nil]
    ) throws -> (status: Int32, lines: [String]) {
        let result = try Naskah.run(["review", project.path, "--language", "en"] + arguments, environment: environment)
        let lines = result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        // The share of pixels depends on how glyphs fall on pixels; the rest does not.
        return (
            result.status, lines.dropFirst().dropLast().map { $0.replacing(/\s\([<0-9. ]+% of the pixels\)/, with: "") }
        )
    }

    @Test func nothingChangedIsNothingToTell() throws {
        let project = try approved(), result = try review(project, environment: ["CI": "true"])
        #expect(result.status == 0)
        #expect(result.lines == [])
        let report = try project.text(of: "build/review.html")
        #expect(report.contains("\"state\":\"same\"") && !report.contains("\"state\":\"changed\""))
    }

    @Test func anAmount() throws {
        let project = try approved()
        try project.replace("6.250.000.000", with: "6.350.000.000", in: "layout/uji.xml")
        let result = try review(project)
        #expect(result.status == 5)
        #expect(
            result.lines == [
                "- number 6.250.000.000 → 6.350.000.000, “… 2 Mal pelayanan publik [6.350.000.000]” (page 1)",
                "page 1: content",
            ])
    }

    @Test func aRowMore() throws {
        let project = try approved()
        try project.replace(
            "<tr><td><p>2</p></td>",
            with:
                "<tr><td><p>2</p></td><td><p>Survei daring</p></td><td><p>310.000.000</p></td></tr><tr><td><p>3</p></td>",
            in: "layout/uji.xml")
        #expect(
            try review(project).lines == [
                "- text added: “2 Survei daring 310.000.000” (page 1)",
                "- 1 row or item number moved on: 2 → 3 (page 1)", "page 1: content",
            ])
    }

    @Test func aParagraphLonger() throws {
        let project = try approved()
        try project.replace(
            "setiap tahun.", with: "setiap tahun. Sumber dana lain dicari bersama.", in: "layout/uji.xml")
        #expect(
            try review(project).lines == [
                "- text added: “Sumber dana lain dicari bersama.” (page 2)", "page 2: content",
            ])
    }

    @Test func aMargin() throws {
        let project = try approved()
        try project.replace("margin=\"25mm\"", with: "margin=\"25mm 25mm 25mm 30mm\"", in: "layout/uji.xml")
        #expect(
            try review(project).lines == ["- left margin 25 → 30 mm (pages 1–4)", "- no word has changed"]
                + (1...4).map { "page \($0): margins" })
    }

    @Test func aFont() throws {
        let project = try approved()
        try project.replace("<p>Penutup", with: "<p font-family=\"TeX Gyre Bonum\">Penutup", in: "layout/uji.xml")
        #expect(
            try review(project).lines == [
                "- font TeX Gyre Pagella 11pt → TeX Gyre Bonum 11pt: 7 words (page 4)", "- no word has changed",
                "page 4: fonts",
            ])
    }

    @Test func aRemovedPage() throws {
        let project = try approved()
        try project.replace(
            "<section page-master=\"h\"><p>Uraian kedua tentang pembiayaan kegiatan setiap tahun.</p></section>",
            with: "", in: "layout/uji.xml")
        #expect(
            try review(project).lines == [
                "- page count 4 → 3", "- the former page 2 was removed", "- page numbers moved on (pages 2, 3)",
                "former page 2: removed", "page 2 (formerly 3): page number", "page 3 (formerly 4): page number",
            ])
    }

    @Test func anAddedPageAndItsApproval() throws {
        let project = try approved()
        let added =
            "<section page-master=\"h\"><p>Sisipan tentang kelembagaan daerah.</p></section>\n  <section page-master=\"h\"><p>Penutup"
        try project.replace("<section page-master=\"h\"><p>Penutup", with: added, in: "layout/uji.xml")
        #expect(
            try review(project).lines == [
                "- page count 4 → 5", "- page 4 is new", "- page numbers moved on (page 5)", "page 4: new",
                "page 5 (formerly 4): page number",
            ])
        #expect(try Naskah.run(["approve", project.path, "--page", "4"]).status == 0)
        #expect(
            try review(project).lines == [
                "- page numbers moved on (page 5)", "- no word has changed", "page 5: page number",
            ])
        #expect(try Naskah.run(["approve", project.path]).status == 0)
        #expect(try review(project).status == 0)
    }

    @Test func aColourOfALine() throws {
        let project = try approved()
        try project.replace("#1F4E79", with: "#8A1C1C", in: "layout/uji.xml")
        #expect(
            try review(project).lines == [
                "- other lines or areas (page 1)", "- no word has changed", "page 1: lines or areas",
            ])
    }

    @Test func aPageSize() throws {
        let project = try approved()
        try project.replace("size=\"A4\"", with: "size=\"F4-215x330\"", in: "layout/uji.xml")
        let lines = try review(project).lines
        #expect(lines.first == "- page size 210 × 297 → 215 × 330 mm (pages 1–4)")
        #expect(lines.contains("- no word has changed"))
    }

    @Test func onePageIsApprovedAndTheOthersStay() throws {
        let project = try approved()
        try project.replace("Penutup", with: "Akhir", in: "layout/uji.xml")
        try project.replace("Uraian ketiga", with: "Uraian lain", in: "layout/uji.xml")
        #expect(try Naskah.run(["approve", project.path, "--page", "3"]).status == 0)
        #expect(try review(project).lines == ["- text replaced: “Penutup” → “Akhir” (page 4)", "page 4: content"])
    }

    @Test func nothingIsApprovedOfADocumentWithErrors() throws {
        let project = try approved(), before = try project.text(of: "baseline/uji/pages.txt")
        try project.replace("Penutup rencana", with: "{{ tidak.ada }}", in: "layout/uji.xml")
        #expect(try Naskah.run(["approve", project.path]).status == 1)
        #expect(try project.text(of: "baseline/uji/pages.txt") == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: project.path + "/baseline") == ["uji"])
        #expect(try Naskah.run(["review", project.path]).status == 1)
    }

    @Test func aMissingBaselineFailsInCIOnly() throws {
        let project = try TestProject(layout: ReviewTests.layout)
        let here = try Naskah.run(["review", project.path, "--language", "en"], environment: ["CI": nil])
        #expect(here.status == 0 && here.output.contains("no pages have been approved yet"))
        #expect(try Naskah.run(["review", project.path], environment: ["CI": "true"]).status == 5)
        #expect(try Naskah.run(["approve", project.path, "--page", "1"]).status == 1)
    }

    @Test func aRemovedDocument() throws {
        let project = try approved()
        try project.replace("uji: {", with: "baru: {", in: "naskah.yaml")
        let result = try Naskah.run(["review", project.path, "--language", "en"], environment: ["CI": nil])
        #expect(result.status == 5)
        #expect(
            result.output.contains("/uji: 4 pages, all removed") && result.output.contains("former page 4: removed"))
        #expect(try Naskah.run(["approve", project.path]).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: project.path + "/baseline") == ["baru"])
    }

    @Test func otherLibrariesAreToldFirst() throws {
        let project = try approved(), file = "baseline/uji/environment.txt"
        let known = try project.text(of: file)
        try project.write(known.replacing(/Cairo\t[0-9.]+/, with: "Cairo\t1.2.3"), to: file)
        let result = try review(project)
        #expect(result.status == 0)
        #expect(
            result.lines.count == 1 && result.lines[0].hasPrefix("- Cairo ")
                && result.lines[0].hasSuffix("the pages were approved with 1.2.3"))
    }

    @Test func aBrokenBaselineIsAnError() throws {
        let project = try approved()
        try project.write("page\n", to: "baseline/uji/text.txt")
        let (status, findings, _) = try Naskah.findings("review", project.path)
        #expect(status == 1)
        #expect(findings.map(\.id).filter { $0.hasPrefix("review.") } == ["review.unreadable-baseline"])
        #expect(try Naskah.run(["approve", project.path]).status == 0)
        #expect(try review(project).status == 0)
    }

    @Test func summariesForOtherPrograms() throws {
        let project = try approved(), folder = project.path
        try project.replace("Penutup", with: "Akhir &lt;b&gt;", in: "layout/uji.xml")
        #expect(try review(project, ["--markdown", folder + "/m.md", "--junit", folder + "/j.xml"]).status == 5)
        #expect(try project.text(of: "m.md").contains("Akhir &lt;b&gt;"))
        let cases = try Program.output(
            of: "xmllint", "--xpath", "concat(/testsuites/@tests, ' ', /testsuites/@failures, ' ', count(//failure))",
            folder + "/j.xml")
        #expect(cases.trimmingCharacters(in: .whitespacesAndNewlines) == "4 1 1")
        let report = try project.text(of: "build/review.html")
        #expect(!report.contains("http://") && !report.contains("https://") && !report.contains("Akhir <b>"))
    }

    @Test func approvingTwiceGivesTheSameFiles() throws {
        let project = try approved()
        func files() throws -> [String: Data] {
            let folder = project.path + "/baseline/uji"
            return Dictionary(
                uniqueKeysWithValues: try FileManager.default.contentsOfDirectory(atPath: folder).map {
                    ($0, try Data(contentsOf: URL(filePath: "\(folder)/\($0)")))
                })
        }
        let first = try files()
        try FileManager.default.removeItem(atPath: project.path + "/baseline")
        #expect(try Naskah.run(["approve", project.path]).status == 0)
        #expect(try files() == first)
        #expect(first.filter { $0.key.hasSuffix(".png") }.allSatisfy { $0.value.count <= 40 << 10 })
        #expect(first.count == 7)
    }
}
