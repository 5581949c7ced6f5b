import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Where pages of a book end: what announces stays with what it announces, small tables are whole, and spaces give way a little.
struct PageEndTests {
    private func lines(_ count: Int, _ prefix: String = "x") -> String {
        "<p>" + (1...count).map { "\(prefix)\($0)" }.joined(separator: "<br/>") + "</p>"
    }

    private func rows(_ count: Int) -> String {
        "<table columns=\"1fr\">" + (1...count).map { "<tr><td>r\($0)</td></tr>" }.joined() + "</table>"
    }

    @Test(arguments: ["<p>aaa:</p><p>bbb</p>", "<p><b>aaa: </b></p><p>bbb</p>", "<box><p>aaa:</p></box><p>bbb</p>"])
    func aColonStaysWithWhatFollows(_ body: String) {
        #expect(Layout(lines(9) + body, height: 100).lines.map(\.count) == [9, 2])
        // A point ends what it says.
        #expect(Layout(lines(9) + body.replacing(":", with: "."), height: 100).lines.map(\.count) == [10, 1])
    }

    @Test func aListIsNotPartedAfterItsFirstItem() {
        func list(_ count: Int) -> String { "<ol>" + (1...count).map { "<li>i\($0)</li>" }.joined() + "</ol>" }
        func pages(_ body: String) -> [Int] {
            let layout = Layout(body, height: 100)
            return layout.pages.indices.map { layout.words(onPage: $0).count { $0.text.hasPrefix("i") } }
        }
        #expect(pages(lines(9) + list(4)) == [0, 4])
        #expect(pages(lines(8) + list(4)) == [2, 2])
        #expect(pages(lines(9) + list(1) + lines(3)) == [1, 0])
    }

    @Test func smallTablesAreWhole() {
        func pages(_ body: String) -> [Int] {
            let layout = Layout(body, height: 300)
            return layout.pages.indices.map { layout.words(onPage: $0).count { $0.text.hasPrefix("r") } }
        }
        #expect(pages(lines(25) + rows(10)) == [0, 10])
        // More than a third of the page.
        #expect(pages(lines(25) + rows(12)) == [5, 7])
        // What follows may not part it either.
        #expect(pages(lines(22) + rows(8) + "<p break-before=\"avoid\">zzz</p>") == [0, 8])
        // Nothing above it to break at.
        #expect(pages("<box break-inside=\"avoid\">" + lines(27, "y") + rows(10) + "</box>").reduce(0, +) == 10)
    }

    /// Two points are missing for the last paragraph: four spaces of 8 pt give them.
    @Test func spacesGiveWay() {
        let paragraph = "<p margin-bottom=\"8pt\">aa<br/>bb</p>"
        func bottoms(_ height: Double, _ alignment: String = "space-between") -> (count: Int, bottom: Double) {
            let layout = Layout(
                "<section align-content=\"\(alignment)\">" + String(repeating: paragraph, count: 9) + "</section>",
                height: height)
            let words = layout.words(onPage: 0)
            #expect(layout.pages.flatMap { $0.items }.count > 0 && layout.findings.isEmpty)
            return (words.count, (words.map(\.y).max() ?? 0) + 2)
        }
        #expect(bottoms(130) == (10, 130))
        #expect(bottoms(130, "start").count == 8)
        // Spaces of 8 pt give 1.2 pt each, no more.
        #expect(bottoms(126).count == 8)
        #expect(bottoms(132) == (10, 132))
    }
}
