import TestSupport
import Testing

/// The compact sheet and the checklist of quick wins, and photographs of an annex.
@Suite struct QuickWinDocumentTests {
    private func text(of document: String, in project: TestProject) throws -> (pages: [String], errors: String) {
        let folder = try TemporaryFolder()
        let result = try Naskah.run(["compile", project.path, "--only", document, "-o", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        return (try PDFFile(path: "\(folder.path)/\(document).pdf").pages, result.errors)
    }

    /// Each indicator of the ministry has a field, and the checklist counts those that are filled in.
    @Test func theChecklistCountsWhatIsFilledIn() throws {
        let project = try TestProject(sample: "luwu-utara")
        func counts() throws -> [String: String] {
            let page = try text(of: "daftar-periksa", in: project).pages.joined()
            var counts: [String: String] = [:]
            for line in page.split(separator: "\n") {
                let marks = line.filter { "●○".contains($0) }
                guard marks.count == 10, let count = line.split(separator: " ").last else { continue }
                #expect(marks.count { $0 == "●" } == Int(count), "\(line)")
                for name in ["SATU DATA", "SIAGA BANJIR", "BANK SAMPAH"] where line.contains(name) {
                    counts[name] = String(count)
                }
            }
            return counts
        }
        #expect(try counts() == ["SATU DATA": "8", "SIAGA BANJIR": "10", "BANK SAMPAH": "9"])
        // A field that is taken away is missed.
        try project.replace(
            "  keunikan: |\n    Hasil timbangan setiap kelompok diumumkan.\n", with: "", in: "data/quick-win.yaml")
        #expect(try counts()["BANK SAMPAH"] == "8")
    }

    @Test func severalShortOnesStandOnOnePage() throws {
        let project = try TestProject(sample: "luwu-utara")
        let pages = try text(of: "quick-win-padat", in: project).pages
        #expect(pages.count <= 2)
        let whole = pages.joined()
        for name in ["SATU DATA", "TEPI SUNGAI", "PERISTIWA", "JALAN TERANG", "SIAGA BANJIR", "BANK SAMPAH"] {
            #expect(whole.contains(name))
        }
    }

    /// The sheet says how a quick win stands, what its steps are, and what stands in its way.
    @Test func sheetsHaveFlowStatusAndObstacles() throws {
        let project = try TestProject(sample: "luwu-utara")
        let pages = try text(of: "quick-win", in: project).pages
        let sheet = try #require(pages.first { $0.contains("SIAGA BANJIR") && $0.contains("Alur") })
        for words in ["Status", "disiapkan", "Radio sebagai cadangan", "Warga berkumpul", "Keunikan"] {
            #expect(sheet.contains(words), "\(words)")
        }
    }

    /// An odd number of photographs, each with its caption and its alternative; one that is missing is an error.
    @Test func photographsStandInAGrid() throws {
        let project = try TestProject(sample: "luwu-utara")
        let page = try #require(
            try text(of: "masterplan", in: project).pages.last { $0.contains("Rapat koordinasi di ruang") })
        for words in ["Tepi sungai yang akan ditata", "Latihan siaga banjir"] { #expect(page.contains(words)) }
        try project.replace("gambar/latihan.svg", with: "gambar/latihan-2.svg", in: "data/masterplan.yaml")
        let findings = try Naskah.findings("check", project.path).findings
        #expect(findings.contains { $0.place.hasPrefix("data/masterplan.yaml:") })
    }
}
