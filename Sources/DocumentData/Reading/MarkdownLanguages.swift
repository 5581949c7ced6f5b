import Diagnostics

/// `*smart city*{lang=en}` and `[Smart Living]{lang=en}`: says in which language words are, for voices that read them; within brackets they
/// look like the words around them.
enum MarkdownLanguages {
    static func mark(_ language: String) -> String { "{lang=\(language)}" }

    static func marked(_ content: [MarkdownInline]) -> [MarkdownInline] { behindMarks(withinBrackets(content)) }

    private static func behindMarks(_ content: [MarkdownInline]) -> [MarkdownInline] {
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

    /// Brackets are texts for cmark, and may stand in different ones when there are marks between them.
    private static func withinBrackets(_ content: [MarkdownInline]) -> [MarkdownInline] {
        let close = "]{lang="
        guard
            content.contains(where: {
                if case .text(let text) = $0.kind {
                    text.utf8.contains(UInt8(ascii: "]")) && text.contains(close)
                } else {
                    false
                }
            })
        else { return content }
        var result: [MarkdownInline] = []
        for inline in content {
            guard case .text(let text) = inline.kind else {
                result.append(inline)
                continue
            }
            var from = text.startIndex
            while let end = text[from...].range(of: close) {
                let mark = text[text.index(after: end.lowerBound)...]
                guard let language = language(of: String(mark)),
                    let inner = opened(&result, part(of: inline, from..<end.lowerBound))
                else {
                    result.append(part(of: inline, from..<end.upperBound))
                    from = end.upperBound
                    continue
                }
                result.append(
                    MarkdownInline(.foreign(language: language, behindMarks(inner)), at: inner.first?.range))
                from = text.index(mark.startIndex, offsetBy: MarkdownLanguages.mark(language).count)
            }
            if from < text.endIndex || text.isEmpty { result.append(part(of: inline, from..<text.endIndex)) }
        }
        return result
    }

    /// What stands behind the last opening bracket, which is taken out of what there is so far; nil without one, or with nothing behind it.
    private static func opened(_ result: inout [MarkdownInline], _ last: MarkdownInline) -> [MarkdownInline]? {
        let all = result + [last]
        for index in all.indices.reversed() {
            guard case .text(let text) = all[index].kind, let open = text.lastIndex(of: "[") else { continue }
            let first = part(of: all[index], text.index(after: open)..<text.endIndex)
            let inner = ([first] + all[(index + 1)...]).filter { !isNothing($0) }
            guard !inner.isEmpty else { return nil }
            let before = part(of: all[index], text.startIndex..<open)
            result = all[..<index] + (isNothing(before) ? [] : [before])
            return inner
        }
        return nil
    }

    private static func isNothing(_ inline: MarkdownInline) -> Bool {
        if case .text(let text) = inline.kind { text.isEmpty } else { false }
    }

    /// A part of a text with its place; where the source is written otherwise, with the place of the whole.
    private static func part(of inline: MarkdownInline, _ range: Range<String.Index>) -> MarkdownInline {
        guard case .text(let text) = inline.kind else { return inline }
        let (lower, upper) = (
            text.utf8.distance(from: text.startIndex, to: range.lowerBound),
            text.utf8.distance(from: text.startIndex, to: range.upperBound)
        )
        let place = inline.range.map { whole in
            whole.text == text ? SourceRange(whole.file, whole.lower + lower, whole.lower + upper) : whole
        }
        return MarkdownInline(.text(String(text[range])), at: place)
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
