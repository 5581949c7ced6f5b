import Foundation

/// Runs `naskah` for what it does with files: taking lists over, reading comments, documents for each person.
struct NaskahProgram: Sendable {
    struct Result: Sendable {
        let code: Int32
        let output: String
        let errors: String
    }

    let path: String

    /// Waits until it has ended, at most five minutes.
    func run(_ arguments: [String]) -> Result? {
        guard let scratch = ScratchFolder() else { return nil }
        let process = Process(), ended = DispatchSemaphore(value: 0)
        let (output, errors) = (scratch.path + "/out", scratch.path + "/err")
        // Files, not pipes: a pipe that nobody empties blocks the program.
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.terminationHandler = { _ in ended.signal() }
        guard (try? process.run()) != nil else { return nil }
        if ended.wait(timeout: .now() + 300) == .timedOut { process.terminate() }
        process.waitUntilExit()
        func text(_ file: String) -> String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }
        return Result(code: process.terminationStatus, output: text(output), errors: text(errors))
    }
}
