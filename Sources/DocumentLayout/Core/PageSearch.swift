/// How far ends of pages are chosen together, and how much is tried for that.
package struct PageSearch: Sendable {
    /// So many pages may change because of one that follows; none where pages end by themselves.
    let depth: Int
    /// So many earlier ends are tried of the page that is changed, and of each page below it.
    let ends: Int
    let endsBelow: Int
    /// So many ways are followed at once.
    let width: Int
    /// Trials are so many pages more to lay out, for each page that there is and at most at once: a section all of whose pages end badly
    /// takes a few times as long, and not some fifty times.
    let trialsPerPage: Int
    let mostTrials: Int

    /// What documents are made with: most chapters as a whole, and no memory without end for the others. `make page-ends` tells what trying
    /// more would bring.
    static let usual = PageSearch(depth: 23, ends: 5, endsBelow: 3, width: 8, trialsPerPage: 4, mostTrials: 120)

    /// For measuring: so many pages, however long it takes.
    package static func reaching(_ depth: Int) -> PageSearch {
        PageSearch(depth: depth, ends: 5, endsBelow: 3, width: 8, trialsPerPage: 0, mostTrials: 1_000_000)
    }
}
