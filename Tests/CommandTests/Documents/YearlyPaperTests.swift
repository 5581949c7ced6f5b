import Foundation
import TestSupport
import Testing

/// Papers of a year and of single persons: who signs, for which year, and what is counted.
@Suite struct YearlyPaperTests {
    private func pages(
        _ document: String, of project: TestProject, _ options: String...
    ) throws -> [String] {
        let result = try Naskah.run(["compile", project.path, "--only", document] + options)
        #expect(result.status == 0, "\(result.errors)")
        return try PDFFile(path: "\(project.path)/build/\(document).pdf").laidOutPages
    }

    // MARK: Integrity pacts

    /// Whoever makes the statement has a sheet, wherever the group of the witness is written.
    @Test(arguments: ["di hadapan", "mengetahui", "saksi"], [true, false])
    func witnessesAreToldByTheirName(_ witness: String, isFirst: Bool) throws {
        let project = try TestProject(sample: "contoh-60")
        let groups = [
            "  - kelompok: \(witness)\n    kolom: 1\n    pejabat: [bupati]\n",
            "  - kelompok: yang membuat pernyataan\n    kolom: 2\n    pejabat: [asisten-1, kepala-dinkes, kepala-dpupr]\n",
        ]
        let head = try project.text(of: "data/pakta-integritas.yaml").components(separatedBy: "penandatangan:\n")[0]
        try project.write(
            head + "penandatangan:\n" + (isFirst ? groups : groups.reversed()).joined(),
            to: "data/pakta-integritas.yaml")
        let pages = try pages("pakta-perorangan", of: project)
        #expect(pages.count == 3)
        let title = String(witness.prefix(1)).uppercased() + String(witness.dropFirst())
        for page in pages {
            #expect(page.contains(title))
            #expect(page.contains("BUPATI CONTOH,") && !page.contains(#/nama +: +H\. Rekaan Satu,/#))
        }
    }

    /// Nobody knows whom of two groups the head of the region would swear before.
    @Test func groupsWithoutWitnessAreAnError() throws {
        let project = try TestProject(sample: "contoh-60")
        try project.replace("kelompok: di hadapan", with: "kelompok: pimpinan", in: "data/pakta-integritas.yaml")
        let found = try Naskah.findings("compile", project.path, "--only", "pakta-perorangan")
        #expect(found.status == 1 && found.findings.contains { $0.id == "layout.assert" })
    }

    /// For whom somebody signs, and the own post of a Plt.
    @Test func singleSheetsSayForWhom() throws {
        let pages = try pages("pakta-perorangan", of: TestProject(sample: "contoh-60"))
        #expect(pages.contains { $0.contains("a.n. BUPATI CONTOH") })
        #expect(pages.contains { $0.contains(#/Plt\.\s+KEPALA DINAS PERHUBUNGAN/#) && $0.contains("SEKRETARIS DINAS") })
    }

    // MARK: Performance agreements

    @Test func headsOfUnitsPromise() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        let line = "kepala-dinkes,,Kepala Dinas Kesehatan,Dinas Kesehatan"
        try project.replace(
            line, with: "sekretaris-dinkes,Budi Umpama,Sekretaris Dinas Kesehatan,dinkes\n" + line,
            in: "data/pejabat.csv")
        let text = try pages("perjanjian-kinerja", of: project).joined()
        #expect(text.contains("KEPALA DINAS KESEHATAN,") && !text.contains("UMPAMA"))
        // Who is not listed is not replaced by who is.
        try project.replace(
            "kepala-dinkes,,Kepala Dinas Kesehatan", with: "lain,,Staf Dinas Kesehatan", in: "data/pejabat.csv")
        for file in ["komitmen", "pakta-integritas"] {
            let text = try project.text(of: "data/\(file).yaml")
            try project.write(text.replacing("kepala-dinkes", with: "lain"), to: "data/\(file).yaml")
        }
        let found = try Naskah.findings("compile", project.path, "--only", "perjanjian-kinerja")
        #expect(found.status == 1 && found.findings.contains { $0.id == "layout.assert" })
    }

    @Test(arguments: ["perjanjian-kinerja", "pemantauan"]) func yearsOutsideThePlanAreErrors(_ document: String) throws
    {
        let project = try TestProject(sample: "kabupaten-contoh")
        try project.replace("\ntahun: 2026", with: "\ntahun: 2031", in: "data/\(document).yaml")
        let found = try Naskah.findings("compile", project.path, "--only", document)
        #expect(found.status == 1 && found.findings.contains { $0.id == "layout.assert" })
    }

    /// What five years cost is not the money of one.
    @Test func moneyOfAllYearsIsNotThatOfOne() throws {
        let text = try pages("perjanjian-kinerja", of: TestProject(sample: "solok-selatan")).joined()
        #expect(text.contains("Anggaran 2024 (Rp)") && text.contains("tidak memuat pagu menurut tahun"))
        #expect(!text.contains("2024–2028") && !text.contains(".000.000"))
    }

    /// Nothing but signatures on a sheet: rows go along.
    @Test func signaturesHaveRowsAbove() throws {
        let pages = try pages("perjanjian-kinerja", of: TestProject(sample: "kabupaten-contoh"))
        for page in pages where page.contains("PIHAK PERTAMA") {
            #expect(page.contains("Jumlah ") || page.contains("Pihak Kedua akan"), "\(page)")
        }
    }

    // MARK: Reports

    private func columns(_ row: String, in page: String) -> [String] {
        let line = page.split(separator: "\n").first { $0.contains(row) && $0.contains("%") }
        return line.map { $0.split(separator: " ").map(String.init) } ?? []
    }

    /// A programme that reports three indicators is one programme with one budget, and is judged by the weakest.
    @Test func programmesAreCountedOnce() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        let before = try pages("pemantauan", of: project)[0]
        let rows = try project.text(of: "data/realisasi.csv").components(separatedBy: "\n")
        let more = [
            "gov-01,Jumlah kesepakatan kerja sama,2026,1,,,", "gov-01,Persentase pelaporan tepat waktu,2026,50,,,",
        ]
        try project.write((rows[...1] + more + rows[2...]).joined(separator: "\n"), to: "data/realisasi.csv")
        let after = try pages("pemantauan", of: project)[0]
        let (old, new) = (columns("Smart Governance", in: before), columns("Smart Governance", in: after))
        #expect(old.suffix(6) == ["23", "14", "4", "3", "2", "87,2%"])
        #expect(new.suffix(6) == ["23", "13", "4", "4", "2", "87,2%"])
        let all = columns("Jumlah", in: after)
        #expect(all.suffix(6).prefix(5) == ["130", "85", "18", "16", "11"])
        #expect(after.contains("indikatornya yang terlemah") && !before.contains("indikatornya yang terlemah"))
    }

    /// What cannot be compared is counted with what was not reported, and every value keeps its decimals.
    @Test func reportedTextsAreCounted() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        var rows = try project.text(of: "data/realisasi.csv").components(separatedBy: "\n")
        let index = try #require(rows.firstIndex { $0.hasPrefix("gov-02,") })
        rows[index] = "gov-02,Jumlah jenis layanan dalam satu gedung,2026,banyak,437.255.000,,"
        let other = try #require(rows.firstIndex { $0.hasPrefix("gov-09,") })
        rows[other].replace("\"2,42\"", with: "\"2,496\"")
        try project.write(rows.joined(separator: "\n"), to: "data/realisasi.csv")
        let pages = try pages("pemantauan", of: project), all = columns("Jumlah", in: pages[0])
        #expect(all.suffix(6).prefix(5) == ["130", "85", "18", "15", "12"])
        #expect(pages[1].contains("Tidak sebanding") && pages[1].contains(#/2,50 +2,496 +99,8%/#))
    }
}
