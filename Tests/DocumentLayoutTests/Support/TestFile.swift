import Foundation

/// Files beside the tests, found from the place of this file.
enum TestFile {
    static func path(_ name: String, from file: StaticString = #filePath) -> String {
        URL(fileURLWithPath: "\(file)").deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(name).path
    }

    static func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }
}
