import DocumentProduction
import Foundation
import TestSupport
import Testing

/// The version has one source, and the changelog says what each version brought.
@Suite struct ChangelogTests {
    /// A heading of `CHANGELOG.md`: `## [0.1.0] - 2026-11-24`.
    private struct Heading {
        let version: String
        let date: String?

        var numbers: [Int] { version.split(separator: ".").compactMap { Int($0) } }
    }

    private static var headings: [Heading] {
        get throws {
            let text = try String(contentsOfFile: Repository.root + "/CHANGELOG.md", encoding: .utf8)
            return text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { line in
                let match = line.wholeMatch(of: /## \[(Unreleased|\d+\.\d+\.\d+)\](?: - (\d{4}-\d{2}-\d{2}))?/)
                return Heading(
                    version: match.map { String($0.1) } ?? "not a heading: \(line)", date: match?.2.map(String.init))
            }
        }
    }

    @Test func theNewestVersionIsThatOfTheProduct() throws {
        let headings = try ChangelogTests.headings
        #expect(headings.first?.version == "Unreleased" && headings.first?.date == nil)
        #expect(headings.dropFirst().first?.version == ProductVersion.current)
        #expect(headings.dropFirst().allSatisfy { $0.numbers.count == 3 && $0.date != nil })
        for (newer, older) in zip(headings.dropFirst(), headings.dropFirst(2)) {
            #expect(
                older.numbers.lexicographicallyPrecedes(newer.numbers), "\(older.version) stands below \(newer.version)"
            )
            #expect(older.date ?? "" <= newer.date ?? "")
        }
    }

    /// Under each version, the kinds of changes of the form and no others.
    @Test func changesAreOfKnownKinds() throws {
        let text = try String(contentsOfFile: Repository.root + "/CHANGELOG.md", encoding: .utf8)
        let kinds = text.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(!kinds.isEmpty)
        #expect(
            Set(kinds).subtracting(["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]).isEmpty,
            "\(kinds)")
    }

    @Test func theCommandSaysIt() throws {
        #expect(try Naskah.run(["--version"]).output == ProductVersion.current + "\n")
        #expect(try Naskah.run(["info", "--language", "en"]).output.contains(/^Naskah +0|^Naskah +[1-9]/))
        let answer = try JSONSerialization.jsonObject(with: Data(Naskah.run(["info", "--format", "json"]).output.utf8))
        #expect((answer as? [String: Any])?["naskah"] as? String == ProductVersion.current)
    }

    /// Nobody writes the number down a second time.
    @Test func itStandsInOnePlace() throws {
        let sources = URL(filePath: Repository.root + "/Sources")
        let files =
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
            ?? []
        let quoted = "\"\(ProductVersion.current)\""
        let places = try files.filter { $0.pathExtension == "swift" }.filter {
            try String(contentsOf: $0, encoding: .utf8).contains(quoted)
        }
        #expect(places.map(\.lastPathComponent) == ["ProductVersion.swift"])
    }
}
