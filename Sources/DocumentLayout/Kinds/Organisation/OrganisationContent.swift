import Diagnostics
import LayoutLanguage
import PageModel

/// Posts of an organisation, and who is above whom.
final class OrganisationContent: BoxContent {
    struct Post {
        let box: Box
        /// Indices of those below.
        let children: [Int]
    }

    let posts: [Post]
    /// Indices of those that nobody is above.
    let tops: [Int]
    /// Between posts that stand beside each other.
    let gap: Length
    /// Of each box; nil for as wide as its text, where there is room.
    let postWidth: Length?

    init(_ posts: [Post], tops: [Int], gap: Length, postWidth: SpecifiedLength?) {
        self.posts = posts
        self.tops = tops
        self.gap = gap
        self.postWidth = postWidth.flatMap { width in
            posts.first.map { width.computed(fontSize: $0.box.style.text.fontSize) }
        }
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        OrganisationAlgorithm(engine: engine, box: box, content: self).layout(in: space)
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        let widths = posts.map { measure.widths(of: $0.box) }
        let arrangement = OrganisationArrangement(self)
        let least = postWidth ?? widths.map(\.minimum).max() ?? .zero
        let widest = postWidth ?? widths.map(\.maximum).max() ?? .zero
        let columns = arrangement.columns(of: tops)
        return .init(minimum: least, maximum: widest * columns + gap * max(0, columns - 1))
    }

    var firstText: String { posts.first?.box.content.firstText ?? "" }
    var isApartFromText: Bool { true }
    var wording: Wording { Wording(id: "bagan organisasi", en: "the organisation chart") }
}
