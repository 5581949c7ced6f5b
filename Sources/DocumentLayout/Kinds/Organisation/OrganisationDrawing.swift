import LayoutLanguage
import PageModel

/// The boxes and connectors of an organisation chart, counted from the upper left corner of its content.
struct OrganisationDrawing {
    let engine: LayoutEngine
    let content: OrganisationContent
    let arrangement: OrganisationArrangement
    let postWidth: Length
    let gap: Length
    let drop: Length
    let indent: Length

    /// By index of the post.
    private(set) var places: [Int: (origin: Point, fragment: Fragment)] = [:]
    private(set) var lines: [Stroke] = []
    private(set) var height = Length.zero
    /// Of each level of boxes that stand beside each other.
    private var levelHeights: [Length] = []

    mutating func setAll(in room: Length) {
        for top in content.tops { measure(top, level: 0) }
        let columns = arrangement.columns(of: content.tops)
        var x = max(.zero, (room - postWidth * columns - gap * max(0, columns - 1)) / 2)
        for top in content.tops {
            _ = place(top, x: x, level: 0)
            x += width(of: top) + gap
        }
        height = places.values.map { $0.origin.y + $0.fragment.size.height }.max() ?? .zero
    }

    private func width(of index: Int) -> Length {
        let columns = arrangement.columns(of: index)
        return postWidth * columns + gap * max(0, columns - 1)
    }

    private mutating func measure(_ index: Int, level: Int) {
        let fragment = engine.layoutWhole(content.posts[index].box, width: postWidth)
        while levelHeights.count <= level { levelHeights.append(.zero) }
        levelHeights[level] = max(levelHeights[level], fragment.size.height)
        guard !arrangement.stacked.contains(index) else { return }
        for child in content.posts[index].children { measure(child, level: level + 1) }
    }

    private func top(of level: Int) -> Length {
        levelHeights.prefix(level).reduce(.zero, +) + drop * level
    }

    /// Returns the middle of the box.
    private mutating func place(_ index: Int, x: Length, level: Int) -> Length {
        let children = content.posts[index].children, y = top(of: level)
        let fragment = set(index, width: postWidth, height: levelHeights[level])
        if arrangement.stacked.contains(index) {
            places[index] = (Point(x: x, y: y), fragment)
            _ = stack(children, below: Point(x: x, y: y + fragment.size.height))
            return x + postWidth / 2
        }
        var middles: [Length] = [], left = x
        for child in children {
            middles.append(place(child, x: left, level: level + 1))
            left += width(of: child) + gap
        }
        let middle = middles.isEmpty ? x + postWidth / 2 : (middles[0] + middles[middles.count - 1]) / 2
        places[index] = (Point(x: middle - postWidth / 2, y: y), fragment)
        connect(middle, from: y + fragment.size.height, to: top(of: level + 1), middles)
        return middle
    }

    /// A post set at least as high as its level.
    private func set(_ index: Int, width: Length, height: Length) -> Fragment {
        let box = content.posts[index].box
        var style = box.style.box
        style.minHeight = max(style.minHeight, height)
        return engine.layoutWhole(
            box.restyled(ComputedStyle(text: box.style.text, box: style)), width: width)
    }

    private mutating func connect(_ middle: Length, from bottom: Length, to top: Length, _ middles: [Length]) {
        guard let first = middles.min(), let last = middles.max() else { return }
        let half = bottom + (top - bottom) / 2
        line(Point(x: middle, y: bottom), Point(x: middle, y: half))
        if first < last { line(Point(x: first, y: half), Point(x: last, y: half)) }
        for x in middles { line(Point(x: x, y: half), Point(x: x, y: top)) }
    }

    /// Posts below each other, and those below them further in. Returns where they end.
    private mutating func stack(_ indices: [Int], below corner: Point) -> Length {
        var y = corner.y, last = corner.y
        let x = corner.x + indent / 2
        for index in indices {
            y += gap / 2
            let width = max(.pt(1), postWidth - indent)
            let fragment = engine.layoutWhole(content.posts[index].box, width: width)
            let origin = Point(x: corner.x + indent, y: y)
            places[index] = (origin, fragment)
            last = y + fragment.size.height / 2
            line(Point(x: x, y: last), Point(x: origin.x, y: last))
            y += fragment.size.height
            y = stackNarrower(content.posts[index].children, below: Point(x: origin.x, y: y))
        }
        if last > corner.y { line(Point(x: x, y: corner.y), Point(x: x, y: last)) }
        return y
    }

    private mutating func stackNarrower(_ indices: [Int], below corner: Point) -> Length {
        guard !indices.isEmpty else { return corner.y }
        var inner = OrganisationDrawing(
            engine: engine, content: content, arrangement: arrangement, postWidth: max(.pt(1), postWidth - indent),
            gap: gap, drop: drop, indent: indent)
        let end = inner.stack(indices, below: corner)
        places.merge(inner.places) { old, _ in old }
        lines += inner.lines
        return end
    }

    private mutating func line(_ from: Point, _ to: Point) {
        lines.append(Stroke(from: from, to: to, width: .pt(0.9), color: Self.lineColor, dashes: []))
    }

    private static let lineColor = Color(red: 0x59, green: 0x59, blue: 0x59)

    init(
        engine: LayoutEngine, content: OrganisationContent, arrangement: OrganisationArrangement, postWidth: Length,
        gap: Length, drop: Length, indent: Length
    ) {
        self.engine = engine
        self.content = content
        self.arrangement = arrangement
        self.postWidth = postWidth
        self.gap = gap
        self.drop = drop
        self.indent = indent
    }
}
