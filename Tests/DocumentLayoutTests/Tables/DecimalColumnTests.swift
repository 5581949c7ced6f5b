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

    @Test func columnIsWideEnoughForBothSides() {
        // Four letters before the comma of one figure, three from it of another.
        let layout = table(["1234", "5,25"], columns: "max-content")
        guard case .table(let content)? = layout.document.plans[0].fragment.flatMap({ outer($0) })?.box.content else { return }
        #expect(content.widths.values.map { $0.map(\.points) } == [[70]])
        #expect(starts(layout) == [0, 3])
    }

    @Test func columnsOfTwoRunsAgree() {
        #expect(starts(table(["<b>1</b>2,5", "3,75"])).first == 5)
    }

    @Test func totalsOfEveryPageStandOnTheSameComma() {
        let rows = (1...20).map { "<tr><td align=\",\" value=\"\($0).5\">\($0),5</td></tr>" }.joined()
        let layout = Layout("""
            <table columns="100pt"><tbody>\(rows)</tbody><tfoot repeat="page"><tr><td align=","><sum/></td></tr></tfoot></table>
            """, width: 200, height: 60)
        for page in layout.pages.indices {
            let commas = layout.words(onPage: page).map { $0.x / 10 + Double($0.text.prefix { $0 != "," }.count) }
            #expect(Set(commas).count == 1, "\(layout.words(onPage: page))")
        }
        #expect(layout.pages.count > 3)
    }

    @Test func whatIsAFigure() {
        func point(_ text: String) -> Int? { DecimalColumns.point(of: Array(text.utf8)) }
        #expect(point("1.250,75") == 5 && point("Rp1.250") == 7 && point("74,23%") == 2)
        #expect(point("Rp 5,5") == 4 && point("-") == 1 && point("1,2,3") == 1)
        #expect(point("34 Perangkat Daerah") == nil && point("belum ada") == nil && point("2 baru; 8 revitalisasi") == nil)
    }

    private func outer(_ fragment: Fragment) -> Fragment? {
        if case .table = fragment.content { return fragment }
        if case .flow(let placements) = fragment.content { return placements.lazy.compactMap { outer($0.fragment) }.first }
        return nil
    }
}
