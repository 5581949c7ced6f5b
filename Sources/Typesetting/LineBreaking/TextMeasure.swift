import LayoutLanguage
import PageModel

/// Minimum and maximum widths of a text (CSS Sizing 3 §5): what it needs at least without breaking a word where it may
/// not be broken, and at most when no line is broken.
struct TextMeasure {
    let paragraph: ShapedParagraph
    let style: TextStyle
    let typesetter: Typesetter

    /// - Parameter floor: a minimum that something else needs already. What certainly needs less is not measured
    ///   exactly: its minimum may come out too small then, but not above the floor.
    func widths(floor: Length) -> (minimum: Length, maximum: Length) {
        var minimum = Length.zero, maximum = Length.zero, line = style.textIndent, piece = Length.zero
        for (index, segment) in paragraph.segments.enumerated() {
            switch segment.kind {
            case .space:
                minimum = max(minimum, piece)
                piece = .zero
                line += segment.width
            case .lineBreak:
                minimum = max(minimum, piece)
                maximum = max(maximum, line)
                piece = .zero
                line = .zero
            case .word where mayBeParted(segment, at: index):
                line += segment.width
                // The whole word with a hyphen needs no more than what is needed anyway.
                if piece == .zero, segment.width + widestHyphen(in: paragraph.run(of: segment)) <= max(floor, minimum),
                    standsAlone(segment, at: index)
                {
                    continue
                }
                let parts = segments(of: segment, at: index)
                minimum = max(minimum, piece + parts.first, parts.widest)
                piece =
                    parts.isWhole && !segment.allowsBreakAfter
                    ? piece + parts.first : segment.allowsBreakAfter ? .zero : parts.last
            default:
                line += segment.width
                piece = segment.allowsBreakAfter ? .zero : piece + segment.width
                minimum = max(minimum, piece)
            }
        }
        return (max(minimum, piece), max(maximum, line))
    }

    /// Whether hyphens could part a word, as far as can be told without looking for them.
    private func mayBeParted(_ segment: ShapedParagraph.Segment, at index: Int) -> Bool {
        switch paragraph.run(of: segment).style.text.hyphens {
        case .auto: true
        case .manual: !paragraph.softHyphens.isEmpty && paragraph.softHyphens[index] != nil
        case .none: false
        }
    }

    /// What of a word is not broken, hyphens included.
    private struct Segments {
        let first: Length
        let last: Length
        let widest: Length
        let isWhole: Bool
    }

    private func segments(of segment: ShapedParagraph.Segment, at index: Int) -> Segments {
        let whole = Segments(first: segment.width, last: segment.width, widest: segment.width, isWhole: true)
        guard let word = segment.shaped, let breaks = breaks(of: word, segment, at: index), !breaks.offsets.isEmpty
        else { return whole }
        let run = paragraph.run(of: segment)
        return Segments(
            first: breaks.segments.first.width(in: run), last: breaks.segments.last.width(in: run),
            widest: breaks.segments.widest.width(in: run), isWhole: false)
    }

    /// As the line breaker finds them.
    private func breaks(of word: ShapedText, _ segment: ShapedParagraph.Segment, at index: Int) -> WordBreaks? {
        let run = paragraph.run(of: segment)
        if !paragraph.softHyphens.isEmpty, let soft = paragraph.softHyphens[index] {
            return WordBreaks(
                word, offsets: soft.filter { $0 > 0 && $0 < word.text.count }.sorted(), face: run.face,
                shaper: typesetter.shaper)
        }
        guard word.text.count >= 5, run.style.text.isHyphenatedByRule, !segment.isUnhyphenated else { return nil }
        return typesetter.wordBreaks.breaks(of: word, in: run, typesetter)
    }

    /// Whether a line may end behind a word.
    private func standsAlone(_ segment: ShapedParagraph.Segment, at index: Int) -> Bool {
        guard !segment.allowsBreakAfter, index + 1 < paragraph.segments.count else { return true }
        let next = paragraph.segments[index + 1].kind
        return next == .space || next == .lineBreak
    }

    /// No font's hyphen is wider than an em.
    private func widestHyphen(in run: ShapedParagraph.Run) -> Length {
        run.size + max(.zero, run.style.text.letterSpacing)
    }
}
