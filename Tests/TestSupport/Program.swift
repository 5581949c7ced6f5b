import Foundation

/// Runs programs: ours, and those that judge its output (qpdf, poppler's, xmllint).
package struct Program {
    package struct Result {
        package let status: Int32
        package let output: String
        package let errors: String
        /// Whether it had to be ended because it took too long.
        package let isTimedOut: Bool
    }

    package struct Failure: Error, CustomStringConvertible {
        package let description: String

        package init(description: String) {
            self.description = description
        }
    }

    package var path: String
    package var folder: String?
    /// nil removes a variable.
    package var environment: [String: String?] = [:]
    /// Seconds.
    package var timeLimit = 120.0

    package init(path: String, folder: String? = nil, environment: [String: String?] = [:], timeLimit: Double = 120) {
        self.path = path
        self.folder = folder
        self.environment = environment
        self.timeLimit = timeLimit
    }

    package func run(_ arguments: [String]) throws -> Result {
        let files = try TemporaryFolder(), process = Process(), ended = DispatchSemaphore(value: 0)
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(environment.compactMapValues { $0 }) { $1 }
            .filter { name, _ in environment[name].map { $0 != nil } ?? true }
        // Files, not pipes: a pipe that nobody empties blocks the program.
        process.standardOutput = try Program.file(files.path + "/out")
        process.standardError = try Program.file(files.path + "/err")
        process.standardInput = FileHandle.nullDevice
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let isTimedOut = ended.wait(timeout: .now() + timeLimit) == .timedOut
        if isTimedOut { process.terminate() }
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: try Program.text(files.path + "/out"),
            errors: try Program.text(files.path + "/err"), isTimedOut: isTimedOut)
    }

    /// A program of the system that must succeed.
    package static func output(of name: String, _ arguments: String...) throws -> String {
        let result = try Program(path: "/usr/bin/env").run([name] + arguments)
        guard result.status == 0 else {
            throw Failure(description: "\(name) \(arguments): \(result.status) \(result.errors)")
        }
        return result.output
    }

    private static func file(_ path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw Failure(description: "cannot make \(path)")
        }
        return try FileHandle(forWritingTo: URL(filePath: path))
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}
