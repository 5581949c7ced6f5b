/// Headings and names without what people write differently: case, points, slashes, line ends. 'Pangkat/Gol.\nRuang' and
/// 'PANGKAT / GOL RUANG' are one, and so are 'N I P' and 'NIP'.
package enum HeadingText {
    package static func key(_ text: some StringProtocol) -> String {
        closed(asciiKey(text) ?? generalKey(text))
    }

    private static func generalKey(_ text: some StringProtocol) -> String {
        var key = "", isApart = false
        for character in text.lowercased() {
            if character.isLetter || character.isNumber || character == "#" {
                if isApart, !key.isEmpty { key.append(" ") }
                isApart = false
                key.append(character)
            } else if !isInvisible(character) {
                isApart = true
            }
        }
        return key
    }

    /// The same for bytes, which nearly all texts of lists are. nil for others.
    private static func asciiKey(_ text: some StringProtocol) -> String? {
        var key: [UInt8] = [], isApart = false
        key.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            let letter: UInt8
            switch byte {
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "#"): letter = byte
            case 0x41...0x5A: letter = byte + 32
            case 0x80...: return nil
            default: isApart = true; continue
            }
            if isApart, !key.isEmpty { key.append(32) }
            isApart = false
            key.append(letter)
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// At least three letters with spaces between them are a word that somebody has spaced for show.
    private static func closed(_ key: String) -> String {
        guard key.utf8.count >= 5, key.utf8.dropFirst().first == 32 else { return key }
        let words = key.split(separator: " ")
        return words.allSatisfy { $0.count == 1 && $0.first?.isLetter == true } ? words.joined() : key
    }

    /// With single spaces in place of line ends and rows of spaces, and without characters that nobody sees.
    package static func oneLine(_ text: some StringProtocol) -> String {
        if isPlainLine(text.utf8) { return String(text) }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.utf8.contains(where: { $0 >= 0x80 }) else { return words }
        return words.filter { !isInvisible($0) }
    }

    /// Most cells: printable ASCII with single spaces between words.
    private static func isPlainLine(_ bytes: some Sequence<UInt8>) -> Bool {
        var last: UInt8 = 32
        for byte in bytes {
            guard (32..<127).contains(byte), byte != 32 || last != 32 else { return false }
            last = byte
        }
        return last != 32
    }

    /// Spaces without width, byte order marks, hyphens that show only at the end of a line: web pages leave them behind.
    private static func isInvisible(_ character: Character) -> Bool {
        character == "\u{200B}" || character == "\u{FEFF}" || character == "\u{2060}" || character == "\u{AD}"
    }
}
