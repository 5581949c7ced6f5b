import Foundation
import TestSupport
import Testing
@testable import Files

struct AtomicFolderTests {
    @Test func aFolderTakesItsPlaceWhenItIsComplete() throws {
        let parent = try TemporaryFolder(["halaman/lama.txt": "lama"])
        let folder = try AtomicFolder(parent.path("halaman"))
        try folder.write(Array("satu".utf8), as: "satu.txt")
        try folder.write(Array("dua".utf8), as: "dua.txt")
        #expect(FolderListing.names(in: parent.path("halaman")) == ["lama.txt"])
        try folder.commit()
        #expect(FolderListing.names(in: parent.path("halaman")) == ["dua.txt", "satu.txt"])
        #expect(FileBytes.read(parent.path("halaman/satu.txt")) == Array("satu".utf8))
        #expect(parent.names == ["halaman"])
        #expect(throws: OutputError.self, "it is over") { try folder.commit() }
    }

    @Test func foldersOnTheWayAreMade() throws {
        let parent = try TemporaryFolder()
        let folder = try AtomicFolder(parent.path("a/b/c"))
        try folder.write([1], as: "x")
        try folder.commit()
        #expect(FolderListing.names(in: parent.path("a/b/c")) == ["x"])
        #expect(FolderListing.names(in: parent.path("a/b")) == ["c"])
    }

    @Test func nothingRemainsOfAnAbandonedFolder() throws {
        let parent = try TemporaryFolder(["halaman/lama.txt": "lama"])
        do {
            let folder = try AtomicFolder(parent.path("halaman"))
            try folder.write([1], as: "satu.txt")
            #expect(parent.names.count == 2)
        }
        #expect(parent.names == ["halaman"])
        #expect(FolderListing.names(in: parent.path("halaman")) == ["lama.txt"])
    }

    @Test func aNameWithAFolderThatIsNotThereIsAnError() throws {
        let parent = try TemporaryFolder()
        let folder = try AtomicFolder(parent.path("halaman"))
        #expect(throws: OutputError.self) { try folder.write([1], as: "tidak/ada.txt") }
        #expect(throws: OutputError.self) { try AtomicFolder("/proc/halaman") }
    }

    @Test func removesEverythingButWhatLinksLeadTo() throws {
        let parent = try TemporaryFolder(["a/b/c.txt": "x", "a/d.txt": "y", "tetap/e.txt": "z"])
        try parent.link("a/ke-luar", to: parent.path("tetap"))
        #expect(AtomicFolder.remove(parent.path("a")))
        #expect(parent.names == ["tetap"])
        #expect(FolderListing.names(in: parent.path("tetap")) == ["e.txt"])
        #expect(AtomicFolder.remove(parent.path("a")), "nothing is there any more")
    }
}
