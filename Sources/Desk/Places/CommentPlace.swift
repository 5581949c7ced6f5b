import Diagnostics
import PageModel

/// What a comment on a page is about: the values below it, or the nearest one.
package enum CommentPlace: Sendable {
    /// It lies on the text, or marks it.
    case exact(ValuePlace)
    /// It lies beside the text.
    case near(ValuePlace)
    /// Nothing is near, or there is no such page.
    case unanchored

    /// In points: a note is put into the margin beside its line.
    private static let reach = 150.0

    /// - Parameters:
    ///   - bounds: where the comment lies.
    ///   - marked: the pieces of text that it marks.
    package init(bounds: Rectangle, marked: [Rectangle], onPage page: Int, of document: ExplainedDocument) {
        self = .unanchored
        guard document.pages.indices.contains(page) else { return }
        let text = PageText(document.pages[page]), areas = marked.isEmpty ? [bounds] : marked
        if let run = text.run(mostWithin: areas) {
            self = .exact(ValuePlace(run, of: document))
        } else if let run = text.run(besides: bounds, within: CommentPlace.reach) {
            self = .near(ValuePlace(run, of: document))
        }
    }
}

extension PageText {
    /// The text that covers most of some areas, as a marker covers it: at least a quarter of the height of its line.
    fileprivate func run(mostWithin areas: [Rectangle]) -> TextRun? {
        var best: (shared: Double, run: TextRun)?
        for run in runs where !run.pieces.isEmpty {
            let bounds = run.bounds
            let shared = areas.reduce(0.0) { sum, area in
                let width = min(area.maxX, bounds.maxX).points - max(area.origin.x, bounds.origin.x).points
                let height = min(area.maxY, bounds.maxY).points - max(area.origin.y, bounds.origin.y).points
                return width > 0.5 && height > bounds.size.height.points / 4 ? sum + width * height : sum
            }
            if shared > best?.shared ?? 0 { best = (shared, run) }
        }
        return best?.run
    }

    /// The nearest text, of the same line rather than of others.
    fileprivate func run(besides bounds: Rectangle, within reach: Double) -> TextRun? {
        var best: (distance: Double, run: TextRun)?
        let middle = bounds.origin.y.points + bounds.size.height.points / 2
        for run in runs where !run.pieces.isEmpty {
            let own = run.bounds
            let x = max(0, max((own.origin.x - bounds.maxX).points, (bounds.origin.x - own.maxX).points))
            let y = max(0, max(own.origin.y.points - middle, middle - own.maxY.points))
            let distance = (x * x + 9 * y * y).squareRoot()
            if distance < best?.distance ?? reach { best = (distance, run) }
        }
        return best?.run
    }
}
