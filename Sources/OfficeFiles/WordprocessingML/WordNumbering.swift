/// Counts automatic lists as Word does: levels, restarts, lists that share their definition, other beginnings.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        /// The level after which it begins anew; nil for every higher one.
        var restart: Int?
        var isLegal = false
    }

    private struct List {
        let definition: String
        var overrides: [Int: Level] = [:]
        var starts: [Int: Int] = [:]
    }

    private static let levelCount = 9

    private var definitions: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    /// Definitions that only name a style, whose own definition counts.
    private var borrowed: [String: String] = [:]
    private var lenders: [String: String] = [:]

    private var counters: [String: [Int?]] = [:]
    private var begun: Set<String> = []

    init(_ root: MarkupNode?) {
        for node in root?.children ?? [] {
            switch node.name {
            case "abstractNum":
                let id = node["abstractNumId"] ?? ""
                definitions[id] = WordNumbering.levels(of: node)
                if let style = node.value("numStyleLink") { borrowed[id] = style }
                if let style = node.value("styleLink") { lenders[style] = id }
            case "num":
                var list = List(definition: node.value("abstractNumId") ?? "")
                for override in node.children where override.name == "lvlOverride" {
                    guard let level = override["ilvl"].flatMap(Int.init) else { continue }
                    list.starts[level] = override.value("startOverride").flatMap(Int.init)
                    if let own = override.child("lvl") { list.overrides[level] = WordNumbering.level(own) }
                }
                lists[node["numId"] ?? ""] = list
            default: continue
            }
        }
    }

    private static func levels(of node: MarkupNode) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for child in node.children where child.name == "lvl" {
            if let number = child["ilvl"].flatMap(Int.init) { levels[number] = level(child) }
        }
        return levels
    }

    private static func level(_ node: MarkupNode) -> Level {
        Level(
            start: node.value("start").flatMap(Int.init) ?? 0, format: node.value("numFmt") ?? "decimal",
            text: node.value("lvlText") ?? "", restart: node.value("lvlRestart").flatMap(Int.init),
            isLegal: node.flag("isLgl") ?? false)
    }

    /// The label of the next paragraph of a list. nil for paragraphs that are in no list, or print nothing.
    mutating func label(list id: String, level: Int) -> WordLabel? {
        guard id != "0", (0..<WordNumbering.levelCount).contains(level), let list = lists[id] else { return nil }
        var definition = list.definition
        if let style = borrowed[definition], let lender = lenders[style] { definition = lender }
        func found(_ level: Int) -> Level { list.overrides[level] ?? definitions[definition]?[level] ?? Level() }
        var values = counters[definition] ?? Array(repeating: nil, count: WordNumbering.levelCount)
        if let start = list.starts[level], begun.insert("\(id) \(level)").inserted { values[level] = start - 1 }
        // Numbers of files that are damaged may be any.
        values[level] = min(1_000_000, max(-1_000_000, values[level] ?? found(level).start - 1)) + 1
        for deeper in (level + 1)..<max(level + 1, WordNumbering.levelCount) {
            let restart = found(deeper).restart
            if restart != 0, restart.map({ level < $0 }) ?? true { values[deeper] = nil }
        }
        // Higher levels that had no paragraph stand at their beginning.
        for higher in 0..<level where values[higher] == nil { values[higher] = found(higher).start }
        counters[definition] = values
        return WordNumbering.label(found(level), level, values, found)
    }

    private static func label(
        _ own: Level, _ level: Int, _ values: [Int?], _ found: (Int) -> Level
    ) -> WordLabel? {
        if own.format == "bullet" {
            return WordLabel(text: bullet(own.text), level: level, number: nil, pattern: "-")
        }
        guard own.format != "none", !own.text.isEmpty else { return nil }
        var text = "", pattern = "", others = false, rest = own.text[...]
        while let character = rest.popFirst() {
            guard character == "%", let digit = rest.first?.wholeNumberValue, (1...levelCount).contains(digit) else {
                text.append(character)
                pattern.append(character)
                continue
            }
            rest.removeFirst()
            let counter = found(digit - 1), format = own.isLegal ? "decimal" : counter.format
            text += WordCounter.text(values[digit - 1] ?? counter.start, format)
            if digit - 1 == level, let style = WordCounter.pattern(format) {
                pattern += "{\(style)}"
            } else {
                others = true
            }
        }
        let isPlain = !others && WordCounter.patterns.contains(pattern)
        return WordLabel(text: text, level: level, number: values[level], pattern: isPlain ? pattern : nil)
    }

    /// A bullet as a character: letters are those of symbol fonts, where they look like bullets.
    private static func bullet(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, text.count == 1 else { return "•" }
        let isSymbol = (0xE000...0xF8FF).contains(first.value) || first.properties.isAlphabetic
        return isSymbol || text.allSatisfy({ $0.isNumber || $0.isWhitespace }) ? "•" : text
    }
}
