/// Where a page stands in its document. Pages are handed over when they are ready, which is not always in this order.
public struct PagePosition: Hashable, Comparable, Sendable {
    public let section: Int
    public let page: Int

    public init(section: Int, page: Int) {
        self.section = section
        self.page = page
    }

    public static let first = PagePosition(section: 0, page: 0)

    public static func < (left: PagePosition, right: PagePosition) -> Bool {
        (left.section, left.page) < (right.section, right.page)
    }
}
