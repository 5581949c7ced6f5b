import Diagnostics
import LayoutLanguage
import PageModel

/// A paragraph's content as glyphs: shaped once, broken into lines as often as widths are tried.
final class ShapedParagraph {
    /// What all glyphs of a piece of text share. A class: runs are looked at much more often than they are made.
    final class Run {
        let face: FontFace
        let size: Length
        let style: ComputedStyle
        let source: SourceRange?
        let link: LinkTarget?
        /// Upwards, for superscripts and subscripts.
        let baselineShift: Length
        let ledgerNumber: Int?

        init(
            face: FontFace, size: Length, style: ComputedStyle, source: SourceRange?, link: LinkTarget?, baselineShift: Length,
            ledgerNumber: Int?
        ) {
            self.face = face
            self.size = size
            self.style = style
            self.source = source
            self.link = link
            self.baselineShift = baselineShift
            self.ledgerNumber = ledgerNumber
        }
    }

    struct Segment {
        enum Kind: UInt8 {
            case word
            /// A space where a line may break.
            case space
            /// A space where it may not (U+00A0).
            case fixedSpace
            case lineBreak
            case leader
            case graphic
        }

        let kind: Kind
        let run: Int32
        /// A line may end after this segment although no space follows (after a hyphen or a slash).
        var allowsBreakAfter = false
        /// Part of an address, which a hyphen would change, or of a name.
        var isUnhyphenated = false
        var width: Length
        var shaped: ShapedText?
    }

    let runs: [Run]
    let segments: [Segment]
    /// Soft hyphens: byte offsets by segment.
    let softHyphens: [Int: [Int]]
    let graphics: [Int: InlineImage]
    /// Footnotes with the segment that calls them, in order.
    let notes: [(segment: Int, note: Box)]
    /// Families, features and glyphs that the fonts do not have: told when the paragraph is placed.
    let findings: [Diagnostic]
    /// Lines by what was asked for, so that measuring and placing break only once.
    var lines: [LineRequest: BrokenLines] = [:]

    init(
        runs: [Run] = [], segments: [Segment] = [], softHyphens: [Int: [Int]] = [:], graphics: [Int: InlineImage] = [:],
        notes: [(segment: Int, note: Box)] = [], findings: [Diagnostic] = []
    ) {
        self.findings = findings
        self.runs = runs
        self.segments = segments
        self.softHyphens = softHyphens
        self.graphics = graphics
        self.notes = notes
    }

    /// All that lines depend on besides the paragraph and its style.
    struct LineRequest: Hashable {
        let width: Length
        /// Of the paragraph.
        let decimalRoom: Length?
    }

    func run(of segment: Segment) -> Run { runs[Int(segment.run)] }

    /// Where the text of a segment was written; nil too for the break of a paragraph that has no text at all.
    func source(ofSegment index: Int) -> SourceRange? {
        guard segments.indices.contains(index), runs.indices.contains(Int(segments[index].run)) else { return runs.first?.source }
        return runs[Int(segments[index].run)].source
    }
}

/// A paragraph broken into lines.
final class BrokenLines {
    let lines: [Line]
    /// Words that were cut and lines that are too wide: told when the lines are placed.
    let findings: [Diagnostic]

    init(_ lines: [Line], findings: [Diagnostic] = []) {
        self.lines = lines
        self.findings = findings
    }
}

/// One line of a paragraph: which segments, and how they are placed.
struct Line {
    /// First segment, and where in its text the line begins (not 0 after a hyphenation).
    var start: Int
    var startOffset: Int
    /// First segment that is no longer on the line; when `endOffset` is not 0, that segment's text up to there still is.
    var end: Int
    var endOffset: Int
    /// Whether a hyphen is drawn at `endOffset`.
    var isHyphenated: Bool
    /// Width of the content before justification.
    var width: Length
    /// Distance of the content from the line's left edge.
    var x: Length
    /// To be shared by the line's spaces; negative when they shrink.
    var slack: Length
    var ascent: Length
    var height: Length
    /// Footnotes that are called on the line.
    var notes: [Box] = []
}
