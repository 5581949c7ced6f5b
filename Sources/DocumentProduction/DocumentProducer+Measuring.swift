import CairoRendering
import Diagnostics
import DocumentData
import DocumentLayout
import Files
import PageModel

/// How long things take: for the benchmarks.
extension DocumentProducer {
    /// The seconds of each stage, done one after the other in one thread; nil after errors.
    public func stages(of document: LoadedProject.Document) throws -> [(stage: StageClock.Stage, seconds: Double)]? {
        let clock = StageClock()
        guard let prepared = clock.run(.read, { prepare(document, watchedBy: LayoutObservers(clock: clock)) }) else {
            return nil
        }
        let drawing = try MeasuredDrawing(prepared.metadata, shaper.faces, clock)
        guard try clock.run(.place, { try handOverPages(of: prepared, to: drawing) }) != nil else { return nil }
        try clock.run(.finish) { _ = try drawing.renderer.finish(outline: prepared.layouter.outline) }
        return StageClock.Stage.allCases.map { ($0, clock.seconds[$0] ?? 0) }
    }

    /// How well the lines of a document are set; nil after errors.
    public func lines(of document: LoadedProject.Document) -> LineFigures? {
        let figures = LineFigures()
        guard let prepared = prepare(document, watchedBy: LayoutObservers(fragments: figures)),
            handOverPages(of: prepared, to: PagesAsTheyCome()) != nil
        else { return nil }
        return figures
    }

    /// How well the pages of a document end; nil after errors.
    /// - Parameter window: so many pages may change for one that follows; nil for what documents are made with.
    public func pageEnds(of document: LoadedProject.Document, window: Int?) -> PageEndFigures? {
        let figures = PageEndFigures()
        pageSearch = window.map(PageSearch.reaching)
        defer { pageSearch = nil }
        guard let prepared = prepare(document, watchedBy: LayoutObservers(fragments: figures)),
            handOverPages(of: prepared, to: PagesAsTheyCome()) != nil
        else { return nil }
        return figures
    }

    /// The seconds of Cairo's calls alone for a document's pages; nil after errors.
    public func floor(of document: LoadedProject.Document) throws -> Double? {
        guard let prepared = prepare(document) else { return nil }
        let pages = PagesAsTheyCome()
        guard handOverPages(of: prepared, to: pages) != nil else { return nil }
        let floor = try DrawingFloor(pages.all, faces: shaper.faces)
        let begin = StageClock.now
        try floor.run()
        return StageClock.now - begin
    }
}

/// Draws in the thread that lays out, and measures that.
private final class MeasuredDrawing: PageConsumer {
    private let metadata: DocumentMetadata
    private let faces: DrawingFaces
    private let clock: StageClock
    private(set) var renderer: PDFRenderer

    init(_ metadata: DocumentMetadata, _ faces: DrawingFaces, _ clock: StageClock) throws(RenderingError) {
        self.metadata = metadata
        self.faces = faces
        self.clock = clock
        renderer = try PDFRenderer(metadata: metadata, faces: faces, output: DiscardingSink())
    }

    func restart() throws(RenderingError) {
        renderer = try PDFRenderer(metadata: metadata, faces: faces, output: DiscardingSink())
    }

    func take(_ page: Page) throws(RenderingError) {
        try clock.run(.draw) { () throws(RenderingError) in try renderer.draw(page) }
    }
}

/// Pages in the order in which they are drawn.
private final class PagesAsTheyCome: PageConsumer {
    private(set) var all: [Page] = []

    func restart() { all = [] }
    func take(_ page: Page) { all.append(page) }
}
