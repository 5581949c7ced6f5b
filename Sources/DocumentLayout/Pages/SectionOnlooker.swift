import PageModel

/// Sees the pages of sections that are laid out anew, each before the next one begins; not those that are kept, and not those that wait for
/// the rest of the document. What it sees is not final: sections that come later may have errors, or send the document into another pass,
/// of which it sees nothing.
package protocol SectionOnlooker: AnyObject {
    /// The page that is wanted before all others; nil for their order.
    var place: PagePosition? { get }
    /// The page that is wanted, before the others of its section are handed over; it is handed over with them as well.
    func takeEarly(_ page: Page)
    func take(_ page: Page)
    /// The pages since the last end are all that the section has.
    func endSection()
}
