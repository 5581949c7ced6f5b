import Diagnostics

/// Texts of folded blocks of YAML (`>`), in which an empty line has become one line end: Markdown would take that for a space, and two
/// paragraphs for one.
enum FoldedText {
    /// The text as it is meant: an empty line stays one. Lines that are indented were not folded, and stay as they are.
    static func paragraphs(_ text: String, at range: SourceRange) -> String {
        let bytes = range.file.bytes
        // A cell may begin with the sign of a quotation.
        guard range.lower < bytes.count, bytes[range.lower] == UInt8(ascii: ">"), !text.hasPrefix(">") else {
            return text
        }
        var result = "", previous: Substring?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let previous { result += isParagraph(previous) && isParagraph(line) ? "\n\n" : "\n" }
            result += line
            previous = line
        }
        return result
    }

    private static func isParagraph(_ line: Substring) -> Bool { line.first.map { !$0.isWhitespace } ?? false }
}
