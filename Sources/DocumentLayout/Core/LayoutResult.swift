/// What an algorithm answers.
struct LayoutResult {
    /// nil: nothing fits here, break before the box.
    let fragment: Fragment?
    /// nil: the box is finished.
    let token: BreakToken?
    /// Of the break that `token` describes.
    let appeal: BreakAppeal
    /// The best place to break a finished fragment after all.
    let inner: BreakPoint?

    static var nothing: LayoutResult { LayoutResult(fragment: nil, token: nil, appeal: .perfect, inner: nil) }

    static func finished(_ fragment: Fragment, inner: BreakPoint? = nil) -> LayoutResult {
        LayoutResult(fragment: fragment, token: nil, appeal: .perfect, inner: inner)
    }

    static func broken(_ fragment: Fragment, _ token: BreakToken, appeal: BreakAppeal) -> LayoutResult {
        LayoutResult(fragment: fragment, token: token, appeal: appeal, inner: nil)
    }

    /// For boxes with `break-inside: avoid`: no break inside is better than a violation.
    func avoidingBreaksInside() -> LayoutResult {
        LayoutResult(fragment: fragment, token: token, appeal: token?.forced == nil ? min(appeal, .violatingAvoid) : appeal,
                     inner: inner?.capped(at: .violatingAvoid))
    }
}
