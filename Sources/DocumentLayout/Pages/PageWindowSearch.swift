import PageModel

/// Looks for other ends of the pages of a window.
///
/// Steps: let one page end at the breaks above its own; page by page, go on with the end that each page has by itself and the ones above
/// it; of all ways that come to the same place keep the cheapest, and of those the few cheapest ones. What costs as much as the best way
/// that is known is given up.
struct PageWindowSearch {
    /// The page with an index from a token on: what fits, or the part that ends above a height; nil when enough has been tried.
    typealias Layout = (Int, Paginator.SectionPage, BreakToken?, Length?) -> LayoutResult?

    /// All pages of the window, as they would be.
    struct Path {
        var pages: [PageWindow.Candidate]
        var cost: PageEndCost

        fileprivate func following(_ page: PageWindow.Candidate) -> Path {
            Path(pages: pages + [page], cost: cost + page.cost)
        }
    }

    /// As they are.
    let pages: [PageWindow.Candidate]
    /// Ways have to be cheaper.
    let bound: PageEndCost
    let search: PageSearch
    let layout: Layout

    /// The cheapest way on which the page with this index ends earlier, and those above it as they do; nil when none is cheap enough, or
    /// each would need a page more.
    func path(changing start: Int) -> Path? {
        let above = Array(pages[..<start])
        let head = Path(pages: above, cost: PageEndCost.sum(of: above))
        var paths = earlierEnds(of: pages[start], at: start, search.ends).map(head.following)
        for index in (start + 1)..<pages.count {
            var next: [Path] = []
            // Costs only grow: what costs too much already is not followed.
            for path in paths where path.cost < bound {
                guard let token = path.pages.last?.result.token,
                    let page = candidate(at: index, from: token, below: nil)
                else { continue }
                next.append(path.following(page))
                guard index < pages.count - 1 else { continue }
                next += earlierEnds(of: page, at: index, search.endsBelow).map(path.following)
            }
            paths = cheapest(of: next)
        }
        return paths.first { $0.pages.count == pages.count }
    }

    /// The page with ends above the one it has, the lower ones first.
    private func earlierEnds(
        of page: PageWindow.Candidate, at index: Int, _ count: Int
    ) -> [PageWindow.Candidate] {
        var result: [PageWindow.Candidate] = [], limit = page.result.fragment?.size.height
        while result.count < count, let height = limit,
            let earlier = candidate(at: index, from: page.token, below: height)
        {
            result.append(earlier)
            limit = earlier.result.fragment?.size.height
        }
        return result
    }

    /// nil where the page would not end as one of this window has to: the last one where the flow ends or a page is asked for, the others
    /// before.
    private func candidate(at index: Int, from token: BreakToken?, below limit: Length?) -> PageWindow.Candidate? {
        var page = pages[index].page
        page.fragment = nil
        guard let made = layout(index, page, token, limit), let fragment = made.fragment, fragment.notes.isEmpty else {
            return nil
        }
        if let limit, fragment.size.height >= limit { return nil }
        if let token, let next = made.token, next.isSamePoint(as: token) { return nil }
        let isContinued = made.token != nil && made.token?.forced == nil
        let isLast = index == pages.count - 1
        guard isContinued == (isLast ? pages[index].page.isContinued : true) else { return nil }
        page.fragment = fragment
        page.isContinued = isContinued
        return PageWindow.Candidate(page: page, result: made, token: token)
    }

    private func cheapest(of paths: [Path]) -> [Path] {
        var kept: [Path] = []
        for path in paths.sorted(by: { $0.cost < $1.cost }) where path.cost < bound {
            let end = path.pages.last?.result.token
            if kept.contains(where: { BreakToken.areSame($0.pages.last?.result.token, end) }) { continue }
            kept.append(path)
            if kept.count == search.width { break }
        }
        return kept
    }
}
