import Diagnostics
import Files
import PDFFinishing
import PageModel

/// Writes the items of pages as the content of a PDF.
final class PDFPageDrawing {
    private let assembly: PDFAssembly
    private let faces: DrawingFaces
    private var fonts: [ObjectIdentifier: DocumentFont] = [:]
    /// What the last run was set in: mostly the same again.
    private var last: (face: FontFace, font: DocumentFont)?
    private lazy var outlines = OutlineTracer()

    init(_ assembly: PDFAssembly, faces: DrawingFaces) {
        self.assembly = assembly
        self.faces = faces
    }

    func draw(_ page: Page) throws(RenderingError) {
        do {
            assembly.beginPage(page)
            var content = ContentStream(height: page.size.height)
            for item in page.items { try draw(item, on: &content) }
            content.endMark()
            try assembly.endPage(content)
        } catch let error as FinishingError {
            throw RenderingError(error)
        } catch let error as RenderingError {
            throw error
        } catch {
            throw .drawing("\(error)")
        }
    }

    private func draw(_ item: PageItem, on content: inout ContentStream) throws {
        switch item {
        case .text(let run): try draw(run, on: &content)
        case .fill(let fill):
            guard !fill.color.isTransparent else { return }
            try mark(.shape, on: &content)
            content.use(fill: fill.color)
            outlines.add(fill.shape, to: &content)
            content.fillPath()
        case .stroke(let stroke): try draw(stroke, on: &content)
        case .image(let image): try draw(image, on: &content)
        case .watermark(let watermark): try draw(watermark, on: &content)
        case .tag(.begin(let tag)): try assembly.begin(tag)
        case .tag(.end): try assembly.end()
        case .destination(let name, let point): assembly.addDestination(name, at: point)
        }
    }

    /// Something is drawn next.
    private func mark(_ drawing: PDFAssembly.Drawing, on content: inout ContentStream) throws(FinishingError) {
        switch try assembly.mark(for: drawing) {
        case .keep: break
        case .end: content.endMark()
        case .begin(let mark): content.begin(mark)
        }
    }

    private func draw(_ run: TextRun, on content: inout ContentStream) throws {
        let font = try font(of: run.face)
        guard !run.color.isTransparent, run.size > .zero else { return }
        for part in run.apartFromEnd {
            try mark(.text(part), on: &content)
            content.show(part, in: font)
        }
    }

    private func font(of face: FontFace) throws(RenderingError) -> DocumentFont {
        if let last, last.face === face { return last.font }
        guard let source = faces[face] else { throw .foreignFace(family: face.description.family) }
        // Faces that differ only in their features share a font.
        let font: DocumentFont
        if let known = fonts[ObjectIdentifier(source)] {
            font = known
        } else {
            guard let program = EmbeddedFont(source) else { throw .drawing("no memory") }
            font = assembly.addFont(program)
            fonts[ObjectIdentifier(source)] = font
        }
        last = (face, font)
        return font
    }

    private func draw(_ stroke: Stroke, on content: inout ContentStream) throws {
        guard !stroke.color.isTransparent, stroke.width > .zero else { return }
        try mark(.shape, on: &content)
        content.use(stroke: stroke.color)
        // Dashes that are all zero, or negative, are an error of the file.
        let isDashed = stroke.dashes.allSatisfy { $0 >= .zero } && stroke.dashes.contains { $0 > .zero }
        content.use(
            lineWidth: stroke.width, dashes: isDashed ? stroke.dashes : [], hasRoundCaps: stroke.dashes.first == .zero)
        content.move(to: stroke.from)
        content.line(to: stroke.to)
        content.strokePath()
    }

    private func draw(_ placed: PlacedImage, on content: inout ContentStream) throws {
        guard placed.bounds.size.width > .zero, placed.bounds.size.height > .zero else { return }
        try mark(.image, on: &content)
        let picture = try picture(of: placed.image)
        for strip in placed.strips { content.show(picture, mirroredAt: placed.bounds, in: strip) }
        content.show(picture, in: placed.bounds, clip: placed.clip)
    }

    private func picture(of image: ImageResource) throws -> PictureForm {
        guard image.format == .jpeg else {
            return try assembly.picture(of: image.identity) { () throws(RenderingError) in
                try PictureDrawing.pdf(of: image)
            }
        }
        return try assembly.photograph(of: image.file) { () throws(RenderingError) in
            do throws(ImageError) {
                guard let bytes = FileBytes.read(image.file) else { throw .unsupportedFormat }
                return try JPEGInspection(bytes).photograph
            } catch {
                throw RenderingError.image(
                    path: image.file,
                    reason: Wording(id: "berkasnya tidak dapat dibaca", en: "the file cannot be read"))
            }
        }
    }

    /// Outlines: letters across the page would stand between the words of its text for whoever reads or searches it.
    private func draw(_ watermark: Watermark, on content: inout ContentStream) throws {
        try mark(.watermark, on: &content)
        for run in watermark.runs {
            guard let face = faces[run.face]?.cairoFace else {
                throw RenderingError.foreignFace(family: run.face.description.family)
            }
            content.use(fill: run.color)
            outlines.add(run, in: face, of: watermark, to: &content)
            content.fillPath()
        }
    }
}

extension PlacedImage {
    /// What is shown of the picture beyond its frame: at its sides, and at its corners where two of them meet.
    fileprivate var strips: [Rectangle] {
        guard bleed != Edges(all: .zero) else { return [] }
        let columns = [
            (frame.origin.x - bleed.left, bleed.left), (frame.origin.x, frame.size.width),
            (frame.maxX, bleed.right),
        ]
        let rows = [
            (frame.origin.y - bleed.top, bleed.top), (frame.origin.y, frame.size.height),
            (frame.maxY, bleed.bottom),
        ]
        return rows.enumerated().flatMap { row, vertical in
            columns.enumerated().compactMap { column, horizontal in
                guard row != 1 || column != 1, horizontal.1 > .zero, vertical.1 > .zero else { return nil }
                return Rectangle(x: horizontal.0, y: vertical.0, width: horizontal.1, height: vertical.1)
            }
        }
    }
}
