import LayoutLanguage
import PageModel

/// A run of inline content that is broken into lines. Shaped on first use and kept.
public final class Paragraph {
    public let items: [InlineItem]
    public let style: ComputedStyle
    /// Room that a figure leaves at the right, so that decimal commas stand below each other; nil for what is set from the left.
    let decimalRoom: Length?
    private var shaped: ShapedParagraph?

    public convenience init(_ items: [InlineItem], style: ComputedStyle) {
        self.init(items, style: style, decimalRoom: nil)
    }

    private init(_ items: [InlineItem], style: ComputedStyle, decimalRoom: Length?) {
        self.items = items
        self.style = style
        self.decimalRoom = decimalRoom
    }

    /// The same text as a figure that leaves room behind its decimals.
    func leaving(decimalRoom: Length) -> Paragraph {
        let figure = Paragraph(items, style: style, decimalRoom: decimalRoom)
        figure.shaped = shaped
        return figure
    }

    func shaped(in environment: LayoutEnvironment) -> ShapedParagraph {
        if let shaped { return shaped }
        let result = environment.clock.run(.shape) { ParagraphShaper.shape(items, in: environment) }
        shaped = result
        return result
    }

    func lines(width: Length, in environment: LayoutEnvironment) -> BrokenLines {
        let shaped = shaped(in: environment), request = ShapedParagraph.LineRequest(width: width, decimalRoom: decimalRoom)
        return environment.clock.run(.break) {
            ParagraphLineBreaker(paragraph: shaped, style: style.text, environment: environment, request: request).lines()
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
