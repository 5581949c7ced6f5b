import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

extension Paragraph: BoxContent {
    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        ParagraphAlgorithm(engine: engine, box: box, paragraph: self, space: space, token: token).layout()
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        let (minimum, maximum) = widths(floor: floor, in: measure.environment.typesetter)
        return ContentMeasure.Widths(minimum: minimum, maximum: maximum)
    }

    var wording: Wording { Wording(id: "alinea", en: "the paragraph") }
    var firstText: String { plainText }

    func sites(of token: BreakToken, in box: Box) -> [BreakSite] {
        guard let position = token.resumePoint as? LineResumePoint else { return [] }
        return [BreakSite(in: box, at: position.line)]
    }
}

extension LinesFragment: FragmentContent {
    func notes(isFirst: Bool) -> [Box] { lines.flatMap(\.noteBoxes) }

    func firstBaseline(of fragment: Fragment) -> Length? {
        guard let first = lines.first else { return nil }
        return (fragment.isFirst ? fragment.box.style.box.borderPadding.top : .zero) + first.ascent
    }

    var linesOfText: LinesFragment? { self }

    func cut(_ fragment: Fragment, at position: BreakPoint.Location, _ engine: LayoutEngine, pageHeight: Length) -> Cut?
    {
        guard case .before(_, let line) = position, line > range.lowerBound, line < range.upperBound else { return nil }
        let kept = LinesFragment(range: range.lowerBound..<line, broken: broken, paragraph: paragraph, text: text)
        let top = fragment.isFirst ? fragment.box.style.box.borderPadding.top : .zero
        let height = kept.lines.reduce(top) { $0 + $1.height }
        let cut = Fragment(
            fragment.box, size: Size(width: fragment.size.width, height: height), content: kept,
            isFirst: fragment.isFirst,
            isLast: false, findings: fragment.findings)
        return (cut, BreakToken(LineResumePoint(line: line)))
    }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        painter.paintLines(self, of: fragment, at: origin)
    }
}
