import Diagnostics
import PageModel

/// The last pages of a section, which may still end elsewhere: a page that ends badly may be mended by the pages above it, so that page
/// ends, what is kept together and the places of figures are chosen together (Plass 1981; Mittelbach 2016).
///
/// Steps: where the newest page costs more than usual, let the page above it end at an earlier break, then the one above that, and so on;
/// for each, `PageWindowSearch` looks for the ends of the pages below that cost least together. Nothing is tried where pages end well, so
/// that good pages cost no time; and no more pages than these wait, however long a section is.
struct PageWindow {
    struct Candidate {
        var page: Paginator.SectionPage
        var result: LayoutResult
        /// Where the page begins.
        let token: BreakToken?

        var cost: PageEndCost { PageEndCost(result, room: page.area.size.height) }

        /// Footnotes tie a page to what was found out for it.
        fileprivate var canChange: Bool { page.notes.isEmpty && result.fragment?.notes.isEmpty ?? false }
    }

    /// What is gained has to be seen.
    private static let leastGain = 250.0

    private(set) var pages: [Candidate] = []
    private let search: PageSearch
    private var trials: Int
    private let known = KnownPages()
    /// Of the first page that may still change, in the section.
    private var firstNumber = 0

    init(_ search: PageSearch) {
        self.search = search
        trials = search.mostTrials
    }

    mutating func append(_ page: Candidate) {
        pages.append(page)
        trials = min(search.mostTrials, trials + search.trialsPerPage)
    }

    /// The pages that nothing changes any more, the upper ones first.
    mutating func removeSettled(keeping count: Int) -> [Candidate] {
        let settled = pages.prefix(max(0, pages.count - count))
        pages.removeFirst(settled.count)
        firstNumber += settled.count
        known.forget(before: firstNumber)
        return Array(settled)
    }

    /// Lets pages end elsewhere where the newest one ends badly.
    mutating func mend(_ layout: @escaping (Paginator.SectionPage, BreakToken?, Length?) -> LayoutResult) {
        guard let last = pages.last, !last.cost.isUsual, trials > 0 else { return }
        var left = trials
        defer { trials = left }
        let tried: PageWindowSearch.Layout = { [known, firstNumber] index, page, token, limit in
            let place = KnownPages.Place(number: firstNumber + index, token: token, limit: limit)
            if let result = known.result(at: place) { return result }
            guard left > 0 else { return nil }
            left -= 1
            let result = layout(page, token, limit)
            known.add(result, at: place)
            return result
        }
        let first = pages.lastIndex { !$0.canChange }.map { $0 + 1 } ?? 0
        let was = PageEndCost.sum(of: pages)
        var best: PageWindowSearch.Path?
        for start in pages.indices.dropLast().reversed() where start >= first {
            let bound = best?.cost ?? PageEndCost(value: was.value - PageWindow.leastGain)
            let ways = PageWindowSearch(pages: pages, bound: bound, search: search, layout: tried)
            best = ways.path(changing: start) ?? best
            if let last = best?.pages.last, last.cost.isUsual { break }
        }
        guard let best else { return }
        let remark = PageWindow.remark(was, best.cost, pages: best.pages.count)
        pages = best.pages.map { page in
            var page = page
            page.result.record?.add(remark)
            return page
        }
    }

    private static func remark(_ was: PageEndCost, _ now: PageEndCost, pages: Int) -> Wording {
        Wording(
            id: "Akhir \(pages) halaman dipilih bersama: biaya \(was.text) menjadi \(now.text).",
            en: "The ends of \(pages) pages were chosen together: cost \(was.text) became \(now.text).")
    }
}
