import Diagnostics
import DocumentData
import Foundation
import Testing
import TestSupport

@Suite struct ExpressionTests {
    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 2 - 3", "5"), ("12 / 3 / 2", "2"), ("-2 * -3", "6"),
        ("2 - -3", "5"),
        ("0.1 + 0.2", "0,3"), ("0.1 * 3 - 0.3", "0"), ("1250000000 * 3", "3.750.000.000"), ("1 / 4", "0,25"),
        ("99999999999999999999 + 1", "100.000.000.000.000.000.000"), ("1234.5", "1234,5"), ("-1234", "\u{2212}1234"),
        ("100", "100"),
        ("12345678901234567890 * 1000000000", "12.345.678.901.234.567.890.000.000.000"),
        ("'a' | huruf-besar", "A"), ("'RSUD dr. Soeselo' | huruf-besar", "RSUD dr. SOESELO"),
        ("'delapan' | awal-besar", "Delapan"), ("'' | awal-besar", ""), ("0.0045 | desimal:4", "0,0045"),
        ("daftar[2]['nama']", "dua"), ("where(daftar, .['nama'] = 'tiga')[1].n | desimal:1", "4,0"),
        ("'it''s'", "it's"), ("\"x\"", "x"), ("null | default:'–'", "–"),
        ("'' | default:'–'", "–"),
        ("0 | default:'–'", "0"), ("4 | romawi", "IV"), ("1994 | romawi", "MCMXCIV"), ("9 | romawi-kecil", "ix"),
        ("count(daftar)", "3"), ("sum(daftar, .n)", "7,5"), ("min(daftar, .n)", "1,5"), ("max(daftar, .n)", "4"),
        ("avg(daftar, .n)", "2,5"),
        ("sum(range(1, 100))", "5050"), ("sum(range(1, 100)) | angka", "5.050"), ("sum(range(1, 200))", "20.100"),
        ("count(range(5, 1))", "0"), ("daftar[2].nama", "dua"), ("first(daftar).nama", "satu"),
        ("last(daftar).nama", "tiga"), ("join(range(1, 3))", "1, 2, 3"), ("join(range(1, 3), '-')", "1-2-3"),
        ("join(range(1, 3), ', ', ' dan ')", "1, 2 dan 3"),
        ("where(daftar, .n > 1.5 and .nama != 'tiga')[1].nama", "dua"),
        ("count(where(daftar, not (.n > 2)))", "2"), ("sort(daftar, -.n)[1].nama", "tiga"),
        ("sort(daftar, .nama)[1].nama", "dua"),
        ("count(group(daftar, .jenis))", "2"), ("group(daftar, .jenis)[2].kunci", "b"),
        ("count(group(daftar, .jenis)[1].isi)", "2"),
        ("join(distinct(daftar, .jenis))", "a, b"), ("count(where(daftar, has(.kosong)))", "0"),
        ("kosong.apa.saja", ""),
        ("1 + kosong", ""), ("sum(kosong)", "0"), ("count(where(daftar, count(where(daftar, .jenis = 'b')) = 1))", "3"),
        ("tanggal", "10 Oktober 2023"), ("max(daftar, .n) * 2", "8"), ("1 + 1 | romawi", "II"),
        ("join(where(range(1,5), . > 3))", "4, 5"),
        ("find(daftar, .nama, 'dua').n", "2"), ("find(daftar, .nama, 'empat').n", ""),
        ("find(daftar, .n, 4).nama", "tiga"),
        ("find(daftar, .nama, kosong).n", ""), ("find(where(daftar, .n > 1.5), .jenis, 'a').nama", "tiga"),
        ("count(where(daftar, find(daftar, .nama, .nama).n = .n))", "3"),
        ("'1.03.02' | induk", "1.03"), ("'1.03.02.2.01.0001' | induk:'program'", "1.03.02"), ("'1' | induk", ""),
        ("'1.03.02.2.01' | tingkat", "kegiatan"), ("'12mm ' | ulang:3", "12mm 12mm 12mm "), ("'a' | ulang:0", ""),
        ("'Loket dekat' | panjang", "11"), ("'' | panjang", "0"),
        ("'54,19 (CC)' | target:2", "54,19 (CC)"), ("0.5 | target:2", "0,50"),
        ("2.496 | target:2", "2,496"), ("kosong | target:2 | default:'–'", "–"),
    ])
    func values(_ expression: String, _ expected: String) {
        let (text, findings) = Bound.text("<p>{{ \(expression.escaped) }}</p>")
        #expect(findings.isEmpty, "\(findings.all.map(\.message.english))")
        #expect(text == expected)
    }

    @Test(arguments: [
        ("1 = 1", true), ("1 = 1.0", true), ("'a' = 'b'", false), ("1 = '1'", false), ("null = kosong", true),
        ("1 != 2 and 2 < 3", true),
        ("true or false and false", true), ("(true or false) and false", false), ("not false and false", false),
        ("not 1 = 2", true),
        ("1 < 2", true), ("2 <= 2", true), ("'a' < 'B'", true), ("kosong < 1", false), ("has(kosong)", false),
        ("has(teks)", true),
        ("has(rekaman.tidak_ada)", false), ("has(masterplan)", false), ("daftar", true),
        ("where(daftar, false)", false), ("teks", true), ("''", false), ("1 + 1 = 2", true),
        ("daftar[1].jenis = daftar[3].jenis", true), ("tanggal = tanggal", true), ("false = (1 < 2)", false),
        ("starts('1.03.02', '1.03.')", true), ("starts('1.03.02', '1.3')", false),
        ("contains('Bank Sampah', 'sampah')", true),
        ("contains('Bank', 'sampah')", false), ("contains(range(1, 3), 2)", true), ("contains(range(1, 3), 4)", false),
    ])
    func conditions(_ expression: String, _ expected: Bool) {
        let (text, findings) = Bound.text("<if test=\"\(expression.escaped)\"><p>ya</p><else><p>tidak</p></else></if>")
        #expect(findings.isEmpty, "\(findings.all.map(\.message.english))")
        #expect(text == (expected ? "ya" : "tidak"))
    }

    @Test(arguments: [
        "{{ ⟦layout.unknown-name⟧dafta }}", "{{ rekaman.⟦layout.unknown-key⟧nma }}",
        "{{ daftar.⟦layout.wrong-type⟧nama }}",
        "{{ teks.⟦layout.wrong-type⟧nama }}", "{{ 1 / ⟦layout.division-by-zero⟧0 }}",
        "{{ 1 / ⟦layout.division-by-zero⟧(2 - 2) }}",
        "{{ daftar[⟦layout.index-out-of-range⟧4].nama }}", "{{ daftar[⟦layout.index-out-of-range⟧0].nama }}",
        "{{ daftar[⟦layout.wrong-type⟧1.5].nama }}", "{{ daftar[⟦layout.wrong-type⟧'a'] }}",
        "{{ ⟦layout.value-as-text⟧daftar }}",
        "{{ ⟦layout.value-as-text⟧rekaman }}", "{{ ⟦layout.value-as-text⟧1 = 1 }}", "{{ 1 + ⟦layout.wrong-type⟧teks }}",
        "{{ 1 &lt; ⟦layout.wrong-type⟧'a' }}", "{{ sum(daftar, ⟦layout.wrong-type⟧.nama) }}",
        "{{ count(⟦layout.wrong-type⟧teks) }}",
        "{{ ⟦layout.wrong-type⟧teks | angka }}", "{{ ⟦layout.impossible-value⟧4000 | romawi }}",
        "{{ ⟦layout.impossible-value⟧1.5 | romawi }}",
        "<if test=\"⟦layout.wrong-type⟧1\">x</if>", "<for each=\"x\" in=\"⟦layout.wrong-type⟧teks\">x</for>",
        "{{ sort(daftar, ⟦layout.wrong-type⟧.campur) }}", "{{ max(daftar, ⟦layout.wrong-type⟧.sub) }}",
        "{{ ⟦layout.number-overflow⟧99999999999999999999999999999999999999 * 99999999999999999999999999999999999999 }}",
        "{{ where(daftar, .⟦layout.unknown-key⟧nma = 'x') }}",
        "{{ count(⟦layout.range-too-long⟧range(1, 1000000000)) }}",
        "{{ teks }} {{ ⟦layout.unknown-name⟧x }} {{ ⟦layout.unknown-name⟧y }}",
    ])
    func plantedFaults(_ content: String) {
        let source = MarkedSource(Bound.layout("<p>\(content)</p>"))
        var findings = Findings()
        _ = Bound.sections(source.file, into: &findings)
        source.check(findings)
    }

    /// A value of the data that an attribute or a property cannot have is put right where it stands; the layout is named beside it.
    @Test(arguments: ["<span color=\"{{ teks }}\">x</span>", "<img src=\"a.png\" alt=\"\" height=\"{{ teks }}\"/>"])
    func wrongValuesAreToldAtTheData(content: String) {
        var findings = Findings()
        _ = Bound.sections(MarkedSource(Bound.layout("<p>\(content)</p>")).file, into: &findings)
        #expect(
            findings.all.map { "\($0.id) \($0.range?.description ?? "")" } == ["layout.invalid-value data/uji.yaml:1:7"]
        )
        #expect(findings.all.first?.rule != nil)
        #expect(findings.all.first?.notes.first?.range?.file.path == "uji.xml")
    }

    /// Operators bind as their precedence says, whatever the brackets that are not needed.
    @Test func precedenceAgainstBrackets() {
        var generator = SeededGenerator(state: 42)
        for _ in 0..<300 {
            let tree = RandomSum.make(depth: 4, using: &generator)
            let (text, findings) = Bound.text("<p>{{ \(tree.sparse) }}|{{ \(tree.full) }}</p>")
            #expect(findings.isEmpty)
            let parts = text.split(separator: "|")
            #expect(parts.count == 2 && parts[0] == parts[1], "\(tree.sparse) and \(tree.full)")
        }
    }

    @Test func longExpressionsEndInOneFinding() {
        for text in [
            String(repeating: "(", count: 100_000), String(repeating: "not ", count: 100_000),
            String(repeating: "-", count: 100_000),
            String(repeating: "1+", count: 100_000) + "1", "a" + String(repeating: ".a", count: 100_000),
            "x" + String(repeating: " | romawi", count: 10_000),
        ] {
            var findings = Findings()
            _ = Bound.sections(SourceFile(path: "u", text: Bound.layout("<p>{{ \(text) }}</p>")), into: &findings)
            #expect(findings.all.map(\.id) == ["layout.expression"])
        }
    }

    /// No text in braces may crash; each gives a value or a finding.
    @Test func randomExpressions() {
        let words = [
            "a", "daftar", ".", "[", "]", "(", ")", "1", "'x'", "+", "-", "*", "/", "and", "not", "|", ":", ",",
            "romawi", "count", "where", "=", "!=", "é", "'", "range",
        ]
        var generator = SeededGenerator(state: 7)
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }.joined(separator: " ")
            var findings = Findings()
            _ = Bound.sections(SourceFile(path: "u", text: Bound.layout("<p>{{ \(text) }}</p>")), into: &findings)
            #expect(findings.all.allSatisfy { $0.range != nil })
        }
    }
}

extension String {
    var escaped: String { replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;") }
}

/// A sum of products with as few brackets as precedence allows, and with all of them.
private struct RandomSum {
    let sparse: String, full: String
    private let precedence: Int

    static func make(depth: Int, using generator: inout SeededGenerator) -> RandomSum {
        guard depth > 0, Int.random(in: 0..<5, using: &generator) > 0 else {
            let number = String(Int.random(in: 1...9, using: &generator))
            return RandomSum(sparse: number, full: number, precedence: 9)
        }
        let (symbol, precedence) = [("+", 1), ("-", 1), ("*", 2)].randomElement(using: &generator) ?? ("+", 1)
        let left = make(depth: depth - 1, using: &generator), right = make(depth: depth - 1, using: &generator)
        let a = left.precedence < precedence ? "(\(left.sparse))" : left.sparse
        let b = right.precedence <= precedence ? "(\(right.sparse))" : right.sparse
        return RandomSum(
            sparse: "\(a) \(symbol) \(b)", full: "(\(left.full) \(symbol) \(right.full))", precedence: precedence)
    }
}
