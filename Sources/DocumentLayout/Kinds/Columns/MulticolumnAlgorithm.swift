import PageModel

/// One flow through columns of equal width, balanced where it ends (CSS Multi-column Layout 1).
struct MulticolumnAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let flow: Box
    let count: Int
    let gap: Length

    func layout(in space: ConstraintSpace, resuming token: BreakToken?) -> LayoutResult {
        let borderPadding = box.style.box.borderPadding
        let width = engine.borderBoxWidth(of: box, in: space)
        let columnWidth = max(.zero, (width - borderPadding.left - borderPadding.right - gap * (count - 1)) / count)
        let top = token == nil ? borderPadding.top : .zero
        let room = space.available - top - borderPadding.bottom
        guard var filled = fill(width: columnWidth, height: room, space, flowToken(token)) else { return .nothing() }
        if filled.token == nil { filled = balanced(filled, columnWidth, room, space, flowToken(token)) }
        let placements = filled.fragments.enumerated().map { index, fragment in
            Fragment.Placement(
                offset: Point(x: borderPadding.left + (columnWidth + gap) * index, y: top), fragment: fragment,
                child: index,
                marginBottom: .zero)
        }
        let height = filled.fragments.map(\.size.height).max() ?? .zero
        let isFinished = filled.token == nil
        let size = Size(width: width, height: top + height + (isFinished ? borderPadding.bottom : .zero))
        let fragment = Fragment(
            box, size: size, content: GroupFragment(placements: placements), isFirst: token == nil, isLast: isFinished)
        guard let rest = filled.token else { return .finished(fragment, filled.record) }
        return .broken(fragment, BreakToken(ChildResumePoint(0, rest), forced: rest.forced), .perfect, filled.record)
    }

    /// With what was considered in the last column: breaks between columns are no breaks of the page.
    private typealias Filled = (fragments: [Fragment], token: BreakToken?, record: BreakRecord?)

    private func flowToken(_ token: BreakToken?) -> BreakToken? {
        (token?.resumePoint as? ChildResumePoint)?.inner
    }

    private func fill(width: Length, height: Length, _ space: ConstraintSpace, _ start: BreakToken?) -> Filled? {
        var fragments: [Fragment] = [], token = start, record: BreakRecord?
        for column in 0..<count {
            var columnSpace = space.inside(
                width: width, available: height, isAtTop: space.isAtTop, trimsTopMargin: column > 0,
                afterNotes: false)
            columnSpace.breaksColumns = true
            let result = engine.layout(flow, in: columnSpace, resuming: token)
            if column == count - 1 { record = result.record }
            guard let fragment = result.fragment else {
                if fragments.isEmpty { return nil }
                break
            }
            fragments.append(fragment)
            token = result.token
            if token == nil || token?.forced.map({ $0 != .column }) == true { break }
        }
        return (fragments, token, record)
    }

    /// The least height at which the rest of the flow still needs no more than `count` columns.
    private func balanced(
        _ filled: Filled, _ width: Length, _ room: Length, _ space: ConstraintSpace, _ start: BreakToken?
    ) -> Filled {
        // Trials may fail but must not force anything: they are not the top of a page.
        var trialSpace = space
        trialSpace.isAtTop = false
        var found: Length?, low = Length.zero, high = filled.fragments.map(\.size.height).max() ?? .zero
        while high - low > .pt(1) {
            let middle = (low + high) / 2
            let trial = fill(width: width, height: middle, trialSpace, start)
            let fits = trial.map { $0.token == nil && $0.fragments.allSatisfy { $0.size.height <= middle } } ?? false
            if fits {
                found = middle
                high = middle
            } else {
                low = middle
            }
        }
        return found.flatMap { fill(width: width, height: $0, trialSpace, start) } ?? filled
    }
}
