import Diagnostics
import DocumentData
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// What layouts are told, at which place and with which suggestion, and the nearest layouts that are told nothing.
@Suite struct NearLayoutTests {
    struct Slip: CustomTestStringConvertible, Sendable {
        let rule: String
        let severity: Severity
        /// The text of the layout at which the finding stands, or its beginning.
        let place: String
        let fix: String
        let told: String
        let harmless: [String]
        var testDescription: String { rule }

        init(
            _ rule: String, _ severity: Severity, at place: String, fix: String, _ told: String, harmless: [String]
        ) {
            (self.rule, self.severity, self.place) = (rule, severity, place)
            (self.fix, self.told, self.harmless) = (fix, told, harmless)
        }
    }

    private static func line(_ attributes: String, _ values: [String] = ["12", "20"]) -> String {
        let points = values.enumerated().map { "<point label=\"a\($0.offset)\" value=\"\($0.element)\"/>" }.joined()
        return "<chart \(attributes)>\(points)</chart>"
    }

    private static func series(_ count: Int) -> String {
        (0..<count).map {
            "<series label=\"s\($0)\"><point label=\"a\" value=\"\($0 + 1)\"/><point label=\"b\" value=\"2\"/></series>"
        }.joined()
    }

    private static func gantt(_ width: Int) -> String {
        "<box width=\"\(width)pt\"><gantt from=\"2024\" to=\"2028\"><bar label=\"nama panjang\" from=\"2024\" to=\"2025\"/></gantt></box>"
    }

    private static func rows(_ first: String, _ second: String) -> String {
        "<table columns=\"1fr 1fr 1fr\"><thead><tr><th>1</th><th>2</th><th>3</th></tr></thead><tr>\(first)</tr><tr>\(second)</tr></table>"
    }

    static let slips = [
        Slip(
            "layout.below-min", .warning, at: "13\">", fix: "check the values, or use a smaller min",
            line("type=\"line\" min=\"13\""),
            harmless: [line("type=\"line\" min=\"12\""), line("type=\"line\" min=\"0\""), line("type=\"line\"")]),
        Slip(
            "layout.chart-begins-at-zero", .warning, at: "10\">", fix: "delete min, or use type=\"line\"",
            line("type=\"bar\" min=\"10\""),
            harmless: [line("type=\"bar\""), line("type=\"line\" min=\"10\""), line("type=\"bar\" min=\"0\"")]),
        Slip(
            "layout.loose-point", .error, at: "<point label=\"a\" value=\"1\"/><point",
            fix: "put every <point> into a <series>",
            "<chart type=\"bar\">\(series(2))<point label=\"a\" value=\"1\"/><point label=\"b\" value=\"1\"/></chart>",
            harmless: [
                "<chart type=\"bar\">\(series(2))</chart>",
                "<chart type=\"bar\"><point label=\"c\" value=\"1\"/></chart>",
                "<chart type=\"bar\">\(series(2))<if test=\"has(kosong)\"><point label=\"c\" value=\"1\"/></if></chart>",
            ]),
        Slip(
            "layout.many-series", .warning, at: "<series label=\"s6\"", fix: "divide it into several charts",
            "<chart type=\"line\">\(series(7))</chart>",
            harmless: ["<chart type=\"line\">\(series(6))</chart>"]),
        Slip(
            "layout.no-room-for-gantt", .error, at: "<gantt",
            fix: "place the chart outside of columns and lists, or use wider paper", gantt(8), harmless: [gantt(400)]),
        Slip(
            "layout.span-overlap", .warning, at: "2\">e", fix: "write colspan=\"1\" or a smaller rowspan",
            rows("<td>a</td><td>b</td><td rowspan=\"2\">c</td>", "<td>d</td><td colspan=\"2\">e</td>"),
            harmless: [
                rows("<td>a</td><td>b</td><td rowspan=\"2\">c</td>", "<td colspan=\"2\">e</td>"),
                rows("<td rowspan=\"2\">a</td><td>b</td><td>c</td>", "<td colspan=\"2\">e</td>"),
                rows("<td>a</td><td>b</td><td>c</td>", "<td>d</td><td colspan=\"2\">e</td>"),
            ]),
    ]

    private func layout(_ content: String) -> Layout {
        Layout(
            document:
                "<layout \(Layout.letters)><page-master name=\"a\" size=\"500pt 400pt\" orientation=\"landscape\" margin=\"0\"/>"
                + Layout.plain + "<section page-master=\"a\">\(content)</section></layout>",
            Layout.Request(mayBeRefused: true))
    }

    @Test(arguments: slips) func theSlipIsToldAtItsPlace(_ slip: Slip) throws {
        // Where a chart has no room, neither have its words.
        let found = layout(slip.told).allFindings.all.filter { $0.id != "layout.word-cut" }
        #expect(
            found.map { "\($0.severity) \($0.id)" } == ["\(slip.severity) \(slip.rule)"],
            "\(found.map(\.message.english))")
        let finding = try #require(found.first), range = try #require(finding.range)
        #expect(range.file.path == "test.xml")
        #expect(String(decoding: range.file.bytes[range.lower...], as: UTF8.self).hasPrefix(slip.place))
        #expect(finding.fix?.message.english == slip.fix)
    }

    @Test(arguments: slips) func itsNeighboursAreNot(_ slip: Slip) {
        for content in slip.harmless { #expect(layout(content).findings == [], "\(content)") }
    }

    // MARK: Nesting

    /// Quotations within each other, as a text of the data.
    private func quoted(_ depth: Int) -> Layout {
        var findings = Findings()
        let text = String(repeating: "> ", count: depth) + "inti"
        let document = MarkdownReader.read(SourceFile(path: "narasi/uji.md", text: text), into: &findings)
        #expect(findings.isEmpty)
        var request = Layout.Request(mayBeRefused: true)
        request.data = DataRecord([.init(key: "isi", node: DataNode(.markdown(document), at: document.range))])
        return Layout(
            document:
                "<layout \(Layout.letters)><style for=\"markdown\" part=\"quote\" margin=\"0\" padding=\"0\"/><section><markdown of=\"isi\"/></section></layout>",
            request)
    }

    @Test func textsThatAreNestedTooDeepAreAnError() throws {
        // A paragraph and its text are two levels more.
        let deep = quoted(63)
        let finding = try #require(deep.allFindings.all.first)
        #expect(finding.id == "layout.markdown-too-deep" && finding.severity == .error)
        #expect(finding.range?.file.path == "narasi/uji.md")
        #expect(finding.notes.first?.range?.file.path == "test.xml")
        let last = quoted(20)
        #expect(last.findings == [] && last.text.contains("inti"))
    }

    // MARK: Pages that move

    /// 'viii' is longer than 'ix': the line that tells the page breaks, and what it tells moves on, and back again.
    @Test func referencesThatNeverSettleAreTold() {
        func book(_ letters: Int) -> Layout {
            let pages = (1...7).map { "<p break-before=\"page\">\($0)</p>" }.joined()
            return Layout(
                """
                <section numbering="lower-roman"><p>a</p>\(pages.replacing("7</p>", with: "7</p><p>\(String(repeating: "b", count: letters)) <ref to=\"x\" show=\"page\"/></p>"))
                <p orphans="1" widows="1">c<br/>d</p><h1 id="x">e</h1></section>
                """, width: 100, height: 50)
        }
        // A line has ten letters: six, a space and 'viii' are eleven.
        let moving = book(6), settled = book(3)
        #expect(moving.findings == ["layout.unsettled"])
        #expect(moving.allFindings.all.allSatisfy { $0.severity == .warning })
        #expect(settled.findings == [])
    }
}
