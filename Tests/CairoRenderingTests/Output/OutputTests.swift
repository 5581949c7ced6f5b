@testable import CairoRendering
import DocumentLayout
import Foundation
import Glibc
import PageModel
import Testing

@Suite struct OutputTests {
    /// A disk that is full after a number of bytes.
    private final class FullDisk: ByteSink {
        var room: Int
        init(room: Int) { self.room = room }

        func write(_ bytes: UnsafeRawBufferPointer) throws(RenderingError) {
            room -= bytes.count
            guard room >= 0 else { throw .output(path: "a.pdf", code: ENOSPC) }
        }
    }

    private func write(_ bytes: some Sequence<UInt8>, to file: AtomicFile) throws {
        try Array(bytes).withUnsafeBufferPointer { try file.write(UnsafeRawBufferPointer($0)) }
    }

    @Test(arguments: [true, false]) func aCommittedFileIsComplete(isNamed: Bool) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([1], as: "a.pdf")
        let file = try AtomicFile(path, isNamed: isNamed)
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        try write(bytes[..<7], to: file)
        try write(bytes[7..<200_000], to: file)
        try write(bytes[200_000...], to: file)
        #expect(try Data(contentsOf: URL(filePath: path)) == Data([1]), "the old file stays until the end")
        try file.commit()
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes))
        #expect(folder.names == ["a.pdf"])
    }

    @Test(arguments: [true, false]) func nothingRemainsOfAnAbandonedFile(isNamed: Bool) throws {
        let folder = try TemporaryFolder()
        do {
            let file = try AtomicFile(folder.path("a.pdf"), isNamed: isNamed)
            #expect(folder.names.count == (isNamed ? 1 : 0))
            try write([UInt8](repeating: 7, count: 100_000), to: file)
        }
        #expect(folder.names == [])
    }

    @Test func foldersThatCannotBeWrittenAreErrors() throws {
        #expect(throws: RenderingError.output(path: "/tidak/ada/a.pdf", code: ENOENT)) { try AtomicFile("/tidak/ada/a.pdf") }
        #expect(throws: RenderingError.self) { try AtomicFile("/proc/a.pdf") }
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("a.pdf"), withIntermediateDirectories: true)
        let file = try AtomicFile(folder.path("a.pdf"))
        #expect(throws: RenderingError.output(path: folder.path("a.pdf"), code: EISDIR)) { try file.commit() }
        #expect(folder.names == ["a.pdf"])
        let diagnostic = RenderingError.output(path: "a.pdf", code: ENOSPC).diagnostic
        #expect(diagnostic.id == "rendering.output" && diagnostic.message.english == "a.pdf cannot be written: No space left on device")
    }

    @Test(arguments: [0, 10, 1000, 4000]) func aFullDiskIsOneError(room: Int) throws {
        let shaper = try Fixture.shaper()
        let face = try Fixture.face(shaper)
        let full = RenderingError.output(path: "a.pdf", code: ENOSPC)
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
        try renderer.draw(Fixture.page([.tag(.begin(StructureTag(.document)))]))
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
            #expect(throws: RenderingError.pageTooLarge) { try PNGRenderer(shaper: shaper, resolution: resolution).data(of: page) }
        }
    }

    @Test func aFaceOfAnotherShaperIsAnError() throws {
        let shaper = try Fixture.shaper(), other = try Fixture.shaper()
        let item = Fixture.line("isi", face: try Fixture.face(other), shaper: other)
        let renderer = try PDFRenderer(metadata: Fixture.metadata, shaper: shaper, output: MemorySink())
        #expect(throws: RenderingError.foreignFace(family: "TeX Gyre Bonum")) { try renderer.draw(Fixture.page([item])) }
    }
}
