/// Raised and lowered digits and signs within the texts of an SVG picture, set from the digits of the same font: most fonts have no ₂, and
/// the library that draws pictures would take it from another font, in another weight. In paragraphs shaping does the same.
enum SVGScripts {
    private static let digits = Array("0123456789+−=()n".unicodeScalars)
    private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ".unicodeScalars)
    private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ".unicodeScalars)
    /// All fonts have these.
    private static let common = Set("¹²³".unicodeScalars)

    /// The bytes of the picture, with a `tspan` for each run of such characters in its texts; as they are where there is none.
    static func composed(_ bytes: [UInt8]) -> [UInt8] {
        guard mayHaveScripts(bytes) else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        var result = "", rest = Substring(text), depth = 0, prefix = Substring()
        while let open = rest.firstIndex(of: "<") {
            result += depth > 0 ? composed(rest[..<open], prefix) : String(rest[..<open])
            let end = SVGScripts.end(of: rest[open...])
            let tag = rest[open..<end]
            result += tag
            rest = rest[end...]
            guard !tag.hasPrefix("<!"), !tag.hasPrefix("<?") else { continue }
            let name = tag.dropFirst().drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" && $0 != ">" }
            guard name == "text" || name.hasSuffix(":text") else { continue }
            prefix = name.dropLast(4)
            if tag.hasPrefix("</") { depth = max(0, depth - 1) } else if !tag.hasSuffix("/>") { depth += 1 }
        }
        return Array((result + rest).utf8)
    }

    /// U+2070 to U+209C begin with these two pairs of bytes.
    private static func mayHaveScripts(_ bytes: [UInt8]) -> Bool {
        for index in bytes.indices.dropLast(2) where bytes[index] == 0xE2 {
            if bytes[index + 1] == 0x81 && bytes[index + 2] >= 0xB0 || bytes[index + 1] == 0x82 { return true }
        }
        return false
    }

    /// Behind a tag, a comment, or what is not to be read as markup.
    private static func end(of text: Substring) -> Substring.Index {
        for (start, mark) in [("<!--", "-->"), ("<![CDATA[", "]]>")] where text.hasPrefix(start) {
            var index = text.startIndex
            while index < text.endIndex {
                if text[index...].hasPrefix(mark) { return text.index(index, offsetBy: mark.count) }
                index = text.index(after: index)
            }
            return text.endIndex
        }
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == ">" {
                return text.index(after: index)
            }
        }
        return text.endIndex
    }

    private static func composed(_ content: Substring, _ prefix: Substring) -> String {
        let scalars = Array(content.unicodeScalars)
        var result = String.UnicodeScalarView(), start = 0
        while start < scalars.count {
            let alphabet = [raised, lowered].first { $0.contains(scalars[start]) }
            guard let alphabet else {
                result.append(scalars[start])
                start += 1
                continue
            }
            let end = scalars[start...].firstIndex { !alphabet.contains($0) } ?? scalars.count
            let run = scalars[start..<end]
            if run.allSatisfy(common.contains) {
                result.append(contentsOf: run)
            } else {
                let plain = run.compactMap { alphabet.firstIndex(of: $0).map { digits[$0] } }
                let shift = alphabet == raised ? "super" : "sub"
                result.append(
                    contentsOf: "<\(prefix)tspan style=\"baseline-shift:\(shift);font-size:70%\">".unicodeScalars)
                result.append(contentsOf: plain)
                result.append(contentsOf: "</\(prefix)tspan>".unicodeScalars)
            }
            start = end
        }
        return String(result)
    }
}
