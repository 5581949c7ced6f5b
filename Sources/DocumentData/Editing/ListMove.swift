import Diagnostics

/// Puts an item of a list in a YAML file elsewhere in its list: each item keeps its bytes, with the comments above it and behind its
/// values, and what stands between two items stays between the two that are there now.
///
/// The file is read before and after: the list has the same items in the new order, and everything else reads as before.
package struct ListMove {
    private let file: SourceFile
    private let path: [String]
    private let item: Int
    private let place: Int

    /// - Parameters:
    ///   - item: counted from 0, as `place`, where it is to stand.
    ///   - path: keys, and numbers of list items from 0, that lead to the list.
    package init(of item: Int, to place: Int, inListAt path: [String], of file: SourceFile) {
        self.file = file
        self.path = path
        self.item = item
        self.place = place
    }

    /// The file's bytes in the new order; nil where the list is not there, or is written in a way that no item can leave.
    package func bytes() -> [UInt8]? {
        guard let root = ReadTree.read(file), let list = ReadTree.node(at: path, in: root),
            case .list(let items) = list.value, items.indices.contains(item), items.indices.contains(place),
            let slots = slots(of: items, in: list)
        else { return nil }
        var order = Array(items.indices)
        order.insert(order.remove(at: item), at: place)
        var result: [UInt8] = [], position = 0
        for (slot, from) in zip(slots, order) {
            guard slot.lowerBound >= position else { return nil }
            result += file.bytes[position..<slot.lowerBound] + file.bytes[slots[from]]
            position = slot.upperBound
        }
        result += file.bytes[position...]
        let wanted = ReadTree.leaves(of: ListMove.ordered(root, path[...], order))
        guard let after = ReadTree.read(SourceFile(path: file.path, bytes: result)) else { return nil }
        return ReadTree.leaves(of: after) == wanted ? result : nil
    }

    private static func ordered(_ node: DataNode, _ path: ArraySlice<String>, _ order: [Int]) -> DataNode {
        switch (node.value, path.first) {
        case (.list(let items), nil): return DataNode(.list(order.map { items[$0] }), at: node.range)
        case (.list(var items), let step?):
            guard let index = Int(step) else { return node }
            items[index] = ordered(items[index], path.dropFirst(), order)
            return DataNode(.list(items), at: node.range)
        case (.record(let record), let step?):
            let entries = record.entries.map { entry in
                guard entry.key == step else { return entry }
                return DataRecord.Entry(
                    key: entry.key, keyRange: entry.keyRange, node: ordered(entry.node, path.dropFirst(), order))
            }
            return DataNode(.record(DataRecord(entries)), at: node.range)
        default: return node
        }
    }

    // MARK: Where items stand

    /// The bytes that belong to each item.
    private func slots(of items: [DataNode], in list: DataNode) -> [Range<Int>]? {
        let ranges = items.compactMap(\.range)
        guard ranges.count == items.count, let start = list.range?.lower, start < file.bytes.count else { return nil }
        if file.bytes[start] == UInt8(ascii: "[") { return ranges.map { $0.lower..<$0.upper } }
        let dashes = ranges.compactMap { dash(before: $0.lower) }
        guard dashes.count == items.count, Set(dashes.map { $0 - lineStart(of: $0) }).count == 1 else { return nil }
        let indent = dashes[0] - lineStart(of: dashes[0])
        var starts = dashes.indices.map { index in
            let end = index > 0 ? ranges[index - 1].upper : 0
            return startWithComments(above: dashes[index], notBefore: end, indent)
        }
        // Where no other item has a comment, the one above the first is about the whole list.
        if zip(starts, dashes).dropFirst().allSatisfy({ $0 == lineStart(of: $1) }) {
            starts[0] = lineStart(of: dashes[0])
        }
        return starts.indices.map { index in
            let next = index + 1 < starts.count ? starts[index + 1] : file.bytes.count
            return starts[index]..<end(of: ranges[index].upper, before: next, indent)
        }
    }

    /// The dash of an item, alone in front of it in its line, or in a line above; nil for what is written otherwise.
    private func dash(before content: Int) -> Int? {
        var position = content
        while position > 0 {
            position -= 1
            switch file.bytes[position] {
            case 0x20, 0x0A, 0x0D: continue
            case UInt8(ascii: "-"):
                let start = lineStart(of: position)
                return file.bytes[start..<position].allSatisfy({ $0 == 0x20 }) ? position : nil
            default: return nil
            }
        }
        return nil
    }

    private func startWithComments(above dash: Int, notBefore end: Int, _ indent: Int) -> Int {
        var start = lineStart(of: dash)
        while start > 0 {
            let above = lineStart(of: start - 1)
            guard above >= end, let own = comment(inLineFrom: above), own <= indent else { break }
            start = above
        }
        return start
    }

    /// Behind the line in which an item ends, and comments below it that stand further in than its dash.
    private func end(of content: Int, before next: Int, _ indent: Int) -> Int {
        var end = lineEnd(from: content)
        while end < next, end < file.bytes.count {
            guard let own = comment(inLineFrom: end + 1), own > indent, lineEnd(from: end + 1) < next else { break }
            end = lineEnd(from: end + 1)
        }
        return end
    }

    /// How far in a line's comment stands; nil for a line that says something else, or nothing.
    private func comment(inLineFrom start: Int) -> Int? {
        guard start < file.bytes.count else { return nil }
        let spaces = file.bytes[start...].prefix { $0 == 0x20 }.count
        let first = start + spaces
        return first < file.bytes.count && file.bytes[first] == UInt8(ascii: "#") ? spaces : nil
    }

    private func lineStart(of position: Int) -> Int {
        var start = position
        while start > 0, file.bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    private func lineEnd(from position: Int) -> Int {
        var end = position
        while end < file.bytes.count, file.bytes[end] != 0x0A { end += 1 }
        return end
    }
}
