import Diagnostics

/// Walks through the bytes of a file beside libxml2, one tag behind it, and finds the places that libxml2 does not tell.
///
/// Everything up to the tag that libxml2 reports is well formed when the cursor gets there; so it needs no checks of its own
/// beyond staying inside the file. Steps: skip text, comments, CDATA sections and instructions up to the next tag, collecting the
/// text; then take the tag apart.
struct MarkupCursor {
    private let file: SourceFile
    private var position: Int

    init(_ file: SourceFile) {
        self.file = file
        position = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The texts between the cursor and the next tag; the cursor stands at its `<` afterwards.
    mutating func textsBeforeTag() -> [XMLText] {
        var texts: [XMLText] = []
        while position < file.bytes.count {
            let start = position
            if skip("<!--") {
                skip(past: "-->")
            } else if skip("<![CDATA[") {
                let begin = position
                skip(past: "]]>")
                texts.append(XMLText(.cdata, at: SourceRange(file, begin, position - 3)))
            } else if skip("<?") {
                skip(past: "?>")
            } else if file.bytes[position] == UInt8(ascii: "<") {
                return texts
            } else {
                position = file.bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? file.bytes.count
                texts.append(XMLText(.text, at: SourceRange(file, start, position)))
            }
        }
        return texts
    }

    /// Takes the start tag at the cursor; nil if there is none.
    mutating func startTag() -> StartTag? {
        let start = position
        guard skip("<") else { return nil }
        let nameRange = name()
        var attributes: [XMLAttribute] = []
        var isClosed = false
        while true {
            skipSpace()
            isClosed = skip("/>")
            if isClosed || skip(">") { break }
            guard let attribute = attribute() else { return nil }
            attributes.append(attribute)
        }
        return StartTag(
            name: nameRange.text, range: SourceRange(file, start, position), nameRange: nameRange,
            attributes: attributes,
            isClosed: isClosed)
    }

    /// Goes past the end tag at the cursor.
    mutating func skipEndTag() {
        guard skip("</") else { return }
        skip(past: ">")
    }

    private mutating func attribute() -> XMLAttribute? {
        let nameRange = name()
        skipSpace()
        guard nameRange.upper > nameRange.lower, skip("=") else { return nil }
        skipSpace()
        guard position < file.bytes.count else { return nil }
        let quote = file.bytes[position]
        let start = position + 1
        guard let end = file.bytes[start...].firstIndex(of: quote) else { return nil }
        position = end + 1
        return XMLAttribute(
            name: nameRange.text, nameRange: nameRange, content: XMLText(.attribute, at: SourceRange(file, start, end)))
    }

    private mutating func name() -> SourceRange {
        let start = position
        while position < file.bytes.count, !" \t\r\n=/>".utf8.contains(file.bytes[position]) { position += 1 }
        return SourceRange(file, start, position)
    }

    private mutating func skipSpace() {
        while position < file.bytes.count, " \t\r\n".utf8.contains(file.bytes[position]) { position += 1 }
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { expected in
            guard file.bytes[position...].starts(with: expected) else { return false }
            position += expected.count
            return true
        }
    }

    private mutating func skip(past end: StaticString) {
        end.withUTF8Buffer { expected in
            while position < file.bytes.count {
                if file.bytes[position...].starts(with: expected) {
                    position += expected.count
                    return
                }
                position += 1
            }
        }
    }
}
