@testable import DocumentLayout
import PageModel
import TestSupport
import Testing
import Typesetting

/// Text that runs from right to left. `אבג` stands for its words: square letters of 10 pt.
@Suite struct DirectionTests {
    private func seen(_ layout: Layout) -> [String] {
        layout.words(onPage: 0).filter { $0.text != " " }.sorted { ($0.y, $0.x) < ($1.y, $1.x) }.map {
            $0.text.split(separator: " ").joined(separator: " ")
        }
    }

    @Test func wordsFollowEachOtherToTheLeft() {
        let layout = Layout("<p>אב גד הו</p>", width: 200)
        #expect(seen(layout) == ["הו", "גד", "אב"])
        // Drawn in the order in which they are read, and at the right edge, where the paragraph begins.
        #expect(layout.words(onPage: 0).map(\.text).filter { $0 != " " } == ["אב", "גד", "הו"])
        #expect(layout.words(onPage: 0).first.map { $0.x + 20 } == 200)
    }

    @Test func withinOtherText() {
        let layout = Layout("<p>Nama אב גד itu</p>", width: 200)
        #expect(seen(layout) == ["Nama", "גד", "אב", "itu"])
        #expect(layout.words(onPage: 0).first?.x == 0)
    }

    /// Lines are broken in the order of reading: the first line has the first words.
    @Test func overSeveralLines() {
        let layout = Layout("<p>אב גד הו זח</p>", width: 60)
        let words = layout.words(onPage: 0).filter { $0.text != " " }
        #expect(words.map(\.text) == ["אב", "גד", "הו", "זח"])
        #expect(words.map(\.x) == [40, 10, 40, 10] && words[0].y == words[1].y && words[2].y > words[1].y)
    }

    /// Justified lines fill their width whichever way they run; nothing overlaps.
    @Test(arguments: 1...40) func randomLines(seed: UInt64) {
        var dice = Dice(seed: seed)
        let words = (0..<Int.random(in: 3...30, using: &dice)).map { _ in
            String(
                (0..<Int.random(in: 1...6, using: &dice)).map { _ in
                    Bool.random(using: &dice) ? "א" : "a"
                }.joined().first.map { String(repeating: $0, count: Int.random(in: 1...6, using: &dice)) } ?? "a")
        }
        let layout = Layout(
            "<p text-align=\"justify\" white-space=\"normal\">\(words.joined(separator: " "))</p>", width: 150,
            height: 1000)
        #expect(!layout.findings.contains("layout.overprinted") && !layout.findings.contains("layout.off-paper"))
        let drawn = layout.words(onPage: 0).flatMap { $0.text.split(separator: " ").map(String.init) }
        #expect(drawn == words)
    }

    /// UAX #9, L2, said otherwise: a run of the highest level is turned as a whole, then counts as one of the level below.
    @Test(arguments: 1...200) func visualOrder(seed: UInt64) {
        var dice = Dice(seed: seed)
        let levels = (0..<Int.random(in: 1...12, using: &dice)).map { _ in UInt8.random(in: 0...4, using: &dice) }
        func order(_ range: Range<Int>, level: UInt8) -> [Int] {
            var result: [[Int]] = [], start = range.lowerBound
            while start < range.upperBound {
                if levels[start] <= level {
                    result.append([start])
                    start += 1
                } else {
                    let end = (start..<range.upperBound).first { levels[$0] <= level } ?? range.upperBound
                    result.append(order(start..<end, level: level + 1))
                    start = end
                }
            }
            return (level % 2 == 1 ? result.reversed() : result).flatMap { $0 }
        }
        #expect(VisualOrder.positions(levels) == order(levels.indices, level: 0))
    }

    @Test func bracketsAreTurned() {
        #expect(String(decoding: RightToLeft.mirrored("(a[b]«c»".utf8), as: UTF8.self) == ")a]b[»c«")
    }
}
