import Foundation

/// Places in the source folder.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")

    static func sample(_ name: String) -> String { "\(root)/Samples/\(name)" }
}

extension String {
    func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) && self != suffix ? String(dropLast(suffix.count)) : self }
}
