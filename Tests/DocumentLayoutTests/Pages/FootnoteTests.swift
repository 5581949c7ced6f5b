import Testing
@testable import DocumentLayout

/// Pages of 10 lines of 10 pt: notes stand at the foot of the page on which they are called.
@Suite struct FootnoteTests {
    private func lines(_ range: ClosedRange<Int>, _ prefix: String, noteAt: Int? = nil) -> String {
        range.map { "\(prefix)\($0)" + ($0 == noteAt ? "<footnote><p>n\(prefix)</p></footnote>" : "") }.joined(
            separator: "<br/>")
    }

    /// The page on which a text stands, and how far down.
    private func places(_ text: String, in layout: Layout) -> [(page: Int, y: Double)] {
        layout.pages.indices.flatMap { page in
            layout.words(onPage: page).filter { $0.text.trimmingSpaces == text }.map { (page, $0.y) }
        }
    }

    @Test func notesOfABrokenCellStandOnThePageOfTheirMark() {
        let cell = "<p orphans=\"1\" widows=\"1\">\(lines(1...14, "a", noteAt: 12))</p>"
        let layout = Layout(
            "<table columns=\"1fr 1fr\"><tr><td>\(cell)</td><td><p>\(lines(1...3, "b", noteAt: 2))</p></td></tr></table>"
        )
        let first = places("nb", in: layout), second = places("na", in: layout)
        #expect(first.map(\.page) == [0] && first.first?.y == 98)
        #expect(second.map(\.page) == [1] && second.first?.y == 98)
        // Nothing of the text stands under the note.
        #expect(layout.words(onPage: 0).filter { $0.text.hasPrefix("a") }.allSatisfy { $0.y <= 88 })
        #expect(layout.text.split(separator: " ").filter { $0.hasPrefix("a") }.count == 14)
    }

    @Test func columnsLeaveRoomForTheNotesOfTheOthers() {
        let columns =
            "<columns widths=\"1fr 1fr\" gap=\"0\"><column><p orphans=\"1\" widows=\"1\">\(lines(1...14, "a"))</p></column>"
            + "<column><p>\(lines(1...3, "b", noteAt: 2))</p></column></columns>"
        let layout = Layout(columns)
        #expect(places("nb", in: layout).map(\.page) == [0])
        #expect(layout.words(onPage: 0).filter { $0.text.hasPrefix("a") }.allSatisfy { $0.y <= 88 })
        #expect(layout.text.split(separator: " ").filter { $0.hasPrefix("a") }.count == 14)
    }

    @Test func notesOfRowsMoveWithTheirRows() {
        let rows = (1...12).map { "<tr><td>r\($0)" + ($0 == 10 ? "<footnote><p>n</p></footnote>" : "") + "</td></tr>" }
            .joined()
        let layout = Layout("<table columns=\"1fr\">\(rows)</table>")
        #expect(places("n", in: layout).map(\.page) == [1])
        #expect(places("r10", in: layout).map(\.page) == [1])
        #expect(layout.text.split(separator: " ").filter { $0.hasPrefix("r") }.count == 12)
    }

    @Test func longNotesGoOnAtTheFootOfTheNextPage() {
        let note = "<footnote><p orphans=\"1\" widows=\"1\">\(lines(1...8, "n"))</p></footnote>"
        let layout = Layout("<p orphans=\"1\" widows=\"1\">a1\(note)<br/>\(lines(2...9, "a"))</p>")
        let drawn = layout.pages.indices.map { page in
            layout.words(onPage: page).filter { $0.text.hasPrefix("n") }.map { $0.text.trimmingSpaces }
        }
        #expect(drawn.flatMap { $0 } == (1...8).map { "n\($0)" })
        #expect(drawn.count == 2 && drawn.allSatisfy { !$0.isEmpty })
        #expect(layout.pages.indices.allSatisfy { page in layout.words(onPage: page).allSatisfy { $0.y <= 98 } })
    }
}
