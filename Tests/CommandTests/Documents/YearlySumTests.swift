import Foundation
import TestGenerators
import TestSupport
import Testing

/// Reports and agreements of a year against plain arithmetic over the CSV files of the plan: every share, every sign, every count, and each
/// amount once.
@Suite struct YearlySumTests {
    /// Rows of a file as records of texts; quotation marks are taken off.
    private static func rows(_ text: String) -> [[String: String]] {
        let lines = PlainCSV.rows(text)
        let head = lines.first ?? []
        return lines.dropFirst().map { cells in
            Dictionary(
                uniqueKeysWithValues: head.enumerated().map {
                    ($0.element, $0.offset < cells.count ? cells[$0.offset] : "")
                })
        }
    }

    /// In thousandths; nil for what is no number: '79,87' → 79870.
    private static func thousandths(_ text: String) -> Int? {
        let parts = text.replacing(".", with: "").split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count < 3, let whole = parts.first.flatMap({ Int($0) }), parts.count == 1 || parts[1].count <= 3
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) + String(repeating: "0", count: 3 - parts[1].count) : "0"
        return Int(fraction).map { whole * 1000 + $0 }
    }

    private static func written(_ thousandths: Int) -> String {
        guard thousandths % 1000 != 0 else { return String(thousandths / 1000) }
        var fraction = String(1000 + thousandths % 1000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return "\(thousandths / 1000),\(fraction)"
    }

    private func lines(_ document: String, _ project: TestProject) throws -> [String] {
        let result = try Naskah.run(["compile", project.path, "--only", document, "--language", "en"])
        try #require(result.status == 0, "\(result.errors.prefix(600))")
        return try PDFFile(path: "\(project.path)/build/\(document).pdf").laidOutPages.joined()
            .replacing("\u{A0}", with: " ").split(separator: "\n").map(String.init)
    }

    // MARK: Reports

    private struct Reported: Equatable {
        let target: Int
        let reached: Int
        /// Tenths of a percent, rounded half up.
        let share: Int
        let sign: String
    }

    /// What is reported lies around the limits of the signs: 90 and 75 percent, and a hair beside them.
    @Test(arguments: UInt64(0)..<4) func sharesAndSigns(seed: UInt64) throws {
        var dice = Dice(seed: seed + 900)
        let project = try TestProject(sample: "kabupaten-contoh")
        // Tables name programmes by their ids or their names.
        let ids = Dictionary(
            Self.rows(try project.text(of: "data/program.csv")).map { ($0["nama"] ?? "", $0["id"] ?? "") }
        ) { first, _ in first }
        let indicators = Self.rows(try project.text(of: "data/indikator.csv")).map { row in
            row.merging(["program": ids[row["program"] ?? ""] ?? row["program"] ?? ""]) { $1 }
        }
        let plan = Dictionary(indicators.map { ("\($0["program"] ?? "")|\($0["indikator"] ?? "")", $0) }) { first, _ in
            first
        }
        var expected: [Reported] = [],
            text = "program,indikator,tahun,realisasi,realisasi_anggaran,kendala,tindak_lanjut\n"
        for row in Self.rows(try project.text(of: "data/realisasi.csv")) {
            let key = "\(row["program"] ?? "")|\(row["indikator"] ?? "")"
            // A programme with one indicator need not name it.
            let own = indicators.filter { $0["program"] == row["program"] }
            guard let indicator = plan[key] ?? (row["indikator"]?.isEmpty == true ? own.first : nil),
                let target = Self.thousandths(indicator["target_2026"] ?? ""), target > 0,
                let old = row["realisasi"], Self.thousandths(old) != nil
            else {
                text += "\(row["program"] ?? ""),\"\(row["indikator"] ?? "")\",2026,\"\(row["realisasi"] ?? "")\",,,\n"
                continue
            }
            let isFalling = indicator["arah"] == "turun"
            let permille = dice.pick([900, 899, 901, 750, 749, 751, 600, 1000, 1003, 950, dice.number(300...1100)])
            // Where less is better, as much above the target counts as so much below it.
            let reached = max(1, target * (isFalling ? 2000 - permille : permille) / 1000)
            let share = (2000 * (isFalling ? 2 * target - reached : reached) + target) / (2 * target)
            expected.append(
                Reported(
                    target: target, reached: reached, share: share, sign: share >= 900 ? "●" : share >= 750 ? "▲" : "■")
            )
            text += "\(row["program"] ?? ""),\"\(row["indikator"] ?? "")\",2026,\"\(Self.written(reached))\",,,\n"
        }
        try #require(expected.count > 100)
        try project.write(text, to: "data/realisasi.csv")
        let lines = try lines("pemantauan", project)
        let found = lines.compactMap { line -> Reported? in
            guard let match = line.firstMatch(of: /([0-9.,]+) +([0-9.,]+) +([0-9.]+),([0-9])% +([●▲■])/),
                let target = Self.thousandths(String(match.1)), let reached = Self.thousandths(String(match.2)),
                let whole = Int(match.3.replacing(".", with: "")), let tenth = Int(match.4)
            else { return nil }
            return Reported(target: target, reached: reached, share: whole * 10 + tenth, sign: String(match.5))
        }
        #expect(found.count == expected.count)
        for (one, other) in zip(found, expected) { #expect(one == other) }
        // The programmes of this sample report one indicator each. Grades and ranges have signs as well.
        let signs = ["●", "▲", "■"]
        let counts = signs.map { sign in
            lines.count { line in signs.filter { line.contains($0) } == [sign] }
        }
        #expect(zip(signs, counts).allSatisfy { sign, count in count >= expected.count { $0.sign == sign } })
        let all = try #require(lines.first { $0.trimmingCharacters(in: .whitespaces).hasPrefix("Jumlah ") })
            .split(separator: " ").compactMap { Int($0) }
        #expect(Array(all.prefix(4)) == [130] + counts)
    }

    /// What is printed as 90,0% is at least 90%, and what is printed as 89,9% is not.
    @Test(arguments: [
        ("899,6", "90,0%", "●"), ("899,4", "89,9%", "▲"), ("749,5", "75,0%", "▲"), ("749,4", "74,9%", "■"),
    ])
    func signsAgreeWithWhatIsPrinted(reached: String, share: String, sign: String) throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        try project.replace(
            "dalam satu gedung,layanan,naik,24,38,59,80,101,120,120",
            with: "dalam satu gedung,layanan,naik,24,1000,1100,1200,1300,1400,1400",
            in: "data/indikator.csv")
        try project.replace(
            "dalam satu gedung,2026,38,", with: "dalam satu gedung,2026,\"\(reached)\",", in: "data/realisasi.csv")
        try project.replace("acuan:\n  rpjmd: data/rpjmd.csv\n", with: "", in: "naskah.yaml")
        let line = try #require(try lines("pemantauan", project).first { $0.contains(" \(reached) ") })
        #expect(line.contains(share) && line.contains(sign), "\(line)")
    }

    // MARK: Agreements

    /// Of all units: each programme once, with the budget of the year, and the sum below.
    @Test func budgetsOfAgreements() throws {
        let project = try TestProject(sample: "kabupaten-contoh")
        var given: [String: Int] = [:]
        for row in Self.rows(try project.text(of: "data/pagu.csv")) {
            given[row["program"] ?? "", default: 0] += Int((row["pagu_2026"] ?? "").replacing(".", with: "")) ?? 0
        }
        let programs = Self.rows(try project.text(of: "data/program.csv"))
        let lines = try lines("perjanjian-kinerja", project)
        // Long names run over two lines; the number and the amount stand on the first.
        let amounts = lines.compactMap { line -> Int? in
            guard let match = line.firstMatch(of: /^ *[0-9]+\. .*? ([0-9.]{5,})$/) else { return nil }
            return Int(match.1.replacing(".", with: ""))
        }
        let sums = lines.compactMap { line -> Int? in
            guard let match = line.firstMatch(of: /^ *Jumlah +([0-9.]+)$/) else { return nil }
            return Int(match.1.replacing(".", with: ""))
        }
        let printed = Set(programs.map { $0["opd"] ?? "" })
        #expect(!sums.isEmpty && sums.count <= printed.count)
        #expect(amounts.reduce(0, +) == sums.reduce(0, +))
        // The units with a head of their own are those that promise.
        let title = "Lampiran Perjanjian Kinerja Tahun 2026".uppercased()
        let units = lines.indices.filter { lines[$0].contains(title) }.map {
            lines[($0 + 1)...].first { !$0.allSatisfy(\.isWhitespace) }?.trimmingCharacters(in: .whitespaces) ?? ""
        }
        let names = Dictionary(
            Self.rows(try project.text(of: "data/opd.csv")).flatMap { row in
                ["id", "nama"].map { (row[$0] ?? "", row["nama"] ?? "") }
            }
        ) { first, _ in first }
        let own = units.map { unit in
            programs.filter { names[$0["opd"] ?? ""]?.hasPrefix(unit) == true }.map { given[$0["id"] ?? ""] ?? 0 }
        }
        #expect(sums == own.map { $0.reduce(0, +) }, "\(units)")
        #expect(amounts.sorted() == own.joined().sorted())
    }
}
