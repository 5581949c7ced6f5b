import TestSupport

/// The text of a random layout of numbered words: `w17`. Boxes, lists, tables with spans, columns, keeps, sizes; the same for the same seed.
struct RandomTree {
    private var dice: Dice
    private(set) var wordCount = 0

    init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    mutating func section() -> String {
        let children = (0..<dice.number(1...6)).map { _ in block(depth: 0) }
        return element("section", ["lang": "id"], children)
    }

    mutating func master() -> String {
        Layout.master(width: Double(dice.number(150...500)), height: Double(dice.number(50...250)))
    }

    private mutating func block(depth: Int) -> String {
        let kind = dice.number(0...(depth < 3 ? 11 : 5))
        switch kind {
        case 0...3: return element("p", properties(), [words(1...25)])
        case 4: return element("h\(dice.number(1...3))", ["marker": "{1}."], [words(1...6)])
        case 5:
            return element(
                "p", properties(), [words(1...4), element("b", [:], [words(1...3)]), element("br"), words(1...3)])
        case 6: return element("box", properties(), blocks(depth))
        case 7:
            return element(
                dice.pick(["ol", "ul"]), [:],
                (0..<dice.number(1...4)).map { _ in element("li", properties(), blocks(depth)) })
        case 8, 9: return table(depth)
        case 10:
            let columns = (0..<dice.number(1...3)).map { _ in element("column", [:], blocks(depth)) }
            return element("columns", ["gap": "\(dice.number(0...9))pt"], columns)
        default: return element("columns", ["count": "\(dice.number(1...3))", "gap": "4pt"], blocks(depth))
        }
    }

    private mutating func blocks(_ depth: Int) -> [String] {
        (0..<dice.number(0...3)).map { _ in block(depth: depth + 1) }
    }

    private mutating func table(_ depth: Int) -> String {
        let columns = dice.number(1...4)
        var children: [String] = []
        if dice.chance(30) { children.append(element("caption", [:], [words(1...4)])) }
        if dice.chance(50) {
            let head = rows(1...2, columns, cell: "th") { $0.words(1...2) }
            children.append(element("thead", [:], head))
        }
        children.append(
            element(
                "tbody", [:],
                rows(0...8, columns, cell: "td") { tree in
                    tree.dice.chance(15) && depth < 3 ? tree.block(depth: depth + 1) : tree.words(0...8)
                }))
        if dice.chance(30) {
            children.append(element("tfoot", [:], rows(1...1, columns, cell: "td") { $0.words(1...2) }))
        }
        let widths = (0..<columns).map { _ in dice.pick(["1fr", "auto", "40pt", "2fr", "25%"]) }.joined(separator: " ")
        return element("table", ["columns": widths], children)
    }

    private mutating func rows(
        _ count: ClosedRange<Int>, _ columns: Int, cell: String, _ content: (inout RandomTree) -> String
    ) -> [String] {
        (0..<dice.number(count)).map { _ in
            var cells: [String] = []
            for _ in 0..<dice.number(0...columns) {
                var attributes = ["padding": "\(dice.number(0...4))pt"]
                if dice.chance(10) { attributes["colspan"] = "\(dice.number(1...5))" }
                if dice.chance(5) { attributes["rowspan"] = "\(dice.number(1...4))" }
                cells.append(element(cell, attributes, [content(&self)]))
            }
            return element(
                "tr", dice.chance(10) ? ["break-inside": "avoid"] : dice.chance(10) ? ["break-after": "avoid"] : [:],
                cells)
        }
    }

    private mutating func properties() -> [String: String] {
        var result = ["text-align": dice.pick(["left", "justify", "center", "right"])]
        if dice.chance(15) { result["break-inside"] = "avoid" }
        if dice.chance(10) { result["break-after"] = dice.pick(["avoid", "page", "auto"]) }
        if dice.chance(10) { result["break-before"] = dice.pick(["avoid", "page", "right", "column"]) }
        if dice.chance(20) { result["margin"] = "\(dice.number(0...12))pt 0" }
        if dice.chance(20) { result["padding"] = "\(dice.number(0...9))pt" }
        if dice.chance(10) { result["border"] = "1pt solid black" }
        if dice.chance(10) { result["orphans"] = "\(dice.number(1...4))" }
        if dice.chance(10) { result["box-decoration-break"] = "clone" }
        return result
    }

    private mutating func words(_ count: ClosedRange<Int>) -> String {
        let words = (0..<dice.number(count)).map { _ -> String in
            wordCount += 1
            return "w\(wordCount)"
        }
        return words.joined(separator: " ")
    }

    private func element(_ name: String, _ attributes: [String: String] = [:], _ children: [String] = []) -> String {
        let written = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined()
        return "<\(name)\(written)>" + children.joined() + "</\(name)>"
    }
}
