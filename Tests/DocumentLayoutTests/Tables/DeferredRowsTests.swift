import Diagnostics
import DocumentData
import LayoutLanguage
import PageModel
import Testing
import TestSupport
@testable import DocumentLayout

/// Rows that are made when they are asked for are the rows that would have been made at once.
@Suite struct DeferredRowsTests {
    /// Loops of at least as many steps as `Layout` binds later, so that portions end within groups, spans and sums.
    static let tables: [String: String] = [
        "columns by content": """
        <table columns="auto 1fr 20pt auto"><thead><tr><th>No</th><th colspan="2">Nama panjang</th><th>X</th></tr></thead><tbody>
        <for each="i" in="range(1, 150)"><tr><td>{{ i }}</td><td>kata {{ i }} lagi</td><td>{{ i }}</td><td>abc</td></tr></for></tbody></table>
        """,
        "rows in the table itself": """
        <table columns="1fr 1fr"><for each="i" in="range(1, 100)"><tr><td>{{ i }}</td><td>kata</td></tr></for></table>
        """,
        "cells that span columns": """
        <table columns="auto auto auto"><tbody><for each="i" in="range(1, 130)"><tr><td colspan="2">lebar {{ i }} sekali</td><td>a</td></tr>
        <tr><td>{{ i }}</td><td colspan="2">bb</td></tr></for></tbody></table>
        """,
        "row spans over portions": """
        <table columns="1fr 1fr 1fr"><tbody><for each="g" in="range(1, 3)"><for each="i" in="range(1, 70)">
        <tr><if test="i = 1"><td rowspan="70">kelompok {{ g }} dengan teks</td></if><td>{{ g }}.{{ i }}</td><td>isi</td></tr></for></for></tbody></table>
        """,
        "row spans beyond the end": """
        <table columns="1fr 1fr"><tbody><for each="i" in="range(1, 65)"><tr><if test="i = 60"><td rowspan="90">akhir</td></if>
        <if test="i != 60"><td>{{ i }}</td></if><td>isi</td></tr></for></tbody></table>
        """,
        "sums": """
        <table columns="1fr 1fr"><tfoot repeat="page"><tr><td>Halaman</td><td><sum/></td></tr></tfoot>
        <carry at="page-end"><tr><td>Pindah</td><td><sum/></td></tr></carry><carry at="page-start"><tr><td>Pindahan</td><td><sum/></td></tr></carry>
        <for each="g" in="range(1, 3)"><tbody><tr repeat="page" break-after="avoid"><td colspan="2">Judul {{ g }}</td></tr>
        <for each="i" in="range(1, 80)"><tr><td>{{ i }}</td><td value="{{ i }}">{{ i }}</td></tr></for>
        <subtotal><tr><td>Jumlah {{ g }}</td><td><sum/></td></tr></subtotal></tbody></for>
        <tfoot><tr><td>Jumlah</td><td><sum/></td></tr></tfoot></table>
        """,
        "decimal commas and stripes": """
        <table columns="auto auto" stripe="#EEEEEE"><tbody><tr><td>awal</td><td align=",">1,25</td></tr>
        <for each="i" in="range(1, 140)"><tr><td>{{ i }}</td><td align=","><if test="i = 139">1,12345</if><if test="i != 139">{{ i }},5</if></td></tr></for>
        </tbody></table>
        """,
        "shared lines": """
        <table columns="auto 1fr" border-collapse="collapse" border="1pt solid #000000"><tbody><for each="i" in="range(1, 100)">
        <tr><if test="i = 90"><td border="6pt solid #000000">{{ i }}</td></if><if test="i != 90"><td border="2pt solid #000000">{{ i }}</td></if><td border="1pt solid #000000">isi</td></tr>
        </for></tbody></table>
        """,
        "notes, ids and captions": """
        <p>Lihat <ref to="baris-99"/>.</p><table columns="1fr 1fr"><caption>Daftar</caption><tbody><for each="i" in="range(1, 100)">
        <tr><td id="baris-{{ i }}">{{ i }}</td><td>isi<if test="i = 30"><footnote>catatan satu</footnote></if><if test="i = 99"><footnote>catatan dua</footnote></if></td></tr>
        </for></tbody></table><p>akhir<footnote>tiga</footnote></p>
        """,
        "division by columns": """
        <table columns="60pt 90pt 90pt 90pt" column-split="over-then-down" key-columns="1"><tbody><for each="i" in="range(1, 80)">
        <tr><td>{{ i }}</td><td>a {{ i }}</td><td colspan="2">b {{ i }}</td></tr></for></tbody></table>
        """,
    ]

    private struct Outcome: Equatable {
        var dump = ""
        var findings: [String] = []
        var anchors: [String] = []
    }

    private func outcome(of content: String, longTableRows: Int) -> Outcome {
        let layout = Layout(
            document: """
                <layout \(Layout.letters)><style for="td" padding="0"/><style for="th" padding="0"/>
                <page-master name="m" size="200pt 150pt" orientation="landscape" margin="0"/><section page-master="m">\(content)</section></layout>
                """, Layout.Request(longTableRows: longTableRows))
        return Outcome(
            dump: layout.dump, findings: layout.allFindings.all.map { "\($0.id) \($0.message.english)" },
            anchors: layout.outline.map(\.destination))
    }

    @Test(arguments: tables.keys.sorted())
    func sameAsMadeAtOnce(name: String) throws {
        let content = try #require(Self.tables[name])
        let atOnce = outcome(of: content, longTableRows: .max), deferred = outcome(of: content, longTableRows: 1)
        #expect(atOnce.dump.split(separator: "\n").count > 100)
        let difference = zip(atOnce.dump.split(separator: "\n"), deferred.dump.split(separator: "\n")).first {
            $0 != $1
        }
        #expect(atOnce.dump == deferred.dump, "\(difference.map { "\($0.0) → \($0.1)" } ?? "one is longer")")
        #expect(atOnce.findings == deferred.findings)
        #expect(atOnce.anchors == deferred.anchors)
    }

    /// An error in any row is told, once, and no page is laid out; those of later sections are told too.
    @Test func errorsInRows() {
        let table =
            "<table columns=\"1fr\"><tbody><for each=\"i\" in=\"range(1, 100)\"><tr><td>{{ i / (i - 70) }}</td></tr></for></tbody></table>"
        let later =
            "<section><p>{{ tidakAda }}</p></section><section><table columns=\"1fr\"><tbody><for each=\"i\" in=\"range(1, 90)\"><tr><td>{{ jugaTidak }}</td></tr></for></tbody></table></section>"
        for rows in [1, Int.max] {
            let layout = Layout(
                document: "<layout><section>\(table)</section>\(later)</layout>",
                Layout.Request(longTableRows: rows, mayBeRefused: true))
            #expect(layout.pages.isEmpty)
            #expect(layout.findings.count == 3, "\(layout.allFindings.all.map(\.message.english))")
        }
    }

    /// Loops that are bound later are paid from the section's budget, once.
    @Test func budget() {
        var limits = Layout.Request.limits
        limits.nodes = 1_000
        let row = "<for each=\"i\" in=\"range(1, 200)\"><tr><td>{{ i }}</td></tr></for>"
        for (groups, isTooMuch) in [(1, false), (3, true)] {
            let table = "<table columns=\"1fr\"><tbody>\(String(repeating: row, count: groups))</tbody></table>"
            let layout = Layout(
                document: "<layout><section>\(table)</section></layout>",
                Layout.Request(longTableRows: 1, limits: limits, mayBeRefused: true))
            #expect(layout.findings.contains("layout.too-many-nodes") == isTooMuch, "\(layout.findings)")
        }
    }

    /// Only a few portions are in memory at a time.
    @Test func forgetsRows() throws {
        var made = 0
        let style = ComputedStyle.initial
        let portions = (0..<100).map { index in
            DeferredRows.Portion(
                source: .nodes([]), before: .init(rowCount: index * 10), rowCount: 10, counters: Counters())
        }
        let rows = DeferredRows(portions) { portion in
            made += 1
            return portion.rows.map { _ in TableContent.Row(cells: [], style: style, origin: nil) }
        }
        #expect(rows.count == 1_000)
        for index in 0..<1_000 { _ = rows[index] }
        #expect(made == 100)
        _ = rows[995]
        _ = rows[965]
        #expect(made == 100)
        _ = rows[0]
        #expect(made == 101)
    }
}
