import TestSupport
import Testing

/// What only a person can mend is told at its place, and what is as it should be is not.
@Suite struct AccessibilityFindingsTests {
    private func found(_ body: String, head: String = "") throws -> [String] {
        let project = try TestProject(
            layout: """
                <layout lang="id">\(head)
                <page-master name="m" size="A4" margin="25mm"/>
                <section page-master="m">
                \(body)
                </section></layout>
                """)
        try project.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
            to: "a.svg")
        return try Naskah.findings("check", project.path).findings.map { "\($0.place) \($0.id)" }
    }

    static let cases: [(body: String, found: [String])] = [
        ("<img src=\"a.svg\"/>", ["layout/uji.xml:4:11 layout.image-without-alt"]),
        ("<img src=\"a.svg\" alt=\"\"/>", []), ("<img src=\"a.svg\" alt=\"Persegi\"/>", []),
        ("<p>lihat <img src=\"a.svg\"/></p>", ["layout/uji.xml:4:20 layout.image-without-alt"]),
        ("<h1>a</h1><h3>b</h3>", ["layout/uji.xml:4:11 layout.heading-skipped"]),
        ("<h2>a</h2>", ["layout/uji.xml:4:1 layout.heading-skipped"]),
        ("<h1>a</h1><h2>b</h2><h3>c</h3><h1>d</h1><h2>e</h2>", []),
        (
            "<table columns=\"1fr 1fr 1fr\"><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table>",
            ["layout/uji.xml:4:1 layout.table-without-head"]
        ),
        (
            "<table columns=\"1fr 1fr 1fr\"><tr><th>a</th><td>b</td><td>c</td></tr><tr><th>d</th><td>e</td><td>f</td></tr></table>",
            []
        ),
        (
            "<table columns=\"1fr 6mm 1fr\"><tr><td>Nomor</td><td>:</td><td>1</td></tr><tr><td>Hal</td><td>:</td><td>2</td></tr></table>",
            []
        ),
        ("<table columns=\"1fr 1fr\"><tr><td>a</td><td>b</td></tr><tr><td>d</td><td>e</td></tr></table>", []),
        (
            "<p><a href=\"https://contoh.go.id\">https://contoh.go.id</a></p>",
            ["layout/uji.xml:4:13 layout.link-is-address"]
        ),
        ("<p><a href=\"https://contoh.go.id\">situs contoh</a></p>", []),
        ("<h1 id=\"www.a\">a</h1><p><a href=\"#www.a\">www.a</a></p>", []),
        (
            "<table columns=\"1fr 1fr\"><tr><th>a</th><td><box height=\"5pt\" background-color=\"#143552\"/></td></tr></table>",
            ["layout/uji.xml:4:44 layout.area-without-alt"]
        ),
        (
            "<table columns=\"1fr 1fr\"><tr><th>a</th><td>b<box height=\"5pt\" background-color=\"#143552\"/></td></tr></table>",
            []
        ),
        (
            "<table columns=\"1fr 1fr\"><tr><th>a</th><td><box height=\"5pt\" background-color=\"#143552\" alt=\"\"/></td></tr></table>",
            []
        ),
        ("<box height=\"5pt\" background-color=\"#143552\"/>", []),
        ("<box alt=\"b\"><p>a</p></box>", ["layout/uji.xml:4:11 layout.alt-beside-content"]),
        ("<p color=\"#BBBBBB\">pucat</p>", ["layout/uji.xml:4:1 layout.low-contrast"]),
        ("<p color=\"#595959\">kelabu</p>", []),
        ("<box background-color=\"#143552\"><p>gelap</p></box>", ["layout/uji.xml:4:33 layout.low-contrast"]),
        ("<box background-color=\"#143552\"><p color=\"white\">terang</p></box>", []),
        ("<box background-color=\"white\"><box background-color=\"#143552\"><p color=\"white\">a</p></box></box>", []),
        ("<box background-color=\"#143552\"><box background-color=\"white\"><p>a</p></box></box>", []),
        // A text that leaves its area half way, or stands on the white lines of a pattern, is lost as well.
        (
            "<box height=\"7pt\" background-color=\"#143552\"/><p margin-top=\"-7pt\" color=\"#FFFFFF\">setengah</p>",
            ["layout/uji.xml:4:47 layout.low-contrast"]
        ),
        (
            "<box background-color=\"#143552\" background-pattern=\"3\"><p color=\"white\">bergaris</p></box>",
            ["layout/uji.xml:4:56 layout.low-contrast"]
        ),
    ]

    @Test(arguments: cases.indices) func isTold(index: Int) throws {
        let (body, expected) = Self.cases[index]
        #expect(try found(body) == expected, "\(body)")
    }

    /// A contrast between 3 and 4.5 is told, and stops nothing; large letters need no more than 3.
    @Test func weightsOfContrast() throws {
        let project = try TestProject(
            layout: """
                <layout lang="id"><page-master name="m" size="A4" margin="25mm"/>
                <section page-master="m"><p color="#808080">sedang</p><p color="#808080" font-size="20pt">besar</p></section></layout>
                """)
        let findings = try Naskah.findings("check", project.path).findings
        #expect(findings.map(\.id) == ["layout.low-contrast"])
        #expect(findings.map(\.severity) == ["note"])
    }
}
