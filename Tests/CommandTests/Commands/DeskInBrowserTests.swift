import Foundation
import TestSupport
import Testing

/// The desk in a real browser: `Browser/desk.py` does in Chromium what people do, while it is served by the real command.
struct DeskInBrowserTests {
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func aPersonCorrectsAValue() throws {
        let project = try TestProject(sample: "contoh"), environment = ProcessInfo.processInfo.environment
        try project.write(
            try project.text(of: "data/opd.csv").replacing("Dinas Pendidikan", with: "<img src=x onerror=alert(1)>"),
            to: "data/opd.csv")
        // There is something to compare with.
        try #require(try Naskah.run(["approve", project.path]).status == 0)
        let process = Process(), output = Pipe()
        process.executableURL = URL(filePath: Naskah.executable)
        process.arguments = ["serve", project.path]
        process.environment = environment.merging(["NASKAH_HOME": Repository.root]) { $1 }
        process.standardOutput = output
        try process.run()
        defer {
            process.interrupt()
            process.waitUntilExit()
        }
        let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(address.hasPrefix("http://127.0.0.1:"), "\(address)")
        let script = "\(Repository.root)/Tests/CommandTests/Browser/desk.py"
        let result = try Program(path: "/usr/bin/python3", timeLimit: 180).run(
            [script, address, project.path] + (environment["NASKAH_SCREENSHOTS"].map { [$0] } ?? []))
        #expect(result.status == 0 && !result.isTimedOut, "\(result.output)\(result.errors)")
        print(result.output)
    }

    /// Two browsers edit one project at the same time: each sees what the other does, and nothing is lost.
    @Test(.enabled(if: ReportInBrowserTests.isPossible))
    func twoPeopleLoseNothing() throws {
        let result = try Program(path: "/usr/bin/python3", timeLimit: 120).run([
            "\(Repository.root)/Tests/Browser/two.py", Naskah.executable, Repository.sample("contoh"), "6",
        ])
        #expect(result.status == 0 && !result.isTimedOut, "\(result.output)\(result.errors)")
    }
}
