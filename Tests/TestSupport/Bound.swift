import Diagnostics
import DocumentData
import Foundation
import LayoutLanguage

/// Binds small layouts with one set of data.
package enum Bound {
    package static func layout(_ content: String) -> String { "<layout><section>\(content)</section></layout>" }

    /// All text of a section's content, and the findings.
    package static func text(_ content: String) -> (text: String, findings: Findings) {
        var findings = Findings()
        let sections = sections(SourceFile(path: "uji.xml", text: layout(content)), into: &findings)
        return (sections.map { text(of: $0.element) }.joined(), findings)
    }

    /// One line for each section: `section(p("teks"))`.
    package static func dump(_ text: String, into findings: inout Findings) -> String {
        sections(SourceFile(path: "uji.xml", text: text), into: &findings).map { dump($0.element) }.joined(
            separator: "\n")
    }

    package static func sections(
        _ file: SourceFile, limits: BindingLimits = BindingLimits(), into findings: inout Findings
    ) -> [BoundSection] {
        guard let document = LayoutDocument.read(file, into: &findings) else { return [] }
        return Binder(document, data: data, limits: limits).sections(into: &findings)
    }

    package static func text(of element: BoundElement) -> String {
        element.children.map { node in
            switch node {
            case .text(let text): text.text
            case .element(let element): text(of: element)
            case .loop: ""
            }
        }.joined()
    }

    package static func dump(_ element: BoundElement) -> String {
        let attributes = element.writtenAttributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        var parts: [String] = []
        var isText = false
        for node in element.children {
            switch node {
            case .text(let text):
                if isText { parts[parts.count - 1] += text.text } else { parts.append(text.text) }
                isText = true
            case .element(let element):
                parts.append(dump(element))
                isText = false
            case .loop: break
            }
        }
        return element.name + (element.style.parts.map { "[\($0.key)]" } ?? "") + attributes
            + (parts.isEmpty ? "" : "(" + parts.joined(separator: "|") + ")")
    }

    package static let file = SourceFile(path: "data/uji.yaml", text: "teks: halo dunia\nrekaman:\n  nama: budi\n")

    package static let data = record([
        ("teks", DataNode(.text("halo dunia"), at: SourceRange(file, 6, 16))),
        ("kosong", DataNode(.null)),
        ("tanggal", DataNode(CalendarDate(year: 2023, month: 10, day: 10).map(DataValue.date) ?? .null)),
        (
            "rekaman",
            DataNode(
                .record(record([("nama", DataNode(.text("budi"), at: SourceRange(file, 34, 38)))])),
                at: SourceRange(file, 26, 38))
        ),
        (
            "daftar",
            DataNode(
                .list([
                    item("satu", Decimal(string: "1.5"), "a", .number(1)), item("dua", 2, "b", .text("x")),
                    item("tiga", 4, "a", .null),
                ]))
        ),
        (
            "prosa",
            DataNode(
                .markdown(
                    MarkdownDocument(
                        blocks: [paragraph(.text("satu "), .strong([MarkdownInline(.text("dua"), at: nil)]))],
                        range: nil)))
        ),
        (
            "alinea",
            DataNode(
                .markdown(MarkdownDocument(blocks: [paragraph(.text("satu")), paragraph(.text("dua"))], range: nil)))
        ),
        (
            "bab",
            DataNode(
                .markdown(
                    MarkdownDocument(
                        blocks: [
                            MarkdownBlock(.heading(level: 1, [MarkdownInline(.text("Judul"), at: nil)]), at: nil),
                            MarkdownBlock(
                                .list(start: 3, isTight: true, items: [[paragraph(.text("butir"))]]), at: nil),
                            MarkdownBlock(
                                .list(start: nil, isTight: false, items: [[paragraph(.text("butir"))]]), at: nil),
                            MarkdownBlock(
                                .table(
                                    alignments: [.start, .end], head: [[], [MarkdownInline(.text("b"), at: nil)]],
                                    rows: [[[], []]]), at: nil),
                            MarkdownBlock(
                                .quote([
                                    paragraph(
                                        .text("kata"), .footnote([paragraph(.text("catatan"))]), .hardBreak,
                                        .link(target: "x", []))
                                ]), at: nil),
                            MarkdownBlock(.rule, at: nil),
                            paragraph(.image(path: "a.png", description: "gambar")),
                        ], range: nil)))
        ),
    ])

    private static func item(_ name: String, _ number: Decimal?, _ kind: String, _ mixed: DataValue) -> DataNode {
        DataNode(
            .record(
                record([
                    ("nama", DataNode(.text(name))), ("n", DataNode(number.map(DataValue.number) ?? .null)),
                    ("jenis", DataNode(.text(kind))),
                    ("kosong", DataNode(.null)), ("campur", DataNode(mixed)), ("sub", DataNode(.list([]))),
                ])))
    }

    private static func paragraph(_ inlines: MarkdownInline.Kind...) -> MarkdownBlock {
        MarkdownBlock(.paragraph(inlines.map { MarkdownInline($0, at: nil) }), at: nil)
    }

    private static func record(_ entries: [(String, DataNode)]) -> DataRecord {
        DataRecord(entries.map { .init(key: $0.0, node: $0.1) })
    }
}
