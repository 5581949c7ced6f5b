/// The lines in which two texts differ, as `diff -u` prints them.
struct LineDifference {
    private static let around = 2
    private let path: String
    /// Lines with what became of them: ' ', '-' or '+'.
    private var lines: [(mark: Character, text: Substring)] = []

    init(_ path: String, _ old: String, _ new: String) {
        self.path = path
        let before = old.split(separator: "\n", omittingEmptySubsequences: false)
        let after = new.split(separator: "\n", omittingEmptySubsequences: false)
        var removed: Set<Int> = [], inserted: Set<Int> = []
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var a = 0, b = 0
        while a < before.count || b < after.count {
            if removed.contains(a) {
                lines.append(("-", before[a]))
                a += 1
            } else if inserted.contains(b) {
                lines.append(("+", after[b]))
                b += 1
            } else if a < before.count, b < after.count {
                lines.append((" ", before[a]))
                a += 1
                b += 1
            } else {
                break
            }
        }
    }

    var text: String {
        let changed = lines.indices.filter { lines[$0].mark != " " }
        guard !changed.isEmpty else { return "" }
        var text = "--- \(path)\n+++ \(path)\n", last: Int?
        for index in lines.indices where changed.contains(where: { abs($0 - index) <= LineDifference.around }) {
            if last.map({ $0 + 1 < index }) ?? true { text += "@@ \(number(before: index)) @@\n" }
            text += "\(lines[index].mark)\(lines[index].text)\n"
            last = index
        }
        return text
    }

    /// The number of a line in the old text.
    private func number(before index: Int) -> Int { lines[..<index].count { $0.mark != "+" } + 1 }
}
