import Foundation

/// Places in the source folder.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")

    /// All samples by name.
    static let samples: [String] = (try? FileManager.default.contentsOfDirectory(atPath: root + "/Samples"))?
        .filter { FileManager.default.fileExists(atPath: "\(root)/Samples/\($0)/naskah.yaml") }.sorted() ?? []

    static func sample(_ name: String) -> String { "\(root)/Samples/\(name)" }
}

extension String {
    func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) && self != suffix ? String(dropLast(suffix.count)) : self }
}
