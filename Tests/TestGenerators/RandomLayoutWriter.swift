/// Writes the layout of a random document.
struct RandomLayoutWriter {
    private var dice: Dice
    private var words = RandomWords(plane: 0)
    private var ids = 0
    /// Elements that may still be made: bytes of a fuzzer choose small documents as well as large ones.
    private var budget = 240
    private(set) var placed: Set<Unicode.Scalar> = []

    init(_ dice: Dice) {
        self.dice = dice
    }

    // MARK: Pages

    mutating func document(_ data: RandomData) -> String {
        let sections = (0..<dice.number(1...3)).map { _ in section(data) }.joined()
        return """
            <layout font-family="Square" font-size="10pt" line-height="\(dice.pick(["10pt", "1.2", "normal"]))">
            <style for="p h1 h2 h3 ul ol table caption figure td th" margin="0" padding="0"/>
            <style class="rapat" font-size="\(dice.number(4...9))pt"/>
            \(master("a"))\(master("b"))
            \(sections)
            </layout>
            """
    }

    private mutating func master(_ name: String) -> String {
        let (width, height) = (dice.number(100...500), dice.number(100...400)), edge = dice.number(0...20)
        let foot = dice.pick([
            "", "<footer><p><page-number/> / <page-count/></p></footer>", "<footer><p><catchword/></p></footer>",
            "<header on=\"rest\"><p><running of=\"h1\"/></p></header>",
            "<header on=\"\(dice.pick(["all", "rest", "right"]))\"><p>\(String(repeating: "kepala ", count: dice.number(1...40)))</p></header>",
            "<footer margin-bottom=\"2pt\"><p>\(String(repeating: "kaki ", count: dice.number(1...12)))<page-number/></p></footer>",
            "<decoration><rule position=\"page\" top=\"3pt\" left=\"3pt\"/></decoration>",
        ])
        return """
            <page-master name="\(name)" size="\(width)pt \(height)pt" orientation="\(width > height ? "landscape" : "portrait")" margin="\(edge)pt">\(foot)</page-master>
            """
    }

    private mutating func section(_ data: RandomData) -> String {
        var attributes = ["page-master": dice.pick(["a", "b"])]
        if dice.chance(20) { attributes["numbering"] = dice.pick(["decimal", "lower-roman", "none", "continue"]) }
        if dice.chance(15) { attributes["align-content"] = "space-between" }
        if dice.chance(30) { attributes["lang"] = "id" }
        let lists = dice.pick(["", "", "", "<toc of=\"h1 h2\"/>", "<list-of of=\"table\"/>"])
        if dice.chance(4) { return element("section", attributes, "") }
        return element("section", attributes, lists + blocks(1...5, depth: 0, data))
    }

    // MARK: Blocks

    private mutating func blocks(_ count: ClosedRange<Int>, depth: Int, _ data: RandomData) -> String {
        (0..<dice.number(count)).map { _ in block(depth: depth, data) }.joined(separator: "\n")
    }

    private mutating func block(depth: Int, _ data: RandomData) -> String {
        budget -= 1
        guard budget > 0, depth < 4 else { return element("p", [:], text(1...3)) }
        switch dice.number(0...19) {
        case 0...4: return element("p", properties(), inlines(depth, data))
        case 5:
            return element(
                "h\(dice.number(1...3))", ["marker": dice.pick(["{1}.", "{I}", "none"]), "id": id()], text(1...4))
        case 6: return element("box", properties(), blocks(0...3, depth: depth + 1, data))
        case 7:
            return element(
                dice.pick(["ul", "ol"]), [:],
                (0..<dice.number(1...4)).map { _ in
                    element("li", [:], dice.chance(60) ? text(1...6) : blocks(0...2, depth: depth + 1, data))
                }.joined())
        case 8, 9, 10: return table(depth, data)
        case 11:
            return element(
                "columns", ["count": "\(dice.number(1...3))", "gap": "\(dice.number(0...8))pt"],
                blocks(0...3, depth: depth + 1, data))
        case 12:
            return element(
                "columns", ["gap": "4pt"],
                (0..<dice.number(1...3)).map { _ in
                    element("column", [:], blocks(0...2, depth: depth + 1, data))
                }.joined())
        case 13:
            return loop(data) { made, name in
                made.element("p", made.properties(), "{{ \(name).nama }} " + made.text(0...2))
            }
        case 14:
            return dice.chance(50) ? gantt() : element("figure", [:], chart() + element("figcaption", [:], text(1...3)))
        case 15: return depth == 0 ? signatures() : element("signature-field", ["key": id()], "")
        case 16: return element("markdown", ["of": "prosa"], "") + remember(data.prose)
        case 17: return "<img src=\"\(dice.number(1...90))x\(dice.number(1...90)).png\" alt=\"gambar\"/>"
        case 18:
            return "<let name=\"x\" value=\"{{ judul }}\">" + element("p", [:], text(1...2) + " {{ x }}") + "</let>"
                + remember([data.title])
        default:
            return "<if test=\"count(daftar) &gt; 1\">"
                + (data.rows.count > 1 ? element("p", [:], text(1...3)) : "<p/>")
                + "<else>" + (data.rows.count > 1 ? "<p/>" : element("p", [:], text(1...3))) + "</else></if>"
        }
    }

    private mutating func properties() -> [String: String] {
        var result: [String: String] = [:]
        if dice.chance(40) { result["text-align"] = dice.pick(["left", "justify", "center", "right"]) }
        if dice.chance(12) { result["break-inside"] = "avoid" }
        if dice.chance(10) { result["break-after"] = dice.pick(["avoid", "page", "column", "left"]) }
        if dice.chance(10) { result["break-before"] = dice.pick(["avoid", "page", "right", "column"]) }
        if dice.chance(20) { result["margin"] = "\(dice.number(0...12))pt \(dice.number(0...6))pt" }
        if dice.chance(15) { result["padding"] = "\(dice.number(0...9))pt" }
        if dice.chance(10) { result["border"] = "\(dice.number(0...3))pt solid black" }
        if dice.chance(10) { result["orphans"] = "\(dice.number(1...4))" }
        if dice.chance(10) { result["widows"] = "\(dice.number(1...4))" }
        if dice.chance(6) { result["box-decoration-break"] = "clone" }
        if dice.chance(6) { result["text-indent"] = "\(dice.number(0...30))pt" }
        if dice.chance(6) { result["font-size"] = dice.pick(["5pt", "150%", "2em", "40pt"]) }
        if dice.chance(4) { result["width"] = dice.pick(["50%", "30pt", "400pt"]) }
        if dice.chance(4) { result["min-height"] = "\(dice.number(0...300))pt" }
        if dice.chance(4) { result["hanging-punctuation"] = "first force-end" }
        return result
    }

    // MARK: Inlines

    private mutating func inlines(_ depth: Int, _ data: RandomData) -> String {
        (0..<dice.number(1...4)).map { _ -> String in
            switch dice.number(0...11) {
            case 0...4: return text(1...12)
            case 5: return element(dice.pick(["b", "i", "u", "sup", "sub"]), [:], text(1...3))
            case 6:
                return element(
                    "span", ["font-size": "\(dice.number(4...20))pt", "letter-spacing": "\(dice.number(0...3))pt"],
                    text(1...3))
            case 7: return text(1...2) + "<br/>" + text(1...2)
            case 8: return element("footnote", [:], text(1...6))
            case 9:
                return ids > 0
                    ? "<ref to=\"i\(dice.number(1...ids))\" show=\"\(dice.pick(["number", "page", "title"]))\"/>"
                    : text(1...1)
            case 10: return text(1...2) + "<leader/>" + text(1...1)
            default: return "{{ judul }}" + remember([data.title])
            }
        }.joined(separator: " ")
    }

    private mutating func text(_ count: ClosedRange<Int>) -> String {
        (0..<dice.number(count)).map { _ in
            let word = words.next(&dice)
            if let mark = word.mark { placed.insert(mark) }
            return word.text + dice.pick(["", "", "", "", ",", ".", "-"])
        }.joined(separator: " ")
    }

    // MARK: Tables

    private mutating func table(_ depth: Int, _ data: RandomData) -> String {
        let columns = dice.number(1...5)
        var attributes = [
            "columns": (0..<columns).map { _ in dice.pick(["1fr", "auto", "40pt", "2fr", "min-content", "25%"]) }
                .joined(separator: " ")
        ]
        if dice.chance(15) { attributes["border-collapse"] = "collapse" }
        if dice.chance(10) { attributes["stripe"] = "#eeeeee" }
        if dice.chance(10) { attributes["break-inside"] = "avoid" }
        if dice.chance(10) {
            attributes["column-split"] = dice.pick(["down-then-over", "over-then-down"])
            if dice.chance(50) { attributes["key-columns"] = "1" }
        }
        let isNoted = dice.chance(10)
        var inside =
            dice.chance(30) ? element("caption", ["id": id()], isNoted ? inlines(depth, data) : text(1...3)) : ""
        if dice.chance(50) { inside += element("thead", [:], rows(1...2, columns, depth, data, cell: "th")) }
        inside += element(
            "tbody", [:],
            (dice.chance(20)
                ? element("tr", ["repeat": "page"], element("td", ["colspan": "\(columns)"], text(1...2))) : "")
                + rows(0...6, columns, depth, data, cell: "td"))
        if dice.chance(50) {
            inside += element(
                "tbody", [:],
                loop(data) { made, name in
                    made.element(
                        "tr", [:],
                        made.element("td", [:], "{{ \(name).nama }}")
                            + (1..<max(1, columns)).map { _ in
                                made.element(
                                    "td",
                                    [
                                        "value": "{{ \(name).jumlah }}",
                                        "text-align": made.dice.pick([",", "right", "left"]),
                                    ], "{{ \(name).jumlah | angka }}")
                            }.joined())
                }
                    + (dice.chance(30)
                        ? "<subtotal><tr><td colspan=\"\(columns)\"><sum column=\"\(min(2, columns))\"/></td></tr></subtotal>"
                        : ""))
        }
        if dice.chance(20) { inside += element("tfoot", [:], rows(1...1, columns, depth, data, cell: "td")) }
        return element("table", attributes, inside)
    }

    private mutating func rows(
        _ count: ClosedRange<Int>, _ columns: Int, _ depth: Int, _ data: RandomData, cell: String
    ) -> String {
        var taken = TakenColumns(columns)
        return (0..<dice.number(count)).map { _ -> String in
            taken.begin()
            var cells: [String] = []
            for _ in 0..<dice.number(0...columns) where taken.room > 0 {
                var attributes = dice.chance(20) ? ["padding": "\(dice.number(0...4))pt"] : [:]
                let span = dice.chance(10) ? dice.number(1...5) : 1, rows = dice.chance(8) ? dice.number(1...9) : 1
                let width = min(span, taken.room)
                if width > 1 { attributes["colspan"] = "\(width)" }
                if rows > 1 { attributes["rowspan"] = "\(rows)" }
                if dice.chance(5) { attributes["writing-mode"] = dice.pick(["sideways-lr", "sideways-rl"]) }
                if dice.chance(10) { attributes["vertical-align"] = dice.pick(["top", "middle", "bottom"]) }
                cells.append(element(cell, attributes, cellContent(depth, data)))
                taken.take(width, rows: rows)
            }
            // A row with several cells has as many as there are columns, or the document is refused.
            while cells.count > 1, taken.room > 0 {
                cells.append(element(cell, [:], ""))
                taken.take(1, rows: 1)
            }
            return element("tr", dice.chance(10) ? ["break-after": "avoid"] : [:], cells.joined())
        }.joined()
    }

    /// Columns that cells of the rows above still take, and where the next cell stands.
    private struct TakenColumns {
        private var rows: [Int]
        private var column = 0

        init(_ columns: Int) { rows = Array(repeating: 0, count: columns) }

        /// The next row.
        mutating func begin() {
            rows = rows.map { max(0, $0 - 1) }
            column = rows.firstIndex(of: 0) ?? rows.count
        }

        /// Free columns beside each other from where the next cell stands.
        var room: Int { rows[column...].prefix { $0 == 0 }.count }

        mutating func take(_ width: Int, rows count: Int) {
            // The row itself is one of them: counted off when the next one begins.
            for covered in column..<column + width { rows[covered] = count }
            column = rows[(column + width)...].firstIndex(of: 0) ?? rows.count
        }
    }

    private mutating func cellContent(_ depth: Int, _ data: RandomData) -> String {
        switch dice.number(0...99) {
        case 0...76: text(0...6)
        case 77...87: inlines(depth, data)
        default: blocks(0...2, depth: depth + 2, data)
        }
    }

    // MARK: Others

    private mutating func loop(_ data: RandomData, _ body: (inout RandomLayoutWriter, String) -> String) -> String {
        let inside = body(&self, "b")
        // Words within a loop over nothing are nowhere.
        if data.rows.isEmpty { placed.subtract(inside.unicodeScalars) }
        return "<for each=\"b\" in=\"daftar\">" + inside + "</for>" + remember(data.rows)
    }

    private mutating func chart() -> String {
        let kind = dice.pick(["bar", "line", "radar"]), points = dice.number(kind == "radar" ? 3...8 : 1...8)
        let series = (0..<dice.number(1...3)).map { number in
            element(
                "series", ["label": "s\(number)"],
                (0..<points).map { point in
                    "<point label=\"t\(point)\" value=\"\(dice.chance(10) ? "" : "\(dice.number(0...400))")\"/>"
                }.joined())
        }
        return element("chart", ["type": kind, "alt": "bagan"], series.joined())
    }

    private mutating func gantt() -> String {
        let groups = (0..<dice.number(1...3)).map { _ in
            element(
                "bars", ["label": text(1...3)],
                (0..<dice.number(1...6)).map { _ in
                    let from = dice.number(2020...2030), to = from + dice.number(0...4)
                    return element(
                        "bar", ["label": text(1...6), "note": text(1...2), "from": "\(from)", "to": "\(to)-06"], "")
                }.joined())
        }
        let band = element("band", ["label": text(1...2), "from": "2020", "to": "2024"], "")
        return element("gantt", ["label": text(1...2), "note": text(1...2)], band + groups.joined())
    }

    private mutating func signatures() -> String {
        let signers = (0..<dice.number(1...7)).map { _ in
            "<signature office=\"\(text(1...4))\" name=\"\(text(1...3))\"/>"
        }
        var attributes = ["columns": "\(dice.number(1...3))"]
        if dice.chance(40) {
            attributes["arrangement"] = dice.pick(["table", "attendance"])
            attributes["fields"] = dice.pick(["number name office signature", "office name signature"])
        }
        return element("signatures", attributes, signers.joined())
    }

    private mutating func id() -> String {
        ids += 1
        return "i\(ids)"
    }

    /// - Returns: nothing to write.
    private mutating func remember(_ texts: [RandomData.Text]) -> String {
        for text in texts { placed.formUnion(text.marks) }
        return ""
    }

    private func element(_ name: String, _ attributes: [String: String], _ content: String) -> String {
        "<\(name)\(attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined())>\(content)</\(name)>"
    }
}
