import PageModel

/// Lets a full page end where its text area ends (`align-content: space-between`): the spaces between its blocks grow or give way in
/// proportion to their height, so that facing pages end on one line.
///
/// Steps: add up the spaces that may grow; where half of them is enough for what is left, give each its share. Spaces between what must
/// stay together (a heading and its text), in framed boxes, in columns and in tables do not grow. Where a page is a little too tall, rows
/// of its tables give a hair as well.
struct PageStretching {
    /// So much of itself a space may grow: more would look like a gap.
    static let limit = 0.5

    /// So much of itself a space may give: what a heading keeps above it is still more than what it keeps below.
    static let shrinkLimit = 0.15

    /// Below zero where spaces give way.
    private let free: Length
    private let total: Length
    /// Spaces that have been passed, and what they were given together.
    private var passed: Length = .zero

    /// The fragment with its lower end at `bottom`; as it is when it cannot get there.
    static func stretch(_ fragment: Fragment, to bottom: Length) -> Fragment {
        let free = bottom - fragment.size.height, total = growingSpace(in: fragment)
        guard free > .zero, free <= total.scaled(by: limit) else { return fragment }
        var stretching = PageStretching(free: free, total: total)
        return stretching.stretched(fragment)
    }

    /// What the spaces of a page can grow together.
    static func growth(of fragment: Fragment) -> Length { growingSpace(in: fragment).scaled(by: limit) }

    /// What the spaces and tables of a page can give together.
    static func shrinkage(of fragment: Fragment) -> Length { givingSpace(in: fragment).scaled(by: shrinkLimit) }

    /// A fragment that is a little too tall with its lower end at `bottom`; nil when it cannot give so much.
    static func shrink(_ fragment: Fragment, to bottom: Length) -> Fragment? {
        let free = bottom - fragment.size.height, total = givingSpace(in: fragment)
        guard free < .zero else { return fragment }
        guard -free <= total.scaled(by: shrinkLimit) else { return nil }
        var stretching = PageStretching(free: free, total: total)
        return stretching.stretched(fragment)
    }

    private init(free: Length, total: Length) {
        self.free = free
        self.total = total
    }

    private static func growingSpace(in fragment: Fragment) -> Length {
        guard let placements = growing(fragment) else { return .zero }
        return placements.indices.reduce(.zero) { sum, index in
            sum + space(above: index, placements) + growingSpace(in: placements[index].fragment)
        }
    }

    /// The same, and what tables give, counted as spaces that give their share of it; also within boxes whose spaces do not grow.
    private static func givingSpace(in fragment: Fragment) -> Length {
        let hair = fragment.content.hair
        if hair > .zero { return weight(of: hair) }
        guard let placements = fragment.content.flow else { return .zero }
        let grows = growing(fragment) != nil
        return placements.indices.reduce(.zero) { sum, index in
            sum + (grows ? space(above: index, placements) : .zero) + givingSpace(in: placements[index].fragment)
        }
    }

    private static func weight(of hair: Length) -> Length { hair.scaled(by: 1 / shrinkLimit) }

    /// The placements of a flow whose spaces may grow.
    private static func growing(_ fragment: Fragment) -> [Fragment.Placement]? {
        guard let placements = fragment.content.flow else { return nil }
        let style = fragment.box.style.box
        let isFramed = style.border != Edges(all: .none) || !style.backgroundColor.isTransparent
        return isFramed || style.isBreakInsideAvoided ? nil : placements
    }

    private static func space(above index: Int, _ placements: [Fragment.Placement]) -> Length {
        guard index > 0 else { return .zero }
        let above = placements[index - 1], below = placements[index]
        let isKept =
            above.fragment.box.effectiveBreakAfter == .avoid || below.fragment.box.effectiveBreakBefore == .avoid
        return isKept ? .zero : max(.zero, below.offset.y - above.offset.y - above.fragment.size.height)
    }

    private mutating func stretched(_ fragment: Fragment) -> Fragment {
        let gives = free < .zero, grows = PageStretching.growing(fragment) != nil, hair = fragment.content.hair
        if gives, hair > .zero {
            let given = min(hair, -share(of: PageStretching.weight(of: hair)))
            return fragment.content.lowered(fragment, by: given)
        }
        guard gives || grows, let placements = fragment.content.flow else { return fragment }
        var shift = Length.zero, result: [Fragment.Placement] = []
        result.reserveCapacity(placements.count)
        for (index, placement) in placements.enumerated() {
            if grows { shift += share(of: PageStretching.space(above: index, placements)) }
            let inner = stretched(placement.fragment)
            result.append(
                .init(
                    offset: Point(x: placement.offset.x, y: placement.offset.y + shift), fragment: inner,
                    child: placement.child,
                    marginBottom: placement.marginBottom))
            shift += inner.size.height - placement.fragment.size.height
        }
        guard shift != .zero else { return fragment }
        let size = Size(width: fragment.size.width, height: fragment.size.height + shift)
        return Fragment(
            fragment.box, size: size, content: FlowFragment(placements: result), isFirst: fragment.isFirst,
            isLast: fragment.isLast,
            findings: fragment.findings)
    }

    /// What a space is given; the shares of all spaces add up to what is free.
    private mutating func share(of space: Length) -> Length {
        guard space > .zero else { return .zero }
        let before = given(upTo: passed)
        passed += space
        return given(upTo: passed) - before
    }

    private func given(upTo space: Length) -> Length {
        space == total ? free : free.scaled(by: space.points / total.points)
    }
}
