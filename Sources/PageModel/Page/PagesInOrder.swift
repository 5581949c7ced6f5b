/// Keeps something of each page and brings it into the order of the document.
public final class PagesInOrder<Kept>: PageConsumer {
    private let keep: (Page) -> Kept
    private var taken: [(position: PagePosition, kept: Kept)] = []

    /// - Parameter keep: what is wanted of a page, so that no more than that stays in memory.
    public init(keeping keep: @escaping (Page) -> Kept) {
        self.keep = keep
    }

    public func restart() { taken = [] }

    public func take(_ page: Page) { taken.append((page.position, keep(page))) }

    public var count: Int { taken.count }

    /// In the order of the document.
    public var all: [Kept] { taken.sorted { $0.position < $1.position }.map(\.kept) }
}

extension PagesInOrder<Page> {
    /// Keeps whole pages.
    public convenience init() {
        self.init(keeping: { $0 })
    }
}
