import Diagnostics
import PageModel

/// The texts of a page with their places, for clicks and searching.
package struct PageText {
    package let runs: [TextRun]
    /// Where places that the page names are now.
    private let moved: [SourceRange: SourceRange]

    package init(_ page: SessionPage) { self.init(page.page, moved: page.moves?.table ?? [:]) }

    package init(_ page: Page) { self.init(page, moved: [:]) }

    private init(_ page: Page, moved: [SourceRange: SourceRange]) {
        self.moved = moved
        runs = page.items.compactMap { item in
            if case .text(let run) = item { run } else { nil }
        }
    }

    /// In points: as far as the end of a short last line is from the line above it.
    private static let reach = 12.0

    /// The text at a point, or nearest to it: a click need not be exact.
    package func run(at point: Point) -> TextRun? {
        var best: (distance: Double, inkDistance: Double, run: TextRun)?
        // What is painted last lies on top.
        for run in runs.reversed() where !run.pieces.isEmpty {
            let distance = PageText.distance(from: point, to: run.bounds)
            guard distance <= best?.distance ?? PageText.reach else { continue }
            let inkDistance = PageText.distance(from: point, to: run.inkBounds)
            if let best, best.distance == distance, best.inkDistance <= inkDistance + 2 { continue }
            best = (distance, inkDistance, run)
        }
        return best?.run
    }

    private static func distance(from point: Point, to bounds: Rectangle) -> Double {
        func beyond(_ value: Length, _ lower: Length, _ upper: Length) -> Double {
            max(0, max((lower - value).points, (value - upper).points))
        }
        let x = beyond(point.x, bounds.origin.x, bounds.maxX), y = beyond(point.y, bounds.origin.y, bounds.maxY)
        return (x * x + y * y).squareRoot()
    }

    /// Where the text of a run is written now; nil for what is computed.
    package func place(of run: TextRun) -> SourceRange? { run.source.map { moved[$0] ?? $0 } }

    /// Where text from these bytes of a file stands.
    package func bounds(ofTextFrom range: Range<Int>, in file: String, sheet: String? = nil) -> [Rectangle] {
        runs.filter { run in
            guard let source = place(of: run), source.file.path == file else { return false }
            // Each sheet of a workbook is a text of its own.
            if let sheet, source.file.sheet?.sheet != sheet { return false }
            return source.lower < range.upperBound && range.lowerBound < max(source.upper, source.lower + 1)
        }.map(\.bounds)
    }

    /// Where a text stands, in small letters; line by line, with one space between runs.
    package func bounds(of wanted: String) -> [Rectangle] {
        var found: [Rectangle] = []
        for line in lines {
            var text = "", spans: [(Range<Int>, TextRun)] = []
            for run in line {
                let shown = run.text.lowercased()
                if !text.isEmpty, !text.hasSuffix(" "), !shown.hasPrefix(" ") { text += " " }
                let start = text.utf8.count
                text += shown
                spans.append((start..<text.utf8.count, run))
            }
            for match in text.ranges(of: wanted) {
                let lower = text.utf8.distance(from: text.startIndex, to: match.lowerBound)
                let upper = text.utf8.distance(from: text.startIndex, to: match.upperBound)
                let met = spans.filter { $0.0.lowerBound < upper && lower < $0.0.upperBound }.map(\.1.bounds)
                guard let first = met.first else { continue }
                found.append(met.dropFirst().reduce(first) { $0.union($1) })
            }
        }
        return found
    }

    /// Runs that follow each other on one baseline.
    private var lines: [[TextRun]] {
        var lines: [[TextRun]] = []
        for run in runs {
            if let last = lines.last?.last, last.origin.y == run.origin.y, last.direction == run.direction {
                lines[lines.count - 1].append(run)
            } else {
                lines.append([run])
            }
        }
        return lines
    }
}

extension TextRun {
    /// About where its letters are, where the boxes of two texts overlap: those of large text reach into the lines beside them.
    fileprivate var inkBounds: Rectangle {
        guard direction == .right else { return bounds }
        let whole = bounds, top = max(whole.origin.y, origin.y - size * 17 / 20)
        return Rectangle(
            x: whole.origin.x, y: top, width: whole.size.width, height: min(whole.maxY, origin.y + size * 3 / 20) - top)
    }

    /// As it is read.
    package var text: String { pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined() }
}
