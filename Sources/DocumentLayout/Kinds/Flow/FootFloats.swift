import PageModel

/// Floats that stand at the foot of the page on which they are met: below the text of the page, wherever that ends.
///
/// Their height is kept free while text is placed. Where the page is cut above the place where one was met, it is met again on the next
/// page.
struct FootFloats {
    /// Met on this page, at the height of their text; those that wait come last.
    private var met: [Fragment.Placement] = []
    private var waitingCount = 0
    /// Of those that wait.
    private(set) var height: Length = .zero

    var isEmpty: Bool { met.isEmpty }
    var isWaiting: Bool { waitingCount > 0 }

    static func height(of parts: [Fragment.Placement]) -> Length {
        parts.reduce(.zero) { $0 + $1.fragment.box.style.box.margin.top + $1.fragment.size.height + $1.marginBottom }
    }

    mutating func add(_ parts: [Fragment.Placement]) {
        met += parts
        waitingCount += parts.count
        height += FootFloats.height(of: parts)
    }

    /// Those that wait, placed below a height of the page.
    mutating func removeWaiting(below top: Length) -> [Fragment.Placement] {
        defer { (waitingCount, height) = (0, .zero) }
        return FootFloats.placed(Array(met.suffix(waitingCount)), below: top)
    }

    private static func placed(_ parts: [Fragment.Placement], below top: Length) -> [Fragment.Placement] {
        var y = top
        return parts.map { part in
            let placed = Fragment.Placement(
                offset: Point(x: part.offset.x, y: y + part.fragment.box.style.box.margin.top), fragment: part.fragment,
                child: part.child, marginBottom: part.marginBottom)
            y = placed.bottom
            return placed
        }
    }

    /// The page with the floats at its foot that were met above its end and have not been placed.
    /// - Parameter count: of the section's children.
    func added(to result: LayoutResult, of count: Int) -> LayoutResult {
        guard let fragment = result.fragment, let flow = fragment.content as? FlowFragment,
            let last = flow.placements.last
        else { return result }
        let end = result.token.map { ($0.resumePoint as? ChildResumePoint)?.child ?? 0 } ?? count
        let missing = met.filter { part in
            part.child < end && !flow.placements.contains { $0.child == part.child }
        }
        guard !missing.isEmpty else { return result }
        let margin = last.fragment.box.style.box.margin.bottom
        let placed = FootFloats.placed(missing, below: last.offset.y + last.fragment.size.height + margin)
        let bottom = placed.last.map { $0.bottom - $0.marginBottom } ?? fragment.size.height
        let whole = Fragment(
            fragment.box, size: Size(width: fragment.size.width, height: bottom),
            content: FlowFragment(placements: flow.placements + placed, floats: flow.floats),
            isFirst: fragment.isFirst, isLast: fragment.isLast, findings: fragment.findings)
        return LayoutResult(
            fragment: whole, token: result.token, judgement: result.judgement, inner: nil, record: result.record)
    }
}

extension Fragment.Placement {
    /// Lower edge, with the margin.
    var bottom: Length { offset.y + fragment.size.height + marginBottom }
}
