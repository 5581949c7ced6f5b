import PageModel

/// How well the pages of a document end that are to be filled.
public final class PageEndFigures: FragmentObserver {
    public private(set) var pageCount = 0
    /// Of all ends together, as they are chosen by.
    public private(set) var cost = 0.0
    public private(set) var worst = 0.0
    /// Pages that cost more than one that wants a line or two.
    public private(set) var badCount = 0
    /// Pages less than 40 % full, but for those at which a section ends.
    public private(set) var emptyCount = 0
    /// Of what pages leave free, but for those at which a section ends, as a share of a page.
    private var free = 0.0
    private var continuedCount = 0

    public init() {}

    /// Of those at which no section ends.
    public var meanFree: Double { continuedCount > 0 ? free / Double(continuedCount) : 0 }

    package func restart() {
        (pageCount, badCount, emptyCount, continuedCount) = (0, 0, 0, 0)
        (cost, worst, free) = (0, 0, 0)
    }

    package func observe(_ content: Fragment?, at position: PagePosition) {}

    package func observeEnd(cost: Double, share: Double, isContinued: Bool) {
        pageCount += 1
        self.cost += cost
        worst = max(worst, cost)
        if cost > 250 { badCount += 1 }
        guard isContinued else { return }
        continuedCount += 1
        free += max(0, 1 - share)
        if share < 0.4 { emptyCount += 1 }
    }
}
