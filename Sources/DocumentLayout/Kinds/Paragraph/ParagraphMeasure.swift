import LayoutLanguage
import PageModel

/// Content widths of a paragraph: the longest piece that no line may break, and all of it in one line.
struct ParagraphMeasure {
    let environment: LayoutEnvironment

    func widths(of paragraph: Paragraph, _ style: TextStyle, floor: Length) -> ContentMeasure.Widths {
        let shaped = paragraph.shaped(in: environment)
        guard let room = paragraph.decimalRoom else { return widths(of: shaped, style, floor: floor) }
        var widest = widths(of: shaped, style, floor: .zero)
        widest.maximum += room
        widest.minimum = min(widest.maximum, widest.minimum + room)
        return widest
    }

    private func widths(of paragraph: ShapedParagraph, _ style: TextStyle, floor: Length) -> ContentMeasure.Widths {
        var widest = ContentMeasure.Widths.zero, line = style.textIndent, piece = Length.zero
        for (index, segment) in paragraph.segments.enumerated() {
            switch segment.kind {
            case .space:
                widest.minimum = max(widest.minimum, piece)
                piece = .zero
                line += segment.width
            case .lineBreak:
                widest.minimum = max(widest.minimum, piece)
                widest.maximum = max(widest.maximum, line)
                piece = .zero
                line = .zero
            case .word where style.hyphens == .auto:
                line += segment.width
                // The whole word with a hyphen needs no more than what is needed anyway.
                if piece == .zero, segment.width + paragraph.run(of: segment).widestHyphen <= max(floor, widest.minimum),
                   paragraph.standsAlone(segment, at: index) { continue }
                let parts = pieces(of: segment, at: index, paragraph)
                widest.minimum = max(widest.minimum, piece + parts.first, parts.widest)
                piece = parts.isWhole && !segment.allowsBreakAfter ? piece + parts.first : segment.allowsBreakAfter ? .zero : parts.last
            default:
                line += segment.width
                piece = segment.allowsBreakAfter ? .zero : piece + segment.width
                widest.minimum = max(widest.minimum, piece)
            }
        }
        widest.minimum = max(widest.minimum, piece)
        widest.maximum = max(widest.maximum, line)
        return widest
    }

    private struct Pieces {
        let first: Length
        let last: Length
        let widest: Length
        let isWhole: Bool
    }

    private func pieces(of segment: ShapedParagraph.Segment, at index: Int, _ paragraph: ShapedParagraph) -> Pieces {
        let whole = Pieces(first: segment.width, last: segment.width, widest: segment.width, isWhole: true)
        guard let word = segment.shaped, word.text.count >= 5 else { return whole }
        let run = paragraph.run(of: segment)
        guard paragraph.softHyphens[index] != nil || (run.style.text.isHyphenatedByRule && !segment.isUnhyphenated) else { return whole }
        let breaks = paragraph.softHyphens[index].map {
            WordBreaks(word, offsets: $0.filter { $0 > 0 && $0 < word.text.count }.sorted(), face: run.face, shaper: environment.shaper)
        } ?? environment.wordBreaks.breaks(of: word, in: run, environment)
        guard !breaks.offsets.isEmpty else { return whole }
        return Pieces(first: breaks.parts.first.width(in: run), last: breaks.parts.last.width(in: run), widest: breaks.parts.widest.width(in: run),
                      isWhole: false)
    }
}

extension ShapedParagraph {
    /// Whether a line may end behind a word.
    fileprivate func standsAlone(_ segment: Segment, at index: Int) -> Bool {
        segment.allowsBreakAfter || index + 1 == segments.count || segments[index + 1].kind == .space || segments[index + 1].kind == .lineBreak
    }
}

extension ShapedParagraph.Run {
    /// No font's hyphen is wider than an em.
    fileprivate var widestHyphen: Length { size + max(.zero, style.text.letterSpacing) }
}
