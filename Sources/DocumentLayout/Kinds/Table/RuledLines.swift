import PageModel

/// The lines of a table: edges of neighbouring cells that continue each other become one line, so that joints do not show and a page
/// has few strokes.
struct RuledLines {
    private struct Key: Hashable {
        let isHorizontal: Bool
        /// The coordinate that all of the line has in common.
        let across: Length
        let width: Length
        let color: Color
        let dashes: [Length]
    }

    private(set) var strokes: [Stroke] = []
    /// Where the last line of each kind stands in `strokes`.
    private var last: [Key: Int] = [:]

    /// The lines without those that touch a wider one above or below them: a hairline is not drawn on a rule.
    /// - Parameter others: that are drawn elsewhere.
    func strokes(beside others: [Stroke]) -> [Stroke] {
        let rules = (strokes + others).filter { $0.from.y == $0.to.y }
        guard let widest = rules.map(\.width).max() else { return strokes }
        return strokes.filter { line in
            guard line.from.y == line.to.y, line.width < widest else { return true }
            return !rules.contains { rule in
                let distance = rule.from.y < line.from.y ? line.from.y - rule.from.y : rule.from.y - line.from.y
                return rule.width > line.width && distance <= (rule.width + line.width) / 2 + RuledLines.slack
                    && rule.from.x <= line.from.x + RuledLines.slack && rule.to.x >= line.to.x - RuledLines.slack
            }
        }
    }

    private static let slack = Length.pt(0.02)

    mutating func add(_ stroke: Stroke) {
        let isHorizontal = stroke.from.y == stroke.to.y
        let key = Key(
            isHorizontal: isHorizontal, across: isHorizontal ? stroke.from.y : stroke.from.x, width: stroke.width,
            color: stroke.color, dashes: stroke.dashes)
        // Dashes would lose their rhythm at the joint.
        if stroke.dashes.isEmpty, let index = last[key], strokes[index].to == stroke.from {
            strokes[index] = Stroke(from: strokes[index].from, to: stroke.to, width: stroke.width, color: stroke.color)
        } else {
            last[key] = strokes.count
            strokes.append(stroke)
        }
    }
}
