import PageModel

/// Tables and figures of a section that float (`float: page`): to the head of the next page, or to the foot of this one.
///
/// A float takes along what is kept with it below: its source. It waits only where nothing keeps it with what stands above, such as a
/// sentence that ends in a colon. What follows may go on before it until a heading: a table stands in the part that speaks of it.
struct PageFloats {
    private let children: [Box]
    /// Only what stands in the section itself floats.
    private let isOfSection: Bool
    /// In their order.
    private(set) var waiting: [Int] = []
    /// So many placements of the page are floats of pages before.
    private(set) var placedCount = 0

    /// A taller one would take the next page from the text; it is broken, or begins a page.
    private static let tallest = 0.6
    /// More would be far from where they are spoken of.
    private static let mostWaiting = 3

    init(box: Box, children: [Box], token: BreakToken?) {
        self.children = children
        isOfSection = box.role == .section
        waiting = (token?.resumePoint as? ChildResumePoint)?.floats ?? []
    }

    /// The first that waits, with what belongs to it.
    var nextGroup: [Int]? {
        guard let first = waiting.first else { return nil }
        return [first]
            + waiting.dropFirst().enumerated().prefix { offset, child in
                child == first + offset + 1 && isKeptWithPrevious(child)
            }.map(\.element)
    }

    mutating func place(_ group: [Int]) {
        waiting.removeFirst(group.count)
        placedCount += group.count
    }

    private func isKeptWithPrevious(_ child: Int) -> Bool { children[child].effectiveBreakBefore == .avoid }

    /// Whether the page ends before this child because something waits.
    func end(before index: Int) -> Bool {
        guard !waiting.isEmpty else { return false }
        return isPart(index) && (isFull || !children[index].style.box.isPageFloat)
    }

    private var isFull: Bool { waiting.count { !isKeptWithPrevious($0) } >= PageFloats.mostWaiting }

    /// Lets a child wait, with what belongs to it.
    /// - Parameters:
    ///   - previous: what stands above it on the page.
    ///   - height: of a child when it is whole.
    /// - Returns: the child that goes on in its place; nil when it has to stand here.
    mutating func deferred(
        _ index: Int, below previous: Int?, in space: ConstraintSpace, height: (Int) -> Length
    ) -> Int? {
        guard !isFull, let group = group(at: index, below: previous) else { return nil }
        guard group.reduce(.zero, { $0 + height($1) }) <= space.pageHeight.scaled(by: PageFloats.tallest) else {
            return nil
        }
        waiting += group
        return group.upperBound
    }

    /// A child that may float, with what belongs to it; nil when it has to stand where it was written.
    func group(at index: Int, below previous: Int?) -> Range<Int>? {
        guard isOfSection, children[index].style.box.isPageFloat else { return nil }
        if let previous, previous == index - 1 {
            let judgement = BreakJudgement(above: children[previous], below: children[index])
            guard judgement.appeal == .perfect else { return nil }
        }
        var end = index + 1
        while end < children.count, isKeptWithPrevious(end) { end += 1 }
        return index..<end
    }

    /// So much text above a float at its place is too little: below floats that stand at the head of the page, and elsewhere.
    private static let leastTextBelowFloats = 0.25, leastText = 0.12
    /// Text that has to find room between the head of the page and a float at its foot.
    private static let leastTextAboveFoot = 0.2

    /// Whether a float goes to the foot of its page: a few lines only would stand above it, and more follow.
    /// - Parameters:
    ///   - text: height of the text above it, on the page.
    ///   - room: below that text and the float.
    func belongsAtFoot(_ group: Range<Int>, below text: Length, leaving room: Length, in space: ConstraintSpace) -> Bool
    {
        guard waiting.isEmpty, group.upperBound < children.count, !isPart(group.upperBound) else { return false }
        let least = placedCount > 0 ? PageFloats.leastTextBelowFloats : PageFloats.leastText
        return text < space.pageHeight.scaled(by: least)
            && room >= space.pageHeight.scaled(by: PageFloats.leastTextAboveFoot)
    }

    /// Whether a part of the section begins with this child, or another float stands there: floats are not taken past it.
    func isPart(_ index: Int) -> Bool {
        switch children[index].role {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: children[index].style.box.isPageFloat
        }
    }
}
