import LayoutLanguage
import PageModel

/// A run of inline content that is broken into lines. Shaped on first use and kept.
package final class Paragraph {
    package let items: [InlineItem]
    package let style: ComputedStyle
    /// Room that a figure leaves at the right, so that decimal commas stand below each other; nil for what is set from
    /// the left.
    let decimalRoom: Length?
    private var shaped: ShapedParagraph?
    /// By their width, so that measuring and placing break only once.
    private var broken: [Length: BrokenLines] = [:]
    /// How the same text was set the last time.
    private var setting: KeptParagraphs.Setting?

    package convenience init(_ items: [InlineItem], style: ComputedStyle) {
        self.init(items, style: style, decimalRoom: nil)
    }

    private init(_ items: [InlineItem], style: ComputedStyle, decimalRoom: Length?) {
        self.items = items
        self.style = style
        self.decimalRoom = decimalRoom
    }

    /// The same text as a figure that leaves room behind its decimals.
    package func leaving(decimalRoom: Length) -> Paragraph {
        let figure = Paragraph(items, style: style, decimalRoom: decimalRoom)
        figure.shaped = shaped
        return figure
    }

    /// Its glyphs, as long as they have not been released.
    package var kept: ShapedParagraph? { shaped }

    package func shaped(in typesetter: Typesetter) -> ShapedParagraph {
        if let shaped { return shaped }
        let result = typesetter.clock.run(.shape) {
            let setting = setting(in: typesetter)
            if let known = setting?.shaped?.told(by: items) { return known }
            let shaped = ParagraphShaper.shape(items, with: typesetter.shaper)
            if shaped.isPlain { setting?.shaped = shaped }
            return shaped
        }
        shaped = result
        return result
    }

    private func setting(in typesetter: Typesetter) -> KeptParagraphs.Setting? {
        if let setting { return setting }
        setting = typesetter.kept?.setting(of: items, style)
        return setting
    }

    package func lines(width: Length, in typesetter: Typesetter) -> BrokenLines {
        let shaped = shaped(in: typesetter)
        return typesetter.clock.run(.break) {
            if let known = broken[width] { return known }
            let setting = decimalRoom == nil ? setting(in: typesetter) : nil
            if let known = setting?.lines[width] {
                broken[width] = known
                return known
            }
            let request = LineRequest(width: width, decimalRoom: decimalRoom)
            let lines = ParagraphLineBreaker(
                paragraph: shaped, style: style.text, typesetter: typesetter, request: request
            ).lines()
            broken[width] = lines
            if lines.findings.isEmpty, setting?.shaped != nil { setting?.lines[width] = lines }
            return lines
        }
    }

    /// What it needs at least without breaking a word where it may not be broken, and at most when no line is broken.
    /// - Parameter floor: a minimum that something else needs already. What certainly needs less is not measured
    ///   exactly: its minimum may come out too small then, but not above the floor.
    package func widths(floor: Length, in typesetter: Typesetter) -> (minimum: Length, maximum: Length) {
        let setting = decimalRoom == nil ? setting(in: typesetter) : nil
        // What was not measured exactly needs no more than the floor of that time.
        if let known = setting?.widths, known.minimum >= known.floor || known.floor <= floor {
            return (known.minimum, known.maximum)
        }
        let measure = TextMeasure(paragraph: shaped(in: typesetter), style: style.text, typesetter: typesetter)
        guard let decimalRoom else {
            let (minimum, maximum) = measure.widths(floor: floor)
            setting?.widths = (minimum, maximum, floor)
            return (minimum, maximum)
        }
        let (minimum, maximum) = measure.widths(floor: .zero)
        return (min(maximum + decimalRoom, minimum + decimalRoom), maximum + decimalRoom)
    }

    /// Forgets glyphs and lines: what is asked for again is made again.
    package func release() {
        shaped = nil
        broken = [:]
    }

    /// Whether a letter or a figure stands in it.
    package var hasWords: Bool {
        items.contains { item in
            guard case .text(let text) = item, !text.isNoteMark else { return false }
            return text.text.contains { $0.isLetter || $0.isNumber }
        }
    }

    /// All text, for outlines and messages.
    package var plainText: String {
        items.map { item in
            switch item {
            case .text(let text): text.isNoteMark ? "" : text.text
            case .lineBreak: " "
            case .leader, .image, .note: ""
            }
        }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
