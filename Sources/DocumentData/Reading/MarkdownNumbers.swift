import Diagnostics

/// Numbered lists as they were typed. CommonMark counts on from the first number, whatever the others are: who writes 1. 2. 4. and cites
/// number 4 would get another item.
extension MarkdownConversion {
    /// The lists that a list of cmark is: where a number does not follow the one before, another begins.
    mutating func lists(of node: CMarkNode) -> [MarkdownBlock] {
        let marker = node.hasParenthesis ? "{1})" : nil, items = node.children
        let parts = node.listStart == nil ? [items.indices] : followingNumbers(items)
        var lists: [MarkdownBlock] = []
        for part in parts {
            var blocks: [[MarkdownBlock]] = []
            for item in items[part] { blocks.append(self.blocks(of: item)) }
            let isWhole = part == items.indices
            let range = isWhole ? place(of: node) : places(of: items[part])
            let start = isWhole ? node.listStart : number(of: items[part.lowerBound])
            let isTight = node.isTight || (!isWhole && isTogether(items[part]))
            lists.append(MarkdownBlock(.list(start: start, isTight: isTight, items: blocks, marker: marker), at: range))
        }
        return lists
    }

    /// One number for all items, '1.', is how people leave the counting to the program.
    private mutating func followingNumbers(_ items: [CMarkNode]) -> [Range<Int>] {
        let numbers = items.map { number(of: $0) }
        if numbers.contains(nil) || numbers.allSatisfy({ $0 == 1 }) { return [items.indices] }
        var parts: [Range<Int>] = [], start = 0
        for index in items.indices.dropFirst() {
            guard let number = numbers[index], let before = numbers[index - 1], number != before + 1 else { continue }
            parts.append(start..<index)
            start = index
            if number != 1 || !isAfterBlank(items[index]) { reportNumber(number, after: before, at: items[index]) }
        }
        return parts + [start..<items.endIndex]
    }

    private mutating func reportNumber(_ number: Int, after before: Int, at item: CMarkNode) {
        report(
            Diagnostic(
                "markdown.list-numbers", .warning,
                Wording(
                    id: "nomor \(number) sesudah \(before): dicetak seperti diketik",
                    en: "number \(number) after \(before): printed as it is typed"), at: placeOfNumber(item)
            )
            .fix(
                Wording(
                    id: "tulis nomor \(before + 1), atau pisahkan daftar baru dengan baris kosong dan mulai dari 1",
                    en: "write number \(before + 1), or part a new list by an empty line and begin it with 1")))
    }

    /// Whether no empty line stands between the items, and none in them.
    private func isTogether(_ items: ArraySlice<CMarkNode>) -> Bool {
        items.dropFirst().allSatisfy { !isAfterBlank($0) }
            && items.allSatisfy { item in item.children.dropFirst().allSatisfy { !isAfterBlank($0) } }
    }
}
