/// What a slash stands in: between words ('dan/atau') a line may end after it, in an address too, in the number of a
/// regulation ('18/PMK.07/2023') it may not.
enum SlashedWord {
    case words
    /// An address of the net: its parts stay as they are.
    case address
    /// The number of a letter or regulation.
    case number

    /// So far around the slash the word is looked at; unbounded, words of slashes would take time with the square of
    /// their length.
    private static let reach = 120

    init(around index: Int, in bytes: [UInt8]) {
        let window = max(0, index - SlashedWord.reach)..<min(bytes.count, index + SlashedWord.reach)
        let start =
            bytes[window.lowerBound..<index].lastIndex(where: SlashedWord.isSpace).map { $0 + 1 } ?? window.lowerBound
        let end = bytes[index..<window.upperBound].firstIndex(where: SlashedWord.isSpace) ?? window.upperBound
        var hasDigit = false
        for position in start..<end {
            switch bytes[position] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: "@"):
                self = .address
                return
            case UInt8(ascii: "."), UInt8(ascii: ":"):
                guard position > start, position + 1 < end, SlashedWord.isLetter(bytes[position - 1]) else { continue }
                let next = bytes[position + 1]
                guard SlashedWord.isLetter(next) || (bytes[position] == UInt8(ascii: ":") && next == UInt8(ascii: "/"))
                else { continue }
                self = .address
                return
            default: break
            }
        }
        self = hasDigit ? .number : .words
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
