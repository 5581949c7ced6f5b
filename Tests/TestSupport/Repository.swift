import Foundation

/// Places in the source folder.
package enum Repository {
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")

    /// All samples by name.
    package static let samples: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: root + "/Samples"))?
        .filter { FileManager.default.fileExists(atPath: "\(root)/Samples/\($0)/naskah.yaml") }.sorted() ?? []

    package static func sample(_ name: String) -> String { "\(root)/Samples/\(name)" }
}

extension String {
    package func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) && self != suffix ? String(dropLast(suffix.count)) : self
    }
}
