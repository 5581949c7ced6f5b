import LayoutLanguage
import PageModel

/// A text of a chart before its place is known.
struct ChartText {
    private let whole: Box
    private let hyphenated: Box
    private let engine: LayoutEngine
    /// With all hyphens that the language allows, and without a broken line.
    let widths: ContentMeasure.Widths
    /// Of the longest word.
    let longestWord: Length

    /// - Parameter box: one paragraph in a style with hyphens or without; words are broken only where they do not fit otherwise.
    init(_ engine: LayoutEngine, _ box: (Hyphens) -> Box) {
        self.engine = engine
        let measure = ContentMeasure(environment: engine.environment)
        whole = box(.manual)
        let widths = measure.widths(of: whole)
        longestWord = widths.minimum
        // A single word of a few letters is not worth a look at its syllables.
        hyphenated = longestWord < whole.style.text.fontSize * 2 ? whole : box(.auto)
        self.widths =
            hyphenated === whole
            ? widths : ContentMeasure.Widths(minimum: measure.widths(of: hyphenated).minimum, maximum: widths.maximum)
    }

    /// In one line.
    func set() -> ChartLabel { set(in: widths.maximum) }

    /// In lines of at most this width.
    func set(in width: Length) -> ChartLabel {
        let box = longestWord <= width ? whole : hyphenated
        let loose = engine.layoutWhole(box, width: min(width, widths.maximum) + ChartText.slack)
        let tight = engine.layoutWhole(box, width: ChartText.ink(of: loose) + ChartText.slack)
        // A narrower measure may break elsewhere.
        let fragment = tight.size.height == loose.size.height ? tight : loose
        return ChartLabel(fragment: fragment, size: Size(width: fragment.size.width, height: fragment.size.height))
    }

    static let slack = Length.pt(0.05)

    private static func ink(of fragment: Fragment) -> Length {
        guard let text = fragment.content.linesOfText else { return fragment.size.width }
        return text.lines.map(\.width).max() ?? .zero
    }
}
