import Diagnostics

/// Changes one value of a data file where it stands: comments, order and everything else keep their bytes.
///
/// The file is read before and after. The edit is good when the value reads as the text that was wanted, and every other value and key
/// as before; otherwise it is refused, whatever the reason.
package enum ValueEdit {
    /// The file's bytes with another value; nil where that is not possible in place.
    ///
    /// - Parameter range: of the value, as the reader tells it.
    package static func bytes(replacing range: SourceRange, with text: String) -> [UInt8]? {
        let file = range.file
        let candidates: [(Range<Int>, String)]
        switch file.path.lowercased().split(separator: ".").last {
        case "csv", "tsv":
            guard let grid = CSVGrid(file), let cell = grid.cell(at: range) else { return nil }
            candidates = grid.replacement(row: cell.row, column: cell.column, with: text).map { [$0] } ?? []
        case "yaml", "yml": candidates = YAMLScalarText(range).candidates(for: text)
        case "json": candidates = jsonTexts(for: text, in: range).map { (range.lower..<range.upper, $0) }
        default: return nil
        }
        return candidates.lazy.map { replaced(in: file, $0.0, with: $0.1) }.first { isRight($0, range, text) }
    }

    /// Bytes of a file with a text in place of some of them.
    package static func replaced(in file: SourceFile, _ range: Range<Int>, with text: String) -> [UInt8] {
        let range = range.clamped(to: 0..<file.bytes.count)
        return Array(file.bytes[..<range.lowerBound]) + Array(text.utf8) + Array(file.bytes[range.upperBound...])
    }

    private static func jsonTexts(for text: String, in range: SourceRange) -> [String] {
        // What was no string stays none while it can.
        range.text.hasPrefix("\"") ? [JSONText.quoted(text)] : [text, JSONText.quoted(text)]
    }

    // MARK: Checking

    /// A value or a key with where it begins.
    private struct Leaf {
        let text: String
        let lower: Int
    }

    private static func isRight(_ bytes: [UInt8], _ range: SourceRange, _ wanted: String) -> Bool {
        guard let before = leaves(of: range.file),
            let after = leaves(of: SourceFile(path: range.file.path, bytes: bytes)),
            before.count == after.count, let index = before.firstIndex(where: { $0.lower == range.lower })
        else { return false }
        // Readers take white space around cells and scalars for nothing.
        guard after[index].text.trimmed == wanted.trimmed else { return false }
        return before.indices.allSatisfy { $0 == index || before[$0].text == after[$0].text }
    }

    /// nil for a file that has errors.
    private static func leaves(of file: SourceFile) -> [Leaf]? {
        var findings = Findings()
        guard let node = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings),
            !findings.hasErrors
        else { return nil }
        var leaves: [Leaf] = []
        collect(node, into: &leaves)
        return leaves
    }

    private static func collect(_ node: DataNode, into leaves: inout [Leaf]) {
        switch node.value {
        case .list(let items): for item in items { collect(item, into: &leaves) }
        case .record(let record):
            for entry in record.entries {
                leaves.append(Leaf(text: entry.key, lower: -1))
                collect(entry.node, into: &leaves)
            }
        case .null: leaves.append(Leaf(text: "", lower: node.range?.lower ?? -1))
        case .boolean(let value): leaves.append(Leaf(text: value ? "true" : "false", lower: node.range?.lower ?? -1))
        case .number(let number): leaves.append(Leaf(text: "\(number)", lower: node.range?.lower ?? -1))
        case .date(let date): leaves.append(Leaf(text: "\(date)", lower: node.range?.lower ?? -1))
        case .text(let text), .written(let text): leaves.append(Leaf(text: text, lower: node.range?.lower ?? -1))
        case .markdown: break
        }
    }
}

extension String {
    fileprivate var trimmed: Substring {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
