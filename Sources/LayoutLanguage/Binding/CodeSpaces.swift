/// Spaces of code, which mean something: at the beginnings of lines, and several side by side.
enum CodeSpaces {
    private static let tabWidth = 4

    /// The text with no-break spaces where spaces would be lost; a line may break at the last one of a row.
    static func kept(_ text: String) -> String {
        guard text.contains("\t") || text.contains("  ") || text.contains("\n ") || text.hasPrefix(" ") else {
            return text
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var result = "", column = 0, spaces = 0
            func write(_ isInner: Bool) {
                guard spaces > 0 else { return }
                result += String(repeating: "\u{A0}", count: isInner ? spaces - 1 : spaces) + (isInner ? " " : "")
                spaces = 0
            }
            for character in line {
                let width = character == "\t" ? tabWidth - column % tabWidth : 1
                column += width
                if character == " " || character == "\t" {
                    spaces += width
                } else {
                    write(!result.isEmpty)
                    result.append(character)
                }
            }
            return result
        }.joined(separator: "\n")
    }
}
