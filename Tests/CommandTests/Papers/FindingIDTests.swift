import Foundation
import TestSupport
import Testing

/// Every finding that the sources can tell has a test that names it.
@Suite struct FindingIDTests {
    /// Findings that no test can have, and why.
    private static let exceptions = [
        "data.csv":
            "the reader's look at its own work: a cell that is not what its bytes say is a fault of the program",
        "word.words-differ":
            "the same of Word files: words that were counted twice and differ are a fault of the program",
        "output.unreadable": "a file of the installation that nobody may read: who runs tests may",
        "fonts.cannot-shape": "told where Pango is not installed, and tests run where it is",
    ]

    private static func texts(_ folder: String, _ endings: [String]) -> [(path: String, text: String)] {
        let root = "\(Repository.root)/\(folder)"
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in endings.contains { path.hasSuffix($0) } }.sorted().compactMap { path in
            (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)).map { ("\(folder)/\(path)", $0) }
        }
    }

    /// Of the sources: `"phase.kind"`, where the phase is one that a finding is made with.
    private static let sources: [String: String] = {
        let files = texts("Sources", [".swift"])
        var phases: Set<Substring> = []
        for (_, text) in files {
            for match in text.matches(of: /(?:Diagnostic|ValueProblem)\(\s*"([a-z]+)\.[a-z0-9-]+"/) {
                phases.insert(match.1)
            }
        }
        var found: [String: String] = [:]
        for (path, text) in files {
            for match in text.matches(of: /"(([a-z]+)\.[a-z0-9]+(?:-[a-z0-9]+)*)"/) where phases.contains(match.2) {
                found[String(match.1)] = path
            }
        }
        return found
    }()

    /// Names of tests and tables of planted mistakes, whole: `data.nip` is not named by `data.nip-of-soldier`.
    private static let tested: Set<String> = {
        var found: Set<String> = []
        for (path, text) in texts("Tests", [".swift", ".tsv"]) where !path.hasSuffix("FindingIDTests.swift") {
            for match in text.matches(of: /[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*/) { found.insert(String(match.0)) }
        }
        return found
    }()

    @Test func everyFindingHasATest() {
        let missing = Self.sources.filter { !Self.tested.contains($0.key) && Self.exceptions[$0.key] == nil }
        #expect(missing.map { "\($0.key) in \($0.value)" }.sorted() == [])
    }

    /// What is tested meanwhile, or is told no longer, is no exception.
    @Test func exceptionsAreNeeded() {
        #expect(Self.exceptions.keys.filter { Self.tested.contains($0) || Self.sources[$0] == nil } == [])
    }

    @Test func thereAreManyFindings() {
        #expect(Self.sources.count > 400 && Self.tested.count > Self.sources.count)
    }
}
