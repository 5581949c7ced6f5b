/// Takes the pages of a document as they become final, in an order in which they can be drawn at once. That is not always the order of
/// the document: whoever needs this one keeps what it needs in `PagesInOrder`.
public protocol PageConsumer<Failure>: AnyObject {
    /// What ends the document: pages that come later are of no use. `Never` for whoever only looks at pages.
    associatedtype Failure: Error

    /// All pages up to now are void: the document is laid out once more.
    func restart() throws(Failure)
    func take(_ page: Page) throws(Failure)
    /// The same for a page that nobody has painted yet. Whoever has time for it in another thread paints it there.
    func take(_ page: UnpaintedPage) throws(Failure)
}

extension PageConsumer {
    public func take(_ page: UnpaintedPage) throws(Failure) { try take(page.painted()) }
}

/// A page on which everything has its place, and that can be painted in any thread.
public struct UnpaintedPage: Sendable {
    private let paint: @Sendable () -> Page

    package init(_ paint: @escaping @Sendable () -> Page) {
        self.paint = paint
    }

    public func painted() -> Page { paint() }
}
