import Diagnostics
import Testing
@testable import DocumentData

struct MarkdownReaderTests {
    func read(_ text: String) -> (document: MarkdownDocument, findings: Findings) {
        var findings = Findings()
        return (MarkdownReader.read(SourceFile(path: "a.md", text: text), into: &findings), findings)
    }

    @Test func convertsEveryConstruct() {
        let (document, findings) = read(
            """
            # Judul *miring*

            Satu **tebal *dua*** `kode` ~~coret~~\\
            [tautan](https://a.id "t") ![gambar *x*](g.png)
            lanjut www.a.id

            > kutip

            3. tiga
            4. empat

               - dalam

            ```
            kode
            ```

            ---
            | A | B |
            |:-:|--:|
            | x | *y* |
            """)
        // Titles of links are not shown.
        #expect(findings.all.map(\.id) == ["markdown.lost-text"])
        #expect(
            describe(document.blocks) == """
                h1(Judul *miring*) p(Satu **tebal *dua*** `kode` ~coret~⏎[tautan](https://a.id)\u{20}![gambar x](g.png)␤lanjut www.a.id) \
                quote(p(kutip)) list(3 loose: <p(tiga)><p(empat) list(•: <p(dalam)>)>) code(kode) rule table(centre,end: A|B/x|*y*)
                """)
        #expect(
            inlineSources(document.blocks) == [
                "Judul ", "miring", "Satu ", "tebal ", "dua", " ", "`kode`", " ", "coret", "tautan", " ",
                "![gambar *x*](g.png)",
                "lanjut www.a.id", "kutip", "tiga", "empat", "dalam", "A", "B", "x", "y",
            ])
    }

    /// The numbers that were typed are those that others refer to.
    @Test(arguments: [
        ("1. a\n2. b\n4. c\n5. d\n", "list(1: <p(a)><p(b)>) list(4: <p(c)><p(d)>)", ["markdown.list-numbers 4"]),
        ("1. a\n2. b\n\n1. c\n2. d\n", "list(1: <p(a)><p(b)>) list(1: <p(c)><p(d)>)", []),
        ("1. a\n2. b\n1. c\n", "list(1: <p(a)><p(b)>) list(1: <p(c)>)", ["markdown.list-numbers 1"]),
        ("1. a\n1. b\n1. c\n", "list(1: <p(a)><p(b)><p(c)>)", []),
        ("1. a\n2. b\n2. c\n", "list(1: <p(a)><p(b)>) list(2: <p(c)>)", ["markdown.list-numbers 2"]),
        ("7. a\n8. b\n", "list(7: <p(a)><p(b)>)", []),
        ("> 1. a\n> 3. b\n", "quote(list(1: <p(a)>) list(3: <p(b)>))", ["markdown.list-numbers 3"]),
        ("1. a\n\n   x\n2. b\n", "list(1 loose: <p(a) p(x)><p(b)>)", []),
    ])
    func numbersOfLists(_ text: String, _ expected: String, _ found: [String]) {
        let (document, findings) = read(text)
        #expect(describe(document.blocks) == expected)
        #expect(findings.all.map { "\($0.id) \($0.range?.text ?? "")" } == found)
    }

    @Test func placesOfInlinesInLongParagraphs() {
        let text = "é satu *dua*\n  tiga \\* empat\n  lima **enam** `tu  juh`\ndelapan"
        let (document, _) = read(text)
        #expect(
            inlineSources(document.blocks) == [
                "é satu ", "dua", "tiga \\* empat", "lima ", "enam", " ", "`tu  juh`", "delapan",
            ])
        #expect(
            inlineSources(read("a &amp; *b* &copy;c\nd & e\\_f").document.blocks) == [
                "a &amp; ", "b", " &copy;c", "d & e\\_f",
            ])
    }

    @Test func placesOfBlocks() {
        let (document, _) = read("# Judul\n\nParagraf é\nlanjut\n\n- a\n- b\n")
        #expect(
            document.blocks.map { $0.range?.text.trimmingSuffix() } == ["# Judul", "Paragraf é\nlanjut", "- a\n- b"])
    }

    @Test func putsFootnotesWhereTheyAreReferredTo() {
        let (document, findings) = read("Teks[^b] dan[^a] lagi.\n\n[^a]: Isi *a*.\n[^b]: Isi b.\n")
        #expect(findings.isEmpty)
        #expect(describe(document.blocks) == "p(Teks^{p(Isi b.)} dan^{p(Isi *a*.)} lagi.)")
        #expect(inlineSources(document.blocks) == ["Teks", "Isi b.", " dan", "Isi ", "a", ".", " lagi."])
    }

    @Test(arguments: [
        ("a\n\n❶<div>x</div>❶\n", "markdown.raw-html"),
        ("a ❶<b>❶tebal\n", "markdown.raw-html"),
        ("a\n\n❶[^x]:❶ tak dirujuk\n", "markdown.unused-footnote"),
        ("a[^x]\n\n[^x]: isi❶[^❶x]\n", "markdown.nested-footnote"),
    ])
    func findsFaults(_ marked: String, _ id: String) {
        let sample = MarkedText(marked)
        expect(read(sample.text).findings, in: "a.md", sample, ["❶": id])
    }

    @Test func commentsAreLeftOut() {
        let (document, findings) = read("a\n\n<!-- catatan\npenulis -->\n\nb <!-- x --> c\n")
        #expect(findings.isEmpty)
        #expect(describe(document.blocks) == "p(a) p(b  c)")
        #expect(read("<!-- a --><script>x</script>\n").findings.all.map(\.id) == ["markdown.raw-html"])
    }

    @Test func mapsValuesBackIntoYAML() throws {
        let yaml = """
            a: |
              Satu *dua*
              tiga

                1. empat
                   lima é
            b: "ku\\u00e9 *tebal* \\"kutip\\" akhir"
            c: >-
              lipat
              **dua**
            d: 'it''s *x*'
            e: polos *y*
              lanjut
            """
        var findings = Findings()
        let file = SourceFile(path: "a.yaml", text: yaml)
        let node = try #require(YAMLReader.read(file, into: &findings))
        guard case .record(let record) = node.value else { return }
        var sources: [[String]] = []
        for entry in record.entries {
            guard case .text(let text) = entry.node.value, let range = entry.node.range else { continue }
            sources.append(inlineSources(MarkdownReader.read(text, at: range, into: &findings).blocks))
        }
        #expect(findings.isEmpty)
        #expect(
            sources == [
                ["Satu ", "dua", "tiga", "empat", "lima é"],
                ["ku\\u00e9 ", "tebal", " \\\"kutip\\\" akhir"],
                ["lipat\n", "dua"],
                ["it''s ", "x"],
                ["polos ", "y", "\n  lanjut"],
            ])
    }

    @Test func reportsHTMLInsideAYAMLBlockAtItsLine() throws {
        let sample = MarkedText("a:\n  b: |\n    baris\n\n    dua ❶<u>❶garis\n")
        var findings = Findings()
        let node = try #require(YAMLReader.read(SourceFile(path: "a.yaml", text: sample.text), into: &findings))
        guard case .record(let outer) = node.value, let inner = outer.record("a"), let text = inner.text("b"),
            let range = inner["b"]?.range
        else { return }
        _ = MarkdownReader.read(text, at: range, into: &findings)
        expect(findings, in: "a.yaml", sample, ["❶": "markdown.raw-html"])
    }

    /// Each of them hangs a reader that tries all ways.
    @Test(.timeLimit(.minutes(10))) func survivesHostileText() {
        let deep = [
            String(repeating: "> ", count: 20_000), String(repeating: "- ", count: 5000),
            String(repeating: "*a **b ", count: 5000),
            String(repeating: "[", count: 20_000),
            String(repeating: "![", count: 10_000) + String(repeating: "](x)", count: 10_000),
            String(repeating: "`", count: 20_001), "[^a]: [^a]\n\n[^a]", String(repeating: "&amp;", count: 20_000),
        ]
        for text in deep { _ = read(text) }
        #expect(read(String(repeating: "> ", count: 200) + "a").findings.all.map(\.id) == ["markdown.too-deep"])
    }
}

private extension String {
    func trimmingSuffix() -> String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
