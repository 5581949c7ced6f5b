import DocumentData
import LayoutLanguage
import Testing
@testable import DocumentLayout

/// Sizes that nobody means: no crash, no endless loop, every word on some page, and a finding wherever something leaves its page.
@Suite struct HostileSizeTests {
    private static let text = (1...12).map { "kata\($0)" }
    private static let paragraph = "<p>" + text.joined(separator: " ") + "</p>"

    private static let bodies = [
        "<box padding=\"1000pt\">\(paragraph)</box>",
        "<box padding-bottom=\"1000pt\">\(paragraph)\(paragraph)</box>",
        "<box padding=\"50pt\" box-decoration-break=\"clone\">\(paragraph)</box>",
        "<box padding=\"500pt\" box-decoration-break=\"clone\" border=\"100pt solid black\">\(paragraph)</box>",
        "<p margin=\"1000pt\">\(text.joined(separator: " "))</p>",
        "<p margin-left=\"-1000pt\">\(text.joined(separator: " "))</p>",
        "<p margin-bottom=\"-1000pt\">a</p>\(paragraph)",
        "<p margin-top=\"-1000pt\">a</p>\(paragraph)",
        "<box height=\"5000pt\">\(paragraph)</box>\(paragraph)",
        "<box min-height=\"5000pt\" break-inside=\"avoid\">\(paragraph)</box>\(paragraph)",
        "<box width=\"0\">\(paragraph)</box>",
        "<box width=\"99999%\">\(paragraph)</box>",
        "<columns widths=\"0pt 1fr\" gap=\"90pt\"><column>\(paragraph)</column><column>\(paragraph)</column></columns>",
        "<columns widths=\"900pt 900pt\" gap=\"900pt\"><column>\(paragraph)</column><column>\(paragraph)</column></columns>",
        "<columns count=\"12\" gap=\"500pt\">\(paragraph)</columns>",
        "<table columns=\"0pt 900pt\"><tr><td>\(paragraph)</td><td padding=\"900pt\">\(paragraph)</td></tr></table>",
        "<table columns=\"1fr\"><thead><tr><th height=\"900pt\">\(paragraph)</th></tr></thead><tr><td>\(paragraph)</td></tr></table>",
        "<table columns=\"1fr\"><tr height=\"900pt\"><td>\(paragraph)</td></tr><tr><td>\(paragraph)</td></tr></table>",
        "<table columns=\"1fr\"><tr break-inside=\"avoid\"><td>\(paragraph)\(paragraph)\(paragraph)</td></tr></table>",
        "<p line-height=\"900pt\">\(text.joined(separator: " "))</p>",
        "<p line-height=\"0pt\">\(text.joined(separator: " "))</p>",
        "<p font-size=\"1900pt\">\(text.joined(separator: " "))</p>",
        "<p font-size=\"0.1pt\">\(text.joined(separator: " "))<leader/>1</p>",
        "<p letter-spacing=\"-90pt\">\(text.joined(separator: " "))</p>",
        "<p letter-spacing=\"999999pt\">\(text.joined(separator: " "))</p>",
        "<p text-indent=\"-999999pt\">\(text.joined(separator: " "))</p>",
        "<p orphans=\"20\" widows=\"20\">\(text.joined(separator: " "))</p>",
        "<signatures columns=\"6\" gap=\"900pt\" gutter=\"900pt\"><signature office=\"\(text.joined(separator: " "))\" name=\"N\"/></signatures>",
        "<ol marker-width=\"900pt\"><li>\(paragraph)</li></ol>",
        "<h1 marker=\"{1}\" marker-position=\"outside\" marker-width=\"900pt\">\(text.joined(separator: " "))</h1>",
        "<rule height=\"900pt\"/>\(paragraph)",
        "<img src=\"0x0.png\" alt=\"a\"/><img src=\"9999999999999999999999x1.png\" alt=\"a\"/><p><img src=\"900x900.png\" alt=\"b\"/></p>\(paragraph)",
        "<p font-size=\"9999%\"><span font-size=\"9999%\"><b font-size=\"9999%\">\(text.joined(separator: " "))</b></span></p>",
    ]

    private static let sizes: [(Double, Double)] = [(300, 100), (25, 40), (300, 5), (0.5, 300), (1, 1), (3, 8)]

    @Test(arguments: bodies.indices)
    func everyWordComesOut(index: Int) {
        let body = HostileSizeTests.bodies[index]
        for (width, height) in HostileSizeTests.sizes {
            let layout = Layout(body, width: width, height: height)
            let drawn = layout.runWords.joined().filter { $0 != "\u{AD}" }
            for word in HostileSizeTests.text {
                // Cut words come in pieces; in columns their pieces mix, so that only letters can be counted.
                #expect(
                    body.hasPrefix("<columns") || body.hasPrefix("<table") || drawn.contains(word),
                    "\(word) on \(width) × \(height) of \(body)")
            }
            let letters = body.components(of: "kata").count - 1
            #expect(drawn.filter { $0 == "k" }.count >= letters, "\(width) × \(height): \(body)")
            #expect(layout.pages.count < 2_000, "\(width) × \(height): \(body)")
        }
    }

    /// Values that come from data reach every property and attribute: they are refused, or told and left out; nothing else is lost.
    @Test func attributesBeyondAllNumbers() {
        let values = [
            "1e400mm", "999999999999999999999pt", "-999999999mm", "NaNpt", "infpt", "0x10pt", "٣pt", "--5pt", "5", "",
            "%", "99999999999%",
        ]
        let properties = PropertyDeclaration.all.map(\.name)
        for value in values {
            let attributes = properties.map { "\($0)=\"{{ nilai }}\"" }.joined(separator: " ")
            for element in [
                "<p \(attributes)/>", "<box \(attributes)/>",
                "<table \(attributes) columns=\"1fr\"><tr><td>a</td></tr></table>",
                "<img src=\"10x10.png\" alt=\"a\" \(attributes)/>", "<ol \(attributes)><li>a</li></ol>",
                "<h1 \(attributes)>a</h1>",
                "<rule \(attributes)/>", "<columns \(attributes)><p>a</p></columns>",
            ] {
                let layout = Layout(
                    "\(element)<p>z</p>", master: Layout.master(width: 100, height: 100), Self.request(value))
                #expect(layout.lines.last?.last == "z" || layout.allFindings.hasErrors, "\(element.prefix(8)) \(value)")
                #expect(value.isEmpty || !layout.findings.isEmpty, "\(element.prefix(8)) \(value)")
            }
        }
    }

    /// The largest values that can be written, for every property that takes them.
    @Test(arguments: [
        "999999pt", "-999999pt", "99999mm", "-9999in", "999em", "-999em", "99999%", "0.000000001pt", "0", "99999fr",
    ])
    func attributesAtTheEndOfAllNumbers(value: String) {
        let properties = PropertyDeclaration.all.filter { BoundProperty(named: $0.name, value) != nil }.map(\.name)
        let attributes = properties.map { "\($0)=\"\(value)\"" }.joined(separator: " ")
        for name in ["p", "box", "ol", "h1", "rule", "columns", "signatures", "toc"] {
            let layout = Layout("<\(name) \(attributes)/><p>z</p>")
            #expect(layout.lines.last?.last == "z", "\(name)")
        }
        let layout = Layout(
            "<img src=\"10x10.png\" \(attributes)/><ring of=\"1-2\" \(attributes)/><table><tr><td \(attributes)/></tr></table><p>z</p>"
        )
        #expect(layout.lines.last?.last == "z")
    }

    @Test func sectionAttributes() {
        for value in ["9223372036854775807", "-9223372036854775808", "x", "", "100000", "1"] {
            let layout = Layout(
                """
                <section start="{{ nilai }}" max-pages="{{ nilai }}"><p>a</p><p break-before="page">b</p></section><section><p>c</p></section>
                """, master: Layout.master(width: 100, height: 100), Self.request(value))
            #expect(layout.pages.count == 3 || layout.allFindings.hasErrors, "\(value)")
        }
    }

    private static func request(_ value: String) -> Layout.Request {
        Layout.Request(mayBeRefused: true, data: DataRecord([.init(key: "nilai", node: DataNode(.text(value)))]))
    }

    @Test func marginsLargerThanThePage() {
        for margin in ["300pt", "0 60pt 0 60pt", "-50pt", "60pt 0"] {
            let layout = Layout(HostileSizeTests.paragraph, margin: margin)
            #expect(HostileSizeTests.text.allSatisfy { layout.runWords.joined().contains($0) })
            #expect(layout.findings.contains("layout.no-room") == (margin != "-50pt"))
        }
    }

    /// Components let a layout nest deeper than the text of its file may.
    @Test(arguments: ["box", "li", "table", "b", "columns", "footnote"])
    func deepNesting(name: String) {
        let (begin, end) =
            switch name {
            case "li": ("<ul><li>", "</li></ul>")
            case "table": ("<table columns=\"1fr\"><tr><td>", "</td></tr></table>")
            default: ("<\(name)>", "</\(name)>")
            }
        // Binding goes 512 deep.
        let depth = name == "table" ? 55 : name == "li" ? 80 : 120
        let inner = String(repeating: begin, count: depth), outer = String(repeating: end, count: depth)
        let isInline = name == "b" || name == "footnote"
        let components = (0..<3).map { level in
            let next = level == 2 ? (isInline ? "dalam" : "<p>dalam</p>") : "<use component=\"k\(level + 1)\"/>"
            return "<component name=\"k\(level)\">\(inner)\(next)\(outer)</component>"
        }.joined()
        let body = isInline ? "<p><use component=\"k0\"/></p>" : "<use component=\"k0\"/>"
        let layout = Layout(
            components + "<section>\(body)</section>", master: Layout.master(width: 9_000, height: 300),
            Layout.Request(mayBeRefused: true))
        let isTold = layout.findings.contains("layout.too-deep")
        #expect(isTold || name == "li" || name == "table", "\(layout.findings)")
        #expect(layout.isRefused || layout.runWords.contains { $0.hasSuffix("dalam") })
    }

    @Test func hugeWordsAreCutInLinearTime() {
        func work(_ letters: Int) -> Int {
            Layout("<p>" + String(repeating: "a", count: letters) + "</p>", width: 100, height: 300).shaper.shapedBytes
        }
        #expect(Double(work(4_000)) / Double(work(2_000)) < 2.2)
    }
}

extension String {
    func components(of separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
