import Diagnostics
import Testing

@Suite struct FindingsTests {
    @Test func sortsByFileAndPlaceAndKeepsTheOrderOfEquals() {
        let a = SourceFile(path: "a", text: "12345"), b = SourceFile(path: "b", text: "12345")
        func finding(_ id: String, _ range: SourceRange?) -> Diagnostic {
            Diagnostic(id, .warning, Wording(verbatim: id), at: range)
        }
        var findings = Findings()
        for finding in [
            finding("4", SourceRange(b, 0, 1)), finding("2", SourceRange(a, 1, 2)), finding("3", SourceRange(a, 1, 3)),
            finding("1", nil),
        ] { findings.report(finding) }
        #expect(findings.sorted.map(\.id) == ["1", "2", "3", "4"])
        #expect(!findings.hasErrors)
        findings.report(Diagnostic("e", .error, Wording(verbatim: "e"), at: nil))
        #expect(findings.hasErrors)
    }

    @Test(arguments: [
        ("nma", "nama"), ("namaa", "nama"), ("anma", "nama"), ("NAMA", "nama"), ("jabtan", "jabatan"), ("x", nil),
        ("sesuatu", nil), ("", nil),
    ])
    func nearMisses(_ word: String, _ expected: String?) {
        #expect(NearMiss.nearest(to: word, in: ["nama", "jabatan", "nip"]) == expected)
    }

    @Test func severitiesAreOrdered() {
        #expect(Severity.note < Severity.warning && Severity.warning < Severity.error)
    }
}
