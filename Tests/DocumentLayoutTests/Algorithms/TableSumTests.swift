import Testing
@testable import DocumentLayout

/// Subtotals, totals and sums that are carried from page to page.
@Suite struct TableSumTests {
    private func rows(_ range: ClosedRange<Int>) -> String {
        range.map { "<tr><td>r\($0)</td><td value=\"\($0)\">\($0)</td></tr>" }.joined()
    }

    private static let carry = """
        <carry at="page-end"><tr><td>C</td><td><sum/></td></tr></carry><carry at="page-start"><tr><td>P</td><td><sum/></td></tr></carry>
        """

    private func texts(_ layout: Layout) -> [[String]] {
        layout.pages.indices.map { layout.words(onPage: $0).map(\.text) }
    }

    @Test func sumsAreCarried() {
        let layout = Layout(
            """
            <table columns="50pt 50pt">\(Self.carry)<tbody>\(rows(1...20))</tbody><tfoot><tr><td>T</td><td><sum/></td></tr></tfoot></table>
            """)
        let pages = texts(layout)
        #expect(pages.count == 3)
        #expect(pages[0].suffix(4) == ["r9", "9", "C", "45"])
        #expect(pages[1].prefix(4) == ["P", "45", "r10", "10"])
        #expect(pages[1].suffix(4) == ["r17", "17", "C", "153"])
        #expect(pages[2].prefix(2) == ["P", "153"])
        #expect(pages[2].suffix(2) == ["T", "210"])
        #expect(layout.findings.isEmpty)
    }

    /// Whatever the page's height: what is carried out comes in, and equals the values above.
    @Test(arguments: Array(stride(from: 40.0, through: 230.0, by: 10.0)))
    func carriedSumsEqualTheRowsBefore(height: Double) {
        let layout = Layout(
            "<table columns=\"50pt 50pt\">\(Self.carry)<tbody>\(rows(1...23))</tbody></table>", height: height)
        var sum = 0, out: Int?
        for page in texts(layout) {
            for (label, value) in stride(from: 0, to: page.count, by: 2).map({ (page[$0], Int(page[$0 + 1]) ?? -1) }) {
                switch label {
                case "P": #expect(value == sum && value == out)
                case "C":
                    #expect(value == sum)
                    out = value
                default: sum += value
                }
            }
        }
        #expect(sum == 276)
        for page in layout.pages.indices { #expect(layout.words(onPage: page).allSatisfy { $0.y <= height }) }
    }

    @Test func rowsThatBreakAreCarriedOnce() {
        let tall =
            "<tr><td>" + (1...14).map { "t\($0)" }.joined(separator: "<br/>") + "</td><td value=\"1000\">1000</td></tr>"
        let layout = Layout("<table columns=\"50pt 50pt\">\(Self.carry)\(rows(1...3))\(tall)\(rows(4...5))</table>")
        let pages = texts(layout)
        #expect(pages[0].suffix(2) == ["C", "1.006"])
        #expect(pages[1].prefix(2) == ["P", "1.006"])
    }

    @Test func groupsHaveSubtotals() {
        func group(_ range: ClosedRange<Int>) -> String {
            "<tbody>\(rows(range))<subtotal><tr><td>S</td><td><sum format=\"rupiah\"/></td></tr></subtotal></tbody>"
        }
        let layout = Layout(
            "<table columns=\"50pt 70pt\">\(group(1...3))\(group(4...5))<tfoot><tr><td>T</td><td><sum/></td></tr></tfoot></table>",
            width: 120)
        let texts = texts(layout)[0]
        #expect(texts.indices.filter { texts[$0] == "S" }.map { texts[$0 + 1] } == ["Rp6", "Rp9"])
        #expect(texts.suffix(2) == ["T", "15"])
    }

    @Test func feetStandOnEveryPage() {
        let layout = Layout(
            """
            <table columns="50pt 50pt"><tfoot repeat="page"><tr><td>F</td><td><sum/></td></tr></tfoot><tbody>\(rows(1...15))</tbody></table>
            """)
        let pages = texts(layout)
        #expect(pages.map { Array($0.suffix(2)) } == [["F", "45"], ["F", "75"]])
        #expect(layout.readWords.filter { $0 == "F" }.count == 1)
    }

    @Test func columnsCanBeNamed() {
        let layout = Layout(
            """
            <table columns="50pt 50pt">\(rows(1...3))<tfoot><tr><td colspan="2"><sum column="2" format="desimal" decimals="2"/></td></tr></tfoot></table>
            """)
        #expect(texts(layout)[0].last == "6,00")
    }

    @Test func exactAmounts() {
        let row = "<tr><td value=\"0.1\">a</td></tr>"
        let layout = Layout(
            """
            <table columns="300pt">\(String(repeating: row, count: 3))<tr><td value="-900000000000000">b</td></tr><tfoot><tr><td><sum/></td></tr></tfoot></table>
            """, width: 300)
        #expect(texts(layout)[0].last == "−899.999.999.999.999,7")
    }

    @Test func sumsOutOfPlaceAreFound() {
        #expect(Layout("<p><sum/></p>").findings == ["layout.sum-out-of-place"])
        #expect(
            Layout("<table><tr><td value=\"1\">a</td></tr><tfoot><tr><td><sum of=\"page\"/></td></tr></tfoot></table>")
                .findings == ["layout.sum-out-of-place"])
    }

    @Test func feetThatLeaveNoRoomAreReported() {
        let foot =
            "<tfoot repeat=\"page\"><tr><td colspan=\"2\">" + (1...8).map { "f\($0)" }.joined(separator: "<br/>")
            + "</td></tr></tfoot>"
        let layout = Layout("<table columns=\"50pt 50pt\">\(foot)\(rows(1...12))</table>")
        #expect(layout.findings == ["layout.tall-foot"])
        #expect(layout.readWords.filter { $0.hasPrefix("r") }.count == 12)
    }

    @Test func captionsSayHowTheyContinue() {
        let layout = Layout(
            "<table columns=\"1fr\"><caption continued=\"– sambungan\">C</caption>\(rows(1...12))</table>", width: 200)
        #expect(layout.lines[1][0] == "C – sambungan")
    }

    /// A column was added, and the spans of the rows that sum up were forgotten: they would add up an empty column.
    @Test func aSumOfAColumnWithoutValues() {
        let foot = "<tfoot><tr><td>T</td><td><sum/></td><td>x</td></tr></tfoot>"
        let rows = "<tr><td>a</td><td>b</td><td value=\"5\">5</td></tr>"
        let layout = Layout("<table columns=\"50pt 50pt 50pt\"><tbody>\(rows)</tbody>\(foot)</table>")
        #expect(layout.findings == ["layout.sum-of-nothing"])
        let right = Layout(
            "<table columns=\"50pt 50pt 50pt\"><tbody>\(rows)</tbody>\(foot.replacing("<sum/>", with: "<sum column=\"3\"/>"))</table>"
        )
        #expect(right.findings.isEmpty)
        // Where no cell has a value, there is nothing that it could have been.
        let none = Layout(
            "<table columns=\"50pt 50pt\"><tbody><tr><td>a</td><td>b</td></tr></tbody><tfoot><tr><td>T</td><td><sum/></td></tr></tfoot></table>"
        )
        #expect(none.findings.isEmpty)
    }

    /// The cells of each row, spans from above included, are as many as the columns.
    @Test(arguments: [
        ("<tr><td>a</td><td>b</td><td>c</td></tr>", [String]()), ("<tr><td colspan=\"3\">a</td></tr>", []),
        ("<tr><td rowspan=\"2\">a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>", []),
        ("<tr><td>a</td><td>b</td><td rowspan=\"2\">c</td></tr><tr><td>d</td><td>e</td></tr>", []),
        ("<tr><td>a</td><td>b</td></tr>", ["error"]), ("<tr><td colspan=\"2\">a</td></tr>", ["warning"]),
        ("<tr><td rowspan=\"2\">a</td><td>b</td><td>c</td></tr><tr><td>d</td></tr>", ["warning"]),
        ("<tr><td>a</td><td>b</td><td>c</td><td>d</td></tr>", ["error"]),
    ])
    func cellsOfARow(rows: String, severities: [String]) {
        let layout = Layout("<table columns=\"50pt 50pt 50pt\"><tbody>\(rows)</tbody></table>")
        let found = layout.allFindings.all.filter { $0.id == "layout.row-cells" }
        #expect(found.map(\.severity.rawValue) == severities)
    }

    /// Whoever adds the column up over all pages finds the sum: amounts of a group stand at its beginning only.
    @Test(arguments: [3, 9, 25]) func titlesThatStandAgain(rows: Int) throws {
        let body = (1...rows).map { "<tr><td>r\($0)</td><td>1</td></tr>" }.joined()
        let groups = ["A", "B"].map { name in
            """
            <tbody><tr repeat="page" break-after="avoid"><td continued="\(name) lanjut">G\(name)</td><td continued="">\(rows)</td></tr>\(body)</tbody>
            """
        }.joined()
        let layout = Layout("<table columns=\"90pt 40pt\">\(groups)</table>", width: 130, height: 100)
        let all = layout.pages.indices.flatMap { page in layout.words(onPage: page) }
        let amounts = all.filter { $0.x >= 90 }.compactMap { Int($0.text) }
        #expect(amounts.reduce(0, +) == 4 * rows)
        #expect(all.filter { $0.text == "GA" }.count == 1 && all.filter { $0.text == "GB" }.count == 1)
        for page in layout.pages.indices {
            let first = try #require(layout.lines(onPage: page).first)
            #expect(["GA2", "A lanjut", "GB", "B lanjut"].contains { first.hasPrefix($0.prefix(2)) }, "\(first)")
        }
        // On every page but those that begin with the group itself.
        #expect(all.filter { $0.text.hasSuffix("lanjut") }.count >= layout.pages.count - 2)
    }
}
