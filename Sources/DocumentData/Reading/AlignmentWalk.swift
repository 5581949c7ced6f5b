import Diagnostics

/// The source side of a `SourceAlignment`: one position that only moves forward.
struct AlignmentWalk {
    private let bytes: [UInt8]
    private let upper: Int
    private let hasEscapes: Bool
    private(set) var position: Int
    /// Bytes of the value that one escape stands for and that are still to come.
    private var pending = 0

    init(_ range: SourceRange) {
        bytes = range.file.bytes
        upper = min(range.upper, bytes.count)
        var start = range.lower
        let first = start < upper ? bytes[start] : 0
        hasEscapes = first == UInt8(ascii: "\"")
        if first == UInt8(ascii: "|") || first == UInt8(ascii: ">"),
            let lineEnd = bytes[start..<upper].firstIndex(of: UInt8(ascii: "\n")),
            AlignmentWalk.isBlockHeader(bytes[(start + 1)..<lineEnd])
        {
            start = lineEnd + 1
        } else if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            start += 1
        }
        position = start
    }

    /// Where the next byte of the value stands.
    mutating func offset(ofNext byte: UInt8) -> Int {
        if pending > 0 {
            pending -= 1
            return max(0, position - 1)
        }
        if AlignmentWalk.isSpace(byte) {
            let here = position
            // One space for one space, so that columns inside a line stay exact; line ends and indentation are skipped later.
            if position < upper, bytes[position] == byte, byte == UInt8(ascii: " ") { position += 1 }
            return here
        }
        skipSpace()
        if position < upper, bytes[position] == byte, !(hasEscapes && byte == UInt8(ascii: "\\")) {
            position += 1
            return position - 1
        }
        return resynchronise(byte)
    }

    private mutating func skipSpace() {
        while position < upper {
            if AlignmentWalk.isSpace(bytes[position]) {
                position += 1
            } else if hasEscapes, bytes[position] == UInt8(ascii: "\\"), position + 1 < upper,
                "nrt \n\r".utf8.contains(bytes[position + 1])
            {
                position += 2
            } else {
                return
            }
        }
    }

    /// The source has something that the value has not: an escape, or the second of two doubled quotes.
    private mutating func resynchronise(_ byte: UInt8) -> Int {
        guard position < upper else { return position }
        if hasEscapes, bytes[position] == UInt8(ascii: "\\"), position + 1 < upper {
            let start = position
            let digits =
                switch bytes[position + 1] {
                case UInt8(ascii: "x"): 2
                case UInt8(ascii: "u"): 4
                case UInt8(ascii: "U"): 8
                default: 0
                }
            position = min(upper, position + 2 + digits)
            pending = byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
            return start
        }
        let near = bytes[position..<min(upper, position + 8)]
        guard let found = near.firstIndex(of: byte) else { return position }
        position = found + 1
        return found
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    /// What may stand after `|` or `>`: indentation and chomping indicators, white space, a comment.
    private static func isBlockHeader(_ rest: ArraySlice<UInt8>) -> Bool {
        let indicators = rest.prefix { !isSpace($0) }
        guard indicators.count <= 2, indicators.allSatisfy({ "+-123456789".utf8.contains($0) }) else { return false }
        let remainder = rest.dropFirst(indicators.count).drop(while: isSpace)
        return remainder.isEmpty || remainder.first == UInt8(ascii: "#")
    }
}
