import Foundation
import TestSupport
import Testing
@testable import Files

struct ScratchFileTests {
    @Test(arguments: [true, false]) func whatWasWrittenIsRead(isLinkable: Bool) throws {
        let folder = try TemporaryFolder()
        let scratch = try ScratchFile(besides: folder.path("bagian"), isLinkable: isLinkable)
        let bytes = (0..<150_001).map { UInt8(truncatingIfNeeded: $0 / 3) }
        try scratch.write(bytes)
        let file = try scratch.complete()
        #expect(folder.names == [])
        for _ in 0..<2 {
            let sink = MemorySink()
            try file.copy(to: sink)
            #expect(sink.bytes == bytes, "as often as one likes")
        }
    }

    @Test func aSinkThatFailsEndsTheCopy() throws {
        final class Full: ByteSink {
            func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
                throw OutputError(path: "penuh", code: ENOSPC)
            }
        }
        let folder = try TemporaryFolder()
        let scratch = try ScratchFile(besides: folder.path("bagian"))
        try scratch.write([1])
        let file = try scratch.complete()
        #expect(throws: OutputError(path: "penuh", code: ENOSPC)) { try file.copy(to: Full()) }
    }
}
