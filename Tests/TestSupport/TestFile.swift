import Foundation

/// Files of a test target, found from the place of a test in one of its folders.
package enum TestFile {
    package static func path(_ name: String, from file: StaticString = #filePath) -> String {
        URL(fileURLWithPath: "\(file)").deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
            name
        ).path
    }

    package static func text(_ name: String, from file: StaticString = #filePath) -> String? {
        try? String(contentsOfFile: path(name, from: file), encoding: .utf8)
    }
}
