import Diagnostics
import DocumentData
import TestSupport
import Testing

/// What Naskah's Markdown has besides CommonMark: expressions, captions and ids, references, blocks between `:::`.
@Suite struct ProseDialectTests {
    private func read(_ text: String) -> (blocks: String, findings: [String], sources: [String]) {
        var findings = Findings()
        let document = MarkdownReader.read(SourceFile(path: "bab.md", bytes: Array(text.utf8)), into: &findings)
        return (
            describe(document.blocks), findings.sorted.map { "\($0.range?.description ?? "") \($0.id)" },
            inlineSources(document.blocks)
        )
    }

    @Test func expressions() {
        let whole = read("Pagu {{ sum(program, .pagu) | rupiah }} dan *{{ a * b_c[1] }}* lagi.")
        #expect(whole.blocks == "p(Pagu {{ sum(program, .pagu) | rupiah }} dan *{{ a * b_c[1] }}* lagi.)")
        #expect(whole.findings.isEmpty)
        #expect(
            whole.sources.contains("{{ sum(program, .pagu) | rupiah }}") && whole.sources.contains("{{ a * b_c[1] }}"))
        // In a table a bar within braces parts no cells, and code and escapes stay as they are.
        let table = read("| A | B |\n|--|--|\n| {{ x | rupiah }} | `{{ y | z }}` |\n\n\\{{ bukan }} dan ``{{``")
        #expect(table.blocks == "table(start,start: A|B/{{ x | rupiah }}|`{{ y | z }}`) p({{ bukan }} dan `{{`)")
        #expect(table.findings.isEmpty)
        #expect(read("Satu\ndua {{ x tanpa akhir").findings == ["bab.md:2:5 markdown.unclosed-expression"])
        #expect(read("![{{ x }}](a.png)").findings == ["bab.md:1:1 markdown.expression-place"])
        #expect(read("```\n{{ x }}\n::: y\n```").blocks == "code({{ x }}\n::: y)")
    }

    @Test func captionsAndIDs() {
        let text = """
            ## Risiko {#risiko}

            Tabel: Daftar risiko {#tab-risiko}

            | A |
            |--|
            | b |

            | C |
            |--|
            | d |

            : Yang kedua

            ![alur](a.png)

            Gambar: Alur *layanan* {#gbr-alur}

            ![Peta](b.png){#gbr-peta}
            """
        let read = read(text)
        #expect(
            read.blocks
                == "#risiko h2(Risiko) #tab-risiko <<Daftar risiko>> table(start: A/b) <<Yang kedua>> table(start: C/d) #gbr-alur <<Alur *layanan*>> p(![alur](a.png)) #gbr-peta <<Peta>> p(![Peta](b.png))"
        )
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(self.read("Tabel: sendiri\n\nteks").findings == ["bab.md:1:1 markdown.caption-without-table"])
        #expect(self.read("Gambar: sendiri").findings == ["bab.md:1:1 markdown.caption-without-picture"])
        // Braces elsewhere, and of other kinds, are still told.
        #expect(self.read("teks {#x} saja").findings == ["bab.md:1:6 markdown.attributes"])
        #expect(self.read("## Judul {.kelas}").findings == ["bab.md:1:10 markdown.attributes"])
    }

    @Test func references() {
        let read = read("Lihat [Tabel](#tab-x), [](#bab-2), [sini](#y) dan [Gambar](http://a.b).")
        #expect(read.blocks == "p(Lihat →Tabel#tab-x, →#bab-2, [sini](#y) dan [Gambar](http://a.b).)")
        #expect(read.findings.isEmpty)
        #expect(read.sources.contains("Tabel") && read.sources.contains("#bab-2"))
    }

    @Test func fences() {
        let text = """
            Awal
            ::: catatan Perhatikan ini
            Isi *tebal*.

            - satu
            :::
            ::: kolom
            kiri
            ::: kutipan
            dalam
            :::

            ---

            kanan
            :::
            akhir
            """
        #expect(
            read(text).blocks
                == "p(Awal) note(Perhatikan ini) {p(Isi *tebal*.) list(•: <p(satu)>)} columns() {p(kiri) pullQuote() {p(dalam)} rule p(kanan)} p(akhir)"
        )
        #expect(read(text).findings.isEmpty)
        #expect(read("::: catatn\nx\n:::").findings == ["bab.md:1:1 markdown.unknown-fence"])
        #expect(read("::: catatan\nx").findings == ["bab.md:1:1 markdown.unclosed-fence"])
        #expect(read("x\n\n:::").findings == ["bab.md:3:1 markdown.stray-fence"])
        #expect(read("> ::: sumber\n> Bappeda\n> :::").blocks == "quote(source() {p(Bappeda)})")
    }
}
