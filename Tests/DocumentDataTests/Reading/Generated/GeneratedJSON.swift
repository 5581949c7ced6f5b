import TestSupport

/// Writes values as JSON, with white space where it may be.
struct GeneratedJSON {
    private var dice: Dice
    private(set) var file: PlacedText

    init(_ value: GeneratedValue, _ dice: Dice) {
        self.dice = dice
        file = PlacedText(lineEnd: self.dice.pick(["\n", "\r\n"]))
        space()
        write(value)
        space()
    }

    private mutating func space() {
        file.write(dice.pick(["", "", " ", "  ", file.lineEnd, file.lineEnd + "    "]))
    }

    private mutating func write(_ value: GeneratedValue) {
        switch value {
        case .nothing: file.write("null", meaning: nil)
        case .text(let text): file.write(quoted(text), meaning: text)
        case .list(let items): write(items, "[", "]") { $0.write($1) }
        case .record(let entries):
            write(entries, "{", "}") { writer, entry in
                writer.file.write(writer.quoted(entry.key), meaning: entry.key)
                // A colon on another line than its key is JSON, but nothing that YAML can say (JSONReader).
                writer.file.write(writer.dice.pick(["", " "]) + ":" + writer.dice.pick([" ", "  "]))
                writer.write(entry.value)
            }
        }
    }

    private mutating func write<Item>(
        _ items: [Item], _ open: String, _ close: String, _ write: (inout GeneratedJSON, Item) -> Void
    ) {
        file.write(open)
        for (index, item) in items.enumerated() {
            if index > 0 { file.write(",") }
            space()
            write(&self, item)
            space()
        }
        file.write(close)
    }

    private mutating func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += dice.pick(["\\t", "\\u0009"])
            case "é": result += dice.pick(["é", "\\u00e9", "\\u00E9"])
            case "/": result += dice.pick(["/", "\\/"])
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
