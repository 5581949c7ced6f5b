import Testing
@testable import DocumentLayout

/// What layout tries out is kept when it is taken: what it had to say is told then, although nothing is told during the trial.
@Suite struct TrialFindingsTests {
    /// The heights of columns are tried out before the last one is set.
    @Test func wordsThatAreCutInBalancedColumns() {
        let word = String(repeating: "a", count: 30)
        let layout = Layout(
            "<columns count=\"2\" gap=\"0\"><p>bb</p><p>\(word)</p><p>cc dd</p></columns>", width: 200, height: 400)
        #expect(layout.findings == ["layout.word-cut"])
    }

    /// Signature blocks are set in several sizes, of which one is taken.
    @Test func glyphsThatAreMissingInNames() {
        let layout = Layout(
            "<signatures columns=\"2\"><signature office=\"Kepala\" name=\"☃ Nama\"/><signature office=\"Kepala\" name=\"Nama\"/></signatures>",
            width: 400, height: 300)
        #expect(layout.findings == ["fonts.missing-glyph"])
    }

    /// A cell that asks for too wide a column in a table within balanced columns.
    @Test func columnsThatAreTooWideInTables() {
        let table =
            "<table columns=\"20pt 500pt 40pt\" column-split=\"down-then-over\" key-columns=\"1\"><tr><td>k</td><td>a</td><td>b</td></tr></table>"
        let layout = Layout("<columns count=\"2\" gap=\"0\">\(table)<p>a</p></columns>", width: 200, height: 400)
        #expect(layout.findings.contains("layout.wide-column"), "\(layout.findings)")
    }
}
