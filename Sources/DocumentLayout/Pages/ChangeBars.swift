import DocumentData
import LayoutLanguage
import PageModel

/// Bars beside the text that has changed since an earlier version of the data, in the margin at the left.
struct ChangeBars {
    private let changes: ChangedPlaces

    private static let distance = Length.mm(4)
    private static let width = Length.pt(1)

    init(_ changes: ChangedPlaces) {
        self.changes = changes
    }

    /// - Parameter area: of the page's text; what stands outside, such as heads and feet, gets none.
    func paint(beside area: Rectangle, _ painter: inout FragmentPainter) {
        let bars = self.bars(beside: area, painter.items)
        guard !bars.isEmpty else { return }
        painter.begin(StructureTag(.artifact))
        painter.append(.fill(Fill(.rectangles(bars), color: Color(red: 0, green: 0, blue: 0))))
        painter.end()
    }

    private func bars(beside area: Rectangle, _ items: [PageItem]) -> [Rectangle] {
        var lines: [(top: Length, bottom: Length)] = []
        for case .text(let run) in items {
            guard let source = run.source, changes.isChanged(source) else { continue }
            let bounds = run.bounds
            guard bounds.maxY > area.origin.y, bounds.origin.y < area.maxY else { continue }
            lines.append((bounds.origin.y, bounds.maxY))
        }
        lines.sort { $0.top < $1.top }
        var joined: [(top: Length, bottom: Length)] = []
        for line in lines {
            if let last = joined.last, line.top <= last.bottom {
                joined[joined.count - 1].bottom = max(last.bottom, line.bottom)
            } else {
                joined.append(line)
            }
        }
        let x = max(.zero, area.origin.x - Self.distance - Self.width)
        return joined.map { Rectangle(x: x, y: $0.top, width: Self.width, height: $0.bottom - $0.top) }
    }
}
