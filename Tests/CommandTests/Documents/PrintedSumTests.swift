import TestGenerators
import TestSupport
import Testing

/// Tables that add up, over many pages and in groups, against a plain sum over the rows of the CSV file: each row stands once and in its
/// order, and what a page carries on is what stands above it.
@Suite struct PrintedSumTests {
    private struct Row {
        let group: Int
        let number: Int
        /// nil for an empty cell.
        let amount: Int?
        /// Hundredths.
        let share: Int
    }

    /// What a line of the table says; nil where its cell is empty.
    private struct Line: Equatable {
        let label: String
        let amount: Int?
        let share: Int?
    }

    private static func rows(_ dice: inout Dice) -> [Row] {
        var number = 0
        return (1...dice.number(1...5)).flatMap { group in
            (0..<dice.pick([1, 2, 3, 17, 40, 90])).map { _ in
                number += 1
                let amount = dice.chance(8) ? nil : dice.number(0...9) == 0 ? 0 : dice.number(1...2_000_000_000)
                return Row(group: group, number: number, amount: amount, share: dice.number(0...99_999))
            }
        }
    }

    private static let layout = """
        <layout font-size="9pt">
          <page-master name="m" size="A5" margin="15mm"/>
          <section page-master="m"><table columns="25mm 1fr 38mm 25mm">
            <thead><tr><th>Kode</th><th>Nama</th><th>Pagu</th><th>Nilai</th></tr></thead>
            <carry at="page-start"><tr><td colspan="2">Pindahan</td><td><sum format="rupiah"/></td><td><sum/></td></tr></carry>
            <carry at="page-end"><tr><td colspan="2">Dipindahkan</td><td><sum format="rupiah"/></td><td><sum/></td></tr></carry>
            <for each="g" in="group(tabel, .bidang)"><tbody>
              <tr repeat="page" break-after="avoid"><td colspan="4">Bidang{{ g.kunci }}</td></tr>
              <for each="b" in="g.isi"><tr><td>baris{{ b.kode }}x</td><td>{{ b.nama }}</td>
                <td value="{{ b.pagu }}">{{ b.pagu | rupiah }}</td><td align="," value="{{ b.nilai }}">{{ b.nilai }}</td></tr></for>
              <subtotal><tr><td colspan="2">Jumlah{{ g.kunci }}x</td><td><sum format="rupiah"/></td><td><sum/></td></tr></subtotal>
            </tbody></for>
            <tfoot><tr><td colspan="2">Seluruhnya</td><td><sum format="rupiah"/></td><td><sum/></td></tr></tfoot>
          </table>
          <p>Menurut data {{ sum(tabel, .pagu) | rupiah }} atau {{ sum(tabel, .pagu) | terbilang }} selesai.</p></section>
        </layout>
        """

    private static func written(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Of `1.234,5`, in hundredths.
    private static func hundredths(_ text: String) -> Int? {
        let parts = text.replacing(".", with: "").split(separator: ",")
        guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.count <= 2, let rest = Int((fraction + "00").prefix(2)) else { return nil }
        return whole * 100 + rest
    }

    private static let labels = ["baris", "Jumlah", "Seluruhnya", "Pindahan", "Dipindahkan"]

    private static func lines(of page: String) -> [Line] {
        let words = page.split(whereSeparator: \.isWhitespace).map(String.init)
        let starts = words.indices.filter { index in labels.contains { words[index].hasPrefix($0) } }
        return starts.map { start in
            let end =
                words[(start + 1)...].firstIndex { word in
                    labels.contains { word.hasPrefix($0) } || word.hasPrefix("Bidang") || word == "Kode"
                        || word == "Menurut"
                } ?? words.count
            let cells = words[(start + 1)..<end]
            let amount = cells.first { $0.hasPrefix("Rp") }.flatMap { Int($0.dropFirst(2).replacing(".", with: "")) }
            return Line(label: words[start], amount: amount, share: cells.last.flatMap(hundredths))
        }
    }

    @Test(arguments: UInt64(0)..<10) func rowsAndSums(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let rows = Self.rows(&dice)
        let project = try TestProject(layout: Self.layout)
        try project.write(
            "kode,bidang,nama,pagu,nilai\n"
                + rows.map { row in
                    let words = (0..<dice.number(1...9)).map { "kata\($0)" }.joined(separator: " ")
                    return
                        "\(row.number),\(row.group),\(words),\(row.amount.map(String.init) ?? ""),\"\(Self.written(row.share))\"\n"
                }.joined(), to: "data/tabel.csv")
        try project.replace(
            "  komitmen: data/komitmen.yaml",
            with:
                "  komitmen: data/komitmen.yaml\n  tabel: data/tabel.csv\nkolom: { tabel: { pagu: rupiah, nilai: bilangan } }",
            in: "naskah.yaml")
        let (status, found, _) = try Naskah.findings("compile", project.path)
        try #require(status == 0, "\(found.prefix(3))")
        let text = try PDFFile(path: project.path + "/build/uji.pdf").pages, pages = text.map(Self.lines)
        // What is not carried, in the order of the data.
        var expected: [Line] = []
        for row in rows {
            expected.append(Line(label: "baris\(row.number)x", amount: row.amount, share: row.share))
            let group = rows.filter { $0.group == row.group }
            guard row.number == group.last?.number else { continue }
            expected.append(
                Line(
                    label: "Jumlah\(row.group)x", amount: group.compactMap(\.amount).reduce(0, +),
                    share: group.map(\.share).reduce(0, +)))
        }
        let total = rows.compactMap(\.amount).reduce(0, +)
        expected.append(Line(label: "Seluruhnya", amount: total, share: rows.map(\.share).reduce(0, +)))
        let told = pages.joined().filter { !$0.label.hasSuffix("indahan") && !$0.label.hasSuffix("indahkan") }
        #expect(told == expected, "\(zip(told, expected).first { $0 != $1 }.map { "\($0)" } ?? "")")
        // What a page carries on.
        var amount = 0, share = 0
        for (index, page) in pages.enumerated() {
            for line in page {
                switch line.label {
                case "Pindahan", "Dipindahkan":
                    #expect(line.amount == amount && line.share == share, "page \(index + 1): \(line)")
                case let label where label.hasPrefix("baris"):
                    amount += line.amount ?? 0
                    share += line.share ?? 0
                default: continue
                }
            }
            let goesOn = pages[(index + 1)...].joined().contains { $0.label.hasPrefix("baris") }
            #expect(page.contains { $0.label == "Dipindahkan" } == goesOn, "page \(index + 1)")
            #expect(text[index].contains("Kode") == !page.isEmpty, "page \(index + 1) and its head")
        }
        let last = text.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            last.hasSuffix("Menurut data Rp\(NumberOracle.grouped(total)) atau \(NumberOracle.words(total)) selesai."))
    }
}
