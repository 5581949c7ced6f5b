import DocumentProduction
import Foundation
import TestSupport
import Testing

/// Sheets of any size, margin and type against rules of any kind: what is told is what a ruler would tell.
@Suite struct FormRuleTests {
    /// A sheet as the layout has it, in whole millimetres and half points.
    private struct Sheet {
        let paper: String
        let margins: [Int]
        /// Tenths of a point.
        let fontSize: Int

        init(_ dice: inout Dice) {
            paper = dice.pick(["A4", "F4-215x330", "F4-210x330"])
            margins = (0..<4).map { _ in dice.number(10...40) }
            fontSize = dice.pick([100, 105, 110, 120, 125])
        }

        var layout: String {
            let edges = margins.map { "\($0)mm" }.joined(separator: " ")
            return """
                <layout font-size="\(Double(fontSize) / 10)pt"><page-master name="m" size="\(paper)" margin="\(edges)"/>
                <section page-master="m"><p>Isi surat.</p></section></layout>
                """
        }
    }

    private struct Rule {
        let text: String
        let finding: String?
        let isStrict: Bool

        init(_ number: Int, for sheet: Sheet, _ dice: inout Dice) {
            isStrict = dice.chance(40)
            let end = ", tingkat: \(isStrict ? "kesalahan" : "peringatan"), pasal: Pasal \(number) }"
            switch dice.number(0...2) {
            case 0:
                let papers = ["A4", "F4-215x330", "F4-210x330"].filter { _ in dice.chance(50) } + ["A4"]
                text = "{ hal: kertas, nilai: [\(papers.joined(separator: ", "))]" + end
                finding = papers.contains(sheet.paper) ? nil : "form.paper"
            case 1:
                let edge = dice.number(0...3), bound = dice.number(10...40), isLeast = dice.chance(50)
                let name = ["atas", "kanan", "bawah", "kiri"][edge]
                let shown = bound.isMultiple(of: 10) && dice.chance(50) ? "\(bound / 10) cm" : "\(bound) mm"
                text = "{ hal: margin_\(name), \(isLeast ? "minimal" : "maksimal"): \(shown)" + end
                let isRight = isLeast ? sheet.margins[edge] >= bound : sheet.margins[edge] <= bound
                finding = isRight ? nil : "form.margin"
            default:
                let sizes = [100, 110, 120].filter { _ in dice.chance(50) } + [105]
                let list = sizes.map { $0.isMultiple(of: 10) ? "\($0 / 10) pt" : "\($0 / 10).5 pt" }
                text = "{ hal: ukuran_huruf, nilai: [\(list.map { "'\($0)'" }.joined(separator: ", "))]" + end
                finding = sizes.contains(sheet.fontSize) ? nil : "form.font-size"
            }
        }
    }

    @Test(arguments: UInt64(0)..<40) func whatIsToldIsTrue(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let sheet = Sheet(&dice), rules = (1...dice.number(1...5)).map { Rule($0, for: sheet, &dice) }
        let project = try TestProject(layout: sheet.layout)
        try project.write(
            """
            judul: Uji
            data: { wilayah: data/wilayah.yaml, opd: data/opd.csv, pejabat: data/pejabat.csv }
            dokumen:
              uji: { layout: uji.xml, judul: Uji, jenis: khusus }
            profil:
              aturan:
            \(rules.map { "    - " + $0.text }.joined(separator: "\n"))

            """, to: "naskah.yaml")
        let production = try Production(project)
        let (written, findings) = try production.write("uji", to: project.path + "/uji.pdf")
        let told = findings.all.filter { $0.id.hasPrefix("form.") }
        #expect(told.map(\.id) == rules.compactMap(\.finding), "\(rules.map(\.text)) \(sheet)")
        for (finding, rule) in zip(told, rules.enumerated().filter { $0.element.finding != nil }) {
            #expect(finding.rule?.indonesian == "Pasal \(rule.offset + 1)")
            #expect((finding.severity == .error) == rule.element.isStrict)
        }
        // A letter that breaks a strict rule is not written.
        #expect((written == nil) == rules.contains { $0.finding != nil && $0.isStrict })
        #expect(FileManager.default.fileExists(atPath: project.path + "/uji.pdf") == (written != nil))
    }
}
