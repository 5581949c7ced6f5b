import Diagnostics

/// `[@contoh-2024, hlm. 12; @umpama]`: works of the bibliography, in the texts of a line. `\[@` is a bracket.
struct MarkdownCitations {
    private(set) var findings = Findings()
    private(set) var hasCitations = false

    private static let openings = ["[@", "[-@"]

    mutating func marked(_ content: [MarkdownInline]) -> [MarkdownInline] {
        guard content.contains(where: { MarkdownCitations.opening(in: $0) != nil }) else { return content }
        var result: [MarkdownInline] = []
        for inline in MarkdownCitations.joined(content) {
            guard case .text(let text) = inline.kind, MarkdownCitations.opening(in: inline) != nil else {
                result.append(inline)
                continue
            }
            result += pieces(of: text, at: inline.range)
        }
        return result
    }

    private static func opening(in inline: MarkdownInline) -> Range<String.Index>? {
        if case .text(let text) = inline.kind { opening(in: text[...]) } else { nil }
    }

    private static func opening(in text: Substring) -> Range<String.Index>? {
        // Hardly any text has one: looking for two letters takes many times as long as looking for a byte.
        guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
        return openings.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    }

    /// Lines may end within a citation.
    private static func joined(_ content: [MarkdownInline]) -> [MarkdownInline] {
        var result: [MarkdownInline] = [], index = 0
        while index < content.count {
            var inline = content[index]
            index += 1
            while case .text(let text) = inline.kind, isOpen(text), index + 1 < content.count,
                case .softBreak = content[index].kind, case .text(let next) = content[index + 1].kind
            {
                inline = MarkdownInline(.text(text + " " + next), at: union(inline.range, content[index + 1].range))
                index += 2
            }
            result.append(inline)
        }
        return result
    }

    private static func isOpen(_ text: String) -> Bool {
        var rest = text[...]
        while let open = opening(in: rest) {
            guard let close = rest[open.upperBound...].firstIndex(of: "]") else { return true }
            rest = rest[close...]
        }
        return false
    }

    private mutating func pieces(of text: String, at range: SourceRange?) -> [MarkdownInline] {
        var pieces: [MarkdownInline] = [], plain = "", rest = text[...]
        var source = CitationSource(range)
        func flush() {
            guard !plain.isEmpty else { return }
            pieces.append(MarkdownInline(.text(plain), at: source.take(plain)))
            plain = ""
        }
        while let open = MarkdownCitations.opening(in: rest) {
            let isEscaped = source.isEscaped(next: String(rest[open]))
            guard !isEscaped, let close = rest[open.upperBound...].firstIndex(of: "]") else {
                plain += rest[..<open.upperBound]
                rest = rest[open.upperBound...]
                continue
            }
            plain += rest[..<open.lowerBound]
            flush()
            let whole = rest[open.lowerBound...close], inner = whole.dropFirst().dropLast()
            let place = source.takeBracket()
            if let items = MarkdownCitations.citations(in: inner, at: place) {
                hasCitations = true
                pieces.append(MarkdownInline(.citation(items), at: place))
            } else {
                findings.report(.unreadableCitation(String(whole), at: place))
            }
            rest = rest[rest.index(after: close)...]
        }
        plain += rest
        flush()
        return pieces
    }

    /// nil where something stands between the semicolons that is no key.
    static func citations(in inner: Substring, at range: SourceRange?) -> [MarkdownCitation]? {
        var citations: [MarkdownCitation] = [], offset = 0
        let bytes = range.map { Array($0.file.bytes[$0.lower..<$0.upper]) } ?? []
        for part in inner.split(separator: ";", omittingEmptySubsequences: false) {
            var rest = part.trimmingPrefix(while: \.isWhitespace)
            let isYearOnly = rest.first == "-"
            if isYearOnly { rest = rest.dropFirst() }
            guard rest.first == "@" else { return nil }
            var key = rest.dropFirst().prefix(while: isKeyCharacter)
            while let last = key.last, ".:".contains(last) { key.removeLast() }
            guard !key.isEmpty else { return nil }
            rest = rest[key.endIndex...]
            if rest.first == "," { rest = rest.dropFirst() }
            let words = rest.split(whereSeparator: \.isWhitespace)
            let wanted = Array("@\(key)".utf8)
            let found = (offset..<max(offset, bytes.count)).first { bytes[$0...].starts(with: wanted) }
            let place = found.map { range?.slice($0 + 1..<$0 + wanted.count) } ?? range
            offset = found.map { $0 + wanted.count } ?? offset
            citations.append(
                MarkdownCitation(
                    key: String(key), keyRange: place, locator: words.joined(separator: " "), isYearOnly: isYearOnly))
        }
        return citations
    }

    private static func isKeyCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "_-:./+".contains(character)
    }

    private static func union(_ first: SourceRange?, _ last: SourceRange?) -> SourceRange? {
        guard let first, let last else { return first ?? last }
        return SourceRange(first.file, min(first.lower, last.lower), max(first.upper, last.upper))
    }
}

/// Where the pieces of a text stand in its file, where it may be written with backslashes and line ends.
private struct CitationSource {
    private let range: SourceRange?
    private let bytes: [UInt8]
    private var cursor = 0
    /// From where brackets are looked for.
    private var looked = 0

    init(_ range: SourceRange?) {
        self.range = range
        bytes = range.map { Array($0.file.bytes[$0.lower..<$0.upper]) } ?? []
    }

    private func find(_ text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard !wanted.isEmpty, start <= bytes.count - wanted.count else { return nil }
        return (start...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
    }

    /// Whether the next opening has a backslash before it.
    mutating func isEscaped(next opening: String) -> Bool {
        guard let place = find(opening, from: looked) else { return false }
        looked = place + opening.utf8.count
        return place > 0 && bytes[place - 1] == UInt8(ascii: "\\")
    }

    /// The plain text before the bracket that was looked at last, or up to the end.
    mutating func take(_ text: String) -> SourceRange? {
        if let place = find(text, from: cursor) {
            let end = place + text.utf8.count
            cursor = end
            return range?.slice(place..<end)
        }
        let end = find("[", from: cursor) ?? bytes.count
        defer { cursor = end }
        return range?.slice(cursor..<end)
    }

    /// The bracket whose opening was looked at last.
    mutating func takeBracket() -> SourceRange? {
        guard let start = (0..<min(looked, bytes.count)).last(where: { bytes[$0] == UInt8(ascii: "[") }),
            let close = bytes[start...].firstIndex(of: UInt8(ascii: "]"))
        else { return range }
        cursor = close + 1
        looked = max(looked, cursor)
        return range?.slice(start..<close + 1)
    }
}

extension Diagnostic {
    fileprivate static func unreadableCitation(_ text: String, at range: SourceRange?) -> Diagnostic {
        Diagnostic(
            "markdown.citation",
            Wording(id: "kutipan \(text) tidak dapat dibaca", en: "cannot read the citation \(text)"), at: range
        )
        .rule(
            Wording(
                id:
                    "kutipan ditulis [@kunci], [@kunci, hlm. 12], [@kunci; @kunci-lain], atau [-@kunci] untuk tahunnya saja",
                en: "citations are [@key], [@key, hlm. 12], [@key; @other], or [-@key] for the year alone")
        )
        .fix(Wording(id: "perbaiki kuncinya, atau tulis \\[@ untuk kurung biasa", en: "mend its key, or write \\[@"))
    }
}
