import Files
import PageModel

/// Tells whether a page is drawn as another one of the same session: the fonts are those of one shaper.
struct PageDigest {
    private let files: FileDigests
    /// Which shaper the faces belong to.
    let epoch: Int

    init(epoch: Int, _ files: FileDigests) {
        self.epoch = epoch
        self.files = files
    }

    func digest(of page: Page) -> Digest {
        var digest = Digest()
        digest.absorb(epoch)
        digest.absorb(page.size.width.units)
        digest.absorb(page.size.height.units)
        for item in page.items {
            switch item {
            case .text(let run): PageDigest.absorb(run, into: &digest)
            case .fill(let fill):
                digest.absorb(fill.color.number)
                PageDigest.absorb(fill.shape, into: &digest)
            case .stroke(let stroke):
                digest.absorb(stroke.color.number)
                for length in [stroke.from.x, stroke.from.y, stroke.to.x, stroke.to.y, stroke.width] + stroke.dashes {
                    digest.absorb(length.units)
                }
            case .image(let placed):
                digest.absorb(files.digest(of: placed.image.file) ?? Digest())
                for fill in placed.image.fills {
                    digest.absorb(fill.region)
                    digest.absorb(fill.color.number)
                }
                PageDigest.absorb(placed.bounds, into: &digest)
            case .watermark(let watermark):
                for run in watermark.runs { PageDigest.absorb(run, into: &digest) }
                digest.absorb(watermark.centre.x.units)
                digest.absorb(watermark.centre.y.units)
                digest.absorb(watermark.angle.bitPattern)
            case .tag, .destination: continue
            }
        }
        return digest
    }

    private static func absorb(_ run: TextRun, into digest: inout Digest) {
        digest.absorb(run.face.id)
        digest.absorb(run.size.units)
        digest.absorb(run.origin.x.units)
        digest.absorb(run.origin.y.units)
        digest.absorb(run.color.number)
        digest.absorb(run.letterSpacing.units)
        digest.absorb(run.letterScale << 2 | (run.direction == .right ? 0 : run.direction == .up ? 1 : 2))
        for piece in run.pieces {
            digest.absorb(piece.x.units)
            for glyph in piece.shaped.glyphs {
                digest.absorb(UInt64(glyph.id) << 32 | UInt64(UInt32(bitPattern: glyph.advance)))
                let (x, y) = (UInt16(bitPattern: glyph.xOffset), UInt16(bitPattern: glyph.yOffset))
                digest.absorb(UInt64(x) << 16 | UInt64(y))
            }
        }
    }

    private static func absorb(_ shape: Fill.Shape, into digest: inout Digest) {
        switch shape {
        case .rectangle(let rectangle, let radius):
            absorb(rectangle, into: &digest)
            digest.absorb(radius.units)
        case .rectangles(let rectangles):
            for rectangle in rectangles { absorb(rectangle, into: &digest) }
        case .polygon(let points):
            for point in points {
                digest.absorb(point.x.units)
                digest.absorb(point.y.units)
            }
        case .ringSegment(let centre, let inner, let outer, let from, let to):
            for length in [centre.x, centre.y, inner, outer] { digest.absorb(length.units) }
            digest.absorb(from.bitPattern)
            digest.absorb(to.bitPattern)
        }
    }

    private static func absorb(_ rectangle: Rectangle, into digest: inout Digest) {
        digest.absorb(rectangle.origin.x.units)
        digest.absorb(rectangle.origin.y.units)
        digest.absorb(rectangle.size.width.units)
        digest.absorb(rectangle.size.height.units)
    }
}

extension Color {
    fileprivate var number: UInt64 { UInt64(red) << 24 | UInt64(green) << 16 | UInt64(blue) << 8 | UInt64(alpha) }
}
