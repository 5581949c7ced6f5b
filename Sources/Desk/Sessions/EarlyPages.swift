import DocumentLayout
import PageModel

/// Shows what is new before all of a document is laid out: the page that somebody looks at as soon as it is there, its section, and the
/// first section in which something has changed.
final class EarlyPages: SectionOnlooker {
    let place: PagePosition?
    private let show: (_ pages: ArraySlice<Page>, _ isWhole: Bool) -> Bool
    private var pages: [Page] = []
    private var hasSeenPlace = false
    private var hasShownSection = false

    /// - Parameters:
    ///   - place: of the page that somebody looks at.
    ///   - show: gets pages of one section that follow one another, and whether no more of it follow. Returns whether they are new.
    init(at place: PagePosition?, show: @escaping (_ pages: ArraySlice<Page>, _ isWhole: Bool) -> Bool) {
        self.place = place
        self.show = show
    }

    func takeEarly(_ page: Page) {
        hasSeenPlace = true
        _ = show([page], false)
    }

    func take(_ page: Page) {
        pages.append(page)
        if page.position == place, !hasSeenPlace { takeEarly(page) }
    }

    func endSection() {
        defer { pages = [] }
        guard let last = pages.last else { return }
        if last.position.section == place?.section || !hasShownSection, show(pages[...], true) {
            hasShownSection = true
        }
    }
}
