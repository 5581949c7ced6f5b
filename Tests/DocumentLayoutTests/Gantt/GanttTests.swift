import PageModel
import Testing
@testable import DocumentLayout

/// Where bars, names and heads stand, and how they are read.
@Suite struct GanttTests {
    private static let blue = Color(red: 0x1F, green: 0x4E, blue: 0x79)

    private func points(_ frames: [Rectangle]) -> [[Double]] {
        frames.map {
            [$0.origin.x, $0.origin.y, $0.size.width, $0.size.height].map { ($0.points * 100).rounded() / 100 }
        }
    }

    // MARK: Positions

    @Test func barsStandAtTheirTimes() {
        let layout = Layout.gantt(
            """
            <gantt from="2024" to="2027" label-width="60pt" bar-height="6pt">
              <bar label="a" from="2025" to="2026"/><bar label="b" from="2024-Q3" to="2024"/><bar label="c" from="2027-07" to="2027-12"/>
              <bar label="d" from="2024-07-01" to="15 Juli 2024"/>
            </gantt>
            """)
        // The axis has 140 pt: 35 pt for a year. A fortnight is drawn as wide as it must be to be seen.
        let expected: [[Double]] = [
            [95, 10.5, 70, 6], [77.5, 19.5, 17.5, 6], [182.5, 28.5, 17.5, 6], [77.5, 37.5, 1.5, 6],
        ]
        #expect(layout.findings.isEmpty)
        #expect(points(layout.fills(GanttTests.blue)) == expected)
        #expect(layout.words(onPage: 0).prefix(4).map(\.text) == ["2024", "2025", "2026", "2027"])
    }

    @Test func axisIsThatOfTheBarsUnlessItIsGiven() {
        let layout = Layout.gantt(
            """
            <gantt label-width="60pt" bar-height="6pt"><bar label="a" from="2025-03" to="2026-02"/><bar label="b" from="2026" to="2026"/></gantt>
            """)
        #expect(layout.words(onPage: 0).prefix(2).map(\.text) == ["2025", "2026"])
        #expect(points(layout.fills(GanttTests.blue)).last == [130, 19.5, 70, 6])
    }

    @Test(
        arguments: [
            ("year", 200.0, ["2024", "2025", "2026", "2027", "2028", "2029"]), ("year", 130, ["2024", "2026", "2028"]),
            ("quarter", 500, ["2024", "2025", "2026", "2027", "2028", "2029"]),
            ("month", 90, ["2024", "2026", "2028"]),
        ] as [(String, Double, [String])])
    func headsOfTheAxisHaveRoom(unit: String, width: Double, years: [String]) {
        let layout = Layout.gantt(
            """
            <gantt unit="\(unit)" from="2024" to="2029" label-width="20pt" bar-height="6pt"><bar label="a" from="2024" to="2024"/></gantt>
            """, width: width)
        #expect(layout.words(onPage: 0).map(\.text).filter { $0.hasPrefix("20") } == years)
    }

    @Test func quartersAndMonthsAreNamedWhereTheyFit() {
        func names(_ unit: String, _ width: Double) -> [String] {
            let bar = "<bar label=\"a\" from=\"2024\" to=\"2024\"/>"
            return Layout.gantt(
                "<gantt unit=\"\(unit)\" label-width=\"20pt\" bar-height=\"6pt\">\(bar)</gantt>", width: width
            )
            .words(onPage: 0).map(\.text)
        }
        #expect(names("quarter", 120) == ["2024", "I", "II", "III", "IV", "a"])
        #expect(names("quarter", 70) == ["2024", "I", "III", "a"])
        #expect(names("month", 260).count == 14)
        #expect(names("month", 110) == ["2024", "Jan", "Apr", "Jul", "Okt", "a"])
        #expect(names("month", 60) == ["2024", "Jan", "Jul", "a"])
    }

    @Test func namesStandInBesideOrAwayFromTheirBars() {
        let layout = Layout.gantt(
            """
            <gantt from="2024" to="2027" labels="bars" bar-height="6pt">
              <bar label="dalam" from="2024" to="2026"/><bar label="kanan sekali" from="2024" to="2024"/><bar label="kiri sekali" from="2027" to="2027"/>
            </gantt>
            """)
        let words = layout.words(onPage: 0).suffix(3)
        #expect(words.map(\.text) == ["dalam", "kanan sekali", "kiri sekali"])
        // Years of 50 pt; the bar's end plus half a letter, the bar's start less the same and the word.
        let places: [Double] = words.map { ($0.x * 10).rounded() / 10 }
        #expect(places == [3.5, 52.5, 92.5])
        let long = Layout.gantt(
            """
            <gantt from="2024" to="2027" labels="bars" bar-height="6pt"><bar label="aaaaaaaaaaaaa bbbbbbbbbb ccccccccc" from="2025" to="2026"/></gantt>
            """)
        #expect(
            long.texts(onPage: 0).filter { $0.origin.x < .pt(60) }.count > 1
                && long.readText.contains("aaaaaaaaaaaaabbbbbbbbbbccccccccc"))
    }

    @Test func bandsStandBehindTheRowsAndOverlappingOnesBelowEachOther() {
        let layout = Layout.gantt(
            """
            <gantt from="2024" to="2027" label-width="40pt" bar-height="6pt">
              <band label="satu" from="2024" to="2025" background-color="#FF0000"/><band label="dua" from="2025" to="2027" background-color="#00FF00"/>
              <bar label="a" from="2024" to="2024"/>
            </gantt>
            """)
        #expect(points(layout.fills(Color(red: 255, green: 0, blue: 0))) == [[40, 0, 80, 36]])
        #expect(points(layout.fills(Color(red: 0, green: 255, blue: 0))) == [[80, 9, 120, 27]])
    }

    @Test func bandsWithoutRoomAreNamedInTheKey() {
        let layout = Layout.gantt(
            """
            <gantt from="2024" to="2043" label-width="40pt"><band label="pendek sekali" from="2024" to="2024"/><bar label="a" from="2024" to="2043"/></gantt>
            """)
        #expect(layout.lines(onPage: 0).first == "pendek sekali")
    }

    @Test func cutBarsEndAtTheAxisAndHaveArrows() {
        let layout = Layout.gantt(
            """
            <gantt from="2024" to="2025" label-width="60pt" bar-height="6pt">
              <bar label="a" from="2020" to="2030"/><bar label="b" from="2019" to="2020"/><bar label="c" from="2030" to="2031"/>
            </gantt>
            """)
        #expect(points(layout.fills(GanttTests.blue)) == [[60, 10.5, 140, 6]])
        let arrows = layout.pages[0].items.compactMap { item -> [Point]? in
            if case .fill(let fill) = item, case .polygon(let corners) = fill.shape { return corners }
            return nil
        }
        #expect(arrows.count == 4 && arrows.joined().allSatisfy { $0.x >= .pt(60) && $0.x <= .pt(200) })
        #expect(layout.findings == ["layout.beyond-axis", "layout.beyond-axis", "layout.beyond-axis"])
    }

    // MARK: What is read

    @Test func aTableWhoseBarsAreTold() {
        let layout = Layout.gantt(
            """
            <gantt from="2024" to="2026" label="Program" note="OPD" key="none">
              <caption>Peta</caption><kind name="b" label="Baru"/><band label="Jangka menengah" from="2025" to="2026"/>
              <bars label="Dim"><bar label="Program X" note="Dinas" from="2024" to="2026" kind="b" mark="quick win"/></bars>
            </gantt>
            """, width: 400)
        #expect(layout.findings.isEmpty)
        let tree: [String] = [
            "Sect(Table(Caption(Peta)Artifact()",
            "THead(Artifact()TR(TH(Span(Program))TH(Span(OPD))TH(Span(Jangka menengah)Span(2024)Span(2025)Span(2026))))",
            "TBody(TR(Artifact()TH(Span(Dim))TD()TD())",
            "TR(TH(Span(Program X))TD(Span(Dinas))TD(Figure[2024–2026, baru, jangka menengah, quick win]())))Artifact()))",
        ]
        #expect(layout.tagTree == tree.joined())
    }

    @Test func everyKindHasAPatternOfItsOwn() {
        func drawn(_ pattern: String) -> String {
            Layout.gantt(
                "<gantt key=\"none\"><kind name=\"a\" pattern=\"\(pattern)\"/><bar label=\"a\" kind=\"a\" from=\"2024\" to=\"2024\"/></gantt>"
            ).dump
        }
        let dumps = Set(GanttPattern.allCases.map { drawn($0.rawValue) })
        #expect(dumps.count == GanttPattern.allCases.count)
        let layout = Layout.gantt(
            "<gantt><bar label=\"a\" kind=\"x\" from=\"2024\" to=\"2024\"/><bar label=\"b\" kind=\"y\" from=\"2024\" to=\"2024\"/></gantt>"
        )
        #expect(layout.words(onPage: 0).prefix(2).map(\.text) == ["x", "y"])
    }

    @Test func columnsAroundGiveItRoom() {
        let gantt = "<gantt><bar label=\"nama yang panjang\" from=\"2024\" to=\"2026\"/></gantt>"
        let layout = Layout.gantt(
            "<table columns=\"auto auto\"><tr><td>a</td><td>\(gantt)</td></tr></table>", width: 300)
        #expect(layout.findings.isEmpty && layout.words(onPage: 0).map(\.text).contains("nama yang panjang"))
    }
}
