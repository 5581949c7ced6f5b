@testable import DocumentLayout
import PageModel
import TestSupport
import Testing

/// No text begins on its marker, and the texts of a list begin below each other.
@Suite struct MarkerRoomTests {
    private static let patterns = ["{1}.", "({i})", "{I}.", "Pasal {1}", "{a})", "BAB {I}", "Lampiran {A}.", "•"]

    /// Square letters of 10 pt: a marker is as wide as it has characters.
    @Test(arguments: 1...80) func anyList(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let pattern = try #require(MarkerRoomTests.patterns.randomElement(using: &dice))
        let start = [1, 6, 98, 998, 3888].randomElement(using: &dice) ?? 1, count = Int.random(in: 1...5, using: &dice)
        let width = [nil, 5, 30, 80].randomElement(using: &dice) ?? nil
        let items = (1...count).map { "<li>x\($0)</li>" }.joined()
        let style = "marker=\"\(pattern)\"" + (width.map { " marker-width=\"\($0)pt\"" } ?? "")
        let layout = Layout("<ol start=\"\(start)\" \(style)>\(items)</ol>", width: 400, height: 400)
        let words = layout.words(onPage: 0)
        let texts = words.filter { $0.text.hasPrefix("x") }, markers = words.filter { !$0.text.hasPrefix("x") }
        try #require(texts.count == count && markers.count == count)
        #expect(Set(texts.map(\.x)).count == 1)
        for (marker, text) in zip(markers, texts) {
            #expect(marker.y == text.y && marker.x + Double(marker.text.count) * 10 + 2.5 <= text.x)
        }
        // No wider than it has to be.
        let widest = Double(markers.map(\.text.count).max() ?? 0) * 10 + 2.5
        #expect(texts[0].x == max(Double(width ?? 18), widest))
        #expect(layout.findings.isEmpty)
    }

    /// Numbers of headings beside their titles, of notes, and of entries in contents lists.
    @Test func headingsNotesAndContents() {
        let heads = (1...3).map { "<h1 class=\"bab\">j\($0)</h1>" }.joined()
        let notes = (1...12).map { "t<footnote>n\($0)</footnote>" }.joined(separator: " ")
        let layout = Layout(
            "<toc of=\"h1\"/>\(heads)<p>\(notes)</p>", width: 300, height: 400,
            styles: """
                <style class="bab" marker="Pasal {1}" marker-position="outside" marker-width="20pt"/>
                <style for="toc" part="entry" marker-width="20pt"/><style for="footnote" part="note" marker-width="5pt"/>
                """)
        #expect(!layout.findings.contains("layout.overprinted"))
        let words = layout.words(onPage: 0)
        for title in ["j1", "j2", "j3", "n9", "n12"] {
            for text in words where text.text.hasPrefix(title) {
                let before = words.filter { $0.y == text.y && $0.x < text.x }
                #expect(before.allSatisfy { $0.x + Double($0.text.count) * 10 <= text.x + 0.01 }, "\(before) \(text)")
            }
        }
    }
}
