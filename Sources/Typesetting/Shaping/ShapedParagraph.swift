import Diagnostics
import LayoutLanguage
import PageModel

/// A paragraph's content as glyphs: shaped once, broken into lines as often as widths are tried. It never changes.
package final class ShapedParagraph {
    /// What all glyphs of a piece of text share. A class: runs are looked at much more often than they are made.
    package final class Run {
        package let face: FontFace
        package let size: Length
        package let style: ComputedStyle
        package let source: SourceRange?
        package let link: LinkTarget?
        /// Upwards, for superscripts and subscripts.
        package let baselineShift: Length
        package let ledgerNumber: Int?
        package let origin: DataOrigin?

        init(
            face: FontFace, size: Length, style: ComputedStyle, source: SourceRange?, link: LinkTarget?,
            baselineShift: Length,
            ledgerNumber: Int?, origin: DataOrigin?
        ) {
            self.face = face
            self.size = size
            self.style = style
            self.source = source
            self.link = link
            self.baselineShift = baselineShift
            self.ledgerNumber = ledgerNumber
            self.origin = origin
        }

        /// The same look for a text that says the same: with its place, link and entry.
        func told(by text: InlineText) -> Run {
            Run(
                face: face, size: size, style: text.style, source: text.source, link: text.link,
                baselineShift: baselineShift, ledgerNumber: text.ledgerNumber, origin: text.origin)
        }

        /// Of glyphs of this run's face.
        package func width(of shaped: ShapedText) -> Length {
            width(advance: shaped.advance, glyphCount: shaped.glyphs.count)
        }

        /// - Parameter advance: in font units.
        func width(advance: Int, glyphCount: Int) -> Length {
            let natural = face.length(advance, at: size), spacing = style.text.letterSpacing
            return spacing == .zero ? natural : natural + spacing * glyphCount
        }
    }

    package struct Segment {
        package enum Kind: Equatable {
            case word
            /// A space where a line may break.
            case space
            /// A space where it may not (U+00A0).
            case fixedSpace
            case lineBreak
            case leader
            case graphic

            // Written out, for what the compiler writes is not inlined into other modules.
            @inlinable package static func == (one: Kind, other: Kind) -> Bool { one.number == other.number }

            @inlinable var number: UInt8 {
                switch self {
                case .word: 0
                case .space: 1
                case .fixedSpace: 2
                case .lineBreak: 3
                case .leader: 4
                case .graphic: 5
                }
            }
        }

        package let kind: Kind
        package let run: Int32
        /// A line may end after this segment although no space follows (after a hyphen or a slash).
        package internal(set) var allowsBreakAfter = false
        /// Part of an address, which a hyphen would change, or of a name.
        package internal(set) var isUnhyphenated = false
        /// Embedding level (UAX #9): odd where text runs from right to left.
        package internal(set) var level: UInt8 = 0
        package internal(set) var width: Length
        package internal(set) var shaped: ShapedText?
    }

    package let runs: [Run]
    package let segments: [Segment]
    /// Soft hyphens: byte offsets by segment.
    let softHyphens: [Int: [Int]]
    package let graphics: [Int: InlineImage]
    /// Footnotes with the segment that calls them, in order.
    let notes: [(segment: Int, note: any InlineNote)]
    /// Whether some of the text runs from right to left, and lines have to be put in the order in which they are seen.
    package let hasDirections: Bool
    /// Whether the paragraph as a whole does.
    package let isRightToLeft: Bool
    /// Families, features and glyphs that the fonts do not have: told when the paragraph is placed.
    package let findings: [Diagnostic]

    init(
        runs: [Run] = [], segments: [Segment] = [], softHyphens: [Int: [Int]] = [:], graphics: [Int: InlineImage] = [:],
        notes: [(segment: Int, note: any InlineNote)] = [], directions: TextDirections? = nil,
        findings: [Diagnostic] = []
    ) {
        hasDirections = directions != nil
        isRightToLeft = directions?.isRightToLeft ?? false
        self.findings = findings
        self.runs = runs
        self.segments = segments
        self.softHyphens = softHyphens
        self.graphics = graphics
        self.notes = notes
    }

    /// The same glyphs of other runs, one for each; what has notes or graphics cannot be had in this way.
    init(like other: ShapedParagraph, runs: [Run]) {
        self.runs = runs
        segments = other.segments
        softHyphens = other.softHyphens
        graphics = [:]
        notes = []
        hasDirections = other.hasDirections
        isRightToLeft = other.isRightToLeft
        findings = []
    }

    /// Whether it is nothing but text, about which nothing was found.
    var isPlain: Bool { findings.isEmpty && notes.isEmpty && graphics.isEmpty }

    /// The note that a segment calls.
    package func note(calledBy segment: Int) -> ObjectIdentifier? {
        notes.first { $0.segment == segment }.map { ObjectIdentifier($0.note) }
    }

    @inlinable package func run(of segment: Segment) -> Run { runs[Int(segment.run)] }

    /// Where the text of a segment was written; nil too for the break of a paragraph that has no text at all.
    package func source(ofSegment index: Int) -> SourceRange? {
        guard segments.indices.contains(index), runs.indices.contains(Int(segments[index].run)) else {
            return runs.first?.source
        }
        return runs[Int(segments[index].run)].source
    }
}
