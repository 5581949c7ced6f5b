import Foundation
import LayoutLanguage
import PageModel
import Testing
@testable import DocumentLayout

/// What tells areas apart in prints without colour.
@Suite struct FillPatternTests {
    /// Dimensions of the plan as the samples colour them.
    static let colors = ChartPalette.colors

    @Test func numbersBeginAgain() {
        #expect((1...8).map { FillPattern(number: $0) } == FillPattern.allCases + [.solid, .diagonal])
    }

    @Test(arguments: FillPattern.allCases, [(40.0, 8.0), (8, 40), (200, 14), (3, 3), (600, 800)])
    func staysInside(_ pattern: FillPattern, size: (Double, Double)) {
        let figure = PatternFigure(pattern, width: size.0, height: size.1)
        for place in figure.lines.flatMap({ [$0.from, $0.to] }) + figure.dots {
            #expect((-0.001...size.0 + 0.001).contains(place.x) && (-0.001...size.1 + 0.001).contains(place.y))
        }
        #expect((figure.lines.isEmpty && figure.dots.isEmpty) == (pattern == .solid))
        #expect(figure.lines.count + figure.dots.count <= 2 * PatternFigure.most)
    }

    /// A bar as it is printed without colour, as numbers from 0 (black) to 1 on a fine grid.
    private func print(_ pattern: FillPattern, grey: Double) -> [[Double]] {
        let (width, height) = (48.0, 14.0), figure = PatternFigure(pattern, width: width, height: height)
        return stride(from: 0.25, to: height, by: 0.5).map { y in
            stride(from: 0.25, to: width, by: 0.5).map { x in
                let isOnLine = figure.lines.contains { line in
                    let (dx, dy) = (line.to.x - line.from.x, line.to.y - line.from.y)
                    let length = max(0.0001, dx * dx + dy * dy)
                    let share = min(1, max(0, ((x - line.from.x) * dx + (y - line.from.y) * dy) / length))
                    let (ex, ey) = (x - line.from.x - share * dx, y - line.from.y - share * dy)
                    return ex * ex + ey * ey <= figure.lineWidth * figure.lineWidth / 4
                }
                let isOnDot = figure.dots.contains { dot in
                    (x - dot.x) * (x - dot.x) + (y - dot.y) * (y - dot.y) <= figure.dotRadius * figure.dotRadius
                }
                return isOnLine || isOnDot ? 1 : grey
            }
        }
    }

    /// All dimensions in all ways of seeing: any two differ in a fifth of their area or by three tenths of all lightness, or by the mean
    /// along rows or columns, which the eye sees as stripes.
    @Test(arguments: Vision.allCases) func dimensionsAreToldApart(_ vision: Vision) {
        let prints = zip(Self.colors, FillPattern.allCases).map { color, pattern in
            print(pattern, grey: vision.lightness(of: color))
        }
        for first in prints.indices {
            for second in prints.indices where second > first {
                let cells = zip(prints[first], prints[second]).flatMap { zip($0, $1).map { abs($0 - $1) } }
                let distinct = cells.count { $0 > 0.3 }
                #expect(Double(distinct) >= 0.15 * Double(cells.count), "\(first + 1) and \(second + 1) in \(vision)")
            }
        }
    }

    /// Without their patterns they are not: this is what the patterns are for.
    @Test func coloursAloneAreAlikeInGrey() {
        let greys = Self.colors.map(Vision.grey.lightness)
        #expect((greys.max() ?? 1) - (greys.min() ?? 0) < 0.15)
    }

    /// WCAG 2.1, 1.4.11: what is drawn needs 3 : 1 with what is beside it. Bars stand on white and on their light track.
    @Test func barsAreSeen() {
        let track = Color(red: 0xE6, green: 0xE6, blue: 0xE6), grey = Color(red: 0x76, green: 0x76, blue: 0x76)
        for color in Self.colors {
            #expect(contrast(color, .white) >= 6 && contrast(color, track) >= 3)
        }
        #expect(contrast(grey, track) >= 3 && contrast(grey, .white) >= 4.5)
    }

    private func contrast(_ one: Color, _ other: Color) -> Double {
        let lights = [one, other].map { pow(Vision.grey.lightness(of: $0), 2.4) }.sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    @Test func boxesAndPointsTakePatterns() {
        let box = Layout("<box width=\"40pt\" height=\"12pt\" background-color=\"#1F4E79\" background-pattern=\"4\"/>")
        let strokes = box.pages[0].items.filter { if case .stroke = $0 { true } else { false } }
        #expect(strokes.count == PatternFigure(.horizontal, width: 40, height: 12).lines.count)
        let chart = Layout(
            """
            <chart type="bar"><point label="a" value="1" background-pattern="dots" color="#1F4E79"/><point label="b" value="2"/></chart>
            """, width: 200, height: 100)
        let dots = chart.pages[0].items.count { item in
            if case .fill(let fill) = item, case .ringSegment = fill.shape { true } else { false }
        }
        #expect(dots > 3)
    }

    @Test func ringsTakePatterns() {
        func count(_ patterns: String) -> Int {
            Layout("<ring of=\"0-3\" size=\"60pt\" colors=\"#1F4E79 #A63D2F #7A5C00\" \(patterns)/>").pages[0].items
                .count
        }
        #expect(count("patterns=\"1 2 3\"") > count("") + 6)
        #expect(count("patterns=\"solid solid solid\"") == count(""))
    }
}

/// Ways in which people and machines see a page.
enum Vision: CaseIterable {
    case grey, deuteranopia, protanopia, tritanopia

    /// How light a colour looks, from 0 to 1: that of a print in grey, or of the eye that lacks one kind of cones (the matrices of
    /// Viénot, Brettel and Mollon 1999, for linear light; for tritanopia that of Machado, Oliveira and Fernandes 2009).
    func lightness(of color: Color) -> Double {
        func linear(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let rgb = [linear(color.red), linear(color.green), linear(color.blue)]
        let seen = matrix.map { row in zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 } }
        return pow(max(0, min(1, 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2])), 1 / 2.4)
    }

    private var matrix: [[Double]] {
        switch self {
        case .grey: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .deuteranopia: [[0.2928, 0.7072, 0], [0.2928, 0.7072, 0], [-0.0223, 0.0223, 1]]
        case .protanopia: [[0.1124, 0.8876, 0], [0.1124, 0.8876, 0], [0.004, -0.004, 1]]
        case .tritanopia: [[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]]
        }
    }
}
