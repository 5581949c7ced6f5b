import CairoRendering
import DocumentLayout
@testable import DocumentProduction
import Files
import Foundation
import PageModel
import TestSupport
import Testing

/// Pages are painted by the thread that draws, or by the one that lays out where that is behind: the file is the same.
@Suite struct PaintingThreadTests {
    /// Between them: charts, tables over many pages with carried sums, footnotes, signatures, photographs, slides.
    @Test(arguments: ["contoh", "contoh-tabel", "banjar", "peraturan-perubahan"])
    func filesAreTheSame(_ sample: String) throws {
        let production = try Production(Repository.sample(sample)), folder = try TemporaryFolder()
        for document in production.project.documents {
            let path = folder.path(document.key + ".pdf"), written = try production.write(document.key, to: path)
            let producer = production.producer(), prepared = try #require(producer.prepare(document))
            let pages = PaintedPages(), sink = MemorySink()
            // Whoever looks on sees each page before the next one is laid out.
            let spaces = producer.handOverPages(of: prepared, to: pages)
            #expect(spaces?.count == written.written?.signatureSpaces.count)
            let renderer = try PDFRenderer(
                metadata: prepared.metadata, faces: producer.faces, output: sink,
                options: producer.options(of: prepared))
            for page in pages.all { try renderer.draw(page) }
            _ = try renderer.finish(outline: prepared.layouter.outline)
            #expect(try Array(Data(contentsOf: URL(filePath: path))) == sink.bytes, "\(sample) \(document.key)")
            #expect(producer.findings.ids == written.findings.ids)
        }
    }
}

private final class PaintedPages: PageConsumer {
    private(set) var all: [Page] = []

    func restart() { all = [] }
    func take(_ page: Page) { all.append(page) }
}
