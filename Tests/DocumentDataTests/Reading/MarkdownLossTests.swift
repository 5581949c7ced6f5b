import Diagnostics
@testable import DocumentData
import TestSupport
import Testing

/// Markdown loses nothing: what prints otherwise than it was meant is read as it was meant, or told at its place.
@Suite struct MarkdownLossTests {
    /// Numbers of the lines that something is told of.
    private func lines(_ text: String) -> Set<Int> {
        var findings = Findings()
        _ = MarkdownReader.read(SourceFile(path: "a.md", text: text), into: &findings)
        return Set(findings.all.compactMap { $0.range?.position.line })
    }

    private func read(_ text: String) -> (blocks: String, findings: [String]) {
        let file = SourceFile(path: "a.md", text: text)
        var findings = Findings()
        let document = MarkdownReader.read(file, into: &findings)
        return (describe(document.blocks), findings.all.map { "\($0.id) \($0.range?.text ?? "-")" })
    }

    @Test(arguments: [
        ("a. satu\nb. dua\nc. tiga", "list(1 {a}.: <p(satu)><p(dua)><p(tiga)>)"),
        ("b) satu\nc) dua", "list(2 {a}): <p(satu)><p(dua)>)"),
        ("(a) satu\n(b) dua", "list(1 ({a}): <p(satu)><p(dua)>)"),
        ("(1) satu\n(2) dua", "list(1 ({1}): <p(satu)><p(dua)>)"),
        ("i. satu\nii. dua\niii. tiga", "list(1 {i}.: <p(satu)><p(dua)><p(tiga)>)"),
        ("h. satu\ni. dua\nj. tiga", "list(8 {a}.: <p(satu)><p(dua)><p(tiga)>)"),
        ("IV. satu\nV. dua", "list(4 {I}.: <p(satu)><p(dua)>)"),
        ("A. satu\nB. dua", "list(1 {A}.: <p(satu)><p(dua)>)"),
        ("•\tsatu\n•\tdua", "list(• •: <p(satu)><p(dua)>)"),
        ("– satu\n– dua", "list(• –: <p(satu)><p(dua)>)"),
        ("1) satu\n2) dua", "list(1 {1}): <p(satu)><p(dua)>)"),
        ("1. satu\n2. dua", "list(1: <p(satu)><p(dua)>)"),
        ("terdiri atas:\na. satu\nlanjutan\nb. dua", "p(terdiri atas:) list(1 {a}.: <p(satu lanjutan)><p(dua)>)"),
    ])
    func officialListsAreLists(text: String, blocks: String) {
        let (read, findings) = read(text)
        #expect(read.replacing("␤", with: " ") == blocks)
        #expect(findings.isEmpty)
    }

    /// Beginnings of lines that are text.
    @Test(arguments: [
        "a.n. Bupati\nb.d. Kepala", "a. satu saja\ntanpa yang kedua", "dr. Contoh\ndr. Rekaan",
        "(2026) tahun\n(2027) depan lagi",
    ])
    func otherBeginningsAreText(text: String) {
        let blocks = read(text).blocks
        #expect(text.hasPrefix("(2026") ? blocks.hasPrefix("list(2026") : blocks.hasPrefix("p("))
    }

    @Test func asterisksBetweenDigitsMultiply() {
        #expect(
            read("biaya 5*3*2 orang, 4**2**1, *miring* dan ru*mah* 2*kali*").blocks
                == "p(biaya 5*3*2 orang, 4**2**1, *miring* dan ru*mah* 2*kali*)")
        #expect(read("biaya 5*3*2 orang").findings.isEmpty)
    }

    @Test func cellsBeyondTheHeadAreTold() {
        let text =
            "| Kegiatan | Anggaran |\n|---|--:|\n| Pelatihan | Pendampingan | 250.000.000 |\n| `a|b` | 100.000.000 |\n| Rapat | 50.000.000 |\n| a \\| b | 1 |\n"
        #expect(read(text).findings == ["markdown.surplus-cell  250.000.000 ", "markdown.surplus-cell  100.000.000 "])
    }

    @Test(arguments: [
        (
            "---\ntitle: Judul\nauthor: Contoh\n---\n\nIsi.",
            ["markdown.front-matter ---\ntitle: Judul\nauthor: Contoh\n---"]
        ),
        ("[digaris]{.underline} dan {#tab-1}", ["markdown.attributes {.underline}"]),
        ("satu ==tanda== lain", ["markdown.highlight ==tanda=="]), ("a == b == c", []), ("Judul\n=====", []),
        ("luas 5 m^2^ dan H~2~O", ["markdown.superscript ^2^", "markdown.subscript ~2~"]),
        ("rumus $x + y$ dan harga US$5 juta", ["markdown.math $x + y$"]),
        ("+---+---+\n| a | b |\n+---+---+", ["markdown.grid-table +---+---+", "markdown.grid-table +---+---+"]),
        ("- [ ] belum\n- [x] sudah", ["markdown.task [ ]", "markdown.task [x]"]),
        ("![peta](peta.png \"Peta wilayah\")", ["markdown.lost-text Peta wilayah"]),
    ])
    func otherDialectsAreTold(text: String, expected: [String]) {
        #expect(read(text).findings == expected)
    }

    @Test(arguments: [
        "teks biasa dengan `kode`, **tebal**, [tautan](https://contoh.go.id/a-b), <https://contoh.go.id> & lainnya &amp; &copy;",
        "kata[^1] dan kata[^dua]\n\n[^1]: catatan satu\n[^dua]: catatan dua",
        "[tautan][acuan] lagi\n\n[acuan]: https://contoh.go.id", "```swift\nlet a = 1\n```", "    kode menjorok",
        "<!-- komentar -->\n\nisi",
        "1. satu\n1. dua\n\n3) tiga", "Judul\n=====\n\nisi  \nbaris", "> kutipan\n> 1. butir", "per*tanggung*jawaban",
        "harga $5 dan $6", "a ~~b~~ c",
        "\\*bukan\\* &#65; A", "| a | b |\n|---|---|\n| c |", "![gambar](a.png)", "# Judul {belum}", "x < y > z",
    ])
    func nothingIsToldWithoutCause(text: String) {
        #expect(read(text).findings.isEmpty)
    }

    /// Random texts of all constructs: each word is in the document, or told.
    @Test(arguments: 1...200) func everyWordIsThereOrTold(seed: UInt64) {
        var dice = Dice(seed: seed), number = 0
        func word() -> String {
            number += 1
            return "kata\(number)x"
        }
        func inline() -> String {
            let pieces = (0..<dice.number(1...4)).map { _ -> String in
                dice.pick([
                    "\(word())", "*\(word())*", "**\(word())**", "`\(word())`", "~~\(word())~~",
                    "[\(word())](https://a.id/\(word()))", "![\(word())](\(word()).png)",
                    "\(word())[^\(word())]", "&amp; \(word())", "\\* \(word())", "<!-- x --> \(word())",
                ])
            }
            return pieces.joined(separator: " ")
        }
        let blocks = (0..<dice.number(1...5)).map { _ -> String in
            dice.pick([
                inline(), "# \(inline())", "> \(inline())\n> \(inline())", "- \(inline())\n- \(inline())",
                "1. \(inline())\n2. \(inline())",
                "a. \(inline())\nb. \(inline())",
                "| \(word()) | \(word()) |\n|---|---|\n| \(word()) | \(word()) | \(word()) |", "```\n\(word())\n```",
                "    \(word())", "\(inline())\n\(inline())", "(1) \(word())\n\(word())\n(2) \(word())",
                "\(word())\n===",
            ])
        }
        let text = blocks.joined(separator: "\n\n"), document = read(text).blocks, told = lines(text)
        for index in 1...max(1, number) where text.contains("kata\(index)x") {
            let isShown = document.contains("kata\(index)x")
            let isTold = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().contains {
                $0.element.contains("kata\(index)x") && told.contains($0.offset + 1)
            }
            // A footnote that is not defined is a label.
            #expect(
                isShown || isTold || text.contains("[^kata\(index)x]"),
                "seed \(seed): kata\(index)x of\n\(text)\n\(document)")
        }
    }
}
