import PageModel
import Testing
@testable import DocumentLayout

@Suite struct TableTests {
    private func row(_ cells: String...) -> String { "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }

    /// Left edges of the cells' texts in the first line.
    private func edges(_ columns: String, _ cells: Int, width: Double = 200, text: String = "a") -> [Double] {
        let cells = String(repeating: "<td>\(text)</td>", count: cells)
        return Layout("<table columns=\"\(columns)\"><tr>\(cells)</tr></table>", width: width).words(onPage: 0).map(\.x)
    }

    private func names(_ range: ClosedRange<Int>, _ prefix: String = "r") -> [String] { range.map { "\(prefix)\($0)" } }

    @Test func widths() {
        #expect(edges("50pt 1fr 20pt", 3) == [0, 50, 180])
        #expect(edges("1fr 3fr", 2) == [0, 50])
        #expect(edges("25% 1fr 50%", 3) == [0, 50, 100])
        #expect(edges("auto 1fr", 2) == [0, 10])
        #expect(edges("auto auto", 2) == [0, 100])
        // More cells than columns: the others are as wide as their content.
        #expect(edges("1fr", 2, text: "aa") == [0, 180])
        // More than there is room for: all give.
        #expect(edges("300pt 100pt", 2) == [0, 150])
    }

    @Test func frColumnsKeepTheirLongestWord() {
        let layout = Layout("<table columns=\"1fr 1fr\"><tr><td>aaaaaaaaaaaa</td><td>b</td></tr></table>", width: 200)
        #expect(layout.words(onPage: 0).map(\.x) == [0, 120])
        #expect(layout.findings.isEmpty)
    }

    @Test func spans() {
        let layout = Layout(
            """
            <table columns="50pt 50pt 50pt"><thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr></thead>
            <tbody><tr><td colspan="64">e</td></tr><tr><td>f</td><td>g</td><td>h</td></tr></tbody></table>
            """, width: 150)
        #expect(
            layout.words(onPage: 0) == [
                .init(text: "a", x: 0, y: 8), .init(text: "b", x: 50, y: 8), .init(text: "c", x: 50, y: 18),
                .init(text: "d", x: 100, y: 18),
                .init(text: "e", x: 0, y: 28), .init(text: "f", x: 0, y: 38), .init(text: "g", x: 50, y: 38),
                .init(text: "h", x: 100, y: 38),
            ])
    }

    @Test func rowSpansOfLooseRowsReachTheNextRow() {
        let layout = Layout(
            "<table columns=\"50pt 50pt\"><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></table>",
            width: 100)
        #expect(
            layout.words(onPage: 0) == [
                .init(text: "a", x: 0, y: 8), .init(text: "b", x: 50, y: 8), .init(text: "c", x: 50, y: 18),
            ])
    }

    @Test func staircasesOfSpansTakeNoSquareTime() {
        let rows = (1...400).map {
            $0 == 1 ? "<tr><td>a</td><td rowspan=\"2\">b</td></tr>" : "<tr><td rowspan=\"2\">r\($0)</td></tr>"
        }.joined()
        let layout = Layout("<table columns=\"50pt 50pt\">\(rows)</table>")
        #expect(layout.text.split(separator: "r").count >= 399)
    }

    @Test func headsAreRepeated() {
        let rows = (1...20).map { row("r\($0)") }.joined()
        let layout = Layout("<table columns=\"1fr\"><thead><tr><th>H</th></tr></thead><tbody>\(rows)</tbody></table>")
        let numbers = names(1...20)
        #expect(layout.lines == [["H"] + numbers[..<9], ["H"] + numbers[9..<18], ["H", "r19", "r20"]])
    }

    @Test func captionsContinue() {
        let rows = (1...12).map { row("r\($0)") }.joined()
        let layout = Layout(
            "<table columns=\"1fr\"><caption>C</caption><thead><tr><th>H</th></tr></thead>\(rows)</table>", width: 200)
        #expect(layout.lines[0].prefix(3) == ["C", "H", "r1"])
        #expect(layout.lines[1] == ["C (lanjutan)", "H", "r9", "r10", "r11", "r12"])
    }

    @Test func headsTallerThanMostOfThePageAreNotRepeated() {
        let head = "<thead><tr><th>" + names(1...8, "H").joined(separator: "<br/>") + "</th></tr></thead>"
        let layout = Layout("<table columns=\"1fr\">\(head)\((1...8).map { row("r\($0)") }.joined())</table>")
        let first: [String] = names(1...8, "H") + ["r1", "r2"]
        #expect(layout.lines == [first, names(3...8)])
    }

    @Test func aLongCellBreaksOverPages() {
        let words = (1...1500).map { "w\($0)" }
        let layout = Layout(
            """
            <table columns="1fr 40pt"><thead><tr><th>H</th><th>I</th></tr></thead><tr><td>\(words.joined(separator: " "))</td><td>z</td></tr></table>
            """, width: 300, height: 200)
        #expect(layout.pages.count > 5)
        for page in layout.pages.indices { #expect(layout.words(onPage: page).prefix(2).map(\.text) == ["H", "I"]) }
        #expect(layout.runWords.filter { $0.hasPrefix("w") } == words)
    }

    @Test func groupRowsKeepTheirNextRow() {
        let rows = (1...9).map { row("r\($0)") }.joined() + "<tr break-after=\"avoid\"><td>G</td></tr>" + row("g1")
        #expect(Layout("<table columns=\"1fr\">\(rows)</table>").lines == [names(1...9), ["G", "g1"]])
    }

    @Test func totalsStayWithTheLastRow() {
        let rows = (1...10).map { row("r\($0)") }.joined()
        let layout = Layout("<table columns=\"1fr\"><tbody>\(rows)</tbody><tfoot><tr><td>T</td></tr></tfoot></table>")
        #expect(layout.lines == [names(1...9), ["r10", "T"]])
    }

    @Test func theLastRowIsNotAlone() {
        let layout = Layout("<table columns=\"1fr\">\((1...11).map { row("r\($0)") }.joined())</table>")
        #expect(layout.lines == [names(1...9), ["r10", "r11"]])
    }

    @Test func rowsThatFitAPageMoveRatherThanBreak() {
        let tall = "<tr><td>" + (1...3).map { "t\($0)" }.joined(separator: "<br/>") + "</td></tr>"
        let layout = Layout(
            "<table columns=\"1fr\">\((1...8).map { row("r\($0)") }.joined())\(tall)\(row("r9"))\(row("r10"))</table>")
        #expect(layout.lines == [names(1...8), ["t1", "t2", "t3", "r9", "r10"]])
    }

    @Test func headsOfEmptyTablesStayOnTheirPage() {
        let lines = (1...9).map { "\($0)" }.joined(separator: "<br/>")
        let table = "<table columns=\"1fr\"><caption>C</caption><thead><tr><th>H</th></tr></thead><tr/></table>"
        let layout = Layout("<p>\(lines)</p>" + table)
        #expect(layout.lines[1] == ["C", "H"])
    }

    @Test func emptyTables() {
        for text in [
            "<table/>", "<table columns=\"1fr\"/>", "<table><tr/></table>", "<table><thead/><tbody/></table>",
            "<table columns=\"1fr\"><tr><td/></tr></table>",
            "<table columns=\"0pt 0fr\"><tr><td>a</td><td>b</td></tr></table>",
        ] {
            let layout = Layout(text + "<p>z</p>")
            #expect(layout.lines.last?.last == "z", "\(text)")
        }
    }

    @Test(arguments: [(64, 1000), (64, 1), (1, 1000), (2, 2)])
    func hostileSpans(columns: Int, rows: Int) {
        let layout = Layout(
            """
            <table columns="1fr 1fr"><tr><td colspan="\(columns)" rowspan="\(rows)">a</td><td colspan="\(columns)">b</td></tr>
            <tr><td>c</td><td rowspan="\(rows)">d</td></tr></table>
            """, width: 200)
        #expect(Set(layout.text.filter { $0 != " " }) == Set("abcd"))
    }

    @Test func verticalAlignment() {
        let layout = Layout(
            """
            <table columns="1fr 1fr 1fr"><tr><td>a<br/>a<br/>a</td><td vertical-align="middle">b</td><td vertical-align="bottom">c</td></tr></table>
            """)
        #expect(layout.words(onPage: 0).map(\.y) == [8, 18, 28, 18, 28])
    }

    @Test func nestedTablesTakeNoExponentialTime() {
        var text = "<p>a</p>"
        for _ in 0..<30 { text = "<table columns=\"1fr\"><tr><td rowspan=\"2\">\(text)</td></tr><tr/></table>" }
        #expect(Layout(text).text == "a")
    }

    /// Work, not seconds: bytes that were shaped for twice the rows are about twice as many.
    @Test func workIsLinearInRows() {
        func work(_ rows: Int) -> Int {
            let body = (1...rows).map { row("kegiatan nomor \($0)", "sasaran kegiatan") }.joined()
            return Layout(
                "<table columns=\"1fr 1fr\"><thead><tr><th>A</th><th>B</th></tr></thead>\(body)</table>", width: 200
            ).shaper.shapedBytes
        }
        #expect(Double(work(800)) / Double(work(400)) < 2.2)
    }
}

extension Layout {
    /// Words as they are drawn, cell by cell, hyphenated ones joined.
    var runWords: [String] { Layout.words(pages.indices.flatMap { texts(onPage: $0) }) }

    /// The same without what only repeats (artifacts): what a reader's program reads, every word once.
    var readWords: [String] {
        Layout.words(
            pages.flatMap { page in
                var artifacts: [Bool] = []
                return page.items.compactMap { item -> TextRun? in
                    switch item {
                    case .tag(.begin(let tag)): artifacts.append(tag.role == .artifact)
                    case .tag(.end): artifacts = artifacts.dropLast()
                    case .text(let run) where !artifacts.contains(true): return run
                    default: break
                    }
                    return nil
                }
            })
    }

    private static func words(_ runs: [TextRun]) -> [String] {
        runs.map { $0.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined() }
            .joined(separator: " ").replacing("\u{AD} ", with: "").split(separator: " ").map(String.init)
    }
}
