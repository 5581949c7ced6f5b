import FuzzTargets
import TestGenerators
import Testing

/// A few rounds of what `make fuzz` does, with every test run: the same ones each time.
@Suite struct SeededTests {
    /// Documents of all sizes.
    @Test(arguments: 0..<20) func randomDocuments(_ part: UInt64) throws {
        for seed in part * 100..<(part + 1) * 100 {
            do {
                try DocumentProperties.check(seed: seed)
            } catch {
                Issue.record("seed \(seed): \(error)")
            }
        }
    }

    /// Small pieces of each format one after the other, most of which are no sound files.
    @Test(arguments: FuzzTarget.allCases.filter { $0 != .document }) func randomPieces(_ target: FuzzTarget) throws {
        let pieces = SeededTests.pieces[target] ?? []
        for seed in 0..<2000 {
            var dice = Dice(seed: UInt64(seed))
            let text = (0..<dice.number(1...24)).map { _ in dice.pick(dice.chance(70) ? pieces : SeededTests.anywhere) }
                .joined()
            var bytes = Array(text.utf8)
            if dice.chance(10), !bytes.isEmpty { bytes[dice.number(0...bytes.count - 1)] = UInt8(dice.number(0...255)) }
            do {
                try target.check(bytes)
            } catch {
                Issue.record("seed \(seed): \(error)\n\(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    private static let anywhere = [
        "a", "kata", " ", "\n", "\r\n", "\t", "é", "😀", "\u{301}", "\u{2028}", "0", "3,46", "-1.5", "\"", "'", "\\",
        "\u{0}", "",
    ]

    private static let pieces: [FuzzTarget: [String]] = [
        .xml: [
            "<layout>", "</layout>", "<section>", "</section>", "<p>", "</p>", "<p class=\"a\">", "<td/>", "{{ a.b }}",
            "{{", "}}", "&lt;", "&#233;", "&",
            "<![CDATA[", "]]>", "<!--", "-->", "<?x?>", " a='b'", ">", "<", "/>",
            "<layout><section><p>x</p></section></layout>",
        ],
        .yaml: [
            "a: ", "b:\n  ", "- ", "\n- ", "\n  ", "{ a: 1, ", "}", "[", "]", "|\n  x\n", ">\n  x\n", "# x\n", "'",
            "\"", "!!str ", "&a ", "*a", "? ", "---\n", "\\n",
        ],
        .csv: [
            "nama,jumlah\n", "a;b\n", ",", ";", "\n", "\"", "\"\"", "\"a,b\"", "\"a\nb\"", "1250000", "\r", "\u{FEFF}",
        ],
        .json: [
            "{", "}", "[", "]", ":", ",", "\"a\": ", "\"b\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "1e5", "true",
            "null", "-0.5", "{\"a\": [1, \"dua\"]}",
        ],
        .workbook: [
            "<sheetData>", "</sheetData>", "<sheetData><row><c><v>1</v></c></row></sheetData>", "<row r=\"2\">",
            "</row>",
            "<row/>", "<c r=\"B2\" t=\"s\">", "<c t=\"inlineStr\"><is><t>Nama</t></is></c>", "<c r=\"C2\">", "</c>",
            "<v>0</v>",
            "<f>A1</f>", "<mergeCells>", "<mergeCell ref=\"A1:C2\"/>", "</mergeCells>", "<legacyDrawing/>",
            "<!-- > -->",
            "<![CDATA[>]]>", "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>", "<c s='0' r='D2'/>",
        ],
        .markdown: [
            "# ", "- ", "1. ", "> ", "*", "**", "`", "``", "~~", "[t](u)", "![g](a.png)", "[^1]", "\n[^1]: ",
            "| a | b |\n|---|--:|\n| c | d |\n",
            "\n\n", "    ", "```\n", "---\n", "<b>", "&amp;", "www.a.id", "  \n", "\\*",
        ],
    ]
}
