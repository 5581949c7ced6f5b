import Diagnostics
import DocumentData
import TestSupport
import Testing

/// `[@key, hlm. 12]` in Markdown.
@Suite struct MarkdownCitationTests {
    private func read(_ text: String) -> (blocks: String, findings: [String], keys: [String]) {
        var findings = Findings()
        let document = MarkdownReader.read(SourceFile(path: "bab.md", bytes: Array(text.utf8)), into: &findings)
        return (
            describe(document.blocks), findings.sorted.map { "\($0.range?.description ?? "") \($0.id)" },
            document.blocks.flatMap(keys)
        )
    }

    private func keys(_ block: MarkdownBlock) -> [String] {
        guard case .paragraph(let content) = block.kind else { return [] }
        return content.flatMap { inline -> [String] in
            guard case .citation(let items) = inline.kind else { return [] }
            return items.map { "\($0.keyRange?.description ?? "") \($0.keyRange?.text ?? "")" }
        }
    }

    @Test(arguments: [
        ("Menurut [@contoh-2024].", "p(Menurut @[contoh-2024,].)"),
        ("Menurut Contoh [-@contoh-2024, hlm. 3].", "p(Menurut Contoh @[-contoh-2024,hlm. 3].)"),
        ("[@a; @b, hlm. 1–2; -@c bab 3] dan [@d]", "p(@[a,;b,hlm. 1–2;-c,bab 3] dan @[d,])"),
        ("Baris [@a,\nhlm. 12] lanjut", "p(Baris @[a,hlm. 12] lanjut)"),
        ("*miring [@a_b_c]* tebal", "p(*miring @[a_b_c,]* tebal)"),
        ("\\[@bukan] tetapi [@ya] dan \\[@bukan]", "p([@bukan] tetapi @[ya,] dan [@bukan])"),
        ("`[@kode]` dan [@a](b.md)", "p(`[@kode]` dan [@a](b.md))"),
        ("surel a@b.id [ @a]", "p(surel a@b.id [ @a])"),
        ("[@a:b/c.d+e.]", "p(@[a:b/c.d+e,.])"),
    ])
    func areRead(text: String, expected: String) {
        let read = read(text)
        #expect(read.blocks == expected)
        #expect(read.findings.isEmpty, "\(read.findings)")
    }

    @Test func everyKeyHasItsPlace() {
        let read = read("Satu \\* [@contoh; @contoh-2]\ndua [@contoh,\n  hlm. 4; @x].")
        #expect(read.keys == ["bab.md:1:11 contoh", "bab.md:1:20 contoh-2", "bab.md:2:7 contoh", "bab.md:3:12 x"])
        #expect(read.findings.isEmpty)
    }

    @Test(arguments: ["[@]", "[@a; b]", "[@a;]", "[-@, hlm. 2]"])
    func whatIsNoKeyIsTold(text: String) {
        #expect(read("x \(text)").findings.map { $0.hasSuffix("markdown.citation") } == [true], "\(text)")
    }
}
