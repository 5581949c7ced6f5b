@testable import DocumentLayout
import PageModel
import TestSupport
import Testing

/// What the audit tells of a page is what a comparison of all texts with all others finds.
@Suite struct PageAuditTests {
    /// Bodies of square letters: 7 pt high, from the baseline up, as wide as the words without spaces at their ends.
    private func bodies(_ layout: Layout) -> [(x: ClosedRange<Double>, y: ClosedRange<Double>)] {
        layout.words(onPage: 0).filter { !$0.text.trimmingSpaces.isEmpty }.map { word in
            let lead = Double(word.text.prefix { $0 == " " }.count) * 10
            let width = Double(word.text.trimmingSpaces.count) * 10
            return (word.x + lead...word.x + lead + width, word.y - 7...word.y)
        }
    }

    private func overlap(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Double {
        min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound)
    }

    /// Texts at random places of a page, some over others, some over the edge.
    @Test(arguments: 1...60) func randomPlaces(seed: UInt64) {
        var dice = Dice(seed: seed)
        let count = Int.random(in: 2...7, using: &dice)
        let boxes = (0..<count).map { index in
            let x = Int.random(in: -1...18, using: &dice) * 10, y = Int.random(in: 0...38, using: &dice) * 5
            let word = String(
                repeating: Character(UnicodeScalar(UInt8(97 + index))), count: Int.random(in: 1...5, using: &dice))
            return
                "<box position=\"page\" left=\"\(x)pt\" top=\"\(y)pt\" width=\"60pt\"><p white-space=\"nowrap\">\(word)</p></box>"
        }
        let layout = Layout(
            "<section page-master=\"m\"><p></p></section>",
            master:
                "<page-master name=\"m\" size=\"200pt 200pt\" margin=\"0\"><decoration>\(boxes.joined())</decoration></page-master>"
        )
        let all = bodies(layout)
        let isOver = all.indices.contains { one in
            all.indices.contains { other in
                one < other && overlap(all[one].x, all[other].x) > 0.5 && overlap(all[one].y, all[other].y) > 0.5
            }
        }
        let isOff = all.contains { $0.x.lowerBound < -0.5 || $0.x.upperBound > 200.5 || $0.y.upperBound > 200.5 }
        #expect(all.count == count)
        #expect(layout.findings.contains("layout.overprinted") == isOver, "\(layout.words(onPage: 0))")
        #expect(layout.findings.contains("layout.off-paper") == isOff, "\(layout.words(onPage: 0))")
    }

    /// Lines that are set tight, superscripts, markers, cells beside each other and justified words touch nobody.
    @Test func ordinaryPages() {
        let layout = Layout(
            """
            <p line-height="8pt" text-align="justify">aa bb cc dd ee ff gg hh</p><p>a<sup>1</sup>b<sub>2</sub></p>
            <ol><li>aa<ol><li>bb</li></ol></li><li>cc</li></ol>
            <table columns="30pt 30pt"><tr><td>aaa</td><td>bbb</td></tr><tr><td>ccc</td><td>ddd</td></tr></table>
            <columns widths="40pt 40pt" gap="0"><column><p>aaaa</p></column><column><p>bbbb</p></column></columns>
            """, width: 100, height: 300)
        #expect(layout.findings.isEmpty)
    }

    /// Each place is told once, and where the other text comes from.
    @Test func oneFindingForOnePlace() throws {
        let rows = (1...40).map { "<p>\($0)aaaa</p>" }.joined()
        let layout = Layout(
            "<section page-master=\"m\">\(rows)</section>",
            master: """
                <page-master name="m" size="100pt 100pt" margin="0"><decoration><box position="page" left="0" top="0">
                <p>XXXX</p></box></decoration></page-master>
                """)
        let found = layout.allFindings.all.filter { $0.id == "layout.overprinted" }
        #expect(layout.pages.count == 4 && found.count == 4)
        #expect(found.allSatisfy { $0.notes.first?.range != nil && $0.range != nil && $0.fix != nil })
    }

    /// What is turned is looked at as it stands.
    @Test func sidewaysTexts() {
        let cell = "<td writing-mode=\"sideways-lr\"><p>aaaa</p></td>"
        let layout = Layout("<table columns=\"20pt 20pt\"><tr>\(cell)\(cell)</tr></table>")
        #expect(layout.findings.isEmpty && layout.texts(onPage: 0).count == 2)
    }
}
