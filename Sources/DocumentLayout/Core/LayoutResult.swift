import Diagnostics

/// What an algorithm answers: all of it. Trying something out is throwing its result away.
struct LayoutResult {
    /// nil: nothing fits here, break before the box.
    let fragment: Fragment?
    /// nil: the box is finished.
    let token: BreakToken?
    /// Of the break that `token` describes.
    let judgement: BreakJudgement
    /// The best place to break a finished fragment after all.
    let inner: BreakPoint?
    /// The breaks that were considered; nil unless somebody asks.
    var record: BreakRecord?

    var appeal: BreakAppeal { judgement.appeal }

    static func nothing(_ record: BreakRecord? = nil) -> LayoutResult {
        LayoutResult(fragment: nil, token: nil, judgement: .perfect, inner: nil, record: record)
    }

    static func finished(_ fragment: Fragment, inner: BreakPoint? = nil, _ record: BreakRecord? = nil) -> LayoutResult {
        LayoutResult(fragment: fragment, token: nil, judgement: .perfect, inner: inner, record: record)
    }

    static func broken(
        _ fragment: Fragment, _ token: BreakToken, _ judgement: BreakJudgement, _ record: BreakRecord? = nil
    ) -> LayoutResult {
        LayoutResult(fragment: fragment, token: token, judgement: judgement, inner: nil, record: record)
    }

    /// Of a box with `break-inside: avoid`: no break inside is better than a violation.
    func avoidingBreaksInside(_ box: Box) -> LayoutResult {
        LayoutResult(
            fragment: fragment, token: token, judgement: token?.forced == nil ? judgement.within(box) : judgement,
            inner: inner?.within(box), record: record?.within(box))
    }

    func reporting(_ finding: Diagnostic) -> LayoutResult {
        LayoutResult(
            fragment: fragment?.reporting(finding), token: token, judgement: judgement, inner: inner, record: record)
    }
}
