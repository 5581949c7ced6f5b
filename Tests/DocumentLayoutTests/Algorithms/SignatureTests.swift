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

    /// A long office keeps its last two words together as long as its lines are few enough; then it takes more lines.
    @Test func longOfficesTakeMoreLines() {
        func lines(_ office: String, width: Double) -> [String] {
            Array(
                Layout(
                    "<signatures columns='2' gap='10pt' gutter='0'><signature office='\(office)' name='N'/></signatures>",
                    width: width
                ).lines(onPage: 0).dropLast())
        }
        let few = lines("AAAA BBBB CCCC DD EE", width: 220), many = lines("AAAA BBBB CCCC DDDD", width: 140)
        #expect(few.count <= 3 && few.last?.hasSuffix("DD\u{A0}EE,") == true)
        #expect(many == ["AAAA", "BBBB", "CCCC", "DDDD,"])
    }

    /// Before it is broken, a name reaches into the gutter; a block alone in its row has three quarters of it.
    @Test func longNamesReachOut() {
        func name(_ attributes: String, _ name: String) -> [Layout.Word] {
            let layout = Layout(
                "<signatures text-align='center' gap='10pt' \(attributes)><signature office='O' name='\(name)'/></signatures>",
                width: 220)
            return layout.words(onPage: 0).filter { $0.text.hasPrefix("A") }
        }
        // A column is 100 pt wide, the gutter 20 pt of which 3 mm stay free.
        #expect(name("columns='2' gutter='20pt'", "AAAAAAAAAA").map(\.x) == [0])
        #expect(name("columns='2' gutter='20pt'", "AAAAAAAAAAA").map(\.x) == [-5])
        #expect(name("columns='2' gutter='20pt'", "AAAAAA AAAAAA").map(\.text) == ["AAAAAA", "AAAAAA"])
        #expect(name("columns='1'", "AAAAAAA AAAAAAA").map(\.text) == ["AAAAAAA AAAAAAA"])
    }

    /// However many sign and however long their names and offices are: one size and one face in all blocks of a group, at least
    /// 9 pt, and every word of every office there.
    @Test(arguments: [1, 2, 3, 7, 25, 60, 200], 1...4) func oneSizeAndOneFace(count: Int, columns: Int) {
        let long = "KEPALA DINAS PEMBERDAYAAN PEREMPUAN PERLINDUNGAN ANAK PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA"
        for position in [nil, 1, count] {
            let signers = (1...count).map { number in
                let office = number == position ? long : "KEPALA DINAS \(number)"
                let name =
                    number == position ? "Prof. Dr. Ir. H. REKAAN PANJANG SEKALI, S.Kom., M.T.I." : "REKAAN \(number)"
                return "<signature office='\(office)' name='\(name)' nip='1 2 3' key='k\(number)'/>"
            }.joined()
            let layout = Layout(
                "<signatures text-align='center' columns='\(columns)' gap='20pt'>\(signers)</signatures>",
                width: Double(columns) * 180,
                height: 700)
            let runs = layout.pages.indices.flatMap { layout.texts(onPage: $0) }
            #expect(Set(runs.map(\.size)).count == 1 && Set(runs.map(\.face.description.family)).count == 1)
            #expect(runs.allSatisfy { $0.size >= .pt(9) })
            let office = layout.text.split { " \u{A0}\n,".contains($0) }
            #expect(position == nil || long.split(separator: " ").allSatisfy { office.contains($0) })
            #expect(layout.pages.flatMap(\.signatureSpaces).count == count)
        }
    }

    /// One word that is wider than the column at the size asked for sets its whole group smaller, and no other one.
    @Test func aGroupIsSetSmallerAsAWhole() {
        func group(_ office: String) -> String {
            "<signatures columns='2' gap='10pt' gutter='0' keep='none'><signature office='O' name='A'/><signature office='\(office)' name='B'/></signatures>"
        }
        let layout = Layout(group("BUPATI") + group("AAAAAAAAAA"), width: 200)
        let sizes = layout.texts(onPage: 0).map(\.size)
        #expect(sizes.prefix(4).allSatisfy { $0 == .pt(10) } && sizes.suffix(4).allSatisfy { $0 == .pt(9) }, "\(sizes)")
    }

    /// Only the first row keeps to the words before: a group of one below it does not draw it along to the next sheet.
    @Test func laterGroupsDoNotKeepToTheFirst() {
        let group = "<signatures columns='1' gap='20pt' keep='none'><signature office='B' name='N'/></signatures>"
        let first = "<signatures columns='1' gap='20pt'><signature office='A' name='M'/></signatures>"
        let layout = Layout("<p>aaa</p><p>bbb</p>" + first + group, width: 200, height: 80)
        #expect(layout.lines == [["aaa", "bbb", "A,", "M"], ["B,", "N"]])
    }

    /// Dots for the name and for the number of whoever is not known yet; nothing for those who have no number.
    @Test func theUnknownHaveDots() {
        func lines(_ attributes: String) -> [String] {
            Layout("<signatures columns='1' gap='0'><signature office='O' \(attributes)/></signatures>", width: 400)
                .lines(onPage: 0)
        }
        #expect(lines("").last == "NIP\u{A0}" + String(repeating: "\u{2026}", count: 8))
        #expect(lines("number-label='NRP'").last?.hasPrefix("NRP") == true)
        #expect(lines("number-label=''") == ["O,"] && lines("name='N'") == ["O,", "N"])
        // Those who are elected have none: the data says so.
        #expect(lines("number-label=\"{{ '' }}\"") == ["O,"])
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

    /// One office in two lines makes all rows higher; one in five does not.
    @Test func rowsAreEquallyHigh() {
        func tops(_ offices: [String]) -> [Double] {
            let signers = offices.map { "<signature office='\($0)' name='N'/>" }.joined()
            let layout = Layout(
                "<signatures arrangement='table' zigzag='none' gap='24pt' fields='number office signature'>\(signers)</signatures>",
                width: 300, height: 400)
            let numbers = layout.words(onPage: 0).filter { $0.text.wholeMatch(of: /[0-9]+\./) != nil }.map(\.y)
            return zip(numbers, numbers.dropFirst()).map { (($1 - $0) * 100).rounded() / 100 }
        }
        let long = "AAAAAAAAAAAA BBBBBBBBBBBB", longer = long + " " + long + " CCCCCCCCCCCC"
        let plain = tops(["A", "B", "C"]), mixed = tops(["A", long, "B", "C", "D"])
        #expect(Set(plain).count == 1 && Set(mixed).count == 1 && mixed.count == 4, "\(plain) \(mixed)")
        #expect(mixed.allSatisfy { $0 > plain[0] })
        let exceptional = tops(["A", "B", longer, "C", "D"])
        #expect(exceptional.first == plain.first && exceptional.last == plain.first, "\(exceptional)")
        #expect((exceptional.max() ?? 0) > (mixed.max() ?? 0))
    }

    /// Beside its stamp each signer of a list still has a space, in rows that a stamp fits in; there is no zigzag.
    @Test func stampsInListsStandBesideTheSpace() {
        let sealed = signers(3).replacing("/>", with: " seal='METERAI'/>")
        for zigzag in ["none", "pairs"] {
            let layout = Layout(
                "<signatures arrangement='table' zigzag='\(zigzag)' fields='number name signature'>\(sealed)</signatures>",
                width: 400, height: 400)
            let spaces = layout.pages.flatMap(\.signatureSpaces)
            #expect(spaces.map(\.identity.key) == ["k1", "k2", "k3"])
            let stamps = layout.words(onPage: 0).filter { $0.text == "METERAI" }
            #expect(stamps.count == 3)
            for (space, stamp) in zip(spaces, stamps) {
                let place = space.rectangle
                #expect(place.size.height >= .mm(18) && place.origin.x.points > stamp.x + 30, "\(place) \(stamp)")
            }
        }
    }

    @Test func blankRowsAreNumberedAndHaveNoField() {
        let layout = Layout(
            "<signatures arrangement='attendance' blank-rows='2' gap='20pt' start='5' widths='40pt 1fr 1fr 60pt'>\(signers(1))</signatures>",
            width: 400, height: 200)
        #expect(layout.pages.flatMap(\.signatureSpaces).count == 1)
        #expect(["5.", "6.", "7."].allSatisfy { number in layout.words(onPage: 0).contains { $0.text == number } })
    }

    /// Empty rows fill the sheet that is there and open no new one; a list of nobody has as many as it was asked for.
    @Test func emptyRowsOpenNoSheet() {
        func numbers(_ count: Int, blank: Int) -> [[String]] {
            let layout = Layout(
                "<signatures arrangement='attendance' blank-rows='\(blank)' gap='20pt' fields='number signature' headings='A|B'>\(count == 0 ? "" : signers(count))</signatures>",
                width: 200, height: 100)
            return layout.pages.indices.map { layout.words(onPage: $0).map(\.text).filter { $0.hasSuffix(".") } }
        }
        let many = numbers(2, blank: 30), full = numbers(20, blank: 30), none = numbers(0, blank: 12)
        #expect(many.count == 1 && (many.first?.count ?? 0) > 2)
        #expect(full.count == numbers(20, blank: 0).count)
        #expect(none.flatMap { $0 }.count == 12 && none.count > 1)
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
