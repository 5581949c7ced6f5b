import TestSupport

/// Writes values as YAML in the many ways that people have: blocks and braces, three kinds of scalars, comments, empty lines.
struct GeneratedYAML {
    private var dice: Dice
    private(set) var file: PlacedText

    init(_ value: GeneratedValue, _ dice: Dice) {
        self.dice = dice
        file = PlacedText(lineEnd: self.dice.pick(["\n", "\n", "\r\n"]))
        if self.dice.chance(20) { line("# komentar é") }
        block(value, indentation: 0)
    }

    private mutating func line(_ text: String = "") {
        file.write(text)
        file.endLine()
    }

    private mutating func block(_ value: GeneratedValue, indentation: Int) {
        let space = String(repeating: " ", count: indentation)
        switch value {
        case .record(let entries):
            for (key, value) in entries {
                if dice.chance(8) { line(dice.pick(["", space + "# komentar: 'x'"])) }
                file.write(space)
                file.write(dice.chance(15) ? "\"\(key)\"" : key, meaning: key)
                file.write(":")
                nested(value, indentation: indentation)
            }
        case .list(let items):
            for item in items {
                file.write(space + "-")
                nested(item, indentation: indentation)
            }
        case .text, .nothing:
            scalar(value, indentation: indentation)
        }
    }

    /// What follows a key or a hyphen.
    private mutating func nested(_ value: GeneratedValue, indentation: Int) {
        switch value {
        case .record, .list:
            if dice.chance(25) {
                file.write(" ")
                flow(value)
                endOfLine()
            } else {
                endOfLine()
                block(value, indentation: indentation + dice.number(1...3))
            }
        case .text, .nothing:
            file.write(dice.pick([" ", "  "]))
            scalar(value, indentation: indentation)
        }
    }

    private mutating func endOfLine() {
        line(dice.chance(15) ? "  # komentar" : "")
    }

    private mutating func scalar(_ value: GeneratedValue, indentation: Int) {
        guard case .text(let text) = value else {
            file.write("~", meaning: nil)
            return endOfLine()
        }
        if text.contains("\n"), dice.chance(60) {
            literal(text, indentation: indentation + dice.number(1...3))
        } else {
            file.write(written(text, inFlow: false), meaning: text)
            endOfLine()
        }
    }

    /// `|-`: the place goes to the end of the last line.
    private mutating func literal(_ text: String, indentation: Int) {
        let space = String(repeating: " ", count: indentation)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        file.write("|-" + file.lineEnd + lines.map { space + $0 }.joined(separator: file.lineEnd), meaning: text)
        file.endLine()
    }

    private mutating func flow(_ value: GeneratedValue) {
        switch value {
        case .nothing: file.write("null", meaning: nil)
        case .text(let text): file.write(written(text, inFlow: true), meaning: text)
        case .list(let items): flow(items, "[", "]") { $0.flow($1) }
        case .record(let entries):
            flow(entries, "{", "}") { writer, entry in
                writer.file.write(entry.key, meaning: entry.key)
                writer.file.write(": ")
                writer.flow(entry.value)
            }
        }
    }

    private mutating func flow<Item>(
        _ items: [Item], _ open: String, _ close: String, _ write: (inout GeneratedYAML, Item) -> Void
    ) {
        file.write(open + dice.pick(["", " "]))
        for (index, item) in items.enumerated() {
            if index > 0 { file.write(dice.pick([", ", " , ", ",  "])) }
            write(&self, item)
        }
        file.write(dice.pick(["", " "]) + close)
    }

    /// A scalar in one of the forms that mean it.
    private mutating func written(_ text: String, inFlow: Bool) -> String {
        let isSimple =
            text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -_'😀".unicodeScalars.contains($0)
            }
            && !text.hasPrefix("-") && !text.hasPrefix("'") && text != "null"
        if isSimple, dice.chance(60) { return text }
        if !text.contains(where: { "\n\t".contains($0) }), dice.chance(50) {
            return "'" + text.replacing("'", with: "''") + "'"
        }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            .replacing("\t", with: "\\t")
        return "\"" + (dice.chance(30) ? escaped.replacing("é", with: "\\u00e9") : escaped) + "\""
    }
}
