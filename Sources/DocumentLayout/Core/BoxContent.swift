import Diagnostics
import PageModel

/// What a box holds, as its kind knows it: how it is laid out, how wide it is, where a break token resumes in it, what it is called.
///
/// Every kind is a folder of `Kinds/`. The rest of layout knows kinds through this protocol, through `FragmentContent` and through the
/// list `BoxKinds`, and through nothing else.
protocol BoxContent: AnyObject {
    /// A pure function: the part of the box that stands in the space, and where it goes on.
    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult

    /// Minimum and maximum content widths, without the frame of the box.
    /// - Parameter floor: a minimum that something else needs already: what certainly needs less need not be measured exactly.
    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths

    /// Boxes inside that stand below each other and hand their `break-before` and `break-after` on to this one.
    var flow: [Box] { get }
    /// Whether it takes height of its own accord.
    var showsSomething: Bool { get }
    /// Whether it is no text to go on with: the page before needs no catchword.
    var isApartFromText: Bool { get }
    /// Where a token resumes; several places where flows go on beside each other.
    func sites(of token: BreakToken, in box: Box) -> [BreakSite]
    /// The box that begins below a forced break.
    func box(below token: BreakToken, in box: Box) -> Box
    /// What people call it: 'alinea'.
    var wording: Wording { get }
    /// The text that it begins with, whole; empty without any.
    var firstText: String { get }
    /// Forgets what was shaped for it: the part that has been drawn is not asked for again.
    func release()
}

extension BoxContent {
    var flow: [Box] { [] }
    var showsSomething: Bool { true }
    var isApartFromText: Bool { false }
    func sites(of token: BreakToken, in box: Box) -> [BreakSite] { [] }
    func box(below token: BreakToken, in box: Box) -> Box { box }
    var wording: Wording { Wording(id: "blok", en: "the block") }
    var firstText: String { "" }
    func release() {}
}
