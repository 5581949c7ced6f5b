/// The texts of an SVG picture and the families that they ask for. The library that draws pictures takes any font and draws a box where
/// none has a character, without a word.
struct SVGTexts {
    /// Characters between the tags of `text` elements, entities resolved.
    private(set) var characters: Set<Unicode.Scalar> = []
    /// Lists of families, as they are written.
    private(set) var families: [[String]] = []
    /// Text in `foreignObject`, which the library leaves out.
    private(set) var leftOut = ""

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var rest = Substring(text), textDepth = 0, foreignDepth = 0
        while let open = rest.firstIndex(of: "<") {
            add(rest[..<open], isText: textDepth > 0, isForeign: foreignDepth > 0)
            let tag = rest[open...]
            if tag.hasPrefix("<!--") {
                rest = SVGTexts.rest(of: tag, after: "-->")
            } else if tag.hasPrefix("<![CDATA[") {
                let inner = tag.dropFirst(9)
                rest = SVGTexts.rest(of: inner, after: "]]>")
                let content = inner[..<(inner.endIndex == rest.startIndex ? inner.endIndex : rest.startIndex)]
                add(
                    content.hasSuffix("]]>") ? content.dropLast(3) : content, isText: textDepth > 0,
                    isForeign: foreignDepth > 0)
            } else {
                let content = tag.dropFirst().prefix { $0 != ">" }
                rest = tag.dropFirst(content.count + 1).dropFirst()
                let isEnd = content.hasPrefix("/"), isEmpty = content.hasSuffix("/")
                let name =
                    content.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }.split(separator: ":").last ?? ""
                let change = isEnd ? -1 : isEmpty ? 0 : 1
                if name == "text" { textDepth = max(0, textDepth + change) }
                if name == "foreignObject" { foreignDepth = max(0, foreignDepth + change) }
                if !isEnd { addFamilies(of: content) }
            }
        }
        // Rules of a style sheet within the picture.
        addFamilies(of: Substring(text), isAttribute: false)
    }

    private static func rest(of text: Substring, after mark: String) -> Substring {
        var rest = text
        while !rest.isEmpty, !rest.hasPrefix(mark) { rest = rest.dropFirst() }
        return rest.dropFirst(mark.count)
    }

    private mutating func add(_ content: Substring, isText: Bool, isForeign: Bool) {
        guard isText || isForeign else { return }
        let resolved = SVGTexts.resolved(content)
        if isForeign {
            leftOut += resolved.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        } else {
            for scalar in resolved.unicodeScalars where !scalar.properties.isWhitespace { characters.insert(scalar) }
        }
    }

    /// `font-family="…"` of an element.
    private mutating func addFamilies(of content: Substring, isAttribute: Bool = true) {
        let mark = isAttribute ? "font-family=" : "font-family:"
        for part in content.split(separator: mark, omittingEmptySubsequences: false).dropFirst() {
            let value: Substring
            if isAttribute, let quote = part.first, quote == "\"" || quote == "'" {
                value = part.dropFirst().prefix { $0 != quote }
            } else {
                value = part.prefix { $0 != ";" && $0 != "}" && $0 != ">" && $0 != "\"" && $0 != "<" }
            }
            let names = SVGTexts.resolved(value).split(separator: ",").map { name in
                name.filter { $0 != "'" && $0 != "\"" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            if !names.allSatisfy(\.isEmpty) { families.append(names.filter { !$0.isEmpty }) }
        }
    }

    /// The five entities of XML and numbers of characters.
    private static func resolved(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var result = "", rest = text
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            let name = rest[rest.index(after: mark)...].prefix { $0 != ";" }
            let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][String(name)]
            let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
            let scalar = name.hasPrefix("#") ? number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } : nil
            guard name.endIndex < rest.endIndex, let found = known ?? scalar else {
                result += "&"
                rest = rest[rest.index(after: mark)...]
                continue
            }
            result += found
            rest = rest[rest.index(after: name.endIndex)...]
        }
        return result + rest
    }
}
