import Foundation
import FuzzTargets
import TestGenerators
import Testing

/// What fuzzers have found once is checked for ever.
@Suite struct FoundInputTests {
    /// `Found/TARGET/NAME`; the name says what was wrong.
    struct Input: CustomTestStringConvertible, Sendable {
        let target: FuzzTarget
        let path: String
        var testDescription: String { "\(target.rawValue)/\(URL(filePath: path).lastPathComponent)" }
    }

    static let inputs: [Input] = FuzzTarget.allCases.flatMap { target in
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Found/\(target.rawValue)")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return files.sorted().filter { !$0.hasPrefix(".") }.map {
            Input(target: target, path: folder.appending(path: $0).path(percentEncoded: false))
        }
    }

    @Test(.timeLimit(.minutes(10)), arguments: inputs) func holds(_ input: Input) throws {
        try input.target.check(Array(Data(contentsOf: URL(filePath: input.path))))
    }

    @Test func everyFolderIsATarget() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Found")
        let folders = try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false)).filter {
            !$0.hasPrefix(".")
        }
        #expect(folders.allSatisfy { FuzzTarget(rawValue: $0) != nil }, "\(folders)")
    }
}
