import Diagnostics
import TestSupport
import Testing
@testable import DocumentData

/// What quick wins cost beside what their programmes get: five programmes, of which four have a quick win that costs their first year.
struct QuickWinBudgetTests {
    private static let ids = ["satu", "dua", "tiga", "empat"]

    /// - Parameters:
    ///   - costs: of the quick wins; by default 100, 200, 300 and 400 million.
    ///   - named: which quick win each programme names.
    private func findings(
        costing costs: [Int: String] = [:], named: [Int: String] = [:], budgets: [Int: String] = [:],
        hasColumn: Bool = true
    ) throws -> [String] {
        var files = MiniProject.files
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  quick_win:", with: "  pagu: data/pagu.csv\n  quick_win:")
        var programs = "id,dimensi,bidang,nama,opd,jangka" + (hasColumn ? ",quick_win" : "") + "\n"
        var pagu = "program,sumber_dana,pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028\n"
        var quickWins = ""
        for (number, id) in Self.ids.enumerated() {
            let first = "\(number + 1)00.000.000"
            programs +=
                "p\(number),governance,layanan,Program \(id),dinkes,pendek"
                + (hasColumn ? "," + (named[number] ?? id) : "") + "\n"
            pagu += "p\(number),APBD Kabupaten,\(budgets[number] ?? first),250.000.000,,,\n"
            quickWins += """
                - id: \(id)
                  nama: \(id.uppercased())
                  dimensi: governance
                  bidang: layanan
                  opd: dinkes
                  masalah: Antrean panjang.
                  anggaran: \(costs[number] ?? first)

                """
        }
        files["data/program.csv"] =
            programs + "p9,governance,layanan,Program lain,dinkes,pendek" + (hasColumn ? "," : "") + "\n"
        files["data/pagu.csv"] = pagu
        files["data/quick-win.yaml"] = quickWins
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        _ = withExtendedLifetime(folder) { ProjectLoader.load(folder.path, into: &findings) }
        return findings.all.filter { $0.id.hasPrefix("data.quick-win") }.map { finding in
            "\(finding.id) \(finding.range?.position.line ?? 0)"
        }
    }

    @Test func thatOfAllOthersIsExpected() throws {
        #expect(try findings() == [])
        #expect(try findings(costing: [2: "310.000.000"]) == ["data.quick-win-budget 21"])
        // It was changed at the other place.
        #expect(try findings(budgets: [2: "310.000.000"]) == ["data.quick-win-budget 21"])
        #expect(try findings(budgets: [2: ""]) == ["data.quick-win-budget 21"])
        // Two of four: nothing is usual.
        #expect(try findings(costing: [1: "210.000.000", 2: "310.000.000"]) == [])
    }

    @Test func aPartCostsNoMoreThanTheWhole() throws {
        #expect(try findings(costing: [1: "210.000.000", 2: "560.000.000"]) == ["data.quick-win-budget 21"])
        #expect(try findings(costing: [1: "210.000.000", 2: "550.000.000"]) == [])
    }

    @Test func everyQuickWinHasAProgramme() throws {
        #expect(try findings(named: [3: ""]) == ["data.quick-win-without-program 22"])
        #expect(try findings(named: [0: "", 1: "", 2: "", 3: ""]) == ["data.quick-win-without-program 1"])
        #expect(try findings(hasColumn: false) == ["data.quick-win-without-program 1"])
    }
}
