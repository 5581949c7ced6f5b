import PageModel

/// Sees the parts of boxes on each page that becomes final, before their paragraphs are released.
package protocol FragmentObserver: AnyObject {
    /// All pages up to now are void.
    func restart()
    /// - Parameter content: the part of the section's flow; nil on a page that was left blank.
    func observe(_ content: Fragment?, at position: PagePosition)
}
