import Foundation
import TestSupport
import Testing

/// The tables that books of this field have: as they were looked at and approved, and the cell that every other program loses.
@Suite struct TableShapeTests {
    /// The five shapes of `Samples/contoh-tabel` look as their approved pages do.
    @Test func shapesLookAsApproved() throws {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(
            ["review", Repository.sample("contoh-tabel"), "-o", folder.path + "/review.html"],
            environment: ["CI": "true"])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    private static let words = 1500

    /// One row of data whose cell has 1,500 words, in a narrow column.
    private func project(rowAttributes: String) throws -> TestProject {
        let project = try TestProject(
            layout: """
                <layout><page-master name="a" size="A4" margin="20mm"/>
                <section page-master="a"><table columns="20mm 60mm 1fr">
                  <thead><tr><th>kepala1</th><th>kepala2</th><th>kepala3</th></tr></thead>
                  <tbody><for each="o" in="opd"><tr\(rowAttributes)><td>{{ o.id }}</td><td>{{ o.nama }}</td><td>isi</td></tr></for></tbody>
                </table></section></layout>

                """)
        var lines = try project.text(of: "data/opd.csv").split(separator: "\n", omittingEmptySubsequences: false)
        let long = (1...TableShapeTests.words).map { "kata\($0)x" }.joined(separator: " ")
        lines.insert("panjang,\(long),Panjang,dinas,Kepala Dinas Panjang", at: 3)
        try project.write(lines.joined(separator: "\n"), to: "data/opd.csv")
        return project
    }

    @Test(arguments: ["", " break-inside=\"avoid\""]) func cellOf1500Words(rowAttributes: String) throws {
        let project = try project(rowAttributes: rowAttributes)
        let (status, findings, isTimedOut) = try Naskah.findings("compile", project.path)
        #expect(status == 0 && !isTimedOut, "\(findings)")
        let pages = try PDFFile(path: project.path + "/build/uji.pdf").pages
        let seen = pages.joined(separator: " ").split(whereSeparator: \.isWhitespace).filter {
            $0.hasPrefix("kata") && $0.hasSuffix("x")
        }
        #expect(seen.count == TableShapeTests.words && Set(seen).count == TableShapeTests.words)
        #expect(pages.count > 8)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("kepala1") && page.contains("kepala3"), "page \(index + 1)")
        }
        let kept = findings.filter { $0.id == "layout.keep-broken" }
        if rowAttributes.isEmpty {
            #expect(!findings.contains { $0.id.hasPrefix("layout.") }, "\(findings)")
        } else {
            #expect(kept.map(\.file) == ["data/opd.csv"] && kept.map(\.line) == [4], "\(findings)")
        }
    }
}
