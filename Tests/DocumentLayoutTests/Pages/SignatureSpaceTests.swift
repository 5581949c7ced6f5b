@testable import DocumentLayout
import Testing

/// The rooms for signatures, as pages record them.
@Suite struct SignatureSpaceTests {
    private func frames(_ layout: Layout) -> [[String]] {
        layout.pages.map {
            $0.signatureSpaces.map { frame in
                let place = frame.rectangle
                return
                    "\(frame.identity.key) \(place.origin.x.points),\(place.origin.y.points) \(place.size.width.points)×\(place.size.height.points)"
            }
        }
    }

    @Test func theRoomStandsBetweenOfficeAndName() {
        let layout = Layout(
            """
            <signatures columns="2" gap="20pt" gutter="10pt">\
            <signature office="AAA BBB CCC" name="N" nip="1" key="a"/><signature office="B" key="b"/></signatures>
            """, width: 110)
        // All are set at 9 pt, because the number is too wide for its column at 10.
        #expect(frames(layout) == [["a 0.0,27.0 50.0×20.0", "b 60.0,27.0 50.0×20.0"]])
        let field = layout.pages[0].signatureSpaces[0].identity
        #expect([field.signer, field.office, field.nip] == ["N", "AAA BBB CCC", "1"])
        #expect(field.layoutRange != nil && field.dataRange != nil)
    }

    @Test func aRoomOfItsOwnKeepsItsPaddingFree() {
        let layout = Layout("<p>x</p><signature-field key='s' padding='2pt' height='30pt' width='60pt'/>")
        #expect(frames(layout) == [["s 2.0,12.0 56.0×26.0"]])
    }

    @Test func aRoomIsNeverBroken() {
        let layout = Layout("<p>a</p><p>b</p><signature-field key='s' height='30pt'/>", height: 40)
        #expect(frames(layout) == [[], ["s 0.0,0.0 100.0×30.0"]])
    }

    @Test func roomsStandInTableCells() {
        let layout = Layout(
            """
            <table columns="20pt 1fr"><tr><td>1</td><td><signature-field key="a" height="15pt"/></td></tr>\
            <tr><td>2</td><td><signature-field key="b" height="15pt"/></td></tr></table>
            """)
        #expect(frames(layout) == [["a 20.0,0.0 80.0×15.0", "b 20.0,15.0 80.0×15.0"]])
    }

    /// Keys are unique and safe in PDF names and program arguments.
    @Test func keysAreUnique() {
        let keys = ["kepala", "kepala", "", "", "bag. umum/1,2", "ttd-1"]
        let layout = Layout(keys.map { "<signature-field key='\($0)' height='5pt'/>" }.joined())
        #expect(
            layout.pages[0].signatureSpaces.map(\.identity.key) == [
                "kepala", "kepala-2", "ttd-1", "ttd-2", "bag--umum-1-2", "ttd-1-2",
            ])
    }

    @Test func whatIsRepeatedOnEveryPageIsNotSigned() {
        let layout = Layout(
            """
            <page-master name="m" size="100pt 100pt" margin="20pt"><header><signature-field height="5pt"/></header></page-master>\
            <section page-master="m"><p>a</p></section>
            """)
        #expect(layout.pages.allSatisfy { $0.signatureSpaces.isEmpty })
    }
}
