@testable import DocumentLayout
import Testing

/// `text-align=","`: figures stand below each other on their decimal comma.
@Suite struct DecimalColumnTests {
    private func table(_ cells: [String], columns: String = "100pt", styles: String = "") -> Layout {
        let rows = cells.map { "<tr><td align=\",\">\($0)</td></tr>" }.joined()
        return Layout("<table columns=\"\(columns)\">\(rows)</table>", width: 200, height: 400, styles: styles)
    }

    /// The x of each row's text, in letters of ten points.
    private func starts(_ layout: Layout) -> [Double] { layout.words(onPage: 0).map { $0.x / 10 } }

    @Test func commasStandBelowEachOther() {
        // 12,5 and 1.000,25 and 7: the comma's right side is two letters wide at most, with the comma three.
        #expect(starts(table(["12,5", "1.000,25", "7"])) == [5, 2, 6])
    }

    @Test func unitsHangToTheRight() {
        #expect(starts(table(["75,7%", "8%", "100"])) == [5, 6, 4])
        #expect(starts(table(["3 SR", "12,5"], columns: "100pt")) == [6, 5])
    }

    @Test func dashStandsOnTheUnits() {
        #expect(starts(table(["-", "12,50"])) == [6, 5])
    }

    @Test func proseIsSetFromTheLeft() {
        #expect(starts(table(["9,5", "belum ada"])) == [7, 0])
    }

    /// The word behind a number has no room beside it and makes none for others: the numbers stand on one comma all the same.
    @Test func whatIsBrokenStandsOnTheCommaWithItsNumber() {
        #expect(starts(table(["54,19 (CC)", "7", "8,25"], columns: "50pt")) == [0, 1, 1, 1])
        // With room for it, it hangs as a unit does.
        #expect(starts(table(["54,19 (CC)", "7"], columns: "100pt")) == [0, 1])
    }

    @Test func columnIsWideEnoughForBothSides() {
        // Four letters before the comma of one figure, three from it of another.
        let layout = table(["1234", "5,25"], columns: "max-content")
        guard let content = layout.fragments[0].flatMap({ outer($0) })?.box.content as? TableContent else { return }
        #expect(content.widths.values.map { $0.map(\.points) } == [[70]])
        #expect(starts(layout) == [0, 3])
    }

    @Test func columnsOfTwoRunsAgree() {
        #expect(starts(table(["<b>1</b>2,5", "3,75"])).first == 5)
    }

    @Test func totalsOfEveryPageStandOnTheSameComma() {
        let rows = (1...20).map { "<tr><td align=\",\" value=\"\($0).5\">\($0),5</td></tr>" }.joined()
        let layout = Layout(
            """
            <table columns="100pt"><tbody>\(rows)</tbody><tfoot repeat="page"><tr><td align=","><sum/></td></tr></tfoot></table>
            """, width: 200, height: 60)
        for page in layout.pages.indices {
            let commas = layout.words(onPage: page).map { $0.x / 10 + Double($0.text.prefix { $0 != "," }.count) }
            #expect(Set(commas).count == 1, "\(layout.words(onPage: page))")
        }
        #expect(layout.pages.count > 3)
    }

    /// A cell that spans the rows of many pages shows its figure on each, and a title row stands again above its group: on the same comma.
    @Test func whatIsRepeatedStaysOnItsComma() {
        let rows = (1...60).map { row in
            "<tr>" + (row == 1 ? "<td rowspan=\"60\" align=\",\">7,5</td>" : "")
                + "<td align=\",\">\(row),\(row)</td></tr>"
        }.joined()
        let layout = Layout(
            """
            <table columns="100pt 100pt"><tbody>
            <tr repeat="page" break-after="avoid"><td align=",">12,25</td><td align=",">3,125</td></tr>\(rows)</tbody></table>
            """, width: 200, height: 100)
        #expect(layout.pages.count >= 6)
        for page in layout.pages.indices {
            let words = layout.words(onPage: page)
            func places(_ text: String) -> [Double] { words.filter { $0.text == text }.map(\.x) }
            // Three letters from the comma on in the first column, four in the second.
            #expect(
                places("12,25") == [50] && places("7,5") == [60] && places("3,125") == [150],
                "page \(page + 1): \(words.prefix(4))")
        }
    }

    /// A total of a page that has more decimals than anything else comes too late to move what stands on other pages.
    @Test func totalsOfPagesOnlyFollow() {
        let rows = (1...20).map {
            "<tr><td align=\",\" value=\"\($0 == 7 ? "0.75" : $0 == 12 ? "0.25" : "1")\">\($0)</td></tr>"
        }.joined()
        let layout = Layout(
            """
            <table columns="100pt"><tbody>\(rows)</tbody><tfoot repeat="page"><tr><td align=","><sum/></td></tr></tfoot></table>
            """, width: 200, height: 60)
        let units = layout.pages.indices.flatMap { page in
            layout.words(onPage: page).filter { !$0.text.contains(",") }.map { $0.x / 10 + Double($0.text.count) }
        }
        #expect(layout.pages.count == 4 && layout.text.contains(","))
        #expect(Set(units) == [10], "\(layout.lines)")
    }

    @Test func whatIsAFigure() {
        func point(_ text: String) -> Int? { DecimalColumns.point(of: Array(text.utf8)) }
        #expect(point("1.250,75") == 5 && point("Rp1.250") == 7 && point("74,23%") == 2)
        #expect(point("Rp 5,5") == 4 && point("-") == 1 && point("1,2,3") == 1)
        #expect(
            point("34 Perangkat Daerah") == nil && point("belum ada") == nil && point("2 baru; 8 revitalisasi") == nil)
    }

    private func outer(_ fragment: Fragment) -> Fragment? {
        if fragment.content is TableFragment { return fragment }
        if let placements = fragment.content.flow { return placements.lazy.compactMap { outer($0.fragment) }.first }
        return nil
    }
}
