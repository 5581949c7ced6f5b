import LayoutLanguage
import PageModel

/// A run of inline content that is broken into lines. Shaped on first use and kept.
public final class Paragraph {
    public let items: [InlineItem]
    public let style: ComputedStyle
    private var shaped: ShapedParagraph?

    public init(_ items: [InlineItem], style: ComputedStyle) {
        self.items = items
        self.style = style
    }

    func shaped(in environment: LayoutEnvironment) -> ShapedParagraph {
        if let shaped { return shaped }
        let result = environment.clock.run(.shape) { ParagraphShaper.shape(items, in: environment) }
        shaped = result
        return result
    }

    func lines(width: Length, in environment: LayoutEnvironment) -> BrokenLines {
        let shaped = shaped(in: environment)
        return environment.clock.run(.break) {
            ParagraphLineBreaker(paragraph: shaped, style: style.text, environment: environment, width: width).lines()
        }
    }

    /// Forgets glyphs and lines: what is asked for again is made again.
    func release() {
        shaped = nil
    }

    /// All text, for outlines and messages.
    var plainText: String {
        items.map { item in
            switch item {
            case .text(let text): text.isNoteMark ? "" : text.text
            case .lineBreak: " "
            case .leader, .image, .footnote: ""
            }
        }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
