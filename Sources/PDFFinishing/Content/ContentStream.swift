import PageModel

/// What stands on a page, as operators (PDF 32000-1, annex A). Lengths are measured from the upper left corner, as pages do, and turned
/// about here.
package struct ContentStream {
    private(set) var bytes: [UInt8] = []
    /// Fonts and pictures in the order of their first use, and the opacities that are asked for: what the page has to name.
    private(set) var fonts: [DocumentFont] = []
    private(set) var pictures: [PictureForm] = []
    private(set) var opacities: [UInt8] = []

    private let height: Length
    private var fill = PaintColor.black
    private var stroke = PaintColor.black
    private var opacity: UInt8 = 255
    private var lineWidth = 1000
    private var dashes: [Int] = []
    private var hasRoundCaps = false
    private var font: (number: Int, size: Int)?
    /// Between letters, in thousandths of a point.
    private var letterSpacing = 0
    private var isInText = false
    private var hasMark = false
    private var hasPath = false

    /// - Parameter height: of the page.
    package init(height: Length) {
        self.height = height
        bytes.reserveCapacity(1 << 14)
    }

    // MARK: Marks

    /// Ends the mark that is open, and begins another one (§14.6).
    package mutating func begin(_ mark: ContentMark) {
        endMark()
        switch mark {
        case .artifact: put("/Artifact BMC\n")
        case .element(let role, let number):
            put("/")
            put(role)
            put("<</MCID ")
            put(number)
            put(">>BDC\n")
        }
        hasMark = true
    }

    package mutating func endMark() {
        endText()
        if hasMark { put("EMC\n") }
        hasMark = false
    }

    // MARK: Paths

    package mutating func use(fill color: Color) {
        use(opacity: color.alpha)
        let new = PaintColor(color)
        guard fill != new else { return }
        fill = new
        put(new)
        put("rg\n")
    }

    package mutating func use(stroke color: Color) {
        use(opacity: color.alpha)
        let new = PaintColor(color)
        guard stroke != new else { return }
        stroke = new
        put(new)
        put("RG\n")
    }

    private mutating func use(opacity new: UInt8) {
        guard opacity != new else { return }
        opacity = new
        if !opacities.contains(new) { opacities.append(new) }
        put("/A")
        put(Int(new))
        put(" gs\n")
    }

    /// - Parameter dashes: on and off by turns; none for a line without gaps.
    package mutating func use(lineWidth width: Length, dashes: [Length], hasRoundCaps: Bool) {
        let width = thousandths(width), pattern = dashes.map { thousandths($0) }
        if width != lineWidth {
            lineWidth = width
            put(thousandths: width)
            put("w\n")
        }
        if pattern != self.dashes {
            self.dashes = pattern
            put("[")
            for part in pattern { put(thousandths: part) }
            put("]0 d\n")
        }
        if hasRoundCaps != self.hasRoundCaps {
            self.hasRoundCaps = hasRoundCaps
            put(hasRoundCaps ? "1 J\n" : "0 J\n")
        }
    }

    package mutating func move(to point: Point) {
        endText()
        hasPath = true
        put(point)
        put("m\n")
    }

    package mutating func line(to point: Point) {
        put(point)
        put("l\n")
    }

    package mutating func curve(_ first: Point, _ second: Point, to end: Point) {
        put(first)
        put(second)
        put(end)
        put("c\n")
    }

    package mutating func closePath() { put("h\n") }

    /// Edges that two rectangles share are the same number in both.
    package mutating func rectangle(_ rectangle: Rectangle) {
        endText()
        hasPath = true
        let left = thousandths(rectangle.origin.x), right = thousandths(rectangle.maxX)
        let bottom = thousandths(height - rectangle.maxY), top = thousandths(height - rectangle.origin.y)
        put(thousandths: left)
        put(thousandths: bottom)
        put(thousandths: right - left)
        put(thousandths: top - bottom)
        put("re\n")
    }

    /// Nothing where there is no path.
    package mutating func fillPath() { endPath("f\n") }
    package mutating func strokePath() { endPath("S\n") }

    private mutating func endPath(_ operation: StaticString) {
        if hasPath { put(operation) }
        hasPath = false
    }

    // MARK: Pictures

    /// - Parameter clip: what of it is seen; nil for all.
    package mutating func show(_ picture: PictureForm, in bounds: Rectangle, clip: Rectangle? = nil) {
        begin(picture)
        if let clip {
            put(thousandths: thousandths(clip.origin.x))
            put(thousandths: thousandths(height - clip.maxY))
            put(thousandths: thousandths(clip.size.width))
            put(thousandths: thousandths(clip.size.height))
            put("re W n\n")
        }
        put(picture, in: bounds)
    }

    private mutating func begin(_ picture: PictureForm) {
        endText()
        use(opacity: 255)
        if !pictures.contains(where: { $0 === picture }) { pictures.append(picture) }
        put("q ")
        // A picture's own letters would stand as far apart as those of the line before it.
        if letterSpacing != 0 { put("0 Tc ") }
    }

    /// The picture as a mirror at the edge of its bounds shows it: how it goes on where nobody knows more of it.
    /// - Parameter strip: what is shown of it, beyond the bounds.
    package mutating func show(_ picture: PictureForm, mirroredAt bounds: Rectangle, in strip: Rectangle) {
        begin(picture)
        // A little more, for no seam is to be seen below the picture's edge.
        let more = ContentStream.underlap
        rectangle(
            Rectangle(
                x: strip.origin.x - more, y: strip.origin.y - more, width: strip.size.width + more * 2,
                height: strip.size.height + more * 2))
        put("W n ")
        hasPath = false
        var turned = bounds
        if strip.maxX <= bounds.origin.x { turned.origin.x = bounds.origin.x - bounds.size.width }
        if strip.origin.x >= bounds.maxX { turned.origin.x = bounds.maxX }
        if strip.maxY <= bounds.origin.y { turned.origin.y = bounds.origin.y - bounds.size.height }
        if strip.origin.y >= bounds.maxY { turned.origin.y = bounds.maxY }
        put(
            picture, in: turned, isMirrored: turned.origin.x != bounds.origin.x,
            isUpsideDown: turned.origin.y != bounds.origin.y)
    }

    private static let underlap = Length.pt(0.5)

    private mutating func put(
        _ picture: PictureForm, in bounds: Rectangle, isMirrored: Bool = false, isUpsideDown: Bool = false
    ) {
        put(ratio: bounds.size.width.points / picture.size.width.points * (isMirrored ? -1 : 1))
        put("0 0 ")
        put(ratio: bounds.size.height.points / picture.size.height.points * (isUpsideDown ? -1 : 1))
        put(thousandths: thousandths(isMirrored ? bounds.maxX : bounds.origin.x))
        put(thousandths: thousandths(height - (isUpsideDown ? bounds.origin.y : bounds.maxY)))
        put("cm/X")
        put(picture.number)
        put(" Do Q\n")
    }

    // MARK: Text

    /// The glyphs of a run, each with the text that it stands for.
    package mutating func show(_ run: TextRun, in font: DocumentFont) {
        use(fill: run.color)
        if !isInText {
            put("BT\n")
            isInText = true
        }
        let size = thousandths(run.size)
        if self.font?.number != font.number || self.font?.size != size {
            self.font = (font.number, size)
            if !fonts.contains(where: { $0 === font }) { fonts.append(font) }
            put("/F")
            put(font.number)
            put(" ")
            put(thousandths: size)
            put("Tf\n")
        }
        // Letters of a justified line: glyph by glyph, a text would take three times the bytes. Where letters stand far apart, readers take
        // the distance for spaces when it is told so.
        let isSlight = abs(run.letterSpacing.units) * ContentStream.slightShare <= run.size.units
        let spacing = isSlight ? thousandths(run.letterSpacing) * 1_000 / run.letterScale : 0
        if spacing != letterSpacing {
            letterSpacing = spacing
            put(thousandths: spacing)
            put("Tc\n")
        }
        // Letters that give way are as wide as the matrix says: the font and its widths stay the same.
        switch run.direction {
        case .right:
            put(thousandths: run.letterScale)
            put("0 0 1 ")
        case .up:
            put("0 ")
            put(thousandths: run.letterScale)
            put("-1 0 ")
        case .down:
            put("0 ")
            put(thousandths: -run.letterScale)
            put("1 0 ")
        }
        put(run.origin)
        put("Tm\n")
        var line = TextLine(run, size: size, letterSpacing: spacing)
        line.put(in: &font.codes, into: &bytes)
    }

    /// A fiftieth of the size at most.
    private static let slightShare = 50

    private mutating func endText() {
        if isInText { put("ET\n") }
        isInText = false
    }

    /// The whole stream; nothing can be added any more.
    mutating func finish() -> [UInt8] {
        endMark()
        return bytes
    }

    // MARK: Numbers

    private mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
    private mutating func put(_ number: Int) { DecimalDigits.put(number, into: &bytes) }

    private mutating func put(_ point: Point) {
        put(thousandths: thousandths(point.x))
        put(thousandths: thousandths(height - point.y))
    }

    private mutating func put(_ color: PaintColor) {
        for part in [color.red, color.green, color.blue] { put(thousandths: (Int(part) * 1000 + 127) / 255) }
    }

    private func thousandths(_ length: Length) -> Int {
        let units = min(max(length.units, -Length.greatest.units), Length.greatest.units)
        return (units * 1000 + Length.unitsPerPoint / 2) >> 16
    }

    private mutating func put(thousandths value: Int) {
        DecimalDigits.put(value, decimals: 3, into: &bytes)
        bytes.append(0x20)
    }

    /// With six decimals.
    private mutating func put(ratio: Double) {
        DecimalDigits.put(Int((min(max(ratio, -1e6), 1e6) * 1e6).rounded()), decimals: 6, into: &bytes)
        bytes.append(0x20)
    }
}

/// To whom what is drawn next belongs.
package enum ContentMark: Equatable, Sendable {
    /// Decoration, running heads, repetitions.
    case artifact
    /// To an element of the structure, by its role and the number of the mark on the page.
    case element(role: String, number: Int)
}

/// A colour without its opacity.
private struct PaintColor: Equatable {
    static let black = PaintColor(.black)

    let red, green, blue: UInt8

    init(_ color: Color) { (red, green, blue) = (color.red, color.green, color.blue) }
}
