import Testing
@testable import DocumentLayout

/// Tables wider than their page, divided by columns.
@Suite struct ColumnSplitTests {
    /// A matrix of columns c1 … cN, each 60 pt, and a key column k: two stand beside each other on a page of 200 pt.
    private func matrix(
        _ columns: Int, rows: Int, order: String, head: String? = nil, attributes: String = "key-columns=\"1\""
    ) -> String {
        let heads = head ?? "<tr><th>K</th>" + (1...columns).map { "<th>h\($0)</th>" }.joined() + "</tr>"
        let body = (1...rows).map { row in
            "<tr><td>k\(row)</td>" + (1...columns).map { "<td>r\(row)c\($0)</td>" }.joined() + "</tr>"
        }.joined()
        let widths = Array(repeating: "60pt", count: columns).joined(separator: " ")
        return """
            <table columns="30pt \(widths)" column-split="\(order)" \(attributes)><caption>C</caption><thead>\(heads)</thead>\(body)</table>
            """
    }

    private func texts(_ layout: Layout) -> [[String]] {
        layout.pages.indices.map { layout.words(onPage: $0).map(\.text) }
    }

    @Test func downThenOver() {
        let layout = Layout(matrix(4, rows: 10, order: "down-then-over"), width: 200)
        let pages = texts(layout)
        #expect(pages.count == 4)
        #expect(layout.lines(onPage: 0).prefix(2) == ["C (bagian 1 dari 2)", "Kh1h2"])
        #expect(layout.lines(onPage: 1)[0] == "C (bagian 1 dari 2,")
        #expect(
            pages[0].contains("k1") && pages[0].contains("r1c1") && pages[0].contains("r1c2")
                && !pages[0].contains("r1c3"))
        #expect(pages[1].contains("r10c2") && pages[1].contains("K"))
        #expect(pages[2].contains("r1c3") && pages[2].contains("k1") && pages[2].contains("h4"))
        #expect(pages[3].contains("r10c4") && pages[3].contains("h3"))
    }

    @Test func overThenDown() {
        let layout = Layout(matrix(4, rows: 10, order: "over-then-down"), width: 200)
        let pages = texts(layout)
        #expect(pages.count == 4)
        #expect(
            pages[0].contains("r1c1") && pages[1].contains("r1c3") && pages[2].contains("r10c1")
                && pages[3].contains("r10c4"))
        func keys(_ page: Int) -> [String] { pages[page].filter { $0.hasPrefix("k") } }
        #expect(keys(0) == keys(1))
        #expect(keys(2) == keys(3))
        #expect(keys(0) + keys(2) == (1...10).map { "k\($0)" })
    }

    /// Each cell once, repetitions apart; the key columns on each page; every page inside its column.
    @Test(arguments: ["down-then-over", "over-then-down"], [1, 3, 7, 20])
    func everyCellOnce(order: String, rows: Int) {
        for columns in [1, 2, 3, 5, 9, 16] {
            let layout = Layout("<p>a</p>" + matrix(columns, rows: rows, order: order) + "<p>z</p>", width: 200)
            let expected =
                ["K"] + (1...columns).map { "h\($0)" }
                + (1...rows).flatMap { row in ["k\(row)"] + (1...columns).map { "r\(row)c\($0)" } }
            let found = layout.readWords.filter {
                $0.contains(where: \.isNumber) && !$0.contains(")") && $0.count > 1 || $0 == "K"
            }
            #expect(found.sorted() == expected.sorted(), "\(columns) columns")
            for page in layout.pages.indices {
                let words = layout.words(onPage: page)
                #expect(words.allSatisfy { $0.x + Double($0.text.count) * 10 <= 200.01 && $0.y <= 100 })
                if words.contains(where: { $0.text.contains("c") && $0.text.hasPrefix("r") }) {
                    #expect(words.contains { $0.text == "K" })
                }
            }
        }
    }

    @Test func rowsOfAllPartsAreEquallyHigh() {
        let rows = "<tr><td>k1</td><td>a</td><td>b<br/>b<br/>b</td></tr><tr><td>k2</td><td>c</td><td>d</td></tr>"
        for order in ["down-then-over", "over-then-down"] {
            let layout = Layout(
                "<table columns=\"20pt 70pt 70pt\" column-split=\"\(order)\" key-columns=\"1\">\(rows)</table>")
            #expect(layout.pages.count == 2)
            for page in 0..<2 { #expect(layout.words(onPage: page).first { $0.text == "k2" }?.y == 38) }
        }
    }

    @Test func groupHeadsStandInEachPartAndArePartedRarely() {
        let head =
            "<tr><th rowspan=\"2\">K</th><th>a</th><th colspan=\"2\">G</th></tr><tr><th>h1</th><th>h2</th><th>h3</th></tr>"
        let layout = Layout(matrix(3, rows: 2, order: "down-then-over", head: head), width: 200)
        // Two columns would fit on the first page, but then G would be parted.
        #expect(texts(layout)[0].contains("h1") && !texts(layout)[0].contains("h2"))
        #expect(texts(layout)[1].contains("G") && texts(layout)[1].contains("h2") && texts(layout)[1].contains("h3"))
    }

    @Test func cellsAcrossPartsComeAgain() {
        let rows = "<tr><td colspan=\"5\">G</td></tr><tr><td>k</td><td>a</td><td>b</td><td>c</td><td>d</td></tr>"
        let layout = Layout(
            "<table columns=\"20pt 40pt 40pt 40pt 40pt\" column-split=\"down-then-over\" key-columns=\"1\">\(rows)</table>"
        )
        #expect(texts(layout) == [["G", "k", "a", "b"], ["G", "k", "c", "d"]])
        #expect(layout.readWords == ["G", "k", "a", "b", "c", "d"])
    }

    @Test func columnsWiderThanThePageDoNotLoop() {
        let layout = Layout(
            "<table columns=\"20pt 500pt 40pt\" column-split=\"down-then-over\" key-columns=\"1\"><tr><td>k</td><td>a</td><td>b</td></tr></table>"
        )
        #expect(texts(layout) == [["k", "a"], ["k", "b"]])
        #expect(layout.findings == ["layout.wide-column"])
        let keys = Layout(
            "<table columns=\"90pt 50pt\" column-split=\"over-then-down\" key-columns=\"1\"><tr><td>k</td><td>a</td></tr></table>"
        )
        #expect(keys.findings == ["layout.wide-key-columns"])
        #expect(texts(keys) == [["k"], ["a"]])
    }

    @Test func tablesThatFitAreNotDivided() {
        let layout = Layout(
            "<table columns=\"20pt 40pt 40pt\" column-split=\"down-then-over\" key-columns=\"1\"><caption>C</caption><tr><td>k</td><td>a</td><td>b</td></tr></table>"
        )
        #expect(texts(layout) == [["C", "k", "a", "b"]])
    }

    @Test func rowsThatBreakGoOnInEveryPart() {
        let long = (1...14).map { "t\($0)" }.joined(separator: "<br/>")
        let row = "<tr><td>k</td><td>a</td><td>\(long)</td></tr><tr><td>k2</td><td>b</td><td>c</td></tr>"
        for order in ["down-then-over", "over-then-down"] {
            let layout = Layout(
                "<table columns=\"20pt 80pt 80pt\" column-split=\"\(order)\" key-columns=\"1\">\(row)</table>")
            #expect(layout.readWords.sorted() == (["a", "b", "c", "k", "k2"] + (1...14).map { "t\($0)" }).sorted())
            #expect(layout.pages.count == 4)
        }
    }
}
