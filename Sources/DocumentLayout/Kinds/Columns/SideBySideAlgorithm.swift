import LayoutLanguage
import PageModel

/// Columns that stand beside each other and break in parallel: each has a token of its own.
struct SideBySideAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let children: [Box]
    let widths: [Extent]
    let gap: Length

    func layout(in space: ConstraintSpace, resuming token: BreakToken?) -> LayoutResult {
        let borderPadding = box.style.box.borderPadding
        let width = engine.borderBoxWidth(of: box, in: space)
        let columns = TrackSizing.resolve(extents, in: width - borderPadding.left - borderPadding.right, gap: gap)
        let top = token == nil ? borderPadding.top : .zero
        guard var laidOut = layOut(columns, top, space, token) else { return .nothing() }
        if let reserved = engine.roomForNotesOfOthers(laidOut.map { $0.fragment?.notes ?? [] }, in: space) {
            laidOut = layOut(columns, top, space, token, reserved: reserved) ?? laidOut
        }
        var progress: [FlowProgress] = [], record = engine.emptyRecord
        var placements: [Fragment.Placement] = []
        var height = top, x = borderPadding.left, judgement = BreakJudgement.perfect
        for (index, state) in laidOut.enumerated() {
            if let fragment = state.fragment {
                placements.append(
                    .init(offset: Point(x: x, y: top), fragment: fragment, child: index, marginBottom: .zero))
                height = max(height, top + fragment.size.height)
            }
            judgement = .worse(judgement, state.judgement)
            record?.add(state.record)
            progress.append(state.progress)
            x += columns[index] + gap
        }
        let isFinished = progress.allSatisfy(\.isFinished)
        if isFinished, token == nil {
            height = max(height, box.style.box.minHeight, box.style.box.height.resolved(in: space.pageHeight) ?? .zero)
        }
        let size = Size(width: width, height: height + (isFinished ? borderPadding.bottom : .zero))
        let fragment = Fragment(
            box, size: size, content: GroupFragment(placements: placements), isFirst: token == nil,
            isLast: isFinished)
        return isFinished
            ? .finished(fragment, record)
            : .broken(fragment, BreakToken(ColumnsResumePoint(columns: progress)), judgement, record)
    }

    /// - Parameter reserved: height that each column leaves to the footnotes of the others.
    private func layOut(
        _ columns: [Length], _ top: Length, _ space: ConstraintSpace, _ token: BreakToken?, reserved: [Length]? = nil
    ) -> [ParallelFlow.State]? {
        var states: [ParallelFlow.State] = []
        for (index, child) in children.enumerated() {
            let kept = reserved?[index] ?? .zero
            let columnSpace = space.inside(
                width: columns[index], available: space.available - top - box.style.box.borderPadding.bottom - kept,
                isAtTop: space.isAtTop,
                trimsTopMargin: space.trimsTopMargin, afterNotes: kept > .zero)
            guard
                let state = ParallelFlow(engine: engine, box: child, space: columnSpace).layout(
                    resuming: earlier(index, token))
            else { return nil }
            states.append(state)
        }
        return states
    }

    private var extents: [Extent] {
        children.indices.map { widths.indices.contains($0) ? widths[$0] : .fraction(1) }
    }

    private func earlier(_ index: Int, _ token: BreakToken?) -> FlowProgress {
        guard let position = token?.resumePoint as? ColumnsResumePoint, position.columns.indices.contains(index) else {
            return .notStarted
        }
        return position.columns[index]
    }
}
