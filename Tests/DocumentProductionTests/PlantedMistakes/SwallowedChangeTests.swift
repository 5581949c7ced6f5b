import Diagnostics
import DocumentData
import DocumentProduction
import Foundation
import TestSupport
import Testing

/// Changes of the data of samples that once went through without a word, and changed pages or left something out of them.
@Suite struct SwallowedChangeTests {
    struct Change: CustomTestStringConvertible, Sendable {
        let sample: String
        let file: String
        let old: String
        /// `⟦` stands where the first finding must be.
        let new: String
        let told: [String]
        var testDescription: String { "\(told) \(sample)/\(file)" }

        init(_ sample: String, _ file: String, _ old: String, _ new: String, _ told: String...) {
            (self.sample, self.file, self.old, self.new, self.told) = (sample, file, old, new, told)
        }
    }

    private static let budget = "gov-2,APBD Kabupaten,620.000.000,560.000.000,480.000.000,400.000.000,340.000.000\n"
    private static let point = "      - { isi: \"menetapkan arah penyusunan *masterplan*; dan\" }\n"

    static let changes = [
        Change("solok-selatan", "naskah.yaml", "  tren: data/tren.csv\n", "", "role-without-data", "unused-file"),
        Change(
            "hulu-sungai-selatan", "naskah.yaml", "  pagu: data/pagu.csv\n", "", "agreement-without-budget",
            "unused-file"),
        Change("contoh", "data/komitmen.yaml", "      - inspektur\n", "", "agency-without-signer"),
        Change("hulu-sungai-selatan", "data/pagu.csv", budget, budget + "⟦" + budget, "repeated-item"),
        Change(
            "hulu-sungai-selatan", "data/keputusan-dewan.yaml", point,
            point + point.replacing("- {", with: "- ⟦{"), "repeated-item"),
        Change(
            "solok-selatan", "narasi/bab-6.md", "## Simpulan\n\n",
            "## Simpulan\n\nSatu alinea yang ditempel.\n\n⟦Satu alinea yang ditempel.\n\n", "repeated-item"),
        Change(
            "hulu-sungai-selatan", "data/pagu.csv", "620.000.000,560.000.000", "620.000.000,⟦", "year-without-value"),
        Change("hulu-sungai-selatan", "data/pagu.csv", "420.000.000,390", "421.000.000,390", "quick-win-budget"),
        Change("hulu-sungai-selatan", "data/program.csv", ",keliling\n", ",\n", "quick-win-without-program"),
        Change(
            "solok-selatan", "data/dimensi.yaml", "  nama_id: Tata Kelola Pemerintahan\n", "", "missing-among-others"),
        Change("solok-selatan", "data/peraturan.yaml", "pengundang: sekda\n", "", "regulation-without-promulgation"),
        Change(
            "solok-selatan", "data/masterplan.yaml", "narasi: narasi/bab-1.md", "narasi: ⟦narasi/bab-1.mdx",
            "path-as-text"),
        Change(
            "solok-selatan", "data/masterplan.yaml", "narasi: narasi/bab-1.md", "narasi: narasi/bab-2.md", "unused-file"
        ),
        Change(
            "solok-selatan", "data/masterplan.yaml",
            "visi: >-\n  Solok Selatan yang Cerdas Melayani, Tangguh Berdaya, dan Berjati Diri\n", "",
            "plan-without-vision"),
        Change("solok-selatan", "narasi/kata-pengantar.md", "merupakan buah", "merupаkan buah", "lookalike-letters"),
        Change("solok-selatan", "data/tren.csv", "pada 18 bidang", "pada ⟦l8 bidang", "letter-in-number"),
        Change("contoh", "data/pejabat.csv", "Nama Contoh Empat", "Nama ⟦Con\u{200B}toh Empat", "unseen-characters"),
        Change(
            "hulu-sungai-selatan", "data/keputusan-tim.yaml",
            "  - isi: \"Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan.\"\n",
            "  - ⟦isi: \"\"\n", "empty-item"),
        Change("contoh", "data/opd.csv", ",Inspektur Daerah\n", ",⟦Camat Contoh Utara\n", "other-head-office"),
        Change("kabupaten-contoh", "data/rpjmd.csv", ",pagu_2026,", ",catatan,", "reference-year-missing"),
    ]

    private static let resources = Result { try Production(Repository.sample("contoh")).resources }

    private func findings(in project: TestProject) throws -> [Diagnostic] {
        var findings = Findings()
        let profiles = try Self.resources.get().installation.profiles
        _ = ProjectLoader.load(project.path, profiles: profiles, into: &findings)
        return findings.all
    }

    @Test(arguments: changes) func isTold(_ change: Change) throws {
        let project = try TestProject(sample: change.sample)
        let place = try project.replace(change.old, with: change.new, in: change.file)
        let found = try findings(in: project)
        #expect(found.map(\.id) == change.told.map { "data." + $0 }, "\(found.map(\.message.english))")
        if let place { #expect(found.first?.range?.description == place) }
        #expect(found.allSatisfy { !$0.message.indonesian.isEmpty && $0.fix != nil })
    }

    /// Files that were not saved to their end: nothing, half a sentence, half a row.
    @Test func filesThatWereCutAreTold() throws {
        for (end, told) in [
            ("", "empty-text"), ("Kalimat ini tidak sampai pada akhirnya karena berk", "text-ends-early"),
        ] {
            let project = try TestProject(sample: "solok-selatan")
            try project.write(end, to: "narasi/bab-6.md")
            #expect(try findings(in: project).map(\.id).contains("data." + told))
        }
        let project = try TestProject(sample: "hulu-sungai-selatan"), file = "data/tren.csv"
        let text = try project.text(of: file)
        let cut = try #require(text.lastIndex(of: ","))
        try project.write(String(text[..<cut]), to: file)
        #expect(try findings(in: project).map(\.id).contains("data.cut-table"))
        // The row as it is, without an end of its line.
        try project.write(String(text.dropLast()), to: file)
        #expect(try findings(in: project).map(\.id) == [])
    }

    @Test(arguments: ["analisis", "masterplan"]) func aBookWithoutChaptersIsTold(_ book: String) throws {
        let project = try TestProject(sample: "hulu-sungai-selatan"), file = "data/\(book).yaml"
        let lines = try project.text(of: file).components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: "bab:"))
        let end = lines[(start + 1)...].firstIndex { $0.first?.isLetter == true } ?? lines.count
        try project.write((lines[..<start] + lines[end...]).joined(separator: "\n"), to: file)
        #expect(try findings(in: project).map(\.id).contains("data.book-without-chapters"))
    }

    /// Words with a slash are words, also where a folder has the name of the first one.
    @Test(arguments: [
        ("data/informasi", false), ("data/informasi.", false), ("narasi/bab-1", true), ("data/x.mdx", true),
    ])
    func namesOfFilesAreNoTexts(_ text: String, isFile: Bool) throws {
        let project = try TestProject(sample: "solok-selatan")
        let vision = "visi: >-\n  Solok Selatan yang Cerdas Melayani, Tangguh Berdaya, dan Berjati Diri\n"
        try project.replace(vision, with: "visi: \(text)\n", in: "data/masterplan.yaml")
        #expect(try findings(in: project).map(\.id).contains("data.path-as-text") == isFile)
    }

    @Test func scoresWithoutTheirPairsAreTold() throws {
        let project = try TestProject(sample: "hulu-sungai-selatan"), file = "data/kesiapan.csv"
        let lines = try project.text(of: file).split(separator: "\n")
        let blank = lines.enumerated().map { number, line in
            number == 0 ? String(line) : String(line).replacing(/"(\d,\d)","\d,\d"/) { "\"\($0.output.1)\"," }
        }
        try project.write(blank.joined(separator: "\n") + "\n", to: file)
        #expect(try findings(in: project).map(\.id) == ["data.half-of-pair"])
    }

    @Test(arguments: [
        "banjar", "banjar-ekspose", "contoh", "contoh-tabel", "hulu-sungai-selatan", "kabupaten-contoh", "luwu-utara",
        "peraturan-perubahan", "solok-selatan",
    ]) func samplesAsTheyAreSayNothing(_ sample: String) throws {
        #expect(try findings(in: TestProject(sample: sample)).map(\.message.english) == [])
    }
}
