import TestSupport

/// The text of a layout with a random table of numbered words, `w17`; the same for the same seed.
///
/// Most tables are small, for shapes count more than sizes; some have cells of hundreds of words, dozens of columns or hundreds of
/// rows. Every text has an entry in the ledger, so that no letter goes astray unseen.
struct RandomTable {
    private var dice: Dice
    private(set) var wordCount = 0
    /// Words of heads, captions and cells that span rows: they may come again, as artifacts.
    private(set) var repeatable: Set<Int> = []
    /// Words of the head of the outer table.
    private(set) var head: Set<Int> = []
    private var mayRepeat = false
    /// Whether neighbouring cells share their lines.
    private(set) var sharesLines = false

    init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    mutating func section() -> String {
        var children: [String] = []
        sharesLines = dice.chance(25)
        if dice.chance(40) { children.append(element("p", [:], [words(1...20)])) }
        children.append(table(depth: 0))
        if dice.chance(30) { children.append(element("p", [:], [words(1...5)])) }
        return element("section", ["lang": "id"], children)
    }

    mutating func master() -> String {
        Layout.master(width: Double(dice.number(120...600)), height: Double(dice.number(60...400)))
    }

    // MARK: Tables

    private mutating func table(depth: Int) -> String {
        let columns = depth > 0 ? dice.number(1...3) : columnCount()
        var children: [String] = []
        if dice.chance(30) { children.append(element("caption", [:], [repeating { $0.words(1...4) }])) }
        if dice.chance(60) {
            let first = wordCount
            children.append(element("thead", [:], repeating { $0.head(columns) }))
            if depth == 0, wordCount > first { head = Set(first + 1...wordCount) }
        }
        let rows = depth > 0 ? dice.number(0...3) : rowCount(columns)
        var left = rows
        while left > 0 {
            let count = dice.chance(70) ? left : dice.number(1...left)
            children.append(element("tbody", [:], body(count, columns, depth, isLong: rows > 40)))
            left -= count
        }
        if dice.chance(25) {
            children.append(element("tfoot", [:], body(dice.number(1...2), columns, 9, isLong: true)))
        }
        var attributes = ["columns": (0..<columns).map { _ in width() }.joined(separator: " ")]
        if dice.chance(20) { attributes["break-inside"] = "avoid" }
        if sharesLines, depth == 0 { attributes["border-collapse"] = "collapse" }
        return element("table", attributes, children)
    }

    private mutating func columnCount() -> Int {
        switch dice.number(1...100) {
        case 1...85: dice.number(1...6)
        case 86...96: dice.number(7...20)
        default: dice.number(21...60)
        }
    }

    private mutating func rowCount(_ columns: Int) -> Int {
        switch dice.number(1...200) {
        case 1...184: dice.number(0...8)
        case 185...198: columns > 20 ? 3 : dice.number(9...30)
        default: columns > 6 ? 4 : columns > 3 ? dice.number(60...120) : dice.number(100...500)
        }
    }

    private mutating func width() -> String {
        dice.pick(["1fr", "auto", "auto", "\(dice.number(5...90))pt", "2fr"])
    }

    /// One to three rows; groups of columns stand above their columns.
    private mutating func head(_ columns: Int) -> [String] {
        let rows = dice.number(1...3)
        return (1...rows).map { row in
            var cells: [String] = [], column = 0
            while column < columns {
                let span = row < rows ? dice.number(1...min(4, columns - column)) : 1
                cells.append(element("th", span > 1 ? ["colspan": "\(span)"] : cellProperties(), [words(0...2)]))
                column += span
            }
            return element("tr", [:], cells)
        }
    }

    private mutating func body(_ rows: Int, _ columns: Int, _ depth: Int, isLong: Bool) -> [String] {
        (0..<rows).map { row in
            var attributes: [String: String] = [:]
            if dice.chance(10) { attributes["break-inside"] = "avoid" }
            if dice.chance(8) { attributes["break-after"] = "avoid" }
            if dice.chance(4) { attributes["height"] = "\(dice.number(5...60))pt" }
            if dice.chance(10) { attributes["border-bottom"] = "1pt solid black" }
            var cells: [String] = []
            for _ in 0..<(dice.chance(80) ? columns : dice.number((sharesLines ? 1 : 0)...columns)) {
                cells.append(cell(columns, rowsLeft: rows - row, depth, isPlain: isLong || columns > 8))
            }
            return element("tr", attributes, cells)
        }
    }

    // MARK: Cells

    private mutating func cell(_ columns: Int, rowsLeft: Int, _ depth: Int, isPlain: Bool) -> String {
        var attributes = cellProperties()
        if dice.chance(8) { attributes["colspan"] = "\(dice.number(1...min(6, columns + 1)))" }
        let spansRows = dice.chance(isPlain ? 3 : 12)
        if spansRows { attributes["rowspan"] = "\(dice.number(2...max(2, min(12, rowsLeft))))" }
        guard spansRows else { return element("td", attributes, content(depth, isPlain: isPlain)) }
        return element("td", attributes, repeating { $0.content(depth, isPlain: isPlain) })
    }

    private mutating func cellProperties() -> [String: String] {
        var attributes: [String: String] = [:]
        if dice.chance(40) { attributes["padding"] = "\(dice.number(0...4))pt" }
        if dice.chance(20) { attributes["vertical-align"] = dice.pick(["top", "middle", "bottom"]) }
        if dice.chance(20) { attributes["align"] = dice.pick(["left", "center", "right", "justify"]) }
        if dice.chance(15) { attributes["border"] = "\(dice.number(1...3))pt solid black" }
        if dice.chance(4) { attributes["break-inside"] = "avoid" }
        if dice.chance(2) { attributes["writing-mode"] = dice.pick(["sideways-lr", "sideways-rl"]) }
        return attributes
    }

    private mutating func content(_ depth: Int, isPlain: Bool) -> [String] {
        if isPlain { return [words(0...2)] }
        switch dice.number(1...100) {
        case 1...70, 75: return [words(0...5)]
        case 71...74: return [words(20...50)]
        case 76: return [words(80...160)]
        case 77...84: return (0..<dice.number(1...3)).map { _ in element("p", paragraphProperties(), [words(1...8)]) }
        case 85...89:
            return [
                element(
                    dice.pick(["ol", "ul"]), [:],
                    (0..<dice.number(1...4)).map { _ in element("li", [:], [words(1...4)]) })
            ]
        case 90...93 where depth < 2 && !sharesLines: return [table(depth: depth + 1)]
        case 94...95:
            let columns = (0..<2).map { _ in element("column", [:], [element("p", [:], [words(1...5)])]) }
            return [element("columns", ["gap": "3pt"], columns)]
        case 96...97:
            return [
                element("img", ["src": "\(dice.number(5...40))x\(dice.number(5...40)).png", "alt": "gambar"], []),
                words(0...3),
            ]
        default: return []
        }
    }

    private mutating func paragraphProperties() -> [String: String] {
        var attributes = ["margin": "\(dice.number(0...6))pt 0"]
        if dice.chance(10) { attributes["break-inside"] = "avoid" }
        if dice.chance(10) { attributes["break-before"] = dice.pick(["avoid", "page"]) }
        return attributes
    }

    // MARK: Words

    private mutating func repeating<Value>(_ make: (inout RandomTable) -> Value) -> Value {
        let outer = mayRepeat
        mayRepeat = true
        defer { mayRepeat = outer }
        return make(&self)
    }

    private mutating func words(_ count: ClosedRange<Int>) -> String {
        let text = (0..<dice.number(count)).map { _ -> String in
            wordCount += 1
            if mayRepeat { repeatable.insert(wordCount) }
            return "w\(wordCount)"
        }.joined(separator: " ")
        return text.isEmpty ? "" : "{{ '\(text)' }}"
    }

    private func element(_ name: String, _ attributes: [String: String], _ children: [String]) -> String {
        let written = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined()
        return "<\(name)\(written)>" + children.joined() + "</\(name)>"
    }
}
