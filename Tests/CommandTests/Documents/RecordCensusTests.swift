import Foundation
import TestSupport
import Testing

/// Each row of a table that a document is about is in it, or is told at its place.
@Suite struct RecordCensusTests {
    private func found(_ table: String, body: String) throws -> [String] {
        let project = try TestProject(
            layout: """
                <layout>
                  <page-master name="m" size="A4" margin="25mm"/>
                  <section page-master="m"><p>Isi.</p>\(body)</section>
                </layout>
                """)
        try project.write(table, to: "data/t.csv")
        try project.replace(
            "  komitmen: data/komitmen.yaml", with: "  komitmen: data/komitmen.yaml\n  t: data/t.csv", in: "naskah.yaml"
        )
        return try Naskah.findings("check", project.path).findings.map { "\($0.line ?? 0) \($0.id) \($0.severity)" }
    }

    private static let table = "nama,jenis\nA,x\nB,x\nC,\nD,y\nE,y\n"
    private static func groups(_ kinds: String...) -> String {
        kinds.map { "<for each=\"r\" in=\"where(t, .jenis = '\($0)')\"><p>{{ r.nama }}</p></for>" }.joined()
    }

    /// Groups that leave one out are no groups of all.
    @Test func aRowThatNoGroupTakesIn() throws {
        #expect(try found(Self.table, body: Self.groups("x", "y")) == ["4 data.record-not-shown warning"])
    }

    @Test func whoeverChoosesSaysSo() throws {
        let body = Self.groups("x", "y").replacing("<for ", with: "<for partial=\"true\" ")
        #expect(try found(Self.table, body: body) == [])
    }

    @Test func aFewRowsAreAChoice() throws { #expect(try found(Self.table, body: Self.groups("x")) == []) }

    @Test func aRowThatIsGoneThroughAndNotPrinted() throws {
        let body = "<for each=\"r\" in=\"t\"><if test=\"r.jenis\"><p>{{ r.nama }}</p></if></for>"
        #expect(try found(Self.table, body: body) == ["4 data.record-not-shown warning"])
    }

    /// Attributes that are shown count, and rows of long tables that are bound when their pages are.
    @Test func everythingThatIsShownCounts() throws {
        let bars = """
            <gantt from="2024" to="2026"><for each="r" in="t"><bar label="{{ r.nama }}" from="2024" to="2025"/></for></gantt>
            """
        #expect(try found(Self.table, body: bars) == [])
        let long = "nama,jenis\n" + (1...300).map { "N\($0),\($0 == 200 ? "" : "x")\n" }.joined()
        let rows = """
            <table columns="1fr 1fr"><tbody><for each="r" in="t"><tr><td>{{ r.nama }}</td><td>{{ r.jenis }}</td></tr></for></tbody></table>
            """
        #expect(try found(long, body: rows) == [])
        let chosen = rows.replacing("in=\"t\"", with: "in=\"where(t, has(.jenis))\"")
        #expect(try found(long, body: chosen) == ["201 data.record-not-shown warning"])
    }

    /// The signatories of a form are named one by one: nobody else is missing from it, but a single unit that does not sign is told.
    @Test func thoseWhoAreNotNamedAreNotMissing() throws {
        let project = try TestProject(sample: "contoh")
        try project.replace("      - camat-contoh\n", with: "", in: "data/komitmen.yaml")
        let found = try Naskah.findings("check", project.path).findings
        #expect(found.map { "\($0.id) \($0.severity)" } == ["data.agency-without-signer note"])
    }

    /// Against a count made apart: random tables, random kinds that the layout prints.
    @Test(arguments: 0..<12) func missingRowsAreTheOthers(seed: Int) throws {
        var state = UInt64(seed &* 7919 &+ 17)
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let kinds = (0..<1 + random(12)).map { _ in ["x", "y", "z", ""][random(4)] }
        let printed = ["x", "y", "z"].filter { _ in random(3) > 0 }
        let rows = kinds.enumerated().map { "N\($0.offset),\($0.element)\n" }.joined()
        let body = printed.map { Self.groups($0) }.joined()
        let missing = kinds.indices.filter { !printed.contains(kinds[$0]) }
        let isAbout = (kinds.count - missing.count) * 2 > kinds.count
        #expect(
            try found("nama,jenis\n" + rows, body: body)
                == (isAbout ? missing : []).map { "\($0 + 2) data.record-not-shown warning" })
    }
}
