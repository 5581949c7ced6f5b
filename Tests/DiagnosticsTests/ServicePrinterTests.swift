import Diagnostics
import Foundation
import Testing

/// What code-scanning services and workflows read.
@Suite struct ServicePrinterTests {
    private let file = SourceFile(
        path: "data/opd b.csv", location: "proyek/data/opd b.csv", bytes: Array("id,nama\nä,Dinas\n".utf8))
    private var sheet: SourceFile {
        let cells = [SheetPlaces.Cell(0..<1, at: CellAddress(row: 7, column: 3))]
        return SourceFile(
            path: "data/d.xlsx", location: "proyek/data/d.xlsx", bytes: [65],
            sheet: SheetPlaces(sheet: "O P", cells: cells))
    }

    private var diagnostics: [Diagnostic] {
        [
            Diagnostic(
                "data.satu", .error, Wording(id: "salah: 5%,\nsekali", en: "wrong"), at: SourceRange(file, 8, 10)
            )
            .rule(Wording(id: "aturan", en: "rule"))
            .note(Wording(id: "juga", en: "too"), at: SourceRange(file, 0, 2))
            .fix(Wording(id: "ganti", en: "replace"), replacing: .init(SourceRange(file, 8, 10), with: "\"x\"")),
            Diagnostic("data.dua", .note, Wording(id: "sel", en: "cell"), at: sheet.range),
            Diagnostic("layout.tiga", .warning, Wording(id: "halaman", en: "page"), at: nil).onPage(4),
            Diagnostic("data.satu", .error, Wording(id: "lagi", en: "again"), at: nil),
        ]
    }

    /// The log as the standard has it, read by another reader: what must be there, is, and indices lead where they say.
    @Test func scanningLog() throws {
        let text = SARIFPrinter(language: .indonesian, version: "1.2.3").text(for: diagnostics)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String }
        #expect(rules == ["data.satu", "data.dua", "layout.tiga"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 4)
        for result in results {
            #expect(rules[try #require(result["ruleIndex"] as? Int)] == result["ruleId"] as? String)
            #expect((result["message"] as? [String: Any])?["text"] is String)
        }
        #expect(results.map { $0["level"] as? String } == ["error", "note", "warning", "error"])
        let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: Any])
        #expect((physical["artifactLocation"] as? [String: Any])?["uri"] as? String == "proyek/data/opd%20b.csv")
        #expect(
            physical["region"] as? [String: Int] == ["startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 2])
        #expect((results[0]["relatedLocations"] as? [Any])?.count == 1 && (results[0]["fixes"] as? [Any])?.count == 1)
        let cell = try #require((results[1]["locations"] as? [[String: Any]])?.first)
        #expect((cell["logicalLocations"] as? [[String: String]])?.first?["fullyQualifiedName"] == "'O P'!C7")
        #expect((cell["physicalLocation"] as? [String: Any])?["region"] == nil)
        #expect(results[2]["locations"] == nil)
        #expect(SARIFPrinter(language: .english, version: "1").text(for: []).contains("\"results\":[]"))
    }

    @Test func annotations() {
        let lines = diagnostics.map { GitHubPrinter(language: .indonesian).line(for: $0) }
        #expect(
            lines[0]
                == "::error file=proyek/data/opd b.csv,line=2,endLine=2,col=1,endColumn=2,title=data.satu::salah: 5%25,%0Asekali%0Aaturan: aturan%0Adata/opd b.csv:1:1: juga%0Asaran: ganti"
        )
        #expect(lines[1] == "::notice file=proyek/data/d.xlsx,title=data.dua::data/d.xlsx, 'O P'!C7: sel")
        #expect(lines[2] == "::warning title=layout.tiga::halaman 4: halaman")
        #expect(lines.allSatisfy { !$0.contains("\n") })
    }

    @Test func pathsOfPrograms() {
        let line = JSONDiagnosticPrinter(language: .english).line(for: diagnostics[0])
        #expect(line.contains("\"file\":\"data/opd b.csv\",\"path\":\"proyek/data/opd b.csv\",\"line\":2"))
    }
}
