import PageModel

/// What lies below a comment on its page: the boxes that it covers, or the nearest one.
struct CommentTarget {
    let nearness: CommentPlace.Nearness
    /// Which of the boxes, those that are covered most first.
    let indices: [Int]

    /// In points: a note is put into the margin beside its line.
    private static let reach = 150.0

    /// - Parameters:
    ///   - areas: the pieces of text that it marks, or where it lies.
    ///   - boxes: of words or texts, in the order in which they are drawn.
    init(_ areas: [Rectangle], bounds: Rectangle, over boxes: [Rectangle?]) {
        let covered = CommentTarget.covered(by: areas, boxes)
        if !covered.isEmpty {
            (nearness, indices) = (.exact, covered)
        } else if let nearest = CommentTarget.nearest(to: bounds, boxes) {
            (nearness, indices) = (.near, [nearest])
        } else {
            (nearness, indices) = (.unanchored, [])
        }
    }

    /// As a marker covers text: at least a quarter of the height of its line.
    private static func covered(by areas: [Rectangle], _ boxes: [Rectangle?]) -> [Int] {
        var found: [(index: Int, shared: Double)] = []
        for (index, box) in boxes.enumerated() {
            guard let box else { continue }
            let shared = areas.reduce(0.0) { sum, area in
                let width = min(area.maxX, box.maxX).points - max(area.origin.x, box.origin.x).points
                let height = min(area.maxY, box.maxY).points - max(area.origin.y, box.origin.y).points
                return width > 0.5 && height > box.size.height.points / 4 ? sum + width * height : sum
            }
            if shared > 0 { found.append((index, shared)) }
        }
        return found.sorted { ($1.shared, $0.index) < ($0.shared, $1.index) }.map(\.index)
    }

    /// Of the same line rather than of others.
    private static func nearest(to bounds: Rectangle, _ boxes: [Rectangle?]) -> Int? {
        var best: (distance: Double, index: Int)?
        let middle = bounds.origin.y.points + bounds.size.height.points / 2
        for (index, box) in boxes.enumerated() {
            guard let box else { continue }
            let x = max(0, max((box.origin.x - bounds.maxX).points, (bounds.origin.x - box.maxX).points))
            let y = max(0, max(box.origin.y.points - middle, middle - box.maxY.points))
            let distance = (x * x + 9 * y * y).squareRoot()
            if distance < best?.distance ?? reach { best = (distance, index) }
        }
        return best?.index
    }
}
