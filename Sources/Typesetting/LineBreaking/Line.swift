import PageModel

/// One line of a paragraph: which segments, and how they are placed.
package struct Line {
    /// First segment, and where in its text the line begins (not 0 after a hyphenation).
    package let start: Int
    package let startOffset: Int
    /// First segment that is no longer on the line; when `endOffset` is not 0, that segment's text up to there still
    /// is.
    package let end: Int
    package let endOffset: Int
    /// Whether a hyphen is drawn at `endOffset`.
    package let isHyphenated: Bool
    /// Whether a hyphen or dash ends it, be it drawn or written.
    package let endsInHyphen: Bool
    /// Width of the content before its spaces are justified.
    package internal(set) var width: Length
    /// Distance of the content from the line's left edge.
    package internal(set) var x: Length
    /// To be shared by the line's spaces; negative when they shrink.
    package internal(set) var slack: Length
    /// Width of all glyphs in thousandths of their own; not 1000 where letters of a justified line give way.
    package internal(set) var letterScale = 1_000
    /// What is added to the distance of its letters, in thousandths of their size.
    package internal(set) var letterSpacing = 0
    /// Whether it is to fill its column.
    package internal(set) var isJustified = false
    package internal(set) var ascent: Length
    package internal(set) var height: Length
    /// What stands on it of the segment that a hyphenation has parted before it, and of the one that is parted behind it; nil where
    /// whole segments do.
    @usableFromInline package internal(set) var firstPart: ShapedText?
    @usableFromInline package internal(set) var lastPart: ShapedText?
    /// Notes that are called on the line.
    package internal(set) var notes: [any InlineNote] = []

    /// The same at the left edge and with its spaces as they are.
    package var unaligned: Line {
        var line = self
        line.x = .zero
        line.slack = .zero
        return line
    }

    /// What takes so much room by itself, as it stands on the line.
    @inlinable package func scaled(_ length: Length) -> Length {
        letterScale == 1_000 ? length : length * letterScale / 1_000
    }

    /// The same of so many glyphs of a size.
    @inlinable package func scaled(_ length: Length, glyphs: Int, at size: Length) -> Length {
        letterSpacing == 0 ? scaled(length) : scaled(length) + spacing(at: size) * glyphs
    }

    /// What stands between letters of a size besides their own distance.
    @inlinable package func spacing(at size: Length) -> Length { size * letterSpacing / 1_000 }
}

extension ShapedParagraph {
    /// The segments that stand on a line, those at its ends perhaps in part.
    @inlinable package func segments(on line: Line) -> Range<Int> {
        line.start..<max(line.start, min(line.end + (line.endOffset > 0 ? 1 : 0), segments.count))
    }

    /// Whether what is read after a line is another word: the line ends at a space or where it was told to, not within a word.
    package func isSeparated(after line: Line) -> Bool {
        guard line.endOffset == 0, line.end < segments.count, line.end > line.start else { return false }
        return [segments[line.end], segments[line.end - 1]].contains {
            $0.kind == .space || $0.kind == .fixedSpace || $0.kind == .lineBreak
        }
    }

    /// What of a segment stands on a line, and its width: words are parted at its ends.
    /// - Parameter segment: the one at the index.
    @inlinable package func piece(
        _ segment: Segment, at index: Int, on line: Line
    ) -> (shaped: ShapedText?, width: Length) {
        let isFirst = index == line.start && line.startOffset > 0, isLast = index == line.end && line.endOffset > 0
        guard isFirst || isLast, let part = isFirst ? line.firstPart : line.lastPart else {
            return (segment.shaped, segment.width)
        }
        return (part, run(of: segment).width(of: part))
    }
}
