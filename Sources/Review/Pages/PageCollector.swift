import DocumentLayout
import Files
import PageModel

/// The pages of a laid-out document with their records. Belongs to one thread.
struct PageCollector {
    /// A page as it is now.
    struct Collected: Sendable {
        let page: Page
        var record: PageRecord
        let spots: [SourceSpot]
    }

    /// Drawn later, and only if they have to be.
    private(set) var pages: [Collected] = []
    let environment: DrawingEnvironment

    /// - Parameter document: all pages, in order.
    init(_ document: [Page], fonts: FontDigests) {
        let files = ImageDigests()
        var reader = ContentReader()
        for page in document {
            var digester = DrawingDigester(fonts: fonts, files: files)
            for item in page.items { digester.absorb(item) }
            let (content, spots) = reader.read(page)
            let record = PageRecord(
                geometry: PageCollector.geometry(of: page), label: page.label?.text ?? "", drawing: digester.drawing,
                words: PageCollector.digest(of: content), content: content)
            pages.append(Collected(page: page, record: record, spots: spots))
        }
        environment = DrawingEnvironment(fonts: fonts.used)
    }

    private static func geometry(of page: Page) -> PageRecord.Geometry {
        func hundredths(_ length: Length) -> Int { Int((length.points * 100).rounded()) }
        let area = page.contentArea ?? Rectangle(origin: .zero, size: page.size)
        return PageRecord.Geometry(
            width: hundredths(page.size.width), height: hundredths(page.size.height),
            margins: [area.origin.x, area.origin.y, page.size.width - area.maxX, page.size.height - area.maxY].map(
                hundredths))
    }

    private static func digest(of content: PageContent) -> Digest {
        var digest = Digest()
        for block in content.blocks where !block.isArtifact {
            for piece in block.pieces { digest.absorb(piece.text) }
        }
        return digest
    }
}
