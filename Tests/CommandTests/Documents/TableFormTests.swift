import Diagnostics
import Foundation
import TestGenerators
import TestSupport
import Testing

/// One table as CSV, as a workbook of Excel and as one of LibreOffice: the pages are the same, item by item.
@Suite struct TableFormTests {
    private static let layout = """
        <layout font-size="8pt"><page-master name="m" size="A5" margin="12mm"/><section page-master="m">
          <table columns="1fr 28mm 20mm 30mm 18mm"><thead><tr><th>Nama</th><th>Pagu</th><th>Nilai</th><th>Hari</th><th>Tahun</th></tr></thead>
            <for each="b" in="tabel"><tr><td>{{ b.nama }}</td><td>{{ b.pagu | rupiah }}</td><td align=",">{{ b.nilai }}</td>
              <td>{{ b.hari | tanggal }}</td><td>{{ b.tahun }}</td></tr></for>
            <tfoot><tr><td>{{ count(tabel) }} baris</td><td>{{ sum(tabel, .pagu) | rupiah }}</td><td>{{ sum(tabel, .nilai) }}</td><td/><td/></tr></tfoot>
          </table></section></layout>
        """

    private static let heads = ["nama", "pagu", "nilai", "hari", "tahun"]

    /// A cell as each form has it.
    private struct Cell {
        let csv: String
        let made: MadeCell.Content?

        static let empty = Cell(csv: "", made: nil)
    }

    private static func row(_ dice: inout Dice, _ number: Int) -> [Cell] {
        func maybe(_ cell: Cell) -> Cell { dice.chance(10) ? .empty : cell }
        let name =
            "baris\(number)x "
            + dice.pick([
                "Dinas Kesehatan", "R&D < 5", "“Kutipan” – koma, titik; dua", "kata \"dikutip\"", "Œuvre, ñ, é", "007",
                "2.10",
                "1,5", "Ya", "null", "#4", "=1+1", "-", "+62 811", "3/4", "A|B",
            ])
        let pagu = dice.number(0...9_999_999), year = dice.number(1990...2040)
        let nilai = dice.number(0...9) == 0 ? 0 : dice.number(1...99_999), days = dice.number(0...12_000)
        // A fraction whose last digit is no zero: spreadsheets write none.
        let fraction = nilai % 10 == 0 ? "\(nilai / 10)" : "\(nilai / 10).\(nilai % 10)"
        return [
            Cell(csv: "\"" + name.replacing("\"", with: "\"\"") + "\"", made: .text(name)),
            maybe(Cell(csv: String(pagu), made: .number(String(pagu)))),
            maybe(Cell(csv: "\"" + fraction.replacing(".", with: ",") + "\"", made: .number(fraction))),
            maybe(Cell(csv: MadeCell.iso(days), made: .day(days, seconds: 0))),
            maybe(Cell(csv: String(year), made: .number(String(year)))),
        ]
    }

    private func dump(_ bytes: [UInt8], as name: String) throws -> String {
        let project = try TestProject(layout: Self.layout)
        try Data(bytes).write(to: URL(filePath: project.path + "/data/" + name))
        try project.replace(
            "  komitmen: data/komitmen.yaml",
            with:
                "  komitmen: data/komitmen.yaml\n  tabel: data/\(name)\nkolom: { tabel: { nama: teks, pagu: rupiah, nilai: bilangan, hari: tanggal, tahun: tahun } }",
            in: "naskah.yaml")
        let result = try Naskah.run(["dump", project.path, "--language", "en"])
        #expect(result.status == 0, "\(name): \(result.errors.prefix(600))")
        return result.output
    }

    @Test(arguments: UInt64(0)..<8) func pagesAreTheSame(seed: UInt64) throws {
        var dice = Dice(seed: seed + 70)
        let rows = (1...dice.pick([3, 7, 30, 110])).map { Self.row(&dice, $0) }
        let csv = ([Self.heads] + rows.map { $0.map(\.csv) }).map { $0.joined(separator: ",") + "\n" }.joined()
        var cells = Self.heads.enumerated().map {
            MadeCell(address: CellAddress(row: 1, column: $0.offset + 1), content: .text($0.element))
        }
        for (number, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                guard let content = cell.made else { continue }
                cells.append(MadeCell(address: CellAddress(row: number + 2, column: column + 1), content: content))
            }
        }
        let written = try dump(Array(csv.utf8), as: "tabel.csv")
        let excel = try dump(MadeWorkbook.random(&dice).file(cells), as: "tabel.xlsx")
        let open = try dump(MadeOpenDocument.file(cells), as: "tabel.ods")
        #expect(difference(written, excel) == nil)
        #expect(difference(written, open) == nil)
        // Each row is there.
        for number in 1...rows.count { #expect(written.contains("baris\(number)x"), "row \(number)") }
    }

    /// The first item that is another one.
    private func difference(_ first: String, _ second: String) -> String? {
        guard first != second else { return nil }
        let pairs = zip(first.split(separator: "\n"), second.split(separator: "\n"))
        return pairs.first { $0 != $1 }.map { "\($0.0) | \($0.1)" } ?? "one is longer"
    }
}
