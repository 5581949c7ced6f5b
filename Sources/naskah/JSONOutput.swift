import Foundation

/// Machine-readable answers of commands.
enum JSONOutput {
    /// Indented, keys sorted, ends with a line feed: the same value is always the same text.
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
