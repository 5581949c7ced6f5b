import Foundation
import TestSupport
import Testing

/// The years of the plan are the project's: each head stands over the values of its year, each value is printed once, whatever the period.
@Suite struct PlanYearsTests {
    struct Plan: CustomTestStringConvertible, Sendable {
        let first: Int
        let last: Int
        var transition: Int?
        var hasEnd = false

        /// Heads with the columns of the table.
        var columns: [(head: String, key: String)] {
            ((transition.map { [$0] } ?? []) + Array(first...last)).map { (String($0), "target_\($0)") }
                + (hasEnd ? [("Akhir", "kondisi_akhir")] : [])
        }
        var text: String { first == last ? "\(first)" : "\(first)–\(last)" }
        var testDescription: String { "\(transition.map { "\($0) + " } ?? "")\(text)\(hasEnd ? " + Akhir" : "")" }
    }

    static let plans =
        [
            Plan(first: 2026, last: 2026), Plan(first: 2024, last: 2026), Plan(first: 2026, last: 2027, hasEnd: true),
            Plan(first: 2026, last: 2030, transition: 2025, hasEnd: true), Plan(first: 2027, last: 2033),
            Plan(first: 2025, last: 2034), Plan(first: 2025, last: 2034, transition: 2024, hasEnd: true),
        ]

    /// Programmes whose targets are all different: row 3, column 2 is 3.002.
    private func project(_ plan: Plan, rows: Int, budgets: Bool = false) throws -> TestProject {
        let project = try TestProject(sample: "solok-selatan")
        let head =
            "id,dimensi,nama,indikator,baseline,\(plan.columns.map(\.key).joined(separator: ",")),anggaran,jangka\n"
        let lines = (1...rows).map { row in
            let targets = plan.columns.indices.map { String(row * 1000 + $0 + 1) }.joined(separator: ",")
            return "p\(row),governance,Program \(row),Ukuran,0,\(targets),\(budgets ? "" : "1000000"),menengah\n"
        }
        try project.write(head + lines.joined(), to: "data/program.csv")
        // A book of two chapters: whatever names years is made of the period.
        try project.write(
            """
            judul: Masterplan \(plan.text)
            periode: { mulai: \(plan.first), selesai: \(plan.last)\(plan.transition.map { ", transisi: \($0)" } ?? "") }
            bab:
              - { id: a, peran: rencana-aksi, judul: Rencana Aksi }
              - { id: b, peran: peta-jalan, judul: Peta Jalan }
            tanpa: [visi-misi]

            """, to: "data/masterplan.yaml")
        let regulation = try project.text(of: "data/peraturan.yaml")
        try project.write(regulation.replacing("2024–2028", with: plan.text), to: "data/peraturan.yaml")
        let settings = try project.text(of: "naskah.yaml").replacing("2024–2028", with: plan.text)
        try project.write(
            settings.replacing("acuan:\n  rpjmd: data/rpjmd.csv\n", with: "").replacing(
                "  realisasi: data/realisasi.csv\n  pemantauan: data/pemantauan.yaml\n  perjanjian_kinerja: data/perjanjian-kinerja.yaml\n",
                with: ""
            ).replacing(#/\ \ (?:perjanjian-kinerja|pemantauan): \{ layout: .*\n/#, with: "").replacing(
                "  quick_win: data/quick-win.yaml\n  inovasi: data/inovasi.csv\n", with: ""
            ).replacing(
                "  quick-win:\n    layout: quick-win/ringkasan.xml\n    judul: Delapan Quick Win Smart City Kabupaten Solok Selatan\n",
                with: ""), to: "naskah.yaml")
        for name in [
            "inovasi.csv", "pemantauan.yaml", "perjanjian-kinerja.yaml", "quick-win.yaml", "realisasi.csv", "rpjmd.csv",
        ] {
            try FileManager.default.removeItem(atPath: project.path + "/data/" + name)
        }
        return project
    }

    private func compile(_ project: TestProject) throws -> [WordBox.Page] {
        let result = try Naskah.run(["compile", project.path, "--only", "masterplan", "--strict"])
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        return try WordBox.pages(of: "\(project.path)/build/masterplan.pdf")
    }

    /// The nearest head above a word that ends where the word ends.
    private func head(over word: WordBox, on page: WordBox.Page, among heads: Set<String>) -> String? {
        page.words.filter {
            heads.contains($0.text) && $0.y.upperBound <= word.y.lowerBound + 1
                && abs($0.x.upperBound - word.x.upperBound) < 1.5
        }.max { $0.y.lowerBound < $1.y.lowerBound }?.text
    }

    @Test(arguments: plans) func eachTargetStandsUnderItsYear(plan: Plan) throws {
        let pages = try compile(project(plan, rows: 4))
        let heads = Set(plan.columns.map(\.head))
        for row in 1...4 {
            for (index, column) in plan.columns.enumerated() {
                let value = "\(row).00\(index + 1)".suffix(5).description
                let text = index < 9 ? value : "\(row).0\(index + 1)"
                let found = pages.flatMap { page in page.words.filter { $0.text == text }.map { (page, $0) } }
                // In the matrix; that of a year in the road map too.
                #expect(found.count == (column.key == "kondisi_akhir" ? 1 : 2), "\(text)")
                for (page, word) in found {
                    #expect(head(over: word, on: page, among: heads) == column.head, "\(text)")
                }
            }
        }
        let texts = pages.flatMap(\.words).map(\.text)
        #expect(texts.contains(plan.text) && !texts.contains("2024–2028"))
        #expect(pages.flatMap(\.overlaps).isEmpty && pages.flatMap(\.beyondThePaper).isEmpty)
    }

    /// Amounts of each year and source stand under their year, and what the foot says is what the column adds up to.
    @Test(arguments: plans) func budgetsStandUnderTheirYears(plan: Plan) throws {
        let project = try project(plan, rows: 3, budgets: true)
        let years = plan.columns.map(\.head).filter { $0 != "Akhir" }
        let amounts = (1...3).flatMap { row in
            ["APBD", "DAK"].enumerated().map { source, name in
                (row, name, years.indices.map { 1_000_000 * row + 10_000 * (source + 1) + 100 * ($0 + 1) })
            }
        }
        try project.write(
            "program,sumber_dana,\(years.map { "pagu_" + $0 }.joined(separator: ","))\n"
                + amounts.map { "Program \($0),\($1),\($2.map(String.init).joined(separator: ","))\n" }.joined(),
            to: "data/pagu.csv")
        try project.replace(
            "  program: data/program.csv", with: "  program: data/program.csv\n  pagu: data/pagu.csv", in: "naskah.yaml"
        )
        let pages = try compile(project), heads = Set(years)
        func found(_ amount: Int) -> [String?] {
            let text = amount.formatted(.number.grouping(.automatic).locale(Locale(identifier: "id_ID")))
            return pages.flatMap { page in
                page.words.filter { $0.text == text }.map { head(over: $0, on: page, among: heads) }
            }
        }
        for (_, _, values) in amounts {
            for (year, value) in zip(years, values) {
                // What one year gives is also what the row adds up to.
                #expect(found(value) == (plan.first == plan.last ? [year, year] : [year]), "\(value)")
            }
        }
        for (index, year) in years.enumerated() {
            #expect(found(amounts.map { $0.2[index] }.reduce(0, +)).contains(year))
        }
    }

    /// The road map begins its short term with the plan: the year of transition has a head of its own.
    @Test func theYearOfTransitionIsNoShortTerm() throws {
        let pages = try compile(project(Plan(first: 2026, last: 2028, transition: 2025), rows: 2))
        let page = try #require(pages.first { page in page.words.contains { $0.text == "Pendek" } })
        for (term, year) in [("Transisi", "2025"), ("Pendek", "2026")] {
            let word = try #require(page.words.first { $0.text == term })
            #expect(
                page.words.contains {
                    $0.text == year && abs($0.x.upperBound - word.x.upperBound) < 3
                        && $0.y.lowerBound > word.y.lowerBound
                }, "\(year)")
        }
    }

    /// Dimensions without programmes have no empty tables, programmes without a budget no 0, and two with one indicator are told apart.
    @Test func whatIsNotThereIsNoTable() throws {
        let project = try project(Plan(first: 2026, last: 2027), rows: 3, budgets: true)
        try project.replace("id,dimensi,nama", with: "id,dimensi,bidang,nama", in: "data/program.csv")
        for (row, part) in [(1, "layanan-publik"), (2, "tata-kelola-birokrasi"), (3, "")] {
            try project.replace(
                "p\(row),governance,", with: "p\(row),governance,\(part),", in: "data/program.csv")
        }
        let texts = try compile(project).map { $0.words.map(\.text).joined(separator: " ") }
        let text = texts.joined(separator: " ")
        #expect(text.contains("Rencana aksi Smart Governance") && !text.contains("Rencana aksi Smart Branding"))
        #expect(text.contains("Belum ada program"))
        #expect(text.contains("Pelayanan Publik: Ukuran") && text.contains("Tata Kelola Birokrasi: Ukuran"))
        let matrix = try #require(texts.first { $0.contains("Nilai awal") && $0.contains("Sumber dana") })
        // The baselines alone.
        #expect(matrix.split(separator: " ").count { $0 == "0" } == 3, "\(matrix)")
    }

    /// A table whose rows have other cells than it has columns is no paper.
    @Test func rowsOfAnotherWidthAreNoPaper() throws {
        let project = try TestProject(
            layout: """
                <layout><section><table columns="1fr 1fr 1fr"><tbody><tr><td>a</td><td>b</td></tr></tbody></table></section></layout>
                """)
        let told = try Naskah.findings("compile", project.path)
        #expect(told.status == 1 && told.findings.map { "\($0.id) \($0.severity)" } == ["layout.row-cells error"])
        #expect(!FileManager.default.fileExists(atPath: project.path + "/build/uji.pdf"))
    }
}
