import Diagnostics
@testable import DocumentLayout
import PageModel
import Testing
import TestSupport

@Suite struct LedgerTests {
    private static let master = "<page-master name=\"a\" size=\"100pt 100pt\" margin=\"0\"/>"

    private func kept(_ section: String, alter: (Page) -> Page? = { $0 }) throws -> KeptLedger {
        try KeptLedger(LedgerTests.master + "<section page-master=\"a\">\(section)</section>", alter: alter)
    }

    @Test func valueHasItsPlaces() throws {
        let ledger = try kept("<p margin=\"0\">kata {{ teks }}</p>")
        let entry = try #require(ledger.entries.first)
        #expect(entry.summary == "halo dunia placed 1")
        #expect(entry.data?.file == "data/uji.yaml" && entry.data?.line == 1 && entry.data?.column == 7)
        #expect(entry.layout?.file == "uji.xml")
        // 'kata halo' fills the first line of nine letters, 'dunia' stands on the second.
        #expect(entry.on.first.map { [$0.x, $0.width, $0.height] } == [0, 90, 20])
    }

    @Test func mixedAndFilteredValuesAreApart() throws {
        let ledger = try kept("<p>({{ rekaman.nama | huruf-besar }}, {{ teks }}/{{ daftar[1].n | desimal: 2 }})</p>")
        #expect(ledger.summaries == ["BUDI placed 1", "halo dunia placed 1", "1,50 placed 1"])
    }

    @Test func capitalsAndHyphensAreTheSameText() throws {
        let ledger = try kept(
            "<p width=\"90pt\" text-transform=\"uppercase\">{{ teks }}, {{ rekaman.nama }}-{{ rekaman.nama }}</p>")
        #expect(ledger.summaries == ["halo dunia placed 1", "budi placed 1", "budi placed 1"])
    }

    @Test func computedValueHasNoDataPlace() throws {
        let ledger = try kept("<p>{{ count(daftar) }}</p>")
        #expect(ledger.summaries == ["3 placed 1"])
        #expect(ledger.entries.first?.data == nil)
    }

    @Test func markdownHasAnEntryForEachText() throws {
        let ledger = try kept("<p>{{ prosa }}</p>")
        #expect(ledger.summaries == ["satu  placed 1", "dua placed 1"])
    }

    @Test func valueThatIsBrokenReachesEveryPage() throws {
        let ledger = try kept("<p line-height=\"60pt\" orphans=\"1\" widows=\"1\">aaaaa {{ teks }}</p>")
        #expect(ledger.summaries == ["halo dunia placed 1 2"])
    }

    @Test func repeatedHeadIsToldApart() throws {
        let rows = (1...12).map { "<tr><td>baris \($0)</td></tr>" }.joined()
        let ledger = try kept(
            "<table columns=\"1fr\"><thead><tr><th padding=\"0\">{{ rekaman.nama }}</th></tr></thead><tbody>\(rows)</tbody></table>"
        )
        #expect(ledger.entries.first?.summary == "budi placed 1")
        #expect(ledger.entries.count > 1)
        #expect(
            ledger.entries.dropFirst().allSatisfy { $0.status == "repeated" && $0.entry == 1 && $0.data?.line == 3 })
    }

    @Test func hiddenValueIsNamed() throws {
        #expect(try kept("<p>a</p><p display=\"none\"><b>{{ teks }}</b></p>").summaries == ["halo dunia hidden"])
        #expect(
            try kept("<table columns=\"1fr\"><tbody><tr display=\"none\"><td>{{ teks }}</td></tr></tbody></table>")
                .summaries == ["halo dunia hidden"])
        #expect(try kept("<p>a <b display=\"none\">{{ teks }}</b></p>").summaries == ["halo dunia hidden"])
        #expect(try kept("<ul><li>a</li><li display=\"none\">{{ teks }}</li></ul>").summaries == ["halo dunia hidden"])
    }

    @Test func runningHeadsMayBeUnused() throws {
        let ledger = try KeptLedger(
            """
            <page-master name="a" size="100pt 100pt" margin="0">
              <header><p>{{ teks }}</p></header><footer on="rest"><p>{{ rekaman.nama }}</p></footer>
            </page-master>
            <section page-master="a"><p>a</p></section>
            """)
        #expect(ledger.own.isEmpty)
        #expect(ledger.summaries == ["halo dunia placed 1", "budi unused"])
        #expect(ledger.entries.first?.artifact == true)
    }

    @Test func valueBeyondThePaperIsReported() throws {
        let ledger = try kept(
            "<p>a</p><box position=\"page\" top=\"0\" left=\"-40pt\" width=\"100pt\">{{ teks }}</box>")
        let master = try KeptLedger(
            """
            <page-master name="a" size="100pt 100pt" margin="0"><decoration><box position="page" top="0" left="-40pt" width="120pt">{{ teks }}</box></decoration></page-master>
            <section page-master="a"><p>a</p></section>
            """)
        #expect(ledger.entries.map(\.status) + master.entries.map(\.status) == ["placed", "outside"])
        #expect(master.own.all.map(\.id) == ["layout.value-outside"])
    }

    @Test func lostValueIsAnError() throws {
        let ledger = try kept("<p>{{ teks }}</p>") { Page(size: $0.size, items: [], label: nil) }
        #expect(ledger.summaries == ["halo dunia lost"])
        #expect(ledger.entries.first?.finding == "layout.value-lost")
        #expect(
            ledger.own.all.map { [$0.id, $0.range?.description ?? ""] } == [["layout.value-lost", "data/uji.yaml:1:7"]])
    }

    @Test func otherTextInItsPlaceIsAnError() throws {
        let ledger = try kept("<p>{{ rekaman.nama }}</p>") { page in
            Page(
                size: page.size,
                items: page.items.map { item in
                    guard case .text(let run) = item else { return item }
                    let pieces = run.pieces.map {
                        TextRun.Piece(
                            ShapedText(text: Array("bubi".utf8), glyphs: $0.shaped.glyphs, clusters: []), x: $0.x)
                    }
                    return .text(
                        TextRun(
                            face: run.face, size: run.size, color: run.color, origin: run.origin, pieces: pieces,
                            letterSpacing: .zero,
                            source: run.source, ledgerNumber: run.ledgerNumber))
                }, label: nil)
        }
        #expect(ledger.summaries == ["budi altered 1"])
        #expect(
            ledger.own.all.map { ["\($0.severity) \($0.id)", $0.range?.description ?? ""] } == [
                ["error layout.value-altered", "data/uji.yaml:3:9"]
            ])
    }
}

/// Numbers of charts stand on the page as the chart writes them.
@Suite struct ChartLedgerTests {
    private func kept(_ chart: String) throws -> KeptLedger {
        try KeptLedger(
            "<page-master name=\"a\" size=\"300pt 300pt\" margin=\"0\"/><section page-master=\"a\">\(chart)</section>")
    }

    /// In any width: what the drawing has no room for is listed.
    @Test(arguments: ["bar", "line", "radar"], ["300pt", "120pt", "60pt"]) func valuesAndLabelsAreAccountedFor(
        type: String, width: String
    ) throws {
        let ledger = try kept(
            """
            <chart type="\(type)" width="\(width)" unit="%" decimals="2"><series label="{{ teks }}"><for each="d" in="daftar"><point label="{{ d.nama }}" value="{{ d.n }}"/></for></series>
            <series label="{{ rekaman.nama }}"><for each="d" in="daftar"><point label="{{ d.nama }}" value="{{ d.n }}"/></for></series></chart>
            """)
        #expect(ledger.own.isEmpty, "\(ledger.own.all)")
        #expect(
            ledger.entries.filter { $0.status != "repeated" }.map(\.summary).sorted() == [
                "1,50% placed 1", "1,50% placed 1", "2,00% placed 1", "2,00% placed 1", "4,00% placed 1",
                "4,00% placed 1", "budi placed 1",
                "dua placed 1", "halo dunia placed 1", "satu placed 1", "tiga placed 1",
            ])
    }

    @Test func valueThatIsNoNumberIsToldAtItsPlace() {
        var findings = Findings()
        _ = Bound.dump(
            Bound.layout("<chart type=\"bar\"><point label=\"a\" value=\"{{ teks }}\"/></chart>"), into: &findings)
        #expect(findings.all.map(\.id) == ["layout.invalid-value"])
        #expect(findings.all.first?.range?.description == "data/uji.yaml:1:7")
    }

    @Test func emptyValueIsAGap() {
        var findings = Findings()
        let dump = Bound.dump(
            Bound.layout(
                "<chart type=\"bar\"><point label=\"a\" value=\"{{ kosong }}\"/><point label=\"b\" value=\"\"/></chart>"
            ), into: &findings)
        #expect(findings.isEmpty)
        #expect(dump.contains("point label=a|"))
    }
}
