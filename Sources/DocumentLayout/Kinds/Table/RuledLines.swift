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
