import Diagnostics

/// Text of one face, size and colour on one baseline.
public struct TextRun: Sendable {
    public struct Piece: Sendable {
        public let shaped: ShapedText
        /// Distance of the piece's origin from the run's origin.
        public let x: Length

        @inlinable public init(_ shaped: ShapedText, x: Length) {
            self.shaped = shaped
            self.x = x
        }
    }

    /// Which way a line runs.
    public enum Direction: Sendable { case right, up, down }

    public let face: FontFace
    public let size: Length
    public let color: Color
    /// Start of the baseline.
    public private(set) var origin: Point
    /// Turns everything about the origin.
    public private(set) var direction = Direction.right
    /// Words and the spaces between them, from left to right.
    public private(set) var pieces: [Piece]
    /// Added after every glyph.
    public let letterSpacing: Length
    /// Width of the glyphs in thousandths of their own: letters of justified lines give way a little.
    public var letterScale = 1_000
    /// Where the text was written: the data or, for literal text, the layout file.
    public let source: SourceRange?
    /// Of the entry in a ledger that follows what is written to the pages; nil where none is kept. Drawing does not
    /// look at it.
    package let ledgerNumber: Int?
    /// The element of the layout that placed it.
    public var layout: SourceRange?
    /// The space that separates the text from what is read next, where none is seen: at the end of a line, before a leader.
    package var separator: ShapedText?
    /// Nil where all of its words are whole.
    package var parted: PartedWord?
    /// BCP 47; nil for that of the document.
    package var language: String?

    public init(
        face: FontFace, size: Length, color: Color, origin: Point, pieces: [Piece], letterSpacing: Length,
        source: SourceRange?
    ) {
        self.init(
            face: face, size: size, color: color, origin: origin, pieces: pieces, letterSpacing: letterSpacing,
            source: source,
            ledgerNumber: nil)
    }

    package init(
        face: FontFace, size: Length, color: Color, origin: Point, pieces: [Piece], letterSpacing: Length,
        source: SourceRange?,
        ledgerNumber: Int?
    ) {
        self.ledgerNumber = ledgerNumber
        self.face = face
        self.size = size
        self.color = color
        self.origin = origin
        self.pieces = pieces
        self.letterSpacing = letterSpacing
        self.source = source
    }
}

extension TextRun {
    /// The end of a word that the line before has begun, and what follows it: some readers lose text behind what stands for other text in
    /// the same mark. One run where there are not both.
    package var apartFromEnd: [TextRun] {
        guard let parted, parted.endCount > 0, parted.endCount < pieces.count else { return [self] }
        var end = self, rest = self
        end.pieces = Array(pieces.prefix(parted.endCount))
        end.separator = nil
        end.parted = PartedWord(whole: nil, endCount: parted.endCount, endsWithSpace: parted.endsWithSpace)
        rest.pieces = Array(pieces.dropFirst(parted.endCount))
        rest.parted = parted.whole.map { PartedWord(whole: $0, endCount: 0, endsWithSpace: false) }
        return [end, rest]
    }

    /// Whether all of it is the end of a word that was begun before.
    package var isEndOfWord: Bool { parted.map { $0.endCount == pieces.count } ?? false }

    /// From the origin to the end of the last glyph, without what is added behind it.
    package var width: Length {
        pieces.last.map { $0.x + advance(of: $0.shaped) - max(.zero, letterSpacing) } ?? .zero
    }

    /// The width of text of this run.
    package func advance(of shaped: ShapedText) -> Length {
        let letters = face.length(shaped.advance, at: size)
        return (letterScale == 1_000 ? letters : letters * letterScale / 1_000) + letterSpacing * shaped.glyphs.count
    }

    /// As wide as the run, as high as the face.
    package var bounds: Rectangle {
        let ascent = face.length(face.ascent, at: size), descent = face.length(face.descent, at: size), end = width
        return switch direction {
        case .right: Rectangle(x: origin.x, y: origin.y - ascent, width: end, height: ascent + descent)
        case .up: Rectangle(x: origin.x - ascent, y: origin.y - end, width: ascent + descent, height: end)
        case .down: Rectangle(x: origin.x - descent, y: origin.y, width: ascent + descent, height: end)
        }
    }

    package func turned(to direction: Direction, at origin: Point) -> TextRun {
        var run = self
        run.direction = direction
        run.origin = origin
        return run
    }
}
