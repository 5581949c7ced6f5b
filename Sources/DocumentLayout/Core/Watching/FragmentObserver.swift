import PageModel

/// Sees the parts of boxes on each page that becomes final, before their paragraphs are released.
package protocol FragmentObserver: AnyObject {
    /// All pages up to now are void.
    func restart()
    /// - Parameter content: the part of the section's flow; nil on a page that was left blank.
    func observe(_ content: Fragment?, at position: PagePosition)
    /// The end of a page of a section that fills its pages.
    /// - Parameters:
    ///   - cost: as ends of pages are chosen by.
    ///   - share: of the page that its text takes, before its spaces grow.
    ///   - isContinued: whether the section goes on only because the page was full.
    func observeEnd(cost: Double, share: Double, isContinued: Bool)
}

extension FragmentObserver {
    package func observeEnd(cost: Double, share: Double, isContinued: Bool) {}
}
