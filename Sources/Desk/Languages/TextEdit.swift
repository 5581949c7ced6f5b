import Diagnostics
import DocumentData

/// Another text in place of some bytes of a file.
struct TextEdit: Equatable {
    let range: SourceRange
    let text: String

    init(range: SourceRange, text: String) {
        self.range = range
        self.text = text
    }

    /// A word in place of a value, within the quotation marks that this has; nil for a place that does not hold it as it reads.
    init?(_ value: SourceRange, _ word: String) {
        let written = value.text
        switch written.utf8.first {
        case UInt8(ascii: "\"")?, UInt8(ascii: "'")?:
            guard written.utf8.count > 2, written.utf8.last == written.utf8.first else { return nil }
            self.init(range: SourceRange(value.file, value.lower + 1, value.upper - 1), text: word)
        case UInt8(ascii: "|")?, UInt8(ascii: ">")?, nil: return nil
        default: self.init(range: value, text: word)
        }
    }

    /// A file's text with edits that do not overlap.
    static func applied(_ edits: [TextEdit], to file: SourceFile) -> String {
        var bytes = file.bytes
        for edit in edits.sorted(by: { $0.range.lower > $1.range.lower }) {
            bytes.replaceSubrange(edit.range.lower..<edit.range.upper, with: Array(edit.text.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
