/// Texts as Markdown that means them as they are.
enum MarkdownEscaping {
    /// - Parameter isCell: within a table, where bars part cells.
    static func text(_ text: String, isCell: Bool = false) -> String {
        var result = "", previous: Character = " "
        let characters = Array(text)
        // Of two braces the first carries the backslash of both.
        var isSecondBrace = false
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isBrace = character == "{" && next == "{" && !isSecondBrace
            if isBrace || needsEscape(character, previous, next, isCell) { result.append("\\") }
            isSecondBrace = isBrace
            result.append(character)
            previous = character
        }
        return result
    }

    private static func needsEscape(
        _ character: Character, _ previous: Character, _ next: Character, _ isCell: Bool
    ) -> Bool {
        switch character {
        case "\\", "`", "*", "[", "]", "<": true
        case "_": !(previous.isLetter || previous.isNumber) || !(next.isLetter || next.isNumber)
        case "~": previous == "~" || next == "~"
        case "&": next.isLetter || next == "#"
        case "|": isCell
        case "{": previous != "{" && (next == "#" || next == ".")
        case "!": next == "["
        default: false
        }
    }

    /// The beginning of a paragraph as no heading, list, quotation, caption or line.
    static func beginning(_ line: String) -> String {
        guard let first = line.first else { return line }
        if "#>+-=".contains(first) || line.hasPrefix(":") || line.hasPrefix("~~~") { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, digits.count <= 9, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")"
        {
            return digits + "\\" + line.dropFirst(digits.count)
        }
        // A caption without its table would be told as lost.
        for lead in ["Tabel:", "Gambar:"] where line.hasPrefix(lead) {
            return lead.dropLast() + "\\:" + line.dropFirst(lead.count)
        }
        return line
    }
}
