import TestSupport
import Testing

/// What is printed is what was written: cells and scalars of the project's own data keep their text, and are numbers only where a
/// number is asked for.
@Suite struct WrittenCellTests {
    /// A project with a table of its own.
    private func project(_ table: String, columns: String? = nil, body: String) throws -> TestProject {
        let project = try TestProject(
            layout: """
                <layout>
                  <page-master name="m" size="A4" margin="25mm"/>
                  <section page-master="m">\(body)</section>
                </layout>
                """)
        try project.write(table, to: "data/tabel.csv")
        try project.replace(
            "  komitmen: data/komitmen.yaml", with: "  komitmen: data/komitmen.yaml\n  tabel: data/tabel.csv",
            in: "naskah.yaml")
        if let columns {
            try project.replace("dokumen:", with: "kolom: { tabel: { \(columns) } }\ndokumen:", in: "naskah.yaml")
        }
        return project
    }

    private func lines(_ project: TestProject, _ arguments: [String] = []) throws -> [String] {
        let result = try Naskah.run(["compile", project.path, "--language", "en", "--strict"] + arguments)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        return try PDFFile(path: project.path + "/build/uji.pdf").pages.joined().split(separator: "\n").map(String.init)
    }

    private static let paragraphs = "<for each=\"b\" in=\"tabel\"><p>{{ b.isi }}</p></for>"

    /// Codes, postcodes, amounts, decimals with a trailing zero, a person called Null.
    @Test func cellsPrintAsWritten() throws {
        let cells = [
            "2.10", "1.02", "2.1", "007", "53418", "12.50", "0.0045", "-5", "2026-01-31", "Null", "true",
            "1.01.02.2.01.0001",
        ]
        #expect(try lines(project("isi\n" + cells.joined(separator: "\n") + "\n", body: Self.paragraphs)) == cells)
    }

    /// A code is not the number that it looks like.
    @Test func groupsKeepCodesApart() throws {
        let body = "<for each=\"g\" in=\"group(tabel, .isi)\"><p>{{ g.kunci }}: {{ count(g.isi) }}</p></for>"
        #expect(try lines(project("isi\n2.10\n2.1\n2.10\n1.02\n", body: body)) == ["2.10: 2", "2.1: 1", "1.02: 1"])
    }

    /// Where a number is asked for, what was written is one.
    @Test func writtenNumbersCount() throws {
        let body = """
            <p>{{ sum(tabel, .isi) }} {{ max(tabel, .isi) | desimal:2 }} {{ tabel[1].isi + 1 }} {{ tabel[1].isi | rupiah }}</p>
            <if test="tabel[1].isi = 1200"><p>sama</p></if>
            <if test="tabel[1].isi = '1200'"><p>tertulis</p></if>
            <for each="b" in="sort(tabel, .isi)"><p>{{ b.isi }}</p></for>
            """
        #expect(
            try lines(project("isi\n1200\n12.50\n300\n", body: body))
                == ["1512,5 1.200,00 1201 Rp1.200", "sama", "tertulis", "12.50", "300", "1200"])
    }

    @Test func writtenDatesAreDatesForFilters() throws {
        let body = "<p>{{ tabel[1].isi }} {{ tabel[1].isi | tanggal }}</p>"
        #expect(try lines(project("isi\n2026-01-31\n", body: body)) == ["2026-01-31 31 Januari 2026"])
    }

    /// What the project declares of its columns holds: numbers are written as numbers, and what is none is told at its cell.
    @Test func declaredColumnsAreChecked() throws {
        let table = "kode,pagu,tahun\n2.10,\"1.250.000\",2026\n2.20,Rp300.000,2027\n"
        let body =
            "<for each=\"b\" in=\"tabel\"><p>{{ b.kode }} {{ b.pagu }} {{ b.tahun }}</p></for><p>{{ sum(tabel, .pagu) | rupiah }}</p>"
        let columns = "kode: teks, pagu: rupiah, tahun: tahun"
        #expect(
            try lines(project(table, columns: columns, body: body)) == [
                "2.10 1.250.000 2026", "2.20 300.000 2027", "Rp1.550.000",
            ])
        let wrong = try project(table.replacing("Rp300.000", with: "tiga ratus"), columns: columns, body: body)
        let found = try Naskah.findings("check", wrong.path).findings
        #expect(found.map { "\($0.place) \($0.id)" } == ["data/tabel.csv:3:6 data.not-an-amount"])
    }

    @Test(arguments: [("kodee: teks", "data.unknown-column"), ("kode: huruf", "data.unknown-value")])
    func wrongDeclarationsAreTold(columns: String, id: String) throws {
        let project = try project("kode\n2.10\n", columns: columns, body: "<p>a</p>")
        #expect(try Naskah.findings("check", project.path).findings.map(\.id) == [id])
    }

    @Test func columnsOfKnownDataAreNotDeclared() throws {
        let project = try project("kode\n2.10\n", body: "<p>a</p>")
        try project.replace("dokumen:", with: "kolom: { opd: { nama: teks } }\ndokumen:", in: "naskah.yaml")
        #expect(try Naskah.findings("check", project.path).findings.map(\.id) == ["data.known-column"])
    }
}
