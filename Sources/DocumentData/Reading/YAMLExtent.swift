import Diagnostics

/// Finds where a YAML value ends, for the library tells only where it begins.
enum YAMLExtent {
    enum Style { case plain, singleQuoted, doubleQuoted, block }

    /// The end of a scalar that begins at `start`; `value` is what the library read.
    static func end(of value: String, _ style: Style, from start: Int, in file: SourceFile) -> Int {
        let bytes = file.bytes
        switch style {
        case .singleQuoted: return endOfQuotes(bytes, start, UInt8(ascii: "'"), escape: nil)
        case .doubleQuoted: return endOfQuotes(bytes, start, UInt8(ascii: "\""), escape: UInt8(ascii: "\\"))
        case .plain:
            let end = start + value.utf8.count
            if end <= bytes.count, bytes[start..<end].elementsEqual(value.utf8) { return end }
            return endByWalking(value, from: start, in: file)
        case .block:
            let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            return value.isEmpty ? lineEnd : endByWalking(value, from: start, in: file)
        }
    }

    /// The start of a scalar behind its tag: '!!str 008'.
    static func skippingTag(from start: Int, in bytes: [UInt8]) -> Int {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "!") else { return start }
        let afterTag = bytes[start...].firstIndex(where: AlignmentWalk.isSpace) ?? bytes.count
        return bytes[afterTag...].firstIndex { !AlignmentWalk.isSpace($0) } ?? bytes.count
    }

    /// The end of a flow collection, behind its bracket; `end` is where its last child ends. Block collections end there.
    static func end(ofCollectionFrom start: Int, lastChild end: Int, in bytes: [UInt8]) -> Int {
        guard start < bytes.count else { return end }
        let closing: UInt8
        switch bytes[start] {
        case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
        case UInt8(ascii: "["): closing = UInt8(ascii: "]")
        default: return end
        }
        var index = max(end, start + 1)
        while index < bytes.count, AlignmentWalk.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: ",") {
            index += 1
        }
        return index < bytes.count && bytes[index] == closing ? index + 1 : max(end, start + 1)
    }

    private static func endByWalking(_ value: String, from start: Int, in file: SourceFile) -> Int {
        var walk = AlignmentWalk(SourceRange(file, start, file.bytes.count))
        var end = start
        for byte in value.utf8 {
            let offset = walk.offset(ofNext: byte)
            if !AlignmentWalk.isSpace(byte) { end = offset + 1 }
        }
        return end
    }

    private static func endOfQuotes(_ bytes: [UInt8], _ start: Int, _ quote: UInt8, escape: UInt8?) -> Int {
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == escape {
                index += 2
            } else if bytes[index] != quote {
                index += 1
            } else if escape == nil, index + 1 < bytes.count, bytes[index + 1] == quote {
                index += 2
            } else {
                return index + 1
            }
        }
        return bytes.count
    }
}
