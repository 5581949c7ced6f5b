import PageModel

/// What somebody looks at: it is shown before everything else.
package struct LookedAt: Sendable {
    package let document: String
    /// Counted from 0.
    package let page: Int

    package init(document: String, page: Int) {
        self.document = document
        self.page = page
    }
}

extension SessionDocument {
    /// The place in its section of the page that somebody looks at.
    func position(at look: LookedAt) -> PagePosition? {
        look.document == key && pages.indices.contains(look.page) ? pages[look.page].page.position : nil
    }
}
