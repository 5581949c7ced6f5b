/// A tag in the bytes of a part, where it stands.
struct MarkupTag {
    enum Kind { case start, end, empty }

    let kind: Kind
    /// From `<` to behind `>`.
    let range: Range<Int>
    /// With its prefix.
    let name: Range<Int>

    /// All tags of a well-formed part, in order; what stands in comments and CDATA is none.
    static func tags(of bytes: [UInt8]) -> [MarkupTag] {
        var tags: [MarkupTag] = [], index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = bytes[(open + 1)...]
            if rest.starts(with: "!--".utf8) {
                index = end(of: "-->", in: bytes, from: open + 4)
            } else if rest.starts(with: "![CDATA[".utf8) {
                index = end(of: "]]>", in: bytes, from: open + 9)
            } else if rest.first == UInt8(ascii: "?") {
                index = end(of: "?>", in: bytes, from: open + 2)
            } else {
                let tag = tag(at: open, in: bytes)
                if rest.first != UInt8(ascii: "!") { tags.append(tag) }
                index = tag.range.upperBound
            }
        }
        return tags
    }

    private static func tag(at open: Int, in bytes: [UInt8]) -> MarkupTag {
        let isEnd = open + 1 < bytes.count && bytes[open + 1] == UInt8(ascii: "/")
        let first = open + (isEnd ? 2 : 1)
        var index = first, quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            index += 1
        }
        let isEmpty = !isEnd && index > first && index < bytes.count && bytes[index - 1] == UInt8(ascii: "/")
        let nameEnd = bytes[first..<index].firstIndex { $0 <= 32 || $0 == UInt8(ascii: "/") } ?? index
        return MarkupTag(
            kind: isEnd ? .end : isEmpty ? .empty : .start, range: open..<min(bytes.count, index + 1),
            name: first..<nameEnd)
    }

    private static func end(of mark: StaticString, in bytes: [UInt8], from start: Int) -> Int {
        let length = mark.utf8CodeUnitCount
        var index = start
        while index + length <= bytes.count {
            if (0..<length).allSatisfy({ bytes[index + $0] == mark.utf8Start[$0] }) { return index + length }
            index += 1
        }
        return bytes.count
    }

    func isNamed(_ local: String, in bytes: [UInt8]) -> Bool {
        let name = bytes[name]
        let start = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
        return name[start...].elementsEqual(local.utf8)
    }

    /// With its colon; empty for names without.
    func prefix(in bytes: [UInt8]) -> String {
        bytes[name].firstIndex(of: UInt8(ascii: ":")).map {
            String(decoding: bytes[name.lowerBound...$0], as: UTF8.self)
        }
            ?? ""
    }

    /// Attributes as they are written: names with prefixes, values without quotes, and where each stands with the space before it.
    func attributes(in bytes: [UInt8]) -> [(name: String, value: String, range: Range<Int>)] {
        var attributes: [(String, String, Range<Int>)] = [], index = name.upperBound
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, bytes[index] <= 32 { index += 1 }
            guard let equals = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "=")),
                let open = bytes[equals..<range.upperBound].firstIndex(where: { $0 == 34 || $0 == 39 }),
                let close = bytes[(open + 1)..<range.upperBound].firstIndex(of: bytes[open])
            else { return attributes }
            let name = String(decoding: bytes[index..<equals].filter { $0 > 32 }, as: UTF8.self)
            attributes.append((name, String(decoding: bytes[(open + 1)..<close], as: UTF8.self), start..<(close + 1)))
            index = close + 1
        }
        return attributes
    }

    /// The value of an attribute without prefix.
    func value(_ name: String, in bytes: [UInt8]) -> String? {
        attributes(in: bytes).first { $0.name == name }?.value
    }

    /// Whether the name is this one with its prefix.
    func isWritten(_ whole: String, in bytes: [UInt8]) -> Bool { bytes[name].elementsEqual(whole.utf8) }

    /// The value of an attribute with its prefix.
    func text(_ whole: String, in bytes: [UInt8]) -> String? { value(whole, in: bytes) }

    func number(_ whole: String, in bytes: [UInt8]) -> Int? { value(whole, in: bytes).flatMap { Int($0) } }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// Names of sheets in attributes.
    static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
    }
}
