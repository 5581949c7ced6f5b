import Diagnostics

/// A finished page: positions are final, nothing is left to decide. The renderer is one loop over `items`.
public struct Page: Sendable {
    public let size: Size
    /// Painted in this order.
    public let items: [PageItem]
    /// The printed page number, for the page labels of the PDF; nil on pages that have none.
    public let label: PageLabel?
    /// The rooms for signatures, in reading order.
    public let signatureFrames: [SignatureFrame]
    /// Where the page belongs in the document, for outputs that take pages as they come.
    public let position: PagePosition
    /// The page without its margins; nil where nothing is known of margins.
    public var contentArea: Rectangle?

    public init(
        size: Size, items: [PageItem], label: PageLabel?, signatureFrames: [SignatureFrame] = [], position: PagePosition = .first
    ) {
        self.size = size
        self.items = items
        self.label = label
        self.signatureFrames = signatureFrames
        self.position = position
    }
}

/// How a page is numbered (PDF 32000-1 §12.4.2).
public struct PageLabel: Hashable, Sendable {
    public let number: Int
    public let text: String

    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}

public enum PageItem: Sendable {
    case text(TextRun)
    case fill(Fill)
    case stroke(Stroke)
    case image(PlacedImage)
    /// Begins or ends a structure element; balanced over the whole document, not within a page.
    case tag(TagEvent)
    /// A place that links, the outline and the contents list can name; names are unique within a document.
    case destination(name: String, at: Point)
    case watermark(Watermark)
}

/// Text of one face, size and colour on one baseline.
public struct TextRun: Sendable {
    public struct Piece: Sendable {
        public let shaped: ShapedText
        /// Distance of the piece's origin from the run's origin.
        public let x: Length

        public init(_ shaped: ShapedText, x: Length) {
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
    public let pieces: [Piece]
    /// Added after every glyph.
    public let letterSpacing: Length
    /// Where the text was written: the data or, for literal text, the layout file.
    public let source: SourceRange?
    /// Of the entry in the content ledger, where one is kept.
    let ledgerNumber: Int?
    /// The element of the layout that placed it.
    public var layout: SourceRange?

    public init(
        face: FontFace, size: Length, color: Color, origin: Point, pieces: [Piece], letterSpacing: Length, source: SourceRange?
    ) {
        self.init(face: face, size: size, color: color, origin: origin, pieces: pieces, letterSpacing: letterSpacing, source: source,
                  ledgerNumber: nil)
    }

    init(
        face: FontFace, size: Length, color: Color, origin: Point, pieces: [Piece], letterSpacing: Length, source: SourceRange?,
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
    /// From the origin to the end of the last glyph, as high as the face.
    var frame: Rectangle {
        let ascent = face.length(face.ascent, at: size), descent = face.length(face.descent, at: size)
        let end = pieces.last.map { $0.x + face.length($0.shaped.advance, at: size) + letterSpacing * $0.shaped.glyphs.count } ?? .zero
        return switch direction {
        case .right: Rectangle(x: origin.x, y: origin.y - ascent, width: end, height: ascent + descent)
        case .up: Rectangle(x: origin.x - ascent, y: origin.y - end, width: ascent + descent, height: end)
        case .down: Rectangle(x: origin.x - descent, y: origin.y, width: ascent + descent, height: end)
        }
    }

    func turned(to direction: Direction, at origin: Point) -> TextRun {
        var run = self
        run.direction = direction
        run.origin = origin
        return run
    }
}

public struct Fill: Sendable {
    public enum Shape: Sendable {
        case rectangle(Rectangle, radius: Length)
        /// Many rectangles that do not overlap, as one path: no seams show between those that touch.
        case rectangles([Rectangle])
        case polygon([Point])
        /// A ring segment: centre, radii, angles in degrees clockwise from the top.
        case ringSegment(centre: Point, inner: Length, outer: Length, from: Double, to: Double)
    }

    public let shape: Shape
    public let color: Color

    public init(_ shape: Shape, color: Color) {
        self.shape = shape
        self.color = color
    }
}

public struct Stroke: Sendable {
    public let from: Point
    public let to: Point
    public let width: Length
    public let color: Color
    /// Lengths of dashes and gaps; empty for a solid line. A zero dash with round caps draws dots.
    public let dashes: [Length]

    public init(from: Point, to: Point, width: Length, color: Color, dashes: [Length] = []) {
        self.from = from
        self.to = to
        self.width = width
        self.color = color
        self.dashes = dashes
    }
}

public struct PlacedImage: Sendable {
    public let image: ImageResource
    public let frame: Rectangle

    public init(_ image: ImageResource, frame: Rectangle) {
        self.image = image
        self.frame = frame
    }
}

public enum TagEvent: Sendable {
    case begin(StructureTag)
    case end
}

/// A structure element (PDF 32000-1 §14.8). Only leaf elements contain drawing.
public struct StructureTag: Sendable {
    public enum Role: String, Sendable {
        case document = "Document", part = "Part", section = "Sect", div = "Div"
        case h1 = "H1", h2 = "H2", h3 = "H3", h4 = "H4", h5 = "H5", h6 = "H6", paragraph = "P"
        case list = "L", listItem = "LI", label = "Lbl", listBody = "LBody"
        case table = "Table", tableHead = "THead", tableBody = "TBody", tableFoot = "TFoot"
        case tableRow = "TR", tableHeader = "TH", tableData = "TD"
        case figure = "Figure", caption = "Caption", note = "Note", span = "Span", link = "Link"
        case contents = "TOC", contentsItem = "TOCI", blockQuote = "BlockQuote", form = "Form"
        /// Running heads, rules, backgrounds: not part of the text.
        case artifact = "Artifact"
    }

    public let role: Role
    /// Text for those who cannot see a figure.
    public let alternative: String?
    /// For links: where to.
    public let link: LinkTarget?

    public init(_ role: Role, alternative: String? = nil, link: LinkTarget? = nil) {
        self.role = role
        self.alternative = alternative
        self.link = link
    }
}

/// Indirect, for links are rare and must not make every piece of text large.
public indirect enum LinkTarget: Hashable, Sendable {
    /// A destination of the same document.
    case destination(String)
    case uri(String)
}
