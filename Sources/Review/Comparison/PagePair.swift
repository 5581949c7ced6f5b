/// A page before and after; one of the two is nil for a page that was added or removed. Indices count from 0.
struct PagePair: Hashable, Sendable {
    let old: Int?
    let new: Int?
}
