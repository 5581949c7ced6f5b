/// A Markdown text as cmark gets it: what stands in `{{ … }}` is no mark of Markdown, and a line `:::` is a block of its own. Lines and
/// columns stay; only the columns of `:::` lines, which hold nothing else, do not.
struct MarkdownFeed {
    let bytes: [UInt8]

    /// What cmark would take for marks, each with a control character in its place that texts do not have.
    private static let marks = Array("\\*_`[]<>&|~!".utf8)
    private static let codes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17]
    /// The backslash and the braces of `\{{`.
    private static let escape: UInt8 = 18, brace: UInt8 = 19
    private static let opening = "<!--:::"

    init(_ bytes: [UInt8]) {
        guard MarkdownFeed.isNeeded(bytes) else {
            self.bytes = bytes
            return
        }
        var result: [UInt8] = [], fence: UInt8?
        result.reserveCapacity(bytes.count + 64)
        for line in bytes.split(separator: 10, maxSplits: .max, omittingEmptySubsequences: false) {
            if line.startIndex > 0 { result.append(10) }
            let body = line.drop { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") }
            let ticks = body.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
            if ticks.count >= 3, fence == nil || fence == ticks.first {
                fence = fence == nil ? ticks.first : nil
                result += line
            } else if fence != nil {
                result += line
            } else if body.starts(with: ":::".utf8) {
                result += line[..<body.startIndex]
                result += Array(MarkdownFeed.opening.utf8)
                // '-->' in a title would end the comment that carries it.
                result += Array(String(decoding: body.dropFirst(3), as: UTF8.self).replacing("-->", with: "→").utf8)
                if result.last == 13 { result.removeLast() }
                result += Array("-->".utf8)
            } else {
                MarkdownFeed.mask(line, into: &result)
            }
        }
        self.bytes = result
    }

    private static func isNeeded(_ bytes: [UInt8]) -> Bool {
        var last: UInt8 = 0, count = 0
        for byte in bytes where byte == UInt8(ascii: "{") || byte == UInt8(ascii: ":") || last != 0 {
            guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: ":") else { last = 0; continue }
            count = byte == last ? count + 1 : 1
            last = byte
            if count >= (byte == UInt8(ascii: "{") ? 2 : 3) { return true }
        }
        return false
    }

    /// Code spans keep their marks, so that they stay code.
    private static func mask(_ line: ArraySlice<UInt8>, into result: inout [UInt8]) {
        let open = UInt8(ascii: "{"), close = UInt8(ascii: "}")
        var index = line.startIndex
        while index < line.endIndex {
            let rest = line[index...]
            if rest.starts(with: "\\{{".utf8) {
                result += [escape, brace, brace]
                index += 3
                continue
            }
            guard rest.starts(with: "{{".utf8),
                let end = rest.indices.dropFirst(2).first(where: {
                    $0 + 1 < line.endIndex && line[$0] == close && line[$0 + 1] == close
                })
            else {
                result.append(line[index])
                index += 1
                continue
            }
            result += [open, open]
            for byte in line[(index + 2)..<end] {
                result.append(marks.firstIndex(of: byte).map { codes[$0] } ?? byte)
            }
            result += [close, close]
            index = end + 2
        }
    }

    // MARK: Back

    /// A text as it is meant.
    static func text(_ literal: String) -> String { restored(literal, isCode: false) }

    /// A text as it was written.
    static func code(_ literal: String) -> String { restored(literal, isCode: true) }

    private static func restored(_ literal: String, isCode: Bool) -> String {
        guard literal.utf8.contains(where: { $0 < 20 && $0 != 10 && $0 != 9 && $0 != 13 }) else { return literal }
        var bytes: [UInt8] = []
        for byte in literal.utf8 {
            if let index = codes.firstIndex(of: byte) {
                bytes.append(marks[index])
            } else if byte == brace {
                bytes.append(UInt8(ascii: "{"))
            } else if byte == escape {
                if isCode { bytes.append(UInt8(ascii: "\\")) }
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What stands behind `:::`, of a line that this made a comment.
    static func fence(_ literal: String) -> String? {
        let line = literal.drop { $0 == " " }
        guard line.hasPrefix(opening), let end = line.firstRange(of: "-->") else { return nil }
        return String(line[line.index(line.startIndex, offsetBy: opening.count)..<end.lowerBound])
    }
}
