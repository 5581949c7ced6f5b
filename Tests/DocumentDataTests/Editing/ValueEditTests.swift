import DocumentData
import Diagnostics
import Foundation
import TestSupport
import TestGenerators
import Testing

/// Values that are changed where they stand. The oracle is the reader, and what is left of the bytes.
struct ValueEditTests {
    private static let texts = [
        "Dinas Baru", "a,b;c", "kata \"dikutip\"", "it's", "198001012005011001", "007", "# bukan komentar",
        "kunci: nilai", "- butir",
        "dua\nbaris", "<img src=x onerror=alert(1)>", "ya", "null", "Kepala Dinas, Pemuda & Olahraga", "tab\tdi dalam",
        "'", "\\",
    ]

    private static let yaml = """
        # komentar pertama
        nama: Kabupaten Contoh   # di belakang
        kosong:
        kutip: "satu \\"dua\\""
        tunggal: 'it''s'
        daftar: [a, "b", c]
        butir:
          - satu
          - nilai: 12
            teks: |
              baris satu
              baris dua
        # komentar terakhir

        """

    private struct Leaf {
        let path: String
        let text: String
        let range: SourceRange
    }

    private func leaves(_ text: String, _ path: String) throws -> [Leaf] {
        var findings = Findings()
        let file = SourceFile(path: path, text: text)
        let root = try #require(DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings))
        #expect(findings.isEmpty, "\(findings.all.map(\.message.english)) in \(text)")
        var leaves: [Leaf] = []
        func walk(_ node: DataNode, _ path: String) {
            switch node.value {
            case .list(let items): for (index, item) in items.enumerated() { walk(item, "\(path)/\(index)") }
            case .record(let record): for entry in record.entries { walk(entry.node, "\(path)/\(entry.key)") }
            default:
                if let range = node.range {
                    leaves.append(Leaf(path: path, text: node.value.asText ?? "", range: range))
                }
            }
        }
        walk(root, "")
        return leaves
    }

    /// - Returns: how many edits were refused.
    private func edit(_ text: String, _ path: String) throws -> Int {
        var refused = 0
        let before = try leaves(text, path)
        for (index, leaf) in before.enumerated() {
            for wanted in ValueEditTests.texts {
                guard let bytes = ValueEdit.bytes(replacing: leaf.range, with: wanted) else {
                    refused += 1
                    continue
                }
                let new = String(decoding: bytes, as: UTF8.self), after = try leaves(new, path)
                #expect(after.map(\.path) == before.map(\.path))
                for other in before.indices where other != index { #expect(after[other].text == before[other].text) }
                #expect(after[index].text.trimmingCharacters(in: .newlines) == wanted, "\(leaf.path) in \(new)")
                // What stands before and behind keeps its bytes.
                #expect(bytes.starts(with: text.utf8.prefix(max(0, leaf.range.lower - 1))))
                let rest = Array(text.utf8.dropFirst(leaf.range.upper + 1))
                #expect(Array(bytes.suffix(rest.count)) == rest)
            }
        }
        return refused
    }

    @Test func yamlKeepsCommentsAndOrder() throws {
        #expect(try edit(ValueEditTests.yaml, "data/uji.yaml") == 0)
    }

    @Test(arguments: [",", ";", "\t"]) func csvKeepsQuotesAndRows(delimiter: String) throws {
        let rows = [["id", "nama", "catatan"], ["a", "\"Dinas, A\"", "satu"], ["b", "Dinas B", ""]]
        let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\r\n") + "\r\n"
        #expect(try edit(text, "data/uji.csv") == 0)
    }

    @Test func jsonKeepsItsForm() throws {
        #expect(try edit("{\n  \"a\": \"satu\",\n  \"b\": [\"x\", \"y\"]\n}\n", "data/uji.json") == 0)
    }

    @Test func everyValueOfTheSamples() throws {
        for (sample, file) in [
            ("contoh", "data/komitmen.yaml"), ("contoh", "data/opd.csv"), ("contoh", "data/pejabat.csv"),
        ] {
            let text = try String(contentsOfFile: Repository.sample(sample) + "/" + file, encoding: .utf8)
            for leaf in try leaves(text, file) {
                let bytes = ValueEdit.bytes(replacing: leaf.range, with: "Nilai \"baru\", lain")
                let after = try leaves(String(decoding: try #require(bytes), as: UTF8.self), file)
                // A block of lines ends with the end of its last line, as it did before.
                let end = leaf.text.hasSuffix("\n") ? "\n" : ""
                #expect(after.first { $0.path == leaf.path }?.text == "Nilai \"baru\", lain" + end)
            }
        }
    }

    @Test func cellsAndRowsOfATable() throws {
        let file = SourceFile(path: "a.csv", text: "id;nama\n1;\"A;B\"\n2;C")
        let bytes = try #require(
            TableEdit(file)?.setting([(1, 1, "D\"E"), (0, 2, "lain"), (2, 2, "tambahan"), (3, 0, "3"), (3, 1, "0012")]))
        #expect(String(decoding: bytes, as: UTF8.self) == "id;nama;lain\n1;\"D\"\"E\"\n2;C;tambahan\n3;0012\n")
        #expect(TableEdit(SourceFile(path: "a.csv", text: "id\n\"offen\n")) == nil)
        #expect(TableEdit(file)?.setting([(-1, 0, "x")]) == nil)
    }

    @Test(arguments: 0..<40) func randomTables(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed + 7))
        let width = dice.number(1...5), height = dice.number(2...8)
        func cell() -> String { ValueEditTests.texts.randomElement(using: &dice) ?? "" }
        var wanted = (0..<height).map { _ in (0..<width).map { _ in cell() } }
        let text = wanted.map {
            $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
        }.joined()
        var changes: [(row: Int, column: Int, text: String)] = []
        for _ in 0..<dice.number(1...6) {
            let change = (row: dice.number(0...height - 1), column: dice.number(0...width - 1), text: cell())
            wanted[change.row][change.column] = change.text
            changes.append(change)
        }
        let bytes = try #require(TableEdit(SourceFile(path: "a.csv", text: text))?.setting(changes))
        let grid = try #require(CSVGrid(SourceFile(path: "a.csv", bytes: bytes)))
        #expect((0..<height).map { grid.row($0) } == wanted)
    }
}
