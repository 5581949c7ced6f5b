import Foundation
import TestSupport

/// The command under test: the executable that was built beside the test bundle.
enum Naskah {
    static var executable: String {
        // The test runner is not always the first argument; /proc knows the bundle that is running.
        let runner =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? ProcessInfo.processInfo.arguments[0]
        return URL(filePath: runner).deletingLastPathComponent().appending(path: "naskah").path(percentEncoded: false)
    }

    static func run(
        _ arguments: [String], folder: String? = nil, environment: [String: String?] = [:], timeLimit: Double = 120
    ) throws -> Program.Result {
        var variables: [String: String?] = ["NASKAH_HOME": Repository.root, "NASKAH_LANGUAGE": nil]
        variables.merge(environment) { $1 }
        return try Program(path: executable, folder: folder, environment: variables, timeLimit: timeLimit).run(
            arguments)
    }

    /// Runs with `--diagnostics json` and reads the findings.
    static func findings(
        _ arguments: String..., timeLimit: Double = 120
    ) throws -> (status: Int32, findings: [FoundProblem], isTimedOut: Bool) {
        let variables: [String: String?] = ["NASKAH_HOME": Repository.root, "NASKAH_LANGUAGE": nil]
        let result = try Program(path: executable, environment: variables, timeLimit: timeLimit)
            .run(arguments + ["--diagnostics", "json"])
        let lines = result.output.split(separator: "\n")
        return (
            result.status, try lines.map { try JSONDecoder().decode(FoundProblem.self, from: Data($0.utf8)) },
            result.isTimedOut
        )
    }
}
