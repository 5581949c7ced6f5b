import TestSupport

/// An XML file that is written here, so that the name, the text and the place of everything in it are known.
struct GeneratedXML {
    /// A name, a text or a value, and where it is written.
    struct Item: Equatable, CustomStringConvertible {
        let kind: String
        let text: String
        let range: Range<Int>
        var description: String { "\(kind) '\(text)' at \(range)" }
    }

    private(set) var text = ""
    /// In the order of the file.
    private(set) var items: [Item] = []
    private var dice: Dice
    private let lineEnd: String

    init(_ dice: Dice) {
        self.dice = dice
        lineEnd = self.dice.pick(["\n", "\r\n"])
        if self.dice.chance(30) { text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + lineEnd }
        if self.dice.chance(30) { text += "<!-- <bukan> & komentar é -->" + lineEnd }
        element(depth: 0)
        if self.dice.chance(30) { text += lineEnd }
    }

    private var offset: Int { text.utf8.count }

    private mutating func write(_ written: String, _ kind: String, meaning text: String) {
        let start = offset
        self.text += written
        items.append(Item(kind: kind, text: text, range: start..<offset))
    }

    private mutating func element(depth: Int) {
        let name = dice.pick(["layout", "p", "b", "sebuah-nama", "x_1", "é"])
        text += "<"
        write(name, "element", meaning: name)
        for number in 0..<dice.number(0...3) {
            text += dice.pick([" ", "  ", lineEnd + "  ", "\t"])
            write("a\(number)", "attribute", meaning: "a\(number)")
            text += dice.pick(["=", " = ", "= "])
            let quote = dice.pick(["\"", "'"])
            text += quote
            let (written, meaning) = content(inAttribute: true, quote: quote)
            write(written, "value", meaning: meaning)
            text += quote
        }
        text += dice.pick(["", " "])
        if dice.chance(20) {
            text += "/>"
            return
        }
        text += ">"
        var mayBeText = true
        for _ in 0..<dice.number(0...4) {
            switch dice.number(0...(depth < 5 ? 5 : 2)) {
            case 0, 1:
                // Two texts beside each other would be one.
                let (written, meaning) = content(inAttribute: false, quote: "")
                if !written.isEmpty, mayBeText { write(written, "text", meaning: meaning) }
                mayBeText = false
            case 2:
                text += "<!-- komentar -->"
                mayBeText = true
            case 3:
                text += "<![CDATA["
                write("<tanda> & 'apa saja' é", "text", meaning: "<tanda> & 'apa saja' é")
                text += "]]>"
                mayBeText = true
            default:
                element(depth: depth + 1)
                mayBeText = true
            }
        }
        text += "</\(name)\(dice.pick(["", " "]))>"
    }

    /// What is written, and what it means.
    private mutating func content(inAttribute: Bool, quote: String) -> (written: String, meaning: String) {
        var written = "", meaning = ""
        for _ in 0..<dice.number(1...6) {
            let (piece, means): (String, String) =
                switch dice.number(0...11) {
                case 0...4: ("kata ", "kata ")
                case 5: ("&lt;", "<")
                case 6: ("&amp;", "&")
                case 7: dice.pick([("&#233;", "é"), ("&#xE9;", "é"), ("&#x1F600;", "😀"), ("&#10;", "\n")])
                case 8: dice.pick([("&quot;", "\""), ("&apos;", "'"), ("&gt;", ">"), (">", ">")])
                case 9: (lineEnd, inAttribute ? " " : "\n")
                case 10: ("\t", inAttribute ? " " : "\t")
                default: quote == "'" ? ("\"", "\"") : ("é😀", "é😀")
                }
            written += piece
            meaning += means
        }
        return (written, meaning)
    }
}
