import PageModel
import Typesetting

/// A short text on one line: a marker, the anchor of a signature. Set when it is made, for it is drawn without a typesetter.
final class SetLine {
    let text: ShapedParagraph
    /// At the left edge, with its spaces as they are; nil without text.
    let line: Line?

    init(_ paragraph: Paragraph, in typesetter: Typesetter) {
        text = paragraph.shaped(in: typesetter)
        line = paragraph.lines(width: .unbounded, in: typesetter).lines.first?.unaligned
    }

    var width: Length { line?.width ?? .zero }
}
