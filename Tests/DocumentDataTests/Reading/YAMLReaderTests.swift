import Diagnostics
import Testing
@testable import DocumentData

struct YAMLReaderTests {
    func read(_ text: String, _ scalars: ScalarReading = .text) -> (node: DataNode?, findings: Findings) {
        var findings = Findings()
        return (YAMLReader.read(SourceFile(path: "a.yaml", text: text), scalars: scalars, into: &findings), findings)
    }

    @Test func keepsTheTextOfScalars() {
        let (node, findings) = read(
            "a: 008\nb: 198609262015051001\nc: 1.250\nd: yes\ne: ~\nf:\ng: ''\nh: \"~\"\ni: 2023-10-10\n")
        #expect(findings.isEmpty)
        #expect(
            describe(node)
                == "{a: '008', b: '198609262015051001', c: '1.250', d: 'yes', e: null, f: null, g: '', h: '~', i: '2023-10-10'}"
        )
    }

    @Test func keepsFreeScalarsAsWritten() {
        let (node, _) = read(
            "[008, 198609262015051001, 12, -3.5, '12', 2,5, 1.250, true, 2023-10-10, 2023-13-10, 0.125, 1e5]", .written)
        #expect(
            describe(node)
                == "['008', '198609262015051001', =12, =-3.5, '12', =2, =5, '1.250', true, =2023-10-10, '2023-13-10', =0.125, '1e5']"
        )
    }

    /// A decimal comma within braces would part the number in two.
    @Test(arguments: [
        ("{ n: 3,46 }", "3,46"), ("a: { n: 1.250,50, m: x }", "1.250,50"), ("{ m: x, n: 3,4x6 }", "3,4x6"),
        ("{ n: 3, 46 }", nil), ("[ 3,46 ]", nil),
        ("{ n: 3,46: x }", nil), ("n: 3,46", nil), ("[1,5, 2,5]", "1,5"), ("[a, 2,5]", "2,5"), ("[1,2,3]", nil),
        ("[2024,2025, 2026]", nil),
        ("[1, 2, 3]", nil), ("[\"1,5\", 2]", nil), ("[a,b, 1]", nil), ("{ n: \"3,46\" }", nil), ("{ n: 3.46 }", nil),
        ("{ n: 3,b }", nil),
    ])
    func decimalCommaInBraces(text: String, place: String?) {
        let found = read(text).findings.all.filter { $0.id == "data.decimal-comma" }
        #expect(found.map { $0.range?.text } == (place.map { [$0] } ?? []))
    }

    @Test(arguments: [("3,46", "write 3.46"), ("1.250,50", "write 1250.50"), ("3,4x6", "write \"3,4x6\"")])
    func whatADecimalCommaMeant(text: String, fix: String) {
        #expect(read("{ n: \(text) }").findings.all.first?.fix?.message.english == fix)
    }

    /// A comment that cuts a text shows what it cut.
    @Test(arguments: [
        ("a: Program nomor #1 dilaksanakan\n", "#1 dilaksanakan"), ("- Gedung #2", "#2"),
        ("- satu dua  #tiga empat  \n- lima", "#tiga empat"), ("a: satu\n  dua #tiga\nb: 1\n", "#tiga"),
        ("{a: satu dua #tiga\n}", "#tiga"),
        ("a: satu dua # tiga\n", nil), ("a: \"satu dua\" #tiga\n", nil), ("a: satu#dua tiga\n", nil),
        ("a: kabupaten #atau kota\n", nil), ("a: 2024-03-05 #tahun-bulan-hari\n", nil), ("a: satu dua ##\n", nil),
        ("a: satu dua #\n", nil), ("a: |\n  satu dua #tiga\n", nil), ("#satu dua\na: tiga empat\n#lima\n", nil),
    ])
    func commentsThatCutTexts(text: String, cut: String?) {
        let found = read(text).findings.all.filter { $0.id == "data.comment-cuts-text" }
        #expect(found.map { $0.range?.text } == (cut.map { [$0] } ?? []))
    }

    @Test func aTextThatWasCutIsPutInQuotes() {
        let fix = read("a: kata \"satu\" #dua").findings.all.first?.fix?.replacement
        #expect(fix?.range.text == "kata \"satu\" #dua")
        #expect(fix?.text == "\"kata \\\"satu\\\" #dua\"")
    }

    @Test func knowsThePlaceOfEveryScalar() {
        let text = """
            é: "ké\\u0041", 😀: x
            """
        #expect(read(text).findings.hasErrors)
        let sample = """
            daérah: {😀: 'é''x', "k é": "a\\"b" , z: [ 1, dua tiga ]}
            panjang: satu
              dua
            blok: |-
              baris é
                dua

            lipat: >
              a
              b
            tag: !!str 008
            akhir: x # komentar
            """
        let (node, findings) = read(sample)
        #expect(findings.isEmpty)
        #expect(
            node.map(scalarSources) == [
                "daérah=", "😀=", "'é''x'", "\"k é\"=", "\"a\\\"b\"", "z=", "1", "dua tiga",
                "panjang=", "satu\n  dua", "blok=", "|-\n  baris é\n    dua", "lipat=", ">\n  a\n  b", "tag=", "008",
                "akhir=", "x",
            ])
        #expect(node?.range?.text == String(sample.dropLast(" # komentar".count)))
        if case .record(let record)? = node?.value {
            #expect(record["daérah"]?.range?.text == "{😀: 'é''x', \"k é\": \"a\\\"b\" , z: [ 1, dua tiga ]}")
        }
    }

    @Test func countsLinesAsYAMLDoes() {
        let (node, findings) = read("a: 1\r\nb: 2\rc: 3\u{2028}d: 4\u{85}e: 5\n")
        #expect(findings.isEmpty)
        #expect(node.map(scalarSources) == ["a=", "1", "b=", "2", "c=", "3", "d=", "4", "e=", "5"])
    }

    @Test(arguments: [
        ("a: 1\nb: 2\n❶a❶: 3\n", "data.duplicate-key"),
        ("x:\n  - é: 1\n    b: 2\n    ❶é❶: 3\n", "data.duplicate-key"),
        ("x: {a: 1, ❶a❶: 2}\n", "data.duplicate-key"),
        ("a: ❶&❶x 1\n", "data.yaml-alias"),
        ("a: &x 1\nb: ❶*❶x\n", "data.yaml-alias"),
        ("a: ❶!!binary❶ aGk=\n", "data.yaml-tag"),
        ("a: ❶!lokal❶ {b: 1}\n", "data.yaml-tag"),
        ("? ❶[a, b]❶\n: 1\n", "data.complex-key"),
        ("a: 1\n❶-❶--\nb: 2\n", "data.yaml"),
        ("a: b❶:❶ c\n", "data.yaml"),
        ("a:\n❶\t❶b: 1\n", "data.yaml"),
        ("a: 'x\u{1}❶'❶", "data.control-character"),
        ("a: ❶*❶tebal*\n", "data.yaml"),
    ])
    func findsFaults(_ marked: String, _ id: String) {
        let sample = MarkedText(marked)
        let findings = read(sample.text).findings
        if id == "data.yaml" || id == "data.control-character" {
            #expect(findings.all.map(\.id) == [id])
        } else {
            expect(findings, in: "a.yaml", sample, ["❶": id])
        }
    }

    @Test func survivesBombs() {
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1...40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(read(bomb).findings.all.map(\.id) == ["data.yaml-alias"])
        #expect(read(bomb + "? *a40\n: 1\n").findings.all.map(\.id) == ["data.yaml-alias"])
    }

    @Test func boundsNesting() {
        for deep in [
            String(repeating: "[", count: 100_000), String(repeating: "- ", count: 50_000),
            String(repeating: "{a: ", count: 5000),
        ] {
            #expect(read(deep).findings.all.allSatisfy { $0.id == "data.too-deep" || $0.id == "data.yaml" })
            #expect(read(deep).findings.hasErrors)
        }
        let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(read(closed).findings.all.map(\.id) == ["data.too-deep"])
        #expect(read(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)).findings.isEmpty)
    }

    /// Quadratic work on 320 kB would take minutes.
    @Test(.timeLimit(.minutes(10))) func readsALongLine() {
        let text = "[" + (0..<20_000).map { "{a: \($0), b: é}" }.joined(separator: ", ") + "]"
        #expect(read(text).findings.isEmpty)
    }

    @Test func emptyFileIsNull() {
        #expect(describe(read("").node) == "null")
        #expect(describe(read("# hanya komentar\n").node) == "null")
    }
}
