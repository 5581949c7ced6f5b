import Diagnostics
import TestSupport
import Testing
@testable import DocumentData

/// Files whose values and places are known because they were written here: the readers must give back both.
@Suite struct GeneratedFilesTests {
    @Test(arguments: 0..<10) func yaml(_ part: UInt64) {
        for seed in part * 100..<(part + 1) * 100 {
            var dice = Dice(seed: seed)
            let value = GeneratedValue.record(&dice, depth: 3)
            check(GeneratedYAML(value, dice).file, "a.yaml", seed) { YAMLReader.read($0, into: &$1) }
        }
    }

    @Test(arguments: 0..<10) func json(_ part: UInt64) {
        for seed in part * 100..<(part + 1) * 100 {
            var dice = Dice(seed: seed)
            let value = GeneratedValue.record(&dice, depth: 3)
            check(GeneratedJSON(value, dice).file, "a.json", seed) { JSONReader.read($0, into: &$1) }
        }
    }

    @Test(arguments: 0..<10) func csv(_ part: UInt64) {
        for seed in part * 100..<(part + 1) * 100 {
            let generated = GeneratedCSV(Dice(seed: seed))
            // The records share the cells of the head as their keys: the head once, then values only.
            let file = SourceFile(path: "a.csv", text: generated.file.text)
            var findings = Findings()
            guard case .list(let rows)? = CSVReader.read(file, into: &findings)?.value else {
                Issue.record("seed \(seed): no table")
                continue
            }
            #expect(findings.isEmpty, "seed \(seed): \(findings.all.map(\.id))\n\(generated.file.text)")
            var items: [PlacedText.Item] = []
            for (index, row) in rows.enumerated() {
                guard case .record(let record) = row.value else { continue }
                if index == 0 { items += record.entries.map { item($0.key, $0.keyRange) } }
                items += record.entries.flatMap { self.items(of: $0.node) }
            }
            let expected = rows.isEmpty ? [] : generated.file.items
            compare(items, expected, "seed \(seed)", generated.file.text)
        }
    }

    private func check(
        _ written: PlacedText, _ path: String, _ seed: UInt64, _ read: (SourceFile, inout Findings) -> DataNode?
    ) {
        let file = SourceFile(path: path, text: written.text)
        var findings = Findings()
        let node = read(file, &findings)
        #expect(
            findings.isEmpty, "seed \(seed): \(findings.all.map { "\($0.id) \($0.message.english)" })\n\(written.text)")
        compare(node.map { items(of: $0) } ?? [], written.items, "seed \(seed)", written.text)
    }

    private func compare(_ items: [PlacedText.Item], _ expected: [PlacedText.Item], _ what: String, _ text: String) {
        guard items != expected else { return }
        let first = zip(items, expected).first { $0 != $1 }
        Issue.record(
            "\(what): \(items.count) of \(expected.count), first \(first.map { "\($0) instead of \($1)" } ?? "")\n\(text)"
        )
    }

    private func items(of node: DataNode) -> [PlacedText.Item] {
        switch node.value {
        case .null: [item(nil, node.range)]
        case .text(let text): [item(text, node.range)]
        case .list(let nodes): nodes.flatMap(items)
        case .record(let record): record.entries.flatMap { [item($0.key, $0.keyRange)] + items(of: $0.node) }
        default: [item("not a text", node.range)]
        }
    }

    private func item(_ value: String?, _ range: SourceRange?) -> PlacedText.Item {
        PlacedText.Item(value: value, range: range.map { $0.lower..<$0.upper } ?? 0..<0)
    }
}
