import Diagnostics
import Foundation
import Testing
@testable import LayoutLanguage

/// The schema and the reader are made from the same declarations; xmllint must agree with the reader about every file.
@Suite struct SchemaTests {
    @Test func xmllintAgreesWithTheReader() throws {
        var files: [(name: String, file: SourceFile)] = try sampleLayouts()
        #expect(files.count >= 3, "the layouts of the repository are missing")
        for seed in 0..<200 {
            var layout = RandomLayout(seed: UInt64(seed))
            files.append(("acak-\(seed).xml", SourceFile(path: "acak-\(seed).xml", text: layout.text())))
        }
        let valid = try RelaxNGValidator.valid(files)
        var accepted = 0
        for (name, file) in files {
            var reader = LayoutReader(filters: .standard)
            _ = reader.read(file)
            let isAccepted = !reader.findings.hasErrors
            accepted += isAccepted ? 1 : 0
            let told = reader.findings.all.prefix(3).map {
                "\($0.range.map(\.description) ?? "") \($0.message.english)"
            }
            #expect(isAccepted || name.hasPrefix("acak-"), "\(name): \(told)")
            #expect(isAccepted == valid.contains(name), "\(name): \(told) \(file.text(0..<300))")
        }
        // Both answers must occur often, or the test would prove nothing.
        #expect(accepted > 50 && accepted < files.count - 50)
    }

    @Test func wholeNumbers() throws {
        for bounds in [0...0, 1...20, 100...900, 0...100_000, 1...1000, -360...360, 38...112, 7...7, -5 ... -2] {
            let regex = try Regex(IntegerPattern.pattern(bounds))
            for number in (bounds.lowerBound - 120)...(min(bounds.upperBound, bounds.lowerBound + 2000) + 120)
            where number != 0 || bounds.contains(0) {
                let isMatched = try regex.wholeMatch(in: String(number)) != nil
                #expect(isMatched == bounds.contains(number), "\(number) in \(bounds)")
            }
            let last = try regex.wholeMatch(in: String(bounds.upperBound)),
                next = try regex.wholeMatch(in: String(bounds.upperBound + 1))
            #expect(last != nil && next == nil)
        }
    }

    @Test func referenceNamesEverything() {
        let page = ReferenceWriter.page()
        for declaration in ElementDeclaration.all { #expect(page.contains("### `<\(declaration.name)>`")) }
        for property in PropertyDeclaration.all { #expect(page.contains("| `\(property.name)` |")) }
        for name in FilterLibrary.standard.names { #expect(page.contains("| `\(name)")) }
    }

    /// All layouts of the repository.
    private func sampleLayouts() throws -> [(name: String, file: SourceFile)] {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var layouts: [(String, SourceFile)] = []
        for folder in ["Layouts", "Samples"] {
            let root = package.appending(path: folder)
            guard let paths = FileManager.default.enumerator(atPath: root.path) else { continue }
            for case let path as String in paths where path.hasSuffix(".xml") {
                let data = try Data(contentsOf: root.appending(path: path))
                layouts.append(
                    (
                        folder + "-" + path.replacing("/", with: "-"),
                        SourceFile(path: folder + "/" + path, bytes: Array(data))
                    ))
            }
        }
        return layouts
    }
}
