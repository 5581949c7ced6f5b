import Diagnostics
import PageModel

/// What the end of a page costs, so that ends of neighbouring pages can be chosen together: nothing for a page that is full, a hundred for
/// one whose spaces have to grow as much as they can, thousands for one that is broken where it should not be (Plass 1981).
struct PageEndCost: Comparable {
    let value: Double

    /// Of a page that reads well, or wants a line or two: nothing has to be tried.
    private static let usual = 250.0

    /// Of a page whose lower edge is seen to be higher than its neighbour's, and what it grows to with the square of what is free.
    private static let short = 300.0
    private static let unfilled = 6000.0
    /// Two lines less are not seen.
    private static let unseen = 0.045
    private static let partedTable = 250.0
    /// Of a sentence that stops although everybody sees room for it: such a page ends between two blocks.
    private static let partedText = 500.0
    private static let leastShare = 0.4
    private static let belowLeastShare = 2000.0
    /// Of the last page of a flow: a few lines that stand alone.
    private static let leastEnd = 0.1
    private static let shortEnd = 900.0

    init(value: Double) {
        self.value = value
    }

    /// - Parameter room: height for text.
    init(_ result: LayoutResult, room: Length) {
        guard let fragment = result.fragment, room > .zero else {
            self.init(value: .infinity)
            return
        }
        let height = fragment.size.height, share = height.points / room.points
        guard let token = result.token, token.forced == nil else {
            self.init(value: share < PageEndCost.leastEnd && !fragment.isFirst ? PageEndCost.shortEnd : 0)
            return
        }
        let free = max(.zero, room - height), growth = PageStretching.growth(of: fragment)
        var value = PageEndCost.appeal(result.appeal)
        if free <= growth {
            let ratio = free.points / max(growth.points, 0.001)
            value += 100 * ratio * ratio * ratio
        } else {
            let share = (free - growth).points / room.points
            if share <= PageEndCost.unseen {
                value += 100 + 3000 * share
            } else {
                value += PageEndCost.short + PageEndCost.unfilled * share * share
                if token.partsText { value += PageEndCost.partedText }
            }
        }
        if token.partsTable { value += PageEndCost.partedTable }
        if share < PageEndCost.leastShare { value += PageEndCost.belowLeastShare }
        self.init(value: value)
    }

    private static func appeal(_ appeal: BreakAppeal) -> Double {
        switch appeal {
        case .perfect: 0
        case .violatingOrphansAndWidows: 800
        case .violatingAvoid: 3000
        case .lastResort: 6000
        }
    }

    static func sum(of pages: [PageWindow.Candidate]) -> PageEndCost {
        pages.reduce(PageEndCost(value: 0)) { $0 + $1.cost }
    }

    /// For who asks why a page ends where it does.
    var remark: Wording {
        Wording(id: "Biaya akhir halaman ini: \(text).", en: "Cost of this page's end: \(text).")
    }

    var isUsual: Bool { value <= PageEndCost.usual }

    static func < (left: PageEndCost, right: PageEndCost) -> Bool { left.value < right.value }
    static func + (left: PageEndCost, right: PageEndCost) -> PageEndCost {
        PageEndCost(value: left.value + right.value)
    }

    var text: String { value.isFinite ? String(Int(value.rounded())) : "∞" }
}

extension BreakToken {
    /// Whether a table goes on behind the break, however deep it stands in the flow.
    fileprivate var partsTable: Bool {
        if let child = resumePoint as? ChildResumePoint { return child.inner?.partsTable ?? false }
        return resumePoint is RowResumePoint
    }

    /// Whether a paragraph goes on behind the break.
    fileprivate var partsText: Bool {
        if let child = resumePoint as? ChildResumePoint { return child.inner?.partsText ?? false }
        return resumePoint is LineResumePoint
    }
}
