import Foundation
import TestGenerators
import TestSupport
import Testing

/// Numbers, amounts and dates of a table as they stand on the paper, against a writer of the test's own.
@Suite struct PrintedNumberTests {
    /// Lines of a document with one section; what was printed of each begins with its key.
    private func lines(_ table: String, columns: String, body: String) throws -> [String] {
        let project = try TestProject(
            layout: "<layout><page-master name=\"m\" size=\"420mm 297mm\" orientation=\"landscape\" margin=\"15mm\"/>"
                + "<section page-master=\"m\">\(body)</section></layout>")
        try project.write(table, to: "data/tabel.csv")
        try project.replace(
            "  komitmen: data/komitmen.yaml",
            with: "  komitmen: data/komitmen.yaml\n  tabel: data/tabel.csv\nkolom: { tabel: { \(columns) } }",
            in: "naskah.yaml")
        let result = try Naskah.run(["compile", project.path, "--language", "en", "--strict"])
        try #require(result.status == 0, "\(result.errors.prefix(400))")
        return try PDFFile(path: project.path + "/build/uji.pdf").laidOutPages.joined()
            .replacing("\u{A0}", with: " ").split(separator: "\n").map {
                $0.split(separator: " ").joined(separator: " ")
            }
    }

    @Test func amountsInDigitsAndInWords() throws {
        var dice = Dice(seed: 20)
        var amounts = [0, 1, 10, 11, 100, 111, 1000, 1001, 1100, 11_000, 100_000, 1_000_000, 1_001_000, 2_000_011_000]
        for digits in 1...14 {
            for _ in 0..<10 { amounts.append(Int((0..<digits).map { _ in String(dice.number(0...9)) }.joined()) ?? 0) }
        }
        let printed = try lines(
            "pagu\n" + amounts.map(String.init).joined(separator: "\n") + "\n", columns: "pagu: rupiah",
            body:
                "<for each=\"b\" in=\"tabel\"><p>{{ b.pagu | rupiah }} = {{ b.pagu | terbilang }} = {{ b.pagu | rupiah-terbilang }}</p></for>"
        )
        let expected = amounts.map {
            "Rp\(NumberOracle.grouped($0)) = \(NumberOracle.words($0)) = \(NumberOracle.words($0)) rupiah"
        }
        // Long ones take two lines.
        let text = printed.joined(separator: " "), whole = expected.joined(separator: " ")
        #expect(text == whole, "\(text.commonPrefix(with: whole).suffix(80))")
    }

    @Test func numbersOfChaptersAndItems() throws {
        let numbers = Array(1...120) + [399, 400, 944, 1990, 2024, 3888, 3999]
        let printed = try lines(
            "angka\n" + numbers.map(String.init).joined(separator: "\n") + "\n", columns: "angka: bilangan",
            body:
                "<for each=\"b\" in=\"tabel\"><p>{{ b.angka | romawi }} = {{ b.angka | romawi-kecil }} = {{ b.angka | angka }}</p></for>"
        )
        #expect(
            printed.map { $0.replacing(" ", with: "") }
                == numbers.map {
                    "\(NumberOracle.roman($0))=\(NumberOracle.roman($0).lowercased())=\(NumberOracle.grouped($0))"
                })
        for (pattern, written) in [
            ("{a}.", { NumberOracle.letters($0) + "." }), ("({i})", { "(\(NumberOracle.roman($0).lowercased()))" }),
            ("BAB {I}", { "BAB " + NumberOracle.roman($0) }), ("{A})", { NumberOracle.letters($0).uppercased() + ")" }),
        ] as [(String, (Int) -> String)] {
            let items = try lines(
                "angka\n1\n", columns: "angka: bilangan",
                body: "<ol marker=\"\(pattern)\">\((1...60).map { "<li>isi\($0)x</li>" }.joined())</ol>")
            #expect(items == (1...60).map { "\(written($0)) isi\($0)x" }, "\(pattern)")
        }
    }

    @Test func datesWithTheirDays() throws {
        var dice = Dice(seed: 5)
        var dates = [(2024, 2, 29), (2000, 2, 29), (1999, 12, 31), (2100, 3, 1), (2026, 1, 1), (1945, 8, 17)]
        for _ in 0..<150 {
            let year = dice.number(1945...2100), month = dice.number(1...12)
            dates.append((year, month, dice.number(1...NumberOracle.days(of: month, year))))
        }
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let table = dates.map { "\($0.0)-\(two($0.1))-\(two($0.2))" }.joined(separator: "\n")
        let printed = try lines(
            "hari\n\(table)\n", columns: "hari: tanggal",
            body:
                "<for each=\"b\" in=\"tabel\"><p>{{ b.hari | hari }}, {{ b.hari | tanggal }}, {{ b.hari | tanggal-pendek }}, {{ b.hari | bulan }} {{ b.hari | tahun-terbilang }}</p></for>"
        )
        let expected = dates.map { year, month, day in
            "\(NumberOracle.weekday(year, month, day)), \(day) \(NumberOracle.month(month)) \(year), "
                + "\(two(day))-\(two(month))-\(year), \(NumberOracle.month(month)) \(NumberOracle.words(year))"
        }
        #expect(printed == expected, "\(zip(printed, expected).first { $0 != $1 } ?? ("", ""))")
    }
}
