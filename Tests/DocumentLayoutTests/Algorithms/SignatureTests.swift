@testable import DocumentLayout
import Foundation
import PageModel
import Testing

/// Signature blocks and lists that are signed.
@Suite struct SignatureTests {
    private func signers(_ count: Int, office: (Int) -> String = { "OFFICE \($0)" }) -> String {
        (1...count).map { "<signature office='\(office($0))' name='N\($0)' key='k\($0)'/>" }.joined()
    }

    private static let arrangements: [String] =
        [
            "columns='1' gap='20pt'", "columns='2' gap='20pt' gutter='5pt' last='centre'",
            "columns='3' gap='20pt' gutter='5pt'",
            "columns='2' flow='column' gap='20pt' gutter='5pt'", "columns='3' flow='column' gap='20pt' gutter='5pt'",
        ]
        + ["none", "sides", "columns", "pairs"].map {
            "arrangement='table' zigzag='\($0)' gap='20pt' fields='number name signature'"
        }

    /// Every remainder by the blocks of a page is met; NASKAH_ALL_COUNTS=1 tries every count, which takes minutes.
    private static var counts: [Int] {
        ProcessInfo.processInfo.environment["NASKAH_ALL_COUNTS"] == nil
            ? Array(1...40) + [47, 60, 61, 83, 100, 121, 150, 199, 200] : Array(1...200)
    }

    /// Every signer has one room, in order, inside the page, over nobody else's; none is left alone on the last page.
    @Test(arguments: arrangements) func everybodySignsOnce(_ arrangement: String) {
        for count in Self.counts {
            let layout = Layout(
                "<p>aaa</p><p>bbb</p><signatures \(arrangement)>\(signers(count))</signatures>", width: 300, height: 200
            )
            let frames = layout.pages.map(\.signatureSpaces)
            #expect(frames.flatMap { $0 }.map(\.identity.key) == (1...count).map { "k\($0)" }, "\(count) signers")
            for page in frames {
                for (index, frame) in page.enumerated() {
                    let place = frame.rectangle
                    #expect(
                        place.origin.x >= .zero && place.origin.y >= .zero && place.maxX <= .pt(300.01)
                            && place.maxY <= .pt(200.01))
                    #expect(
                        !page[..<index].contains { overlap($0.rectangle, place) },
                        "two rooms overlap with \(count) signers")
                }
            }
            let last = frames.last?.count ?? 0
            #expect(
                last != 1 || frames.count == 1 || count == 1,
                "\(count) signers leave one alone on the last page: \(frames.map(\.count))")
            // The first signer is not parted from the words before.
            let text = layout.pages.indices.first { layout.words(onPage: $0).contains { $0.text == "bbb" } }
            #expect(text == frames.firstIndex { !$0.isEmpty })
        }
    }

    private func overlap(_ a: Rectangle, _ b: Rectangle) -> Bool {
        a.origin.x < b.maxX && b.origin.x < a.maxX && a.origin.y < b.maxY && b.origin.y < a.maxY
    }

    private func names(_ layout: Layout, _ page: Int = 0) -> [Layout.Word] {
        layout.words(onPage: page).filter { $0.text.hasPrefix("N") }
    }

    @Test func columnsAreFilledOneAfterTheOther() {
        let layout = Layout(
            "<signatures columns='3' flow='column' gap='10pt' gutter='0'>\(signers(7, office: { _ in "O" }))</signatures>",
            width: 90)
        #expect(names(layout).map(\.text) == ["N1", "N2", "N3", "N4", "N5", "N6", "N7"])
        #expect(names(layout).map(\.x) == [0, 0, 0, 30, 30, 60, 60])
    }

    @Test func anOpenRowStandsInTheMiddle() {
        let layout = Layout(
            "<signatures columns='3' last='centre' gap='10pt' gutter='0'>\(signers(5, office: { _ in "O" }))</signatures>",
            width: 90)
        #expect(names(layout).map(\.x) == [0, 30, 60, 15, 45])
    }

    /// All names of a row stand on one baseline, whatever their offices need.
    @Test func namesStandOnOneBaseline() {
        let layout = Layout(
            """
            <signatures columns="2" gap="10pt" gutter="0"><signature office="A B C" name="N1"/><signature office="A" name="N2"/></signatures>
            """, width: 40)
        #expect(Set(names(layout).map(\.y)).count == 1)
    }

    /// An office of more lines than allowed is set smaller, and no word stands alone on its last line.
    @Test func longOfficesAreSetSmaller() {
        let layout = Layout(
            "<signatures columns='2' gap='10pt' gutter='0'><signature office='AAAA BBBB CCCC DD EE' name='N'/></signatures>",
            width: 160)
        let lines = layout.lines(onPage: 0).dropLast()
        #expect(lines.count <= 3 && lines.last == "DD\u{A0}EE,")
        let tight = Layout(
            "<signatures columns='2' gap='10pt' gutter='0'><signature office='AAAA BBBB CCCC DDDD' name='N'/></signatures>",
            width: 140)
        #expect(tight.texts(onPage: 0).contains { $0.size < .pt(10) })
        #expect(tight.lines(onPage: 0).count <= 4)
    }

    /// Titles behind a name go to a second line together; a name is not parted from what stands before it.
    @Test func namesAreNotTorn() {
        let layout = Layout(
            "<signatures columns='2' gap='10pt' gutter='0'><signature office='O' name='Dr. AAA BBB, S.H., M.M.'/></signatures>",
            width: 240)
        #expect(layout.lines(onPage: 0) == ["O,", "Dr. AAA BBB,", "S.H., M.M."])
    }

    @Test func officesAreSignedForOthers() {
        func lines(_ attributes: String) -> [String] {
            Layout("<signatures columns='1' gap='0'><signature \(attributes)/></signatures>", width: 400).lines(
                onPage: 0)
        }
        #expect(lines("office='SEKDA' on-behalf='BUPATI'").prefix(2) == ["a.n.\u{A0}BUPATI", "SEKDA,"])
        #expect(
            lines("office='ASISTEN' on-behalf='BUPATI; SEKDA'").prefix(4) == [
                "a.n.\u{A0}BUPATI", "SEKDA", "u.b.", "ASISTEN,",
            ])
        #expect(
            lines("prefix='Plt.' office='BUPATI' own-office='WAKIL BUPATI'").prefix(2) == [
                "Plt.\u{A0}BUPATI", "WAKIL BUPATI,",
            ])
        #expect(lines("office='DANDIM' name='N' nip='123' number-label='NRP'").last == "NRP\u{A0}123")
    }

    /// Pairs share two cells; an odd last row has one of the same height.
    @Test func pairsStayTogether() {
        let layout = Layout(
            "<signatures arrangement='table' zigzag='pairs' gap='20pt' fields='number signature'>\(signers(7))</signatures>",
            width: 300, height: 90)
        let pages = layout.pages.map { $0.signatureSpaces.map(\.identity.key) }
        #expect(pages.dropLast().allSatisfy { $0.count % 2 == 0 }, "\(pages)")
        let heights = Set(layout.pages.flatMap(\.signatureSpaces).map(\.rectangle.size.height))
        #expect(heights.count == 1)
    }

    @Test func blankRowsAreNumberedAndHaveNoField() {
        let layout = Layout(
            "<signatures arrangement='attendance' blank-rows='2' gap='20pt' start='5' widths='40pt 1fr 1fr 60pt'>\(signers(1))</signatures>",
            width: 400)
        #expect(layout.pages.flatMap(\.signatureSpaces).count == 1)
        #expect(["5.", "6.", "7."].allSatisfy { number in layout.words(onPage: 0).contains { $0.text == number } })
    }

    @Test func aListRepeatsItsHead() {
        let layout = Layout(
            "<signatures arrangement='table' gap='20pt' headings='A|B|C|D'>\(signers(20))</signatures>", width: 400,
            height: 100)
        #expect(layout.pages.count > 2)
        #expect(layout.pages.indices.allSatisfy { layout.words(onPage: $0).contains { $0.text == "D" } })
    }

    /// A list without a column of offices: whoever has no name is known by the office.
    @Test(arguments: ["arrangement='attendance'", "arrangement='table' fields='number name signature'"])
    func anOfficeWithoutNameIsThere(_ arrangement: String) {
        let signers = "<signature office='CAMAT' key='a'/><signature office='LURAH' name='AAA' key='b'/>"
        let layout = Layout("<signatures \(arrangement)>\(signers)</signatures>", width: 600, height: 400)
        #expect(layout.text.contains("CAMAT") && layout.text.contains("AAA") && !layout.text.contains("LURAH"))
    }
}
