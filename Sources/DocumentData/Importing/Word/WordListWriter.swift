import OfficeFiles

/// Writes paragraphs with labels that follow each other as lists, with exactly the labels that Word prints.
struct WordListWriter {
    struct Item {
        let label: WordLabel
        /// A line of Markdown, whose beginning is not escaped.
        let text: String
        var children: [Item] = []
    }

    /// Items in the order of the file, below each other by their levels.
    static func tree(_ items: [Item]) -> [Item] {
        var index = 0
        func siblings(_ level: Int) -> [Item] {
            var result: [Item] = []
            while index < items.count, items[index].label.level >= level {
                var item = items[index]
                index += 1
                if index < items.count, items[index].label.level > item.label.level {
                    item.children = siblings(item.label.level + 1)
                }
                result.append(item)
            }
            return result
        }
        return items.isEmpty ? [] : siblings(items.map(\.label.level).min() ?? 0)
    }

    /// Blocks of Markdown, parted by empty lines.
    static func blocks(_ items: [Item]) -> [String] {
        var blocks: [String] = [], index = 0, last: String?
        while index < items.count {
            var end = index + 1
            while end < items.count, follows(items[end], items[end - 1]) { end += 1 }
            let group = Array(items[index..<end]), pattern = group[0].label.pattern
            index = end
            if pattern == "-" || pattern == "{1}." || pattern == "{1})" {
                // Two lists with the same marks that touch each other would be one.
                if last == pattern { blocks.append("<!-- -->") }
                blocks.append(common(group))
                last = pattern
            } else if pattern != nil, group.count > 1, group.dropLast().allSatisfy(\.children.isEmpty) {
                let lines = group.map { $0.label.text + " " + continued($0.text) }.joined(separator: "\n")
                blocks.append(lines)
                if let inner = group.last?.children, !inner.isEmpty { blocks += WordListWriter.blocks(inner) }
                last = nil
            } else {
                for item in group {
                    blocks.append(
                        MarkdownEscaping.beginning((MarkdownEscaping.text(item.label.text) + " " + item.text)))
                    blocks += WordListWriter.blocks(item.children)
                }
                last = nil
            }
        }
        return blocks
    }

    private static func follows(_ next: Item, _ item: Item) -> Bool {
        guard let pattern = next.label.pattern, pattern == item.label.pattern else { return false }
        guard let number = item.label.number else { return next.label.number == nil }
        return next.label.number == number + 1
    }

    /// A list that CommonMark has.
    private static func common(_ items: [Item]) -> String {
        items.map { item in
            let marker = item.label.number == nil ? "-" : item.label.text
            let indent = String(repeating: " ", count: marker.count + 1)
            let text = marker + " " + indented(MarkdownEscaping.beginning(item.text), indent)
            let inner = blocks(item.children).map { indent + indented($0, indent) }
            guard let first = inner.first else { return text }
            // Letters below a number follow at once; what could melt into the line above keeps its distance.
            let isTight = inner.count == 1 && (first.contains("\n") || first.drop { $0 == " " }.first == "-")
            return text + (isTight ? "\n" : "\n\n") + inner.joined(separator: "\n\n")
        }.joined(separator: "\n")
    }

    private static func indented(_ text: String, _ indent: String) -> String {
        text.replacing("\n", with: "\n" + indent)
    }

    /// Lines that go on with an item must not look like the next one.
    private static func continued(_ text: String) -> String { text.replacing("\\\n", with: " ") }
}
