import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// Works that are cited, read from CSL-JSON as a project has it.
struct CitedWorkTests {
    private func works(_ json: String) throws -> (works: [DataRecord], findings: [String]) {
        var files = MiniProject.files
        files["data/pustaka.json"] = json
        files["naskah.yaml"] = files["naskah.yaml"]?
            .replacing("  bebas:", with: "  pustaka: data/pustaka.json\n  bebas:")
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        let project = ProjectLoader.load(folder.path, into: &findings)
        return withExtendedLifetime(folder) { (project?.root.records("pustaka") ?? [], findings.all.map(\.id)) }
    }

    private func printed(_ json: String) throws -> [String: String] {
        let (works, findings) = try works("[\(json)]")
        #expect(findings.isEmpty, "\(findings)")
        let keys = ["penulis", "tahun", "judul", "wadah", "terbitan", "tautan", "kutipan"]
        let record = try #require(works.first)
        return Dictionary(uniqueKeysWithValues: keys.compactMap { key in record.text(key).map { (key, $0) } })
    }

    @Test func anArticleHasItsJournal() throws {
        let article = try printed(
            """
            {"id": "a", "type": "article-journal", "title": "Layanan tanpa antre", "container-title": "Jurnal Contoh",
             "author": [{"family": "Contoh", "given": "Budi Satria"}, {"family": "Misal", "given": "T."}],
             "issued": {"date-parts": [[2024, 5]]}, "volume": "12", "issue": "3", "page": "45-67", "DOI": "10.1234/contoh"}
            """)
        #expect(
            article == [
                "penulis": "Contoh, B. S. dan Misal, T.", "tahun": "2024", "judul": "Layanan tanpa antre",
                "wadah": "Jurnal Contoh", "terbitan": "12(3), 45–67", "tautan": "https://doi.org/10.1234/contoh",
                "kutipan": "Contoh dan Misal, 2024",
            ])
    }

    @Test func aBookHasItsPublisher() throws {
        let book = try printed(
            """
            {"id": "b", "title": "Kota", "author": [{"family": "Satu", "given": "A"}, {"literal": "Tim Dua"}, {"family": "Tiga"}],
             "issued": {"date-parts": [["2020"]]}, "publisher": "Penerbit Contoh", "publisher-place": "Kota Contoh"}
            """)
        #expect(book["penulis"] == "Satu, A., Tim Dua, dan Tiga")
        #expect(book["terbitan"] == "Kota Contoh: Penerbit Contoh" && book["kutipan"] == "Satu dkk., 2020")
        #expect(book["wadah"] == nil && book["tautan"] == nil)
    }

    @Test func worksWithoutAuthorsOrDates() throws {
        let law = try printed("{\"id\": \"c\", \"title\": \"Satu Data\", \"publisher\": \"Pemerintah\", \"page\": 3}")
        #expect(law["penulis"] == "Pemerintah" && law["tahun"] == "t.t." && law["terbitan"] == "3")
        let bare = try printed("{\"id\": \"d\", \"title\": \"Judul\", \"issued\": 2019}")
        #expect(bare["penulis"] == nil && bare["tahun"] == "2019" && bare["kutipan"] == "Judul, 2019")
    }

    @Test func whatIsMissingIsTold() throws {
        #expect(try works("[{\"id\": \"a\"}]").findings == ["data.missing-key"])
        #expect(try works("[{\"id\": \"a\", \"title\": \"b\", \"author\": \"Contoh\"}]").findings.count == 1)
    }
}
