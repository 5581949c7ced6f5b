import LayoutLanguage
import PageModel
import Typesetting

/// Sets the texts of one Gantt chart, in its style.
struct GanttTexts {
    let engine: LayoutEngine
    let content: GanttContent

    init(_ engine: LayoutEngine, _ content: GanttContent) {
        self.engine = engine
        self.content = content
    }

    /// What distances are measured in.
    func em(_ factor: Double) -> Length { content.style.text.fontSize.scaled(by: factor) }
    var lineHeight: Length { content.style.text.lineBoxHeight }
    var ink: Color { content.style.text.color }
    /// Between a text and the edges of its column.
    var padding: Length { em(0.45) }

    func text(_ text: InlineText, color: Color? = nil, isBold: Bool = false, align: TextAlign = .left) -> ChartText {
        self.text([(text, isBold)], color: color, align: align)
    }

    /// A text that no data gives.
    func text(_ text: String, color: Color? = nil, isBold: Bool = false) -> ChartText {
        self.text(InlineText(text, style: content.style), color: color, isBold: isBold)
    }

    /// Several texts in one paragraph.
    func text(_ parts: [(text: InlineText, isBold: Bool)], color: Color? = nil, align: TextAlign = .left) -> ChartText {
        ChartText(engine) { hyphens in
            let items = parts.map { part -> InlineItem in
                let style = setting(part.text.style, color: color, isBold: part.isBold, hyphens)
                return .text(part.text.rewritten(style: style))
            }
            var text = setting(content.style, color: color, isBold: false, hyphens).text
            text.textAlign = align
            let style = ComputedStyle(text: text)
            return Box(Paragraph(items, style: style), style: style, origin: content.origin)
        }
    }

    private func setting(_ style: ComputedStyle, color: Color?, isBold: Bool, _ hyphens: Hyphens) -> ComputedStyle {
        var text = style.text
        text.textIndent = .zero
        text.hyphens = hyphens
        (text.orphans, text.widows) = (1, 1)
        if let color { text.color = color }
        if isBold { text.fontWeight = max(text.fontWeight, 700) }
        return ComputedStyle(text: text)
    }

    func name(of bar: GanttContent.Bar, color: Color? = nil) -> ChartText { text(bar.label, color: color) }

    /// The title of a group, and what is said of it.
    func title(_ group: GanttContent.Group, continued: String? = nil) -> ChartText {
        var parts = [(group.label, true)]
        if let note = group.note { parts += [(plain(" "), false), (note, false)] }
        if let continued, !continued.isEmpty { parts.append((plain(" " + continued), false)) }
        return text(parts, color: group.color)
    }

    private func plain(_ text: String) -> InlineText { InlineText(text, style: content.style) }
}
