import Diagnostics
import Foundation
import TestSupport
import Testing
@testable import Files

/// Each with files that can be named by their descriptor, and without.
struct AtomicFileTests {
    private func bytes(of path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }

    @Test(arguments: [true, false]) func aCommittedFileIsComplete(isLinkable: Bool) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([1], as: "a.pdf")
        let file = try AtomicFile(path, isLinkable: isLinkable)
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
        try file.write(Array(bytes[..<7]))
        try file.write(Array(bytes[7..<200_000]))
        try file.write(Array(bytes[200_000...]))
        #expect(self.bytes(of: path) == [1], "the old file stays until the end")
        #expect(folder.names == ["a.pdf"], "nothing beside it has a name")
        try file.commit()
        #expect(self.bytes(of: path) == bytes)
        #expect(folder.names == ["a.pdf"])
    }

    /// Whatever the sizes of the pieces, about the size of the buffer above all.
    @Test(arguments: 0..<40) func piecesOfAnySizeComeInTheirOrder(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let folder = try TemporaryFolder(), path = folder.path("a.bin")
        let file = try AtomicFile(path, isLinkable: seed.isMultiple(of: 2))
        var expected: [UInt8] = []
        for _ in 0..<dice.number(0...8) {
            let size = dice.pick([0, 1, 100, 65_535, 65_536, 65_537, 200_000])
            let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ expected.count) }
            try file.write(piece)
            expected += piece
        }
        try file.commit()
        #expect(bytes(of: path) == expected)
    }

    @Test(arguments: [true, false]) func nothingRemainsOfAnAbandonedFile(isLinkable: Bool) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([1], as: "a.pdf")
        do {
            let file = try AtomicFile(path, isLinkable: isLinkable)
            try file.write([UInt8](repeating: 7, count: 100_000))
            #expect(folder.names == ["a.pdf"], "neither while it is written")
        }
        #expect(folder.names == ["a.pdf"])
        #expect(bytes(of: path) == [1])
    }

    /// A thread that writes and never comes back, as when the process ends under it.
    @Test(arguments: [true, false]) func nothingRemainsOfAnAbandonedThread(isLinkable: Bool) throws {
        let folder = try TemporaryFolder(), path = folder.path("a.pdf")
        let isWritten = DispatchSemaphore(value: 0), release = DispatchSemaphore(value: 0),
            isGone = DispatchSemaphore(value: 0)
        let thread = Thread {
            do {
                let file = try AtomicFile(path, isLinkable: isLinkable)
                try file.write([UInt8](repeating: 7, count: 100_000))
                isWritten.signal()
                release.wait()
                file.discard()
            } catch {
                isWritten.signal()
            }
            isGone.signal()
        }
        thread.start()
        isWritten.wait()
        #expect(folder.names == [], "were the process killed now, nothing would remain")
        release.signal()
        isGone.wait()
        #expect(folder.names == [])
    }

    @Test(arguments: [true, false]) func aFailedCommitLeavesTheOldOne(isLinkable: Bool) throws {
        let folder = try TemporaryFolder()
        let file = try AtomicFile(folder.path("a.pdf"), isLinkable: isLinkable)
        try file.write([1, 2, 3])
        // A folder takes the name while the file is being written.
        try folder.write(Array("lama".utf8), as: "a.pdf/isi.txt")
        #expect(throws: OutputError(path: folder.path("a.pdf"), code: EISDIR)) { try file.commit() }
        #expect(folder.names == ["a.pdf"])
        #expect(bytes(of: folder.path("a.pdf/isi.txt")) == Array("lama".utf8))
        #expect(throws: OutputError.self, "it is over") { try file.commit() }
        #expect(throws: OutputError.self) { try file.write([4]) }
    }

    /// A process with the same number may have been killed here before.
    @Test(arguments: [true, false]) func namesThatAreTakenAreLeftAlone(isLinkable: Bool) throws {
        let folder = try TemporaryFolder()
        let taken = (0..<3).map { FileName.temporary(besides: "a.pdf", $0).replacing("./", with: "") }
        for name in taken { try folder.write([9], as: name) }
        let file = try AtomicFile(folder.path("a.pdf"), isLinkable: isLinkable)
        try file.write([1])
        try file.commit()
        #expect(Set(folder.names) == Set(taken + ["a.pdf"]))
        #expect(taken.allSatisfy { bytes(of: folder.path($0)) == [9] })
    }

    @Test(arguments: [true, false]) func theLastOfManyWritersCounts(isLinkable: Bool) throws {
        let folder = try TemporaryFolder(), path = folder.path("a.pdf")
        DispatchQueue.concurrentPerform(iterations: 24) { number in
            do {
                let file = try AtomicFile(path, isLinkable: isLinkable)
                for _ in 0..<20 { try file.write([UInt8](repeating: UInt8(number), count: 9_000)) }
                try file.commit()
            } catch {
                Issue.record(error)
            }
        }
        let written = try #require(bytes(of: path))
        #expect(written.count == 180_000 && Set(written).count == 1, "the file of one writer, whole")
        #expect(folder.names == ["a.pdf"])
    }

    @Test func foldersThatCannotBeWrittenAreErrors() throws {
        #expect(throws: OutputError(path: "/tidak/ada/a.pdf", code: ENOENT)) { try AtomicFile("/tidak/ada/a.pdf") }
        #expect(throws: OutputError.self) { try AtomicFile("/proc/a.pdf") }
        let diagnostic = OutputError(path: "a.pdf", code: ENOSPC).diagnostic
        #expect(
            diagnostic.id == "rendering.output"
                && diagnostic.message.english == "a.pdf cannot be written: no space is left")
        #expect(diagnostic.message.indonesian.hasPrefix("a.pdf tidak dapat ditulis"))
    }

    /// Whoever names a pipe, a device or a folder as the file does not lose it.
    @Test func whatIsNoFileStays() throws {
        let folder = try TemporaryFolder(), pipe = folder.path("pipa")
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(throws: OutputError(path: pipe, code: EOPNOTSUPP)) { try AtomicFile(pipe) }
        #expect(throws: OutputError(path: folder.path, code: EISDIR)) { try AtomicFile(folder.path) }
        #expect(throws: OutputError(path: "/dev/null", code: EOPNOTSUPP)) { try AtomicFile("/dev/null") }
        var found = stat()
        #expect(stat(pipe, &found) == 0 && found.st_mode & S_IFMT == S_IFIFO)
        // A link to a file is a file.
        try folder.write([1], as: "isi")
        try folder.link("tautan", to: folder.path("isi"))
        try AtomicFile.write([2], to: folder.path("tautan"))
        #expect(folder.names == ["isi", "pipa", "tautan"])
    }

    /// `/dev/full` takes nothing.
    @Test func aFullDiskIsAnError() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        defer { close(descriptor) }
        #expect(throws: OutputError(path: "a.pdf", code: ENOSPC)) {
            try [UInt8](repeating: 1, count: 10).withUnsafeBytes { try NamedFile.send($0, to: descriptor, "a.pdf") }
        }
    }

    @Test func longNamesHaveRoom() throws {
        let folder = try TemporaryFolder(), name = String(repeating: "é", count: 125) + ".pdf"
        try AtomicFile.write([1], to: folder.path(name))
        #expect(folder.names == [name])
    }

    @Test func errorsOfOtherKindsAreToldInTheirWords() {
        #expect(Diagnostic(OutputError(path: "a", code: EIO)).id == "rendering.output")
        #expect(Diagnostic(CancellationError()).id == "output.failed")
    }
}
