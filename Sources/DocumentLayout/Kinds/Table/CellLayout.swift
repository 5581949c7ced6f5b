/// Lays out one of several parallel flows (a column, a cell) and tells how far it came.
struct CellLayout {
    struct State {
        let fragment: Fragment?
        let progress: BreakToken.CellProgress
        let appeal: BreakAppeal
    }

    let engine: LayoutEngine
    let box: Box
    let space: ConstraintSpace

    /// nil when the flow has something to place and nothing fits.
    func layout(resuming progress: BreakToken.CellProgress) -> State? {
        let token: BreakToken?
        switch progress {
        case .finished: return State(fragment: nil, progress: .finished, appeal: .perfect)
        case .notStarted: token = nil
        case .unfinished(let inner): token = inner
        }
        let result = engine.layout(box, in: space, resuming: token)
        guard let fragment = result.fragment else { return nil }
        let next = result.token.map { BreakToken.CellProgress.unfinished($0) } ?? .finished
        return State(fragment: fragment, progress: next, appeal: result.appeal)
    }
}
