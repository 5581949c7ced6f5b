import Diagnostics

/// Finds the quote that somebody forgot to close.
enum YAMLQuotes {
    /// Where a quoted text begins that does not end on its line, and behind whose end, or before the fault, the line goes on.
    /// - Parameter fault: where the library gave up.
    static func unclosed(in file: SourceFile, before fault: Int) -> Int? {
        let bytes = file.bytes
        var index = 0
        while let open = nextQuote(bytes, from: index), open <= fault {
            guard let close = end(bytes, of: open) else { return open }
            let isOneLine = !bytes[open..<close].contains(10)
            var next = close + 1
            while next < bytes.count, bytes[next] == 32 || bytes[next] == 9 { next += 1 }
            let goesOn = next < bytes.count && !"\n\r:,]}#".utf8.contains(bytes[next])
            if !isOneLine, goesOn { return open }
            index = close + 1
        }
        return nil
    }

    /// A quote that begins a value: behind `: `, `- `, `[`, `{`, `,` or at the beginning of a line.
    private static func nextQuote(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start, isBeginning = start == 0, isComment = false
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 10:
                isBeginning = true
                isComment = false
            case 32, 9: break
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if isBeginning, !isComment { return index }
            case UInt8(ascii: "#"):
                if index == 0 || AlignmentWalk.isSpace(bytes[index - 1]) { isComment = true }
                isBeginning = false
            case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","):
                let isOpening = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
                isBeginning = isOpening || (index + 1 < bytes.count && AlignmentWalk.isSpace(bytes[index + 1]))
            default: isBeginning = false
            }
            index += 1
        }
        return nil
    }

    private static func end(_ bytes: [UInt8], of open: Int) -> Int? {
        let quote = bytes[open]
        var index = open + 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 2
            } else if bytes[index] != quote {
                index += 1
            } else if quote == UInt8(ascii: "'"), index + 1 < bytes.count, bytes[index + 1] == quote {
                index += 2
            } else {
                return index
            }
        }
        return nil
    }
}
