import Diagnostics
import Testing
@testable import DocumentData

/// Readers meet texts that are almost right: no trap, and every range inside its file.
struct FuzzTests {
    /// xorshift64*, so that a failure can be repeated.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state >> 12
            state ^= state << 25
            state ^= state >> 27
            return state &* 0x2545_F491_4F6C_DD1D
        }
    }

    static let pieces: [String] = [
        "\"", "'", ":", ": ", "- ", "\n", "\r\n", "  ", "\t", "|", ">", "&a ", "*a", "{", "}", "[", "]", ",", ";", "#",
        "!x ", "é", "😀", "\u{2028}",
        "\\", "\\u00e9", "`", "``", "**", "_", "[^1]", "\n[^1]: ", "<b>", "![x](y)", "](", "&amp;", "\n\n",
        "| a | b |\n|--|--|\n", "\u{0}", "\u{301}", "? ", "0", "",
    ]

    @Test(arguments: ["a.yaml", "a.csv", "a.json", "a.md"])
    func mutatedFiles(_ path: String) {
        let seeds: [String: String] = [
            "a.yaml": MiniProject.files["data/quick-win.yaml"] ?? "",
            "a.csv": MiniProject.files["data/pejabat.csv"] ?? "",
            "a.json": "{\"a\": [1, \"dua\", {\"b\": null}], \"c\": \"é\"}",
            "a.md":
                "# J *k*\n\nTeks[^1] `kode` [t](u)\nlanjut **x**\n\n- a\n  - b\n\n| a | b |\n|---|---|\n| 1 | `2` |\n\n[^1]: isi\n",
        ]
        var generator = Generator(state: 20_231_010)
        for _ in 0..<400 {
            var scalars = Array((seeds[path] ?? "").unicodeScalars)
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let index = Int.random(in: 0...scalars.count, using: &generator)
                let end = min(scalars.count, index + Int.random(in: 0...4, using: &generator))
                let piece = FuzzTests.pieces.randomElement(using: &generator) ?? ""
                scalars.replaceSubrange(index..<end, with: piece.unicodeScalars)
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            check(SourceFile(path: path, text: String(text)))
        }
    }

    private func check(_ file: SourceFile) {
        var findings = Findings()
        guard let node = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings) else {
            #expect(findings.hasErrors)
            return
        }
        for diagnostic in findings.all { #expect((diagnostic.range?.upper ?? 0) <= file.bytes.count) }
        checkRanges(node, file)
    }

    private func checkRanges(_ node: DataNode, _ file: SourceFile) {
        #expect((node.range?.upper ?? 0) <= file.bytes.count)
        switch node.value {
        case .list(let nodes): for node in nodes { checkRanges(node, file) }
        case .record(let record): for entry in record.entries { checkRanges(entry.node, file) }
        case .text(let text):
            var findings = Findings()
            if let range = node.range {
                _ = inlineSources(MarkdownReader.read(text, at: range, into: &findings).blocks)
            }
        case .markdown(let document): _ = inlineSources(document.blocks)
        default: break
        }
    }
}
