import Foundation
import TestSupport
import Testing

/// What the masterplan prints of its programmes and quick wins is what their tables say.
@Suite struct BookDataTests {
    private func compile(_ project: TestProject, _ document: String = "masterplan") throws -> [String] {
        let result = try Naskah.run(["compile", project.path, "--only", document])
        // Prose that does not agree with what a test has changed is noted.
        let isSound = !["kesalahan:", "peringatan:"].contains(where: result.errors.contains)
        #expect(result.status == 0 && isSound, "\(result.errors)")
        return try PDFFile(path: "\(project.path)/build/\(document).pdf").laidOutPages
    }

    /// The sample without its extract of the RPJMD, which would not agree any more with what a test changes.
    private func withoutReference() throws -> TestProject {
        let project = try TestProject(sample: "solok-selatan")
        try project.replace("acuan:\n  rpjmd: data/rpjmd.csv\n", with: "", in: "naskah.yaml")
        return project
    }

    /// Replaces a column of the programmes by what a function makes of each value; nil takes it out.
    private func rewrite(_ project: TestProject, column name: String, _ change: ((String) -> String)?) throws {
        let rows = try project.text(of: "data/program.csv").split(separator: "\n").map { row -> [String] in
            var cells: [String] = [""], isQuoted = false
            for character in row {
                if character == "\"" { isQuoted.toggle() }
                if character == ",", !isQuoted { cells.append("") } else { cells[cells.count - 1].append(character) }
            }
            return cells
        }
        let index = try #require(rows[0].firstIndex(of: name))
        let changed = rows.enumerated().map { number, row in
            var row = row
            if let change {
                if number > 0 { row[index] = change(row[index]) }
            } else {
                row.remove(at: index)
            }
            return row.joined(separator: ",")
        }
        try project.write(changed.joined(separator: "\n") + "\n", to: "data/program.csv")
    }

    /// The heads of the years stand over the values of these years, or nothing is printed.
    @Test func yearsOfThePlanAreThoseOfTheColumns() throws {
        let project = try withoutReference()
        // Realisations are of the years that the sample has.
        try project.replace("  realisasi: data/realisasi.csv\n", with: "", in: "naskah.yaml")
        let regulation = try project.text(of: "data/peraturan.yaml")
        try project.write(regulation.replacing("2024–2028", with: "2025–2029"), to: "data/peraturan.yaml")
        try project.replace("mulai: 2024", with: "mulai: 2025", in: "data/masterplan.yaml")
        try project.replace("selesai: 2028", with: "selesai: 2029", in: "data/masterplan.yaml")
        let told = try Naskah.findings("check", project.path)
        #expect(told.status == 4)
        #expect(
            told.findings.filter { $0.severity == "error" }.map { "\($0.file ?? "") \($0.line ?? 0) \($0.id)" } == [
                "data/program.csv 1 data.missing-target-column"
            ])
        #expect(told.findings.first?.message.contains("target_2029") == true)
        try project.replace(
            "target_2024,target_2025,target_2026,target_2027,target_2028",
            with: "target_2025,target_2026,target_2027,target_2028,target_2029", in: "data/program.csv")
        try project.write(
            project.text(of: "naskah.yaml").replacing("2024–2028", with: "2025–2029"), to: "naskah.yaml")
        let pages = try compile(project)
        let original = try SolokSelatan.pdf("masterplan").laidOutPages
        let row = "Pelayanan Administrasi Kependudukan di Nagari"
        func values(_ pages: [String]) -> String? {
            pages.joined(separator: "\n").split(separator: "\n").first {
                $0.contains(row) && $0.contains("Disdukcapil")
            }
            .map(String.init)
        }
        #expect(values(pages) != nil && values(pages) == values(original))
        #expect(try pages.joined().contains(Regex("2025 +2026 +2027 +2028 +2029")))
        #expect(try !pages.joined().contains(Regex("2024 +2025")))
    }

    @Test func targetsKeepTheirDecimals() throws {
        let project = try withoutReference()
        try project.replace(
            "nagari,4,12,20,28,34,39", with: "nagari,\"0,286\",\"0,0045\",1,1,1,1", in: "data/program.csv")
        let text = try compile(project).joined()
        #expect(try text.contains(Regex("0,2860 +0,0045 +1,0000")))
    }

    /// A programme without a field stands in a group of its own: rows and sums agree.
    @Test func programmesWithoutAFieldArePrinted() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.replace("governance,layanan-publik,Mal", with: "governance,,Mal", in: "data/program.csv")
        let pages = try compile(project), original = try SolokSelatan.pdf("masterplan").laidOutPages
        let text = pages.joined()
        #expect(text.contains("Tanpa bidang") && text.contains("Mal Pelayanan Publik Padang Aro"))
        func total(_ pages: [String]) -> [Substring] {
            pages.joined(separator: "\n").split(separator: "\n").filter { $0.contains("Jumlah Smart Governance") }
                .map { $0.split(separator: " ").joined(separator: " ")[...] }
        }
        #expect(total(pages) == total(original) && total(pages).count == 1)
    }

    @Test func aProgrammeWithoutATermIsToldAndHasNoBar() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.replace(
            "310.000.000,APBD Kabupaten,menengah,", with: "310.000.000,APBD Kabupaten,,", in: "data/program.csv")
        let found = try Naskah.findings("check", project.path, "--only", "masterplan").findings
            .filter { $0.severity != "note" }
        #expect(found.map(\.id) == ["data.program-without-term"])
        #expect(found.first?.severity == "warning" && found.first?.file == "data/program.csv")
    }

    /// A label never stands without its value.
    @Test(arguments: [
        "sasaran", "satuan", "bidang", "kegiatan", "indikator", "sumber_dana", "opd_pendukung", "baseline",
    ])
    func emptyCellsLeaveNoTrace(column: String) throws {
        let project = try TestProject(sample: "solok-selatan")
        try rewrite(project, column: column) { _ in "" }
        let text = try compile(project).joined(separator: "\n")
        #expect(!text.contains("()") && !text.contains("( )"))
        let ends = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            $0 == "Sasaran:" || $0 == "jangka"
        }
        #expect(ends.isEmpty)
    }

    @Test func aBookWithoutQuickWins() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.replace(
            "  quick_win: data/quick-win.yaml\n  inovasi: data/inovasi.csv\n", with: "", in: "naskah.yaml")
        try rewrite(project, column: "quick_win", nil)
        let text = try compile(project).joined()
        #expect(!text.contains("Nol quick win") && text.contains("Empat tahap bimbingan teknis"))
    }

    /// A summary of no quick wins would say 'NOL QUICK WIN'.
    @Test func aSummaryOfNothingIsRefused() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.write("[]\n", to: "data/quick-win.yaml")
        try project.replace("  inovasi: data/inovasi.csv\n", with: "", in: "naskah.yaml")
        try rewrite(project, column: "quick_win") { _ in "" }
        let told = try Naskah.findings("compile", project.path, "--only", "quick-win")
        #expect(
            told.status == 1 && told.findings.map(\.id) == ["data.unused-file", "layout.no-pages"], "\(told.findings)")
        #expect(told.findings.last?.file == "naskah.yaml")
        #expect(!FileManager.default.fileExists(atPath: project.path + "/build/quick-win.pdf"))
    }

    @Test func fifteenQuickWinsTakeTwoPagesOfTheList() throws {
        let project = try TestProject(sample: "solok-selatan")
        let parts = try project.text(of: "data/quick-win.yaml").components(separatedBy: "\n- id: ")
        let more = parts.dropFirst().prefix(7).map { part in
            let (id, rest) = (part.prefix { $0 != "\n" }, part.drop { $0 != "\n" })
            return "\(id)-dua\(rest)"
        }
        try project.write((parts + more).joined(separator: "\n- id: "), to: "data/quick-win.yaml")
        // That no programme names the new ones is told.
        let result = try Naskah.run(["compile", project.path, "--only", "quick-win"])
        #expect(result.status == 0 && result.errors.contains("data.quick-win-without-program"), "\(result.errors)")
        let pages = try PDFFile(path: "\(project.path)/build/quick-win.pdf").laidOutPages
        let count = parts.count - 1 + more.count
        #expect(count == 14 || count == 15)
        #expect(pages.count == 3 + count)
    }

    /// A title in the text of a chapter that has its own would begin another chapter.
    @Test func aSecondTitleIsTold() throws {
        let project = try TestProject(sample: "solok-selatan")
        try project.write("# Pendahuluan\n\n" + project.text(of: "narasi/bab-1.md"), to: "narasi/bab-1.md")
        let found = try Naskah.findings("check", project.path, "--only", "masterplan").findings
        #expect(found.map { "\($0.place) \($0.id)" } == ["narasi/bab-1.md:1:1 markdown.second-title"])
        #expect(found.first?.fix?.replacement == "##")
    }
}
