import Foundation
import TestSupport
import Testing

/// `naskah watch`: the documents again after each change, and the last good ones after errors.
struct WatchTests {
    @Test func everyChangeIsMade() throws {
        let project = try TestProject(sample: "contoh"), process = Process()
        let log = project.path + "/build/watch.txt"
        try FileManager.default.createDirectory(atPath: project.path + "/build", withIntermediateDirectories: true)
        try Data().write(to: URL(filePath: log))
        process.executableURL = URL(filePath: Naskah.executable)
        process.arguments = ["watch", project.path, "--rounds", "4", "--language", "en"]
        process.environment = ProcessInfo.processInfo.environment.merging(["NASKAH_HOME": Repository.root]) { $1 }
        let output = try #require(FileHandle(forWritingAtPath: log))
        process.standardOutput = output
        process.standardError = output
        try process.run()
        defer { process.terminate() }
        func text() throws -> String { try String(contentsOfFile: log, encoding: .utf8) }
        func wait(_ rounds: Int) throws {
            let end = Date.now.addingTimeInterval(60)
            while try text().components(separatedBy: "done in").count - 1 < rounds {
                guard Date.now < end else { throw Program.Failure(description: try text()) }
                usleep(20_000)
            }
        }
        func pdf() throws -> Data { try Data(contentsOf: URL(filePath: project.path + "/build/komitmen.pdf")) }
        try wait(1)
        let first = try pdf()
        try project.replace("Nama Contoh Dua", with: "Nama Pengganti", in: "data/pejabat.csv")
        try wait(2)
        let second = try pdf()
        #expect(second != first && second.starts(with: Array("%PDF".utf8)))
        let good = try project.text(of: "data/opd.csv")
        try project.write(good + "\"half", to: "data/opd.csv")
        try wait(3)
        #expect(try pdf() == second && text().contains("data.csv-quote"))
        try project.write(good, to: "data/opd.csv")
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        // The same as when it is made once.
        #expect(try pdf() == second)
        try #require(try Naskah.run(["compile", project.path]).status == 0)
        #expect(try pdf() == second)
    }
}
