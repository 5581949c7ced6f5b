/// Finds what an SVG file wants from outside: librsvg would leave it out of the picture without a word.
enum SVGReferences {
    /// The first reference to another file or address, or nil. Links that are only clicked (`<a>`) do not count.
    static func firstExternal(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        if let entity = declaration("<!ENTITY", in: text, where: { $0.contains("SYSTEM") || $0.contains("PUBLIC") }) {
            return entity
        }
        if let sheet = declaration("<?xml-stylesheet", in: text, where: { _ in true }) { return sheet }
        if let rule = declaration("@import", in: text, where: { _ in true }) { return rule }
        return externalAttribute(in: text) ?? externalFunction(in: text)
    }

    /// A filter that the library cannot be trusted with: it stops the whole program at some sizes of a convolution's matrix, and takes
    /// hundreds of megabytes for turbulence over a large picture.
    static func dangerousFilter(in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        return ["feConvolveMatrix", "feTurbulence"].first { name in
            parts(of: text, after: name).contains {
                $0.first.map { $0.isWhitespace || $0 == "/" || $0 == ">" } ?? false
            }
        }
    }

    /// The text from `start` to the next `>` or `;`, when it satisfies the condition.
    private static func declaration(_ start: String, in text: String, where condition: (Substring) -> Bool) -> String? {
        for part in parts(of: text, after: start) {
            let rest = part.prefix { $0 != ">" && $0 != ";" }
            if condition(rest) { return start + rest.prefix(80) }
        }
        return nil
    }

    private static func externalAttribute(in text: String) -> String? {
        for tag in parts(of: text, after: "<") {
            let content = tag.prefix { $0 != ">" }
            let name = content.prefix { !$0.isWhitespace && $0 != "/" }
            guard name != "a", !name.hasSuffix(":a"), !name.hasPrefix("!") else { continue }
            for rest in parts(of: String(content), after: "href") {
                let value = rest.drop { $0.isWhitespace || $0 == "=" }
                guard let quote = value.first, quote == "\"" || quote == "'" else { continue }
                let target = value.dropFirst().prefix { $0 != quote }.drop(while: \.isWhitespace)
                if !isInternal(target) { return String(target.prefix(80)) }
            }
        }
        return nil
    }

    private static func externalFunction(in text: String) -> String? {
        for rest in parts(of: text, after: "url(") {
            let target = rest.prefix { $0 != ")" }.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            if !isInternal(target) { return String(target.prefix(80)) }
        }
        return nil
    }

    private static func isInternal(_ target: Substring) -> Bool {
        target.isEmpty || target.hasPrefix("#") || target.hasPrefix("data:") || target.hasPrefix("&quot;#")
    }

    /// What follows each occurrence of a word, up to the next occurrence.
    private static func parts(of text: String, after word: String) -> some Sequence<Substring> {
        text.split(separator: word, omittingEmptySubsequences: false).dropFirst()
    }
}
