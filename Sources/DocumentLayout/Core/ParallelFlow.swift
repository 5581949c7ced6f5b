/// Lays out one of several flows beside each other (a column, a cell) and tells how far it came.
struct ParallelFlow {
    struct State {
        let fragment: Fragment?
        let progress: FlowProgress
        let judgement: BreakJudgement
        let record: BreakRecord?
    }

    let engine: LayoutEngine
    let box: Box
    let space: ConstraintSpace

    /// nil when the flow has something to place and nothing fits.
    func layout(resuming progress: FlowProgress) -> State? {
        let token: BreakToken?
        switch progress {
        case .finished: return State(fragment: nil, progress: .finished, judgement: .perfect, record: nil)
        case .notStarted: token = nil
        case .unfinished(let inner): token = inner
        }
        let result = engine.layout(box, in: space, resuming: token)
        guard let fragment = result.fragment else { return nil }
        let next = result.token.map { FlowProgress.unfinished($0) } ?? .finished
        return State(fragment: fragment, progress: next, judgement: result.judgement, record: result.record)
    }
}
