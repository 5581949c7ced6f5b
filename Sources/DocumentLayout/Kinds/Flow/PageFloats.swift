import PageModel

/// Tables and figures of a section that wait for the next page (`float: page`).
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
        switch children[index].role {
        case .h1, .h2, .h3, .h4, .h5, .h6: return true
        default: return children[index].style.box.isPageFloat && isFull
        }
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
        guard isOfSection, children[index].style.box.isPageFloat, !isFull else { return nil }
        if let previous, previous == index - 1 {
            let judgement = BreakJudgement(above: children[previous], below: children[index])
            guard judgement.appeal == .perfect else { return nil }
        }
        var end = index + 1
        while end < children.count, isKeptWithPrevious(end) { end += 1 }
        let sum = (index..<end).reduce(Length.zero) { $0 + height($1) }
        guard sum <= space.pageHeight.scaled(by: PageFloats.tallest) else { return nil }
        waiting += index..<end
        return end
    }
}
