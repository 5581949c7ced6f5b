@testable import CairoRendering
import Files
import Foundation
import Glibc
import PageModel
import TestSupport
import Testing

@Suite struct OutputTests {
    /// A disk that is full after a number of bytes.
    private final class FullDisk: ByteSink {
        var room: Int
        init(room: Int) { self.room = room }

        func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
            room -= bytes.count
            guard room >= 0 else { throw OutputError(path: "a.pdf", code: ENOSPC) }
        }
    }

    @Test(arguments: [0, 10, 1000, 4000]) func aFullDiskIsOneError(room: Int) throws {
        let shaper = try Fixture.shaper()
        let face = try Fixture.face(shaper)
        let full = RenderingError.output(OutputError(path: "a.pdf", code: ENOSPC))
        #expect(throws: full) {
            let renderer = try PDFRenderer(metadata: Fixture.metadata, shaper: shaper, output: FullDisk(room: room))
            for _ in 0..<20 { try renderer.draw(Fixture.page([Fixture.line("isi", face: face, shaper: shaper)])) }
            try renderer.finish()
        }
        #expect(throws: full) {
            let page = Fixture.page([])
            let sink = FullDisk(room: 20)
            try PNGRenderer(shaper: shaper, resolution: 96).draw(page, to: sink)
        }
    }

    @Test func anUnfinishedRendererIsHarmless() throws {
        let shaper = try Fixture.shaper()
        let renderer = try PDFRenderer(metadata: Fixture.metadata, shaper: shaper, output: MemorySink())
        try renderer.draw(Fixture.page([.tag(.begin(StructureTag(.section)))]))
    }

    @Test func impossiblePagesAreErrors() throws {
        let shaper = try Fixture.shaper()
        for (width, height) in [(0.0, 10.0), (10, -1), (20_000, 10)] {
            let page = Page(size: Size(width: .pt(width), height: .pt(height)), items: [], label: nil)
            let renderer = try PDFRenderer(metadata: Fixture.metadata, shaper: shaper, output: MemorySink())
            #expect(throws: RenderingError.pageTooLarge) { try renderer.draw(page) }
        }
        let page = Fixture.page([])
        for resolution in [0, -1, 1e9, .nan, .infinity] {
            #expect(throws: RenderingError.pageTooLarge) {
                try PNGRenderer(shaper: shaper, resolution: resolution).data(of: page)
            }
        }
    }

    @Test func aFaceOfAnotherShaperIsAnError() throws {
        let shaper = try Fixture.shaper(), other = try Fixture.shaper()
        let item = Fixture.line("isi", face: try Fixture.face(other), shaper: other)
        let renderer = try PDFRenderer(metadata: Fixture.metadata, shaper: shaper, output: MemorySink())
        #expect(throws: RenderingError.foreignFace(family: "TeX Gyre Bonum")) {
            try renderer.draw(Fixture.page([item]))
        }
    }
}
