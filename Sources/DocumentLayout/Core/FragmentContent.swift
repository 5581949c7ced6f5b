import LayoutLanguage
import PageModel
import Typesetting

/// What stands of a box on one page, as its kind knows it.
protocol FragmentContent {
    /// Footnotes that are called here, in reading order; those of repeated captions and heads belong to the first page.
    func notes(isFirst: Bool) -> [Box]
    /// Distance of the first line's baseline from the top of the border box; nil without lines.
    func firstBaseline(of fragment: Fragment) -> Length?
    /// Visits the fragments inside, in reading order.
    /// - Parameter all: also what is no part of the flow of text: repetitions of earlier pages, texts of drawings.
    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void)
    /// The lines of text that stand here themselves.
    var linesOfText: LinesFragment? { get }
    /// Whether its parts are cells: the number of a row says little by itself.
    var isTabular: Bool { get }
    /// What it shows with its background alone, for those who cannot see it.
    var words: String? { get }
    /// The placements of a flow, whose spaces may grow.
    var flow: [Fragment.Placement]? { get }
    /// By how much it can be made lower without anybody seeing it.
    var hair: Length { get }
    /// The fragment, lower by some of that.
    func lowered(_ fragment: Fragment, by height: Length) -> Fragment
    /// Going back: the fragment up to a break point that it has offered, and where to resume; nil for a point that is none.
    func cut(_ fragment: Fragment, at position: BreakPoint.Location, _ engine: LayoutEngine, pageHeight: Length) -> Cut?
    /// Whether border and background of the box are painted with its content.
    func paintsOwnBorders(of box: Box) -> Bool
    /// Everything but background and border.
    /// - Parameter origin: of the border box, on the page.
    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter)

    typealias Cut = (fragment: Fragment, token: BreakToken)
}

extension FragmentContent {
    func notes(isFirst: Bool) -> [Box] { [] }
    func firstBaseline(of fragment: Fragment) -> Length? { nil }
    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {}
    var linesOfText: LinesFragment? { nil }
    var isTabular: Bool { false }
    var words: String? { nil }
    var flow: [Fragment.Placement]? { nil }
    var hair: Length { .zero }
    func lowered(_ fragment: Fragment, by height: Length) -> Fragment { fragment }
    func cut(_ fragment: Fragment, at position: BreakPoint.Location, _ engine: LayoutEngine, pageHeight: Length) -> Cut?
    { nil }
    func paintsOwnBorders(of box: Box) -> Bool { false }
}

/// Lines of a paragraph on one page.
struct LinesFragment {
    let range: Range<Int>
    let broken: BrokenLines
    let paragraph: Paragraph
    /// Its glyphs. They are the fragment's own, because the paragraph may have forgotten them when the lines are drawn.
    let text: ShapedParagraph

    var lines: ArraySlice<Line> { broken.lines[range] }
}
