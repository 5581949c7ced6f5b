import Diagnostics

/// `*smart city*{lang=en}`: says in which language words are that have a mark of their own, for voices that read them.
enum MarkdownLanguages {
    static func mark(_ language: String) -> String { "{lang=\(language)}" }

    static func marked(_ content: [MarkdownInline]) -> [MarkdownInline] {
        guard content.contains(where: { if case .text(let text) = $0.kind { text.hasPrefix("{lang=") } else { false } })
        else { return content }
        var result: [MarkdownInline] = []
        for inline in content {
            guard case .text(let text) = inline.kind, let last = result.last, takesLanguage(last.kind),
                let language = language(of: text)
            else {
                result.append(inline)
                continue
            }
            result[result.count - 1] = MarkdownInline(.foreign(language: language, [last]), at: last.range)
            let mark = mark(language), rest = text.dropFirst(mark.count)
            guard !rest.isEmpty else { continue }
            let range = inline.range.map {
                $0.text.hasPrefix(mark) ? SourceRange($0.file, $0.lower + mark.utf8.count, $0.upper) : $0
            }
            result.append(MarkdownInline(.text(String(rest)), at: range))
        }
        return result
    }

    private static func takesLanguage(_ kind: MarkdownInline.Kind) -> Bool {
        switch kind {
        case .emphasis, .strong, .strikethrough, .link: true
        default: false
        }
    }

    /// BCP 47: letters, then parts of letters and digits.
    private static func language(of text: String) -> String? {
        guard text.hasPrefix("{lang="), let end = text.firstIndex(of: "}") else { return nil }
        let tag = text[..<end].dropFirst("{lang=".count),
            parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }),
            parts.allSatisfy({
                (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            })
        else { return nil }
        return String(tag)
    }
}
