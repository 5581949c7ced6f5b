import LayoutLanguage
import PageModel
import Typesetting

/// Sets a watermark for pages of a document.
struct WatermarkPainter {
    let text: String
    /// Of the whole document: gives the font.
    let style: ComputedStyle
    let environment: LayoutEnvironment

    /// Grey that an office printer shows and that leaves text upon it readable; on a dark cover it shows too.
    private static let color = Color(red: 128, green: 128, blue: 128, alpha: 56)
    private static let angle = 45.0
    /// Of the page's shorter edge, along the diagonal.
    private static let share = 0.85
    private static let largest = Length.pt(180)

    /// nil without text.
    func watermark(on page: Size) -> Watermark? {
        guard let trial = line(size: .pt(100)), trial.line.width > .zero else { return nil }
        let room = min(page.width, page.height).points * WatermarkPainter.share
        let size = min(WatermarkPainter.largest, .pt(100 * room / max(trial.line.width.points, 0.01)))
        guard let (paragraph, line) = line(size: size) else { return nil }
        var painter = FragmentPainter()
        // Capital letters are about 0.7 em high.
        let origin = Point(x: line.width / -2, y: size.scaled(by: 0.35))
        LinePainter(paragraph: paragraph, line: line, width: line.width).paint(
            at: origin, &painter)
        let runs = painter.items.compactMap { item -> TextRun? in
            if case .text(let run) = item { run } else { nil }
        }
        return Watermark(
            runs: runs, centre: Point(x: page.width / 2, y: page.height / 2), angle: WatermarkPainter.angle)
    }

    private func line(size: Length) -> (paragraph: ShapedParagraph, line: Line)? {
        var text = TextStyle()
        text.fontFamilies = style.text.fontFamilies
        text.fontWeight = 700
        text.fontSize = size
        text.color = WatermarkPainter.color
        text.whiteSpace = .nowrap
        text.hyphens = .none
        let style = ComputedStyle(text: text)
        let paragraph = Paragraph([.text(InlineText(self.text, style: style))], style: style)
        return paragraph.lines(width: .unbounded, in: environment.typesetter).lines.first.map {
            (paragraph.shaped(in: environment.typesetter), $0)
        }
    }
}
