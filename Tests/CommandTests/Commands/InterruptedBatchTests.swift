import Foundation
import TestSupport
import Testing

/// Batches that are disturbed: by a second run, by a signal, by files that somebody has moved.
@Suite struct InterruptedBatchTests {
    /// A run in the background.
    private func start(_ batch: BatchProject, _ arguments: String...) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: Naskah.executable)
        process.arguments = ["compile", batch.path, "--each", "signer", "--quiet"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["NASKAH_HOME": Repository.root]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func waitForFiles(_ count: Int, in batch: BatchProject) {
        let deadline = Date(timeIntervalSinceNow: 60)
        while ((try? batch.names.count { $0.hasSuffix(".pdf") }) ?? 0) < count, Date() < deadline { usleep(2000) }
    }

    /// Two people start the same batch: both end well, and the files are those of one run.
    @Test func twoRunsAtTheSameTime() throws {
        let batch = try BatchProject(signers: 40)
        #expect(try batch.compile("--merge").status == 0)
        let whole = try batch.digests, print = try PDFFile(path: batch.folder + ".cetak.pdf").bytes
        try FileManager.default.removeItem(atPath: batch.folder)
        try FileManager.default.removeItem(atPath: batch.folder + ".cetak.pdf")
        let runs = try [
            start(batch, "--merge", "-j", "2"), start(batch, "--merge", "-j", "2", "--resume"),
            start(batch, "--merge", "-j", "1"),
        ]
        for run in runs { run.waitUntilExit() }
        #expect(runs.map(\.terminationStatus) == [0, 0, 0])
        #expect(try batch.digests == whole)
        #expect(try PDFFile(path: batch.folder + ".cetak.pdf").bytes == print)
        // Nothing half or temporary is left beside them, and a next run finds all of them.
        #expect(try batch.names.count == 41)
        #expect(try batch.compile("--resume").output.contains("40 were there"))
    }

    /// Killed at any moment: what is there is whole, nothing else is, and the next run makes the rest.
    @Test(arguments: [1, 15, 60]) func killedRunsLeaveWholeFiles(_ count: Int) throws {
        let batch = try BatchProject(signers: 200)
        let run = try start(batch, "-j", "3")
        waitForFiles(count, in: batch)
        try #require(run.isRunning, "it was too fast to be interrupted")
        kill(run.processIdentifier, SIGKILL)
        run.waitUntilExit()
        let names = try batch.names
        try #require(!names.contains("manifest.json"), "it was too fast to be interrupted")
        for name in names where name.hasSuffix(".pdf") {
            #expect(try PDFFile(path: "\(batch.folder)/\(name)").complaints == "", "\(name)")
        }
        #expect(
            names.allSatisfy { $0.hasSuffix(".pdf") || $0 == ".manifest.journal" },
            "\(names.filter { !$0.hasSuffix(".pdf") })")
        #expect(try batch.compile("--resume").status == 0)
        #expect(try batch.names.count == 201)
    }

    /// A journal that is damaged costs time and nothing else.
    @Test(arguments: ["", "bukan JSON\n", "{\"fingerprint\":\"x\"}\n", "\u{0}\u{0}\n{\n"]) func damagedJournals(
        _ text: String
    ) throws {
        let batch = try BatchProject(signers: 5)
        #expect(try batch.compile().status == 0)
        let whole = try batch.digests
        try FileManager.default.removeItem(atPath: batch.folder + "/manifest.json")
        try Data(text.utf8).write(to: URL(filePath: batch.folder + "/.manifest.journal"))
        let result = try batch.compile("--resume")
        #expect(result.status == 0 && !result.output.contains("were there"), "\(result.output)")
        #expect(try batch.digests == whole && !batch.names.contains(".manifest.journal"))
    }

    /// The same for a manifest; one that tells of files that are gone, changed or swapped is not believed.
    @Test func manifestsAreCheckedAgainstTheFiles() throws {
        let batch = try BatchProject(signers: 6)
        #expect(try batch.compile().status == 0)
        let whole = try batch.digests, folder = URL(filePath: batch.folder)
        try FileManager.default.removeItem(at: folder.appending(path: "kepala-1.pdf"))
        try Data(contentsOf: folder.appending(path: "kepala-3.pdf")).write(to: folder.appending(path: "kepala-2.pdf"))
        let result = try batch.compile("--resume")
        #expect(result.status == 0 && result.output.contains("4 were there"), "\(result.output)")
        #expect(try batch.digests == whole)
        try Data("[]".utf8).write(to: folder.appending(path: "manifest.json"))
        #expect(try !batch.compile("--resume").output.contains("were there"))
        #expect(try batch.digests == whole)
    }

    /// A person with an error is tried again by every run, and the others are kept.
    @Test func whoFailedIsTriedAgain() throws {
        let batch = try BatchProject(signers: 6, broken: 3)
        #expect(try batch.compile().status == 1)
        let again = try batch.compile("--resume")
        #expect(
            again.status == 1 && again.output.contains("5 were there") && again.output.contains("1 failed"),
            "\(again.output)")
        // The layout is mended: everything is another input, and everything is made.
        try batch.project.replace("\u{4E00}", with: "Benar", in: "layout/uji.xml")
        let mended = try batch.compile("--resume")
        #expect(mended.status == 0 && !mended.output.contains("were there"))
        #expect(try batch.names.count { $0.hasSuffix(".pdf") } == 6)
    }

    /// Signing records belong to their files: without one, the file is made anew.
    @Test func recordsAreMissed() throws {
        let batch = try BatchProject(signers: 4, signing: "penanda: '${ttd_{kunci}}'")
        #expect(try batch.compile().status == 0)
        let whole = try batch.digests
        try FileManager.default.removeItem(atPath: batch.folder + "/kepala-2.signing.json")
        #expect(try batch.compile("--resume").output.contains("3 were there"))
        #expect(try batch.digests == whole)
    }

    /// A folder that cannot be written is told once, with the exit code of errors, and no manifest speaks of files that are not there.
    @Test func aFolderThatIsAFile() throws {
        let batch = try BatchProject(signers: 3)
        try batch.project.write("bukan folder", to: "build/uji")
        let result = try batch.compile()
        #expect(result.status == 1 && result.errors.contains("build/uji"), "\(result.errors)")
        #expect(try batch.project.text(of: "build/uji") == "bukan folder")
    }
}
