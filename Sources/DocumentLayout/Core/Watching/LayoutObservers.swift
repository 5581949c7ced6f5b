import Diagnostics

/// Who watches a document being laid out. None of them changes what comes out.
public struct LayoutObservers {
    /// Accounts for what is placed.
    public let ledger: ContentLedger?
    /// Remembers which breaks were considered.
    public let breakTrace: BreakTrace?
    /// Measures the stages of layout.
    public let clock: StageClock?
    package let fragments: (any FragmentObserver)?

    public init(ledger: ContentLedger? = nil, breakTrace: BreakTrace? = nil, clock: StageClock? = nil) {
        self.init(ledger: ledger, breakTrace: breakTrace, clock: clock, fragments: nil)
    }

    package init(
        ledger: ContentLedger? = nil, breakTrace: BreakTrace? = nil, clock: StageClock? = nil,
        fragments: (any FragmentObserver)?
    ) {
        self.ledger = ledger
        self.breakTrace = breakTrace
        self.clock = clock
        self.fragments = fragments
    }
}
