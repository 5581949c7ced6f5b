import LayoutLanguage
import PageModel
import Typesetting

/// Sets the texts of one chart, in its style and at one scale.
struct ChartTexts {
    let engine: LayoutEngine
    let content: ChartContent
    /// Below 1 where the chart would not fit otherwise.
    let scale: Double

    init(_ engine: LayoutEngine, _ content: ChartContent, scale: Double = 1) {
        self.engine = engine
        self.content = content
        self.scale = scale
    }

    /// What all distances of a chart are measured in.
    var em: Length { content.style.text.fontSize.scaled(by: scale) }
    func em(_ factor: Double) -> Length { em.scaled(by: factor) }
    /// Of one line.
    var lineHeight: Length { content.style.text.lineBoxHeight.scaled(by: scale) }
    /// For what is not the data: axes, their labels, dashes of gaps.
    static let gray = Color(red: 0x59, green: 0x59, blue: 0x59)
    static let hairline = Color(red: 0xB0, green: 0xB0, blue: 0xB0)

    /// In which no word of the chart would be cut, beside the sample of a key.
    var leastWidth: Length {
        let texts =
            content.categories + content.series.compactMap(\.label) + content.series.flatMap(\.values).map(\.text)
        return (texts.map { text($0).widths.minimum }.max() ?? .zero) + (content.series.count > 1 ? em(2.5) : .zero)
    }

    func text(_ text: InlineText, color: Color? = nil, isBold: Bool = false) -> ChartText {
        self.text([.text(text.rewritten(style: style(color: color, isBold: isBold)))])
    }

    /// A text that no data gives.
    func text(_ text: String, color: Color = gray) -> ChartText {
        self.text(InlineText(text, style: content.style), color: color)
    }

    func text(_ items: [InlineItem], align: TextAlign = .left) -> ChartText {
        ChartText(engine) { hyphens in
            let style = style(align: align, hyphens: hyphens)
            let hyphenated = items.map { item in
                guard case .text(let text) = item else { return item }
                return .text(text.rewritten(style: text.style.hyphenated(hyphens)))
            }
            return Box(Paragraph(hyphenated, style: style), style: style, origin: content.origin)
        }
    }

    func style(
        color: Color? = nil, isBold: Bool = false, align: TextAlign = .left, hyphens: Hyphens = .manual
    ) -> ComputedStyle {
        var text = content.style.text
        text.fontSize = em
        text.lineHeight = .length(lineHeight)
        text.textAlign = align
        text.textIndent = .zero
        text.hyphens = hyphens
        (text.orphans, text.widows) = (1, 1)
        if let color { text.color = color }
        if isBold { text.fontWeight = max(text.fontWeight, 700) }
        return ComputedStyle(text: text)
    }
}

extension ComputedStyle {
    fileprivate func hyphenated(_ hyphens: Hyphens) -> ComputedStyle {
        var text = text
        text.hyphens = hyphens
        return ComputedStyle(text: text, box: box)
    }
}
