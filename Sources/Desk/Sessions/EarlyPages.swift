import DocumentLayout
import PageModel

/// Shows what is new before all of a document is laid out: the page that somebody looks at as soon as its neighbours are there, and the
/// first section in which something has changed.
final class EarlyPages: SectionOnlooker {
    /// Neighbours are drawn with a page, so that it need not be drawn when somebody scrolls.
    private static let neighbours = 2

    private let place: PagePosition?
    private let show: (_ pages: ArraySlice<Page>, _ isWhole: Bool) -> Bool
    private var pages: [Page] = []
    /// So many of them are shown already.
    private var shown = 0
    private var hasShownSection = false

    /// - Parameters:
    ///   - place: of the page that somebody looks at.
    ///   - show: gets pages of one section that follow one another, and whether no more of it follow. Returns whether they are new.
    init(at place: PagePosition?, show: @escaping (_ pages: ArraySlice<Page>, _ isWhole: Bool) -> Bool) {
        self.place = place
        self.show = show
    }

    func take(_ page: Page) {
        pages.append(page)
        guard let place, page.position.section == place.section,
            page.position.page == place.page + EarlyPages.neighbours
        else { return }
        _ = show(pages[...], false)
        shown = pages.count
    }

    func endSection() {
        defer {
            pages = []
            shown = 0
        }
        guard let last = pages.last else { return }
        let isLookedAt = last.position.section == place?.section && shown == 0
        if isLookedAt || !hasShownSection, show(pages[shown...], true) { hasShownSection = true }
    }
}
