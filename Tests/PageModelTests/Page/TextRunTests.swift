import Diagnostics
import TestSupport
import Testing
@testable import PageModel

struct TextRunTests {
    private func run(_ text: String, spacing: Double = 0) throws -> TextRun {
        let shaper = SquareShaper(), face = try #require(shaper.face(for: FontDescription(family: "Square")))
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        var pieces: [TextRun.Piece] = [], x = Length.zero
        for word in words {
            pieces.append(.init(shaper.shape(word, with: face), x: x))
            x += .pt(Double(word.count + 1) * 10)
        }
        return TextRun(
            face: face, size: .pt(10), color: .black, origin: Point(x: .pt(100), y: .pt(50)), pieces: pieces,
            letterSpacing: .pt(spacing), source: SourceRange(SourceFile(path: "a", text: "x"), 0, 1), ledgerNumber: 7)
    }

    /// Square letters stand 8 pt above their baseline and 2 pt below it.
    @Test func framesReachToTheLastGlyph() throws {
        #expect(try run("aa bb").bounds == Rectangle(x: .pt(100), y: .pt(42), width: .pt(50), height: .pt(10)))
        #expect(try run("aa", spacing: 1).bounds.size.width == .pt(21))
        #expect(try run("").bounds.size.width == .zero)
    }

    @Test func turnedFramesLieBesideTheirBaseline() throws {
        let point = Point(x: .pt(20), y: .pt(30)), text = try run("aa bb")
        let up = text.turned(to: .up, at: point)
        #expect(up.bounds == Rectangle(x: .pt(12), y: .pt(-20), width: .pt(10), height: .pt(50)))
        let down = text.turned(to: .down, at: point)
        #expect(down.bounds == Rectangle(x: .pt(18), y: .pt(30), width: .pt(10), height: .pt(50)))
    }

    @Test func turningChangesNothingElse() throws {
        let text = try run("aa bb"), turned = text.turned(to: .up, at: .zero)
        #expect(turned.direction == .up && turned.origin == .zero)
        #expect(turned.face === text.face && turned.pieces.map(\.x) == text.pieces.map(\.x) && turned.ledgerNumber == 7)
        #expect(turned.source == text.source)
    }

    @Test func pagesAreOrderedBySectionFirst() {
        let positions = [(1, 0), (0, 9), (0, 0), (2, 1), (1, 3)].map { PagePosition(section: $0.0, page: $0.1) }
        #expect(positions.sorted().map { [$0.section, $0.page] } == [[0, 0], [0, 9], [1, 0], [1, 3], [2, 1]])
        #expect(PagePosition.first == positions[2])
    }
}
