import PageModel

/// A page on its way to whoever draws it.
enum PageInStream {
    /// Laid out just now, and still to be composed.
    case plan(PagePlan)
    /// Of a section that was kept.
    case kept(Page)
}
