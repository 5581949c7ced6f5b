import Diagnostics
import DocumentData
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// What Gantt charts tell, through reader and binder: findings point at the data.
@Suite struct GanttFindingTests {
    private static let yaml = SourceFile(path: "data/uji.yaml", text: "mulai: 20x4\nselesai: 2023\n")

    private static let data = DataRecord([
        .init(key: "salah", node: DataNode(.text("20x4"), at: SourceRange(yaml, 7, 11))),
        .init(key: "lalu", node: DataNode(.text("2023"), at: SourceRange(yaml, 21, 25))),
        .init(key: "kosong", node: DataNode(.null)),
        .init(
            key: "daftar",
            node: DataNode(
                .list([
                    DataNode(
                        .record(
                            DataRecord([
                                .init(key: "nama", node: DataNode(.text("satu"))),
                                .init(key: "mulai", node: DataNode(.number(2024))),
                            ])), at: SourceRange(yaml, 0, 11)),
                    DataNode(
                        .record(
                            DataRecord([
                                .init(key: "nama", node: DataNode(.text("dua"))),
                                .init(key: "mulai", node: DataNode(.null)),
                            ])), at: SourceRange(yaml, 12, 25)),
                ]))),
    ])

    private func findings(_ gantt: String) -> (findings: Findings, text: String) {
        let text = """
            <layout font-family="Square" font-size="10pt" line-height="10pt">\
            <page-master name="a" size="300pt 300pt" margin="0"/><section page-master="a">\(gantt)</section></layout>
            """
        let layout = Layout(
            document: text, Layout.Request(mayBeRefused: true, data: GanttFindingTests.data, path: "uji.xml"))
        var texts: [String] = []
        for page in layout.pages {
            for case .text(let run) in page.items {
                texts += run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }
            }
        }
        return (layout.allFindings, texts.joined())
    }

    @Test(
        arguments: [
            ("from=\"{{ salah }}\" to=\"2025\"", "layout.unreadable-time", "data/uji.yaml", 7),
            ("from=\"2024\" to=\"{{ lalu }}\"", "layout.end-before-start", "data/uji.yaml", 21),
            ("from=\"{{ lalu }}\" to=\"2024\"", "layout.beyond-axis", "data/uji.yaml", 21),
            ("from=\"2024\" to=\"2030\"", "layout.beyond-axis", "uji.xml", nil),
            ("from=\"{{ kosong }}\" to=\"2024\"", "layout.missing-time", "uji.xml", nil),
            ("from=\"2024\" to=\" \"", "layout.missing-time", "uji.xml", nil),
        ] as [(String, String, String, Int?)])
    func findingsPointAtTheirPlaces(times: String, id: String, file: String, offset: Int?) throws {
        let (findings, text) = findings("<gantt from=\"2024\" to=\"2026\"><bar label=\"nama\" \(times)/></gantt>")
        #expect(findings.all.map(\.id) == [id])
        let range = try #require(findings.all.first?.range)
        #expect(range.file.path == file)
        if let offset { #expect(range.lower == offset) }
        #expect(text.contains("nama"))
    }

    @Test func emptyTimesOfRecordsPointAtTheRecord() throws {
        let loop =
            "<for each=\"p\" in=\"daftar\"><bar label=\"{{ p.nama }}\" from=\"{{ p.mulai }}\" to=\"2026\"/></for>"
        let (findings, text) = findings("<gantt from=\"2024\" to=\"2026\">\(loop)</gantt>")
        #expect(findings.all.map(\.id) == ["layout.missing-time"])
        #expect(findings.all.first?.range?.lower == 12)
        #expect(text.contains("satu") && text.contains("dua"))
    }

    @Test(arguments: [
        ("<gantt/>", "layout.empty-gantt"), ("<gantt><bars label=\"a\"/></gantt>", "layout.empty-gantt"),
        (
            "<gantt><bars ring=\"dua\"><bar label=\"a\" from=\"2024\" to=\"2024\"/></bars></gantt>",
            "layout.invalid-value"
        ),
        ("<gantt from=\"x\"><bar label=\"a\" from=\"2024\" to=\"2024\"/></gantt>", "layout.unreadable-time"),
        (
            "<gantt from=\"2025\" to=\"2024\"><bar label=\"a\" from=\"2024\" to=\"2024\"/></gantt>",
            "layout.end-before-start"
        ),
        ("<gantt><bar label=\"{{ kosong }}\" from=\"2024\" to=\"2024\"/></gantt>", "layout.nameless-bar"),
        (
            "<gantt><bar label=\"a\" from=\"2024\" to=\"2024\"/><band from=\"2024\" to=\"2020\"/></gantt>",
            "layout.end-before-start"
        ),
        ("<gantt unit=\"week\"><bar label=\"a\" from=\"2024\" to=\"2024\"/></gantt>", "layout.invalid-value"),
        ("<gantt><bar label=\"a\" to=\"2024\"/></gantt>", "layout.missing-attribute"),
    ])
    func faultsAreTold(gantt: String, id: String) {
        #expect(findings(gantt).findings.all.map(\.id).contains(id), "\(findings(gantt).findings.all.map(\.id))")
    }

    @Test func schemaAndReferenceKnowIt() {
        for name in ["gantt", "kind", "band", "bars", "bar"] {
            #expect(RelaxNGWriter.schema.contains("<element name=\"\(name)\""), "\(name)")
            #expect(ReferenceWriter.page().contains("### `<\(name)>`"), "\(name)")
        }
    }
}
