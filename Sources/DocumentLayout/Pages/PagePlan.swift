import LayoutLanguage
import PageModel

/// What one page will show: the part of the section's flow, its footnotes, and what its running heads may know.
struct PagePlan {
    /// Index of the section, and of the page in it.
    let position: PagePosition
    let kind: SectionPlan
    /// Where the text stands.
    let area: Rectangle
    /// Counted from the first that is not blank: heads and feet of the first page stand there.
    let pageInSection: Int
    /// The flow's part on the page; nil on a page that was left blank.
    let fragment: Fragment?
    let notes: [Fragment]
    let label: PageLabel?
    let side: PageMaster.Side
    var context: PageContext

    var section: Int { position.section }
}

/// What all pages of a section have in common.
final class SectionPlan {
    let master: PageMaster
    let noteStyle: ComputedStyle
    /// Whether its heads or feet show the first word of the next page.
    let showsCatchwords: Bool

    init(master: PageMaster, noteStyle: ComputedStyle) {
        self.master = master
        self.noteStyle = noteStyle
        showsCatchwords = master.element?.contains(.showsNextPage) ?? false
    }
}
