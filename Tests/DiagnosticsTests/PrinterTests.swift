import Diagnostics
import Testing

@Suite struct PrinterTests {
    private let file = SourceFile(path: "data/opd.csv", text: "id,nama\ndinkes,Dinas\t\"Kesehatan\"\n")

    private var diagnostic: Diagnostic {
        Diagnostic("data.contoh", .error, Wording(id: "salah", en: "wrong"), at: SourceRange(file, 8, 14))
            .rule(Wording(id: "aturan", en: "rule")).note(
                Wording(id: "di sini juga", en: "here too"), at: SourceRange(file, 0, 2)
            )
            .fix(Wording(id: "ganti", en: "replace"), replacing: .init(SourceRange(file, 8, 14), with: "dinas \"x\""))
            .onPage(3)
    }

    @Test func peopleSeePlaceLineAndCaret() {
        #expect(
            PlainDiagnosticPrinter(language: .english).text(for: diagnostic) == """
                data/opd.csv:2:1: page 3: error: wrong [data.contoh]
                   2 | dinkes,Dinas "Kesehatan"
                     | ^^^^^^
                     = rule: rule
                     = note: here too
                     --> data/opd.csv:1:1
                   1 | id,nama
                     | ^^
                     = fix: replace

                """)
        #expect(
            PlainDiagnosticPrinter(language: .indonesian).text(for: diagnostic).hasPrefix(
                "data/opd.csv:2:1: halaman 3: kesalahan: salah"))
    }

    @Test func programsGetOneObjectPerLine() {
        #expect(
            JSONDiagnosticPrinter(language: .english).line(for: diagnostic) == """
                {"id":"data.contoh","severity":"error","message":"wrong","file":"data/opd.csv","line":2,"column":1,"endLine":2,\
                "endColumn":7,"page":3,"rule":"rule","notes":[{"message":"here too","file":"data/opd.csv","line":1,"column":1,\
                "endLine":1,"endColumn":3}],"fix":{"message":"replace","replacement":"dinas \\"x\\"","file":"data/opd.csv","line":2,\
                "column":1,"endLine":2,"endColumn":7}}
                """)
    }

    @Test func longLinesAreShownAroundThePlace() {
        let long = SourceFile(
            path: "a", text: String(repeating: "x", count: 300) + "SALAH" + String(repeating: "y", count: 300))
        let text = PlainDiagnosticPrinter(language: .english)
            .text(for: Diagnostic("a.b", .warning, Wording(verbatim: "m"), at: SourceRange(long, 300, 305)))
        let lines = text.split(separator: "\n").map(Array.init)
        #expect(lines.allSatisfy { $0.count < 140 })
        #expect(lines[1].contains("…"))
        // The carets stand under the word.
        #expect(lines[1].firstIndex(of: "S") != nil)
        #expect(lines[1].firstIndex(of: "S") == lines[2].firstIndex(of: "^"))
    }

    @Test(arguments: [("a\"b\\c", #""a\"b\\c""#), ("\n\t\r", #""\n\t\r""#), ("\u{1}", #""\u0001""#), ("é–", "\"é–\"")])
    func jsonStrings(_ text: String, _ quoted: String) { #expect(JSONText.quoted(text) == quoted) }

    @Test func summaryCounts() {
        let warning = Diagnostic("a.b", .warning, Wording(verbatim: "m"), at: nil)
        let printer = PlainDiagnosticPrinter(language: .english)
        #expect(printer.summary(of: [diagnostic, diagnostic, warning]) == "2 errors, 1 warning")
        #expect(printer.summary(of: []) == "")
    }

    /// A mistake in every row of a table is explained, then listed, then counted; a single one is never hidden by it.
    @Test func manyOfAKind() {
        let file = SourceFile(path: "a.csv", text: String(repeating: "x\n", count: 100))
        var diagnostics = (0..<50).map {
            Diagnostic("a.many", .warning, Wording(verbatim: "row \($0)"), at: SourceRange(file, $0 * 2, $0 * 2 + 1))
                .fix(Wording(verbatim: "mend it"))
        }
        diagnostics.append(diagnostic)
        let texts = PlainDiagnosticPrinter(language: .english).texts(for: diagnostics)
        #expect(texts.count == 22)
        #expect(texts.filter { $0.contains("fix: mend it") }.count == 3)
        #expect(texts[3] == "a.csv:4:1: warning: row 3 [a.many]\n")
        #expect(texts[20].contains("wrong") && texts[20].contains("fix"))
        #expect(texts[21] == "… and 30 more [a.many]; all of them with --diagnostics json\n")
    }

    /// A value that is wrong in every row has one cause: it is said once, with the other places; programs get them all.
    @Test(arguments: [1, 2, 12, 13, 14, 500])
    func theSameIsSaidOnce(count: Int) {
        let file = SourceFile(path: "a.csv", text: String(repeating: "x\n", count: count))
        let same = (0..<count).map {
            Diagnostic("a.same", .error, Wording(verbatim: "no 'x'"), at: SourceRange(file, $0 * 2, $0 * 2 + 1))
        }
        let other = Diagnostic("a.same", .error, Wording(verbatim: "no 'y'"), at: SourceRange(file, 0, 1))
        let texts = PlainDiagnosticPrinter(language: .english).texts(for: same + [other])
        #expect(texts.count == 2)
        let named = texts[0].split(separator: "\n").last { $0.contains("the same in line") } ?? ""
        #expect(named.isEmpty == (count == 1))
        #expect(named.split(separator: ",").count == min(max(count - 1, 0), 12) + (count > 13 ? 1 : 0))
        #expect(named.hasSuffix(", … and \(count - 13) more") == (count > 13))
    }

    /// Of other files, other pages, or with second places of their own: each is told.
    @Test func whatDiffersIsSaidAgain() {
        let files = ["a.csv", "b.csv"].map { SourceFile(path: $0, text: "x\nx\n") }
        let plain = files.map { Diagnostic("a.same", .error, Wording(verbatim: "m"), at: SourceRange($0, 0, 1)) }
        let noted = [0, 2].map {
            plain[0].note(Wording(verbatim: "n"), at: SourceRange(files[1], $0, $0 + 1))
        }
        let texts = PlainDiagnosticPrinter(language: .english).texts(
            for: plain + noted + [plain[0].onPage(3), plain[0].onPage(4)])
        #expect(texts.count == 6)
        #expect(!texts.contains { $0.contains("the same in") })
    }
}
