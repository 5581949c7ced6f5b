import Diagnostics
import LayoutLanguage
import TestSupport
import Testing

/// What a layout or a project says that has to hold.
@Suite struct AssertionTests {
    private func findings(_ content: String) -> [Diagnostic] {
        var findings = Findings()
        _ = Bound.sections(SourceFile(path: "uji.xml", text: Bound.layout(content)), into: &findings)
        return findings.all
    }

    @Test(arguments: [
        "count(daftar) = 3", "daftar[1].nama = 'satu' and count(daftar) > 2", "has(daftar)", "not has(kosong)",
    ])
    func whatHoldsIsSilent(_ test: String) {
        #expect(findings("<assert test=\"\(test)\" message=\"x\"/>").isEmpty)
    }

    @Test func whatDoesNotHoldHasItsMessageAndBothSides() throws {
        let found = findings(
            "<p>a</p><assert test=\"count(daftar) = rekaman.nama\" message=\"ada {{ count(daftar) }}, bukan {{ rekaman.nama }}\"/>"
        )
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.id == "layout.assert" && finding.severity == .error)
        #expect(
            finding.message.indonesian == "ada 3, bukan budi" && finding.range?.text == "count(daftar) = rekaman.nama")
        #expect(finding.notes.map(\.message.english) == ["count(daftar) is 3", "rekaman.nama is budi"])
        #expect(finding.notes.last?.range?.file.path == "data/uji.yaml")
    }

    /// Of joined conditions those are told that do not hold.
    @Test func joinedConditions() {
        let found = findings("<assert test=\"count(daftar) = 3 and rekaman.nama = 'siti'\" message=\"x\"/>")
        #expect(found.first?.notes.map(\.message.english) == ["rekaman.nama is budi"])
    }

    @Test func itPrintsNothingAndStandsAnywhere() {
        var findings = Findings()
        let text =
            "<layout><assert test=\"has(daftar)\" message=\"x\"/><section><p>a<assert test=\"has(daftar)\" message=\"x\"/></p></section></layout>"
        #expect(Bound.dump(text, into: &findings) == "section(p(a))")
        #expect(findings.isEmpty, "\(findings.all.map(\.message.english))")
    }

    @Test func atTheTopItIsAskedOnce() {
        var findings = Findings()
        let text =
            "<layout><assert test=\"count(daftar) = 9\" message=\"sembilan\"/><section><p>a</p></section></layout>"
        _ = Bound.dump(text, into: &findings)
        #expect(findings.all.map(\.message.english) == ["sembilan"])
    }
}
