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
        self.clock = clock
        guard let prepared = clock.run(.read, { prepare(document) }) else { return nil }
        var renderer = try PDFRenderer(metadata: prepared.metadata, shaper: shaper, output: DiscardingSink())
        try clock.run(.place) {
            try prepared.layouter.forEachPage(
                restarting: { renderer = try PDFRenderer(metadata: prepared.metadata, shaper: shaper, output: DiscardingSink()) },
                { page in try clock.run(.draw) { try renderer.draw(page) } })
        }
        guard !findings.hasErrors else { return nil }
        try clock.run(.finish) { _ = try renderer.finish(outline: prepared.layouter.outline) }
        return StageClock.Stage.allCases.map { ($0, clock.seconds[$0] ?? 0) }
    }

    /// The seconds of Cairo's calls alone for a document's pages; nil after errors.
    public func floor(of document: LoadedProject.Document) throws -> Double? {
        guard let prepared = prepare(document) else { return nil }
        var pages: [Page] = []
        prepared.layouter.forEachPage(restarting: { pages = [] }, { pages.append($0) })
        guard !findings.hasErrors else { return nil }
        let floor = try DrawingFloor(pages, outline: prepared.layouter.outline, metadata: prepared.metadata, faces: shaper.faces)
        let begin = StageClock.now
        try floor.run()
        return StageClock.now - begin
    }
}
