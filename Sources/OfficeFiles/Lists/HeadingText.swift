/// Headings and names without what people write differently: case, points, slashes, line ends. 'Pangkat/Gol.\nRuang' and
/// 'PANGKAT / GOL RUANG' are one.
package enum HeadingText {
    package static func key(_ text: some StringProtocol) -> String {
        var key = "", isApart = false
        for character in text.lowercased() {
            if character.isLetter || character.isNumber || character == "#" {
                if isApart, !key.isEmpty { key.append(" ") }
                isApart = false
                key.append(character)
            } else {
                isApart = true
            }
        }
        return key
    }

    /// With single spaces in place of line ends and rows of spaces.
    package static func oneLine(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
