import Diagnostics

/// Gives a record of a YAML file a key that it has not yet, between its others: all else keeps its bytes.
///
/// What is proposed is tried by reading it: the record must have exactly one key more, and everything else must read as before.
package struct KeyInsertion {
    private let file: SourceFile
    private let path: [String]
    private let key: String
    private let text: String

    /// - Parameter path: keys, and numbers of list items from 0, that lead to the record; the last step is the new key.
    package init(of path: [String], _ text: String, in file: SourceFile) {
        self.file = file
        self.path = path.dropLast()
        self.text = text
        key = path.last ?? ""
    }

    /// The file's bytes with the key.
    ///
    /// - Parameter following: keys that stand behind it.
    /// - Returns: nil where the record is not there, has the key, or is written in a way that leaves no place.
    package func bytes(before following: [String]) -> [UInt8]? {
        guard let root = ReadTree.read(file), let record = KeyInsertion.record(at: path, in: root),
            !key.isEmpty, record.entries.allSatisfy({ $0.key != key })
        else { return nil }
        let next = record.entries.firstIndex { following.contains($0.key) } ?? record.entries.count
        var proposals: [(Int, String)] = []
        for value in YAMLScalarText.texts(for: text) {
            if next > 0 { proposals += after(record.entries[next - 1], value) }
            if next < record.entries.count { proposals += before(record.entries[next], value) }
        }
        let wanted = ReadTree.leaves(of: root)
        return proposals.lazy
            .map { ValueEdit.replaced(in: file, $0.0..<$0.0, with: $0.1) }
            .first { isRight($0, wanted) }
    }

    /// In a line of its own, or within braces.
    private func after(_ entry: DataRecord.Entry, _ value: String) -> [(Int, String)] {
        guard let place = entry.keyRange, let end = KeyInsertion.end(of: entry.node) else { return [] }
        var line = end
        while line < file.bytes.count, file.bytes[line] != 0x0A { line += 1 }
        return [(line, "\n\(indentation(of: place))\(key): \(value)"), (end, ", \(key): \(value)")]
    }

    private func before(_ entry: DataRecord.Entry, _ value: String) -> [(Int, String)] {
        guard let place = entry.keyRange else { return [] }
        return [
            (place.lower, "\(key): \(value)\n\(indentation(of: place))"), (place.lower, "\(key): \(value), "),
        ]
    }

    /// Spaces up to a key; the dash of a list item is one.
    private func indentation(of key: SourceRange) -> String {
        var start = key.lower
        while start > 0, file.bytes[start - 1] != 0x0A { start -= 1 }
        return String(repeating: " ", count: key.lower - start)
    }

    private static func end(of node: DataNode) -> Int? {
        switch node.value {
        case .list(let items): items.compactMap(end).max() ?? node.range?.upper
        case .record(let record): record.entries.compactMap { end(of: $0.node) }.max() ?? node.range?.upper
        default: node.range?.upper
        }
    }

    // MARK: Checking

    private static func record(at path: [String], in root: DataNode) -> DataRecord? {
        if case .record(let record)? = ReadTree.node(at: path, in: root)?.value { record } else { nil }
    }

    private func isRight(_ bytes: [UInt8], _ before: [String: String]) -> Bool {
        guard let root = ReadTree.read(SourceFile(path: file.path, bytes: bytes)),
            let record = KeyInsertion.record(at: path, in: root)
        else { return false }
        let own = (path + [key]).reduce("") { "\($0)/\($1)" }, outer = path.reduce("") { "\($0)/\($1)" }
        var after = ReadTree.leaves(of: root), wanted = before
        guard after.removeValue(forKey: own) == text, after[outer]?.contains(key) == true else { return false }
        after[outer] = nil
        wanted[outer] = nil
        return after == wanted && record.entries.filter { $0.key == key }.count == 1
    }
}
