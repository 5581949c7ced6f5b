import Diagnostics
import TestSupport
import Testing
@testable import DocumentData

private let one = "p1,APBD Kabupaten,250.000.000,,,,\n"
private let two = "p1,APBD Kabupaten,200.000.000,,,,\np1,Dana Desa,50.000.000,,,,\n"
private let told = ["data.quick-win-source warning 10"]

/// Where the money of a quick win comes from, beside the budgets of its programme: p1 gets 250 juta in 2024, all of it or half from APBD.
struct QuickWinSourceTests {
    private func findings(of source: String, with budgets: String) throws -> [String] {
        var files = MiniProject.files
        files["naskah.yaml"] = files["naskah.yaml"]?.replacing(
            "  quick_win:", with: "  pagu: data/pagu.csv\n  quick_win:")
        files["data/program.csv"] = files["data/program.csv"]?.replacing("1.250.000.000", with: "")
        files["data/quick-win.yaml"] = files["data/quick-win.yaml"]?.replacing(
            "  anggaran: Rp250.000.000", with: "  anggaran: Rp250.000.000\n  sumber_dana: \(source)")
        files["data/pagu.csv"] =
            "program,sumber_dana,pagu_2024,pagu_2025,pagu_2026,pagu_2027,pagu_2028\n" + budgets
        let folder = try TemporaryFolder(files)
        var findings = Findings()
        _ = withExtendedLifetime(folder) { ProjectLoader.load(folder.path, into: &findings) }
        return findings.all.filter { $0.id == "data.quick-win-source" }.map { finding in
            "\(finding.id) \(finding.severity.rawValue) \(finding.range?.position.line ?? 0)"
        }
    }

    @Test(arguments: [
        ("APBD Kabupaten", two, told), ("APBD Kabupaten; CSR", one, told), ("Dana Desa", one, told),
        ("APBD Kabupaten; Dana Desa", two, []), ("dana desa; apbd kabupaten", two, []), ("APBD Kabupaten", one, []),
        // A source that pays in other years only.
        ("APBD Kabupaten", one + "p1,Dana Desa,,50.000.000,,,\n", []),
        ("APBD Kabupaten; Dana Desa", one + "p1,Dana Desa,,50.000.000,,,\n", told),
        // Another amount is not the same money.
        ("APBD Kabupaten", "p1,Dana Desa,90.000.000,,,,\n", []),
    ])
    func sourcesThatDifferAreTold(_ source: String, _ budgets: String, _ expected: [String]) throws {
        #expect(try findings(of: source, with: budgets) == expected)
    }
}
