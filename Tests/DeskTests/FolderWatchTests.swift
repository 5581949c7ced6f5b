import Desk
import Foundation
import TestSupport
import Testing

/// What editors and office programs do when they save, and what is told of it.
struct FolderWatchTests {
    /// - Returns: the changes that the watch tells while something is done, in order; ends when a file `selesai` appears.
    private func changes(polls: Bool, _ act: (TemporaryFolder) throws -> Void) throws -> Set<String> {
        let folder = try TemporaryFolder(["a.csv": "satu", "data/b.yaml": "dua", "build/c.pdf": "tiga"])
        let watch = FolderWatch(folder.path, polls: polls)
        let found = Found()
        let thread = Thread {
            while let next = watch.nextChange() {
                if found.take(next) { break }
            }
            found.end()
        }
        thread.start()
        try act(folder)
        usleep(polls ? 600_000 : 200_000)
        try folder.write(Array("x".utf8), as: "selesai")
        #expect(found.wait(), "nothing was told")
        watch.stop()
        return found.all.subtracting(["selesai"])
    }

    private final class Found: @unchecked Sendable {
        private let lock = NSLock(), ended = DispatchSemaphore(value: 0)
        private var files: Set<String> = []

        func take(_ next: Set<String>) -> Bool {
            lock.withLock {
                files.formUnion(next)
                return files.contains("selesai")
            }
        }
        func end() { ended.signal() }
        func wait() -> Bool { ended.wait(timeout: .now() + 20) == .success }
        var all: Set<String> { lock.withLock { files } }
    }

    @Test(arguments: [false, true]) func writingIsTold(polls: Bool) throws {
        let told = try changes(polls: polls) { try $0.write(Array("baru".utf8), as: "a.csv") }
        #expect(told == ["a.csv"])
    }

    @Test func renamingIsTold() throws {
        let told = try changes(polls: false) { folder in
            try folder.write(Array("baru".utf8), as: "data/.b.yaml.tmp")
            try #require(rename(folder.path("data/.b.yaml.tmp"), folder.path("data/b.yaml")) == 0)
        }
        #expect(told == ["data/b.yaml"])
    }

    /// Somebody gives the whole folder another name, and its old one back.
    @Test func aFolderThatIsBackIsWatched() throws {
        let told = try changes(polls: false) { folder in
            let away = folder.path + "-lain"
            try #require(rename(folder.path, away) == 0)
            usleep(300_000)
            try #require(rename(away, folder.path) == 0)
            usleep(900_000)
            try folder.write(Array("baru".utf8), as: "data/b.yaml")
        }
        #expect(told.isSuperset(of: ["a.csv", "data/b.yaml"]))
    }

    @Test func newFoldersAreWatched() throws {
        let told = try changes(polls: false) { folder in
            try folder.write(Array("baru".utf8), as: "narasi/bab/1.md")
            usleep(200_000)
            try folder.write(Array("lagi".utf8), as: "narasi/bab/1.md")
        }
        #expect(told == ["narasi/bab/1.md"])
    }

    @Test func goingIsTold() throws {
        let told = try changes(polls: false) { folder in
            try FileManager.default.removeItem(atPath: folder.path("a.csv"))
        }
        #expect(told == ["a.csv"])
    }

    /// What changes no bytes, results, and what programs leave beside open files.
    @Test(arguments: [false, true]) func noiseIsNotTold(polls: Bool) throws {
        let told = try changes(polls: polls) { folder in
            try folder.write(Array("satu".utf8), as: "a.csv")
            try folder.write(Array("x".utf8), as: "build/c.pdf")
            for name in ["data/.b.yaml.swp", "data/4913", ".~lock.a.csv#", "~$a.xlsx", "lu123.tmp", "a.csv~"] {
                try folder.write(Array("x".utf8), as: name)
            }
        }
        #expect(told == [])
    }

    /// A file that is away for a moment while it is saved has changed once, and is not gone.
    @Test func savingByRemovingFirst() throws {
        let told = try changes(polls: false) { folder in
            try FileManager.default.removeItem(atPath: folder.path("a.csv"))
            usleep(20_000)
            try folder.write(Array("baru".utf8), as: "a.csv")
        }
        #expect(told == ["a.csv"])
    }
}
