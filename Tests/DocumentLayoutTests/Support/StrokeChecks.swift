@testable import DocumentLayout
import PageModel

/// What holds for the lines of a page.
enum StrokeChecks {
    /// Two lines that cover each other by more than a rounding error; nil when there are none. Lines within one row of the page are
    /// compared with each other only.
    static func crossing(in page: Page) -> String? {
        let frames = page.items.compactMap { item -> Rectangle? in
            if case .stroke(let stroke) = item { frame(of: stroke) } else { nil }
        }.sorted { $0.origin.y < $1.origin.y }
        var open: [Rectangle] = []
        for frame in frames {
            open.removeAll { $0.maxY <= frame.origin.y }
            if let other = open.first(where: { overlap($0, frame) }) {
                return "\(describe(frame)) covers \(describe(other))"
            }
            open.append(frame)
        }
        return nil
    }

    static func frame(of stroke: Stroke) -> Rectangle {
        let half = stroke.width / 2
        return stroke.from.y == stroke.to.y
            ? Rectangle(
                x: stroke.from.x, y: stroke.from.y - half, width: stroke.to.x - stroke.from.x, height: stroke.width)
            : Rectangle(
                x: stroke.from.x - half, y: stroke.from.y, width: stroke.width, height: stroke.to.y - stroke.from.y)
    }

    private static func overlap(_ a: Rectangle, _ b: Rectangle) -> Bool {
        let slack = Length.pt(0.01)
        return min(a.maxX, b.maxX) - max(a.origin.x, b.origin.x) > slack
            && min(a.maxY, b.maxY) - max(a.origin.y, b.origin.y) > slack
    }

    private static func describe(_ frame: Rectangle) -> String {
        "(\(frame.origin.x), \(frame.origin.y)) \(frame.size.width) × \(frame.size.height)"
    }
}
