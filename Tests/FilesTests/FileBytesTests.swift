import Foundation
import TestSupport
import Testing
@testable import Files

struct FileBytesTests {
    @Test func readsWholeFilesUpToTheLimit() throws {
        let folder = try TemporaryFolder()
        for size in [0, 1, 4_095, 4_096, 100_000] {
            let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
            let path = try folder.write(bytes, as: "a.bin")
            #expect(FileBytes.read(path) == bytes)
            #expect(FileBytes.read(path, limit: size) == bytes)
            #expect(FileBytes.read(path, limit: size - 1) == nil)
        }
    }

    @Test func readsOrdinaryFilesOnly() throws {
        let folder = try TemporaryFolder(["a.txt": "isi", "sub/b.txt": ""])
        try folder.link("tautan", to: folder.path("a.txt"))
        #expect(mkfifo(folder.path("pipa"), 0o600) == 0)
        #expect(FileBytes.read(folder.path("tautan")) == Array("isi".utf8))
        #expect(FileBytes.read(folder.path("tautan"), followsLink: false) == nil)
        #expect(FileBytes.read(folder.path("pipa")) == nil, "and does not wait for somebody who writes")
        #expect(FileBytes.read(folder.path("sub")) == nil)
        #expect(FileBytes.read(folder.path("tiada")) == nil)
        #expect(FileBytes.read("/dev/zero") == nil)
    }

    @Test func listsFoldersInOneOrder() throws {
        let names = ["b.txt", "a.txt", ".tersembunyi", "Z.txt", "é.txt", "sub"]
        let folder = try TemporaryFolder(
            Dictionary(uniqueKeysWithValues: names.dropLast().map { ($0, "") } + [("sub/c.txt", "")]))
        #expect(FolderListing.names(in: folder.path) == names.sorted())
        #expect(FolderListing.names(in: folder.path("a.txt")) == nil)
        #expect(FolderListing.names(in: folder.path("tiada")) == nil)
    }
}
