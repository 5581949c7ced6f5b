/// Takes the pages of a document as they become final, in an order in which they can be drawn at once. That is not always the order of
/// the document: whoever needs this one keeps what it needs in `PagesInOrder`.
public protocol PageConsumer<Failure>: AnyObject {
    /// What ends the document: pages that come later are of no use. `Never` for whoever only looks at pages.
    associatedtype Failure: Error

    /// All pages up to now are void: the document is laid out once more.
    func restart() throws(Failure)
    func take(_ page: Page) throws(Failure)
}
