import Diagnostics

/// Turns cmark's tree into a `MarkdownDocument`.
struct MarkdownConversion {
    static let depthLimit = 100

    private(set) var findings = Findings()
    private(set) var hasExpressions = false
    private var places: MarkdownPlaces
    private let footnotes: [CMarkNode]
    private var depth = 0
    private var isInFootnote = false

    init(_ places: MarkdownPlaces, footnotes: [CMarkNode]) {
        self.places = places
        self.footnotes = footnotes
    }

    // MARK: Blocks

    mutating func blocks(of node: CMarkNode) -> [MarkdownBlock] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= MarkdownConversion.depthLimit else {
            report(
                "markdown.too-deep",
                Wording(id: "Markdown bersarang terlalu dalam", en: "the Markdown is nested too deeply"),
                at: places.range(of: node))
            return []
        }
        var fences = MarkdownFences()
        for child in node.children {
            if child.kind == .htmlBlock, let line = MarkdownFeed.fence(child.literal) {
                meet(line, at: places.range(of: child), &fences)
                continue
            }
            if child.kind == .list {
                fences.append(lists(of: child))
                continue
            }
            guard let block = block(child) else { continue }
            if case .paragraph(let inlines) = block.kind {
                fences.append(MarkedLines.blocks(of: inlines, at: block.range))
            } else {
                fences.append([block])
            }
        }
        var captions = MarkdownCaptions()
        let blocks = captions.captioned(end(&fences))
        findings.report(contentsOf: captions.findings)
        return blocks
    }

    private mutating func block(_ node: CMarkNode) -> MarkdownBlock? {
        let range = places.range(of: node)
        switch node.kind {
        case .paragraph:
            places.enter(node)
            let inlines = inlines(of: node)
            return inlines.isEmpty ? nil : MarkdownBlock(.paragraph(inlines), at: range)
        case .heading:
            places.enter(node)
            let (title, id) = MarkdownCaptions.identified(inlines(of: node))
            return MarkdownBlock(.heading(level: node.headingLevel, title), at: range, id: id)
        case .quote: return MarkdownBlock(.quote(blocks(of: node)), at: range)
        case .table: return table(node, at: range)
        case .codeBlock:
            let text = MarkdownFeed.code(node.literal)
            return MarkdownBlock(.code(text.hasSuffix("\n") ? String(text.dropLast()) : text), at: range)
        case .rule: return MarkdownBlock(.rule, at: range)
        case .htmlBlock:
            refuseHTML(node.literal, at: range)
            return nil
        default: return nil
        }
    }

    private mutating func table(_ node: CMarkNode, at range: SourceRange) -> MarkdownBlock {
        var head: [[MarkdownInline]] = []
        var rows: [[[MarkdownInline]]] = []
        for row in node.children {
            places.enterLine(of: row)
            var cells: [[MarkdownInline]] = []
            for cell in row.children { cells.append(inlines(of: cell)) }
            if row.kind == .tableHeader { head = cells } else { rows.append(cells) }
            reportSurplusCells(row, head.count)
        }
        return MarkdownBlock(.table(alignments: node.columnAlignments, head: head, rows: rows), at: range)
    }

    // MARK: Inlines

    private mutating func inlines(of node: CMarkNode) -> [MarkdownInline] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= MarkdownConversion.depthLimit else {
            report(
                "markdown.too-deep",
                Wording(id: "Markdown bersarang terlalu dalam", en: "the Markdown is nested too deeply"),
                at: places.range(of: node))
            return []
        }
        var result: [MarkdownInline] = []
        for child in node.children {
            if child.kind == .text, let pieces = expressions(in: child.literal) {
                result += pieces
                continue
            }
            guard let inline = inline(child) else { continue }
            if case .text(let text) = inline.kind, let last = result.last, case .text(let before) = last.kind {
                // cmark parts texts at every character that might have been a mark.
                result[result.count - 1] = MarkdownInline(
                    .text(before + text), at: MarkdownConversion.union(last.range, inline.range))
            } else {
                result.append(inline)
            }
        }
        return cited(MarkdownLanguages.marked(result))
    }

    private mutating func cited(_ content: [MarkdownInline]) -> [MarkdownInline] {
        var citations = MarkdownCitations()
        let marked = citations.marked(content)
        findings.report(contentsOf: citations.findings)
        // Like expressions, they are filled in where the text is bound.
        if citations.hasCitations { hasExpressions = true }
        return marked
    }

    private mutating func inline(_ node: CMarkNode) -> MarkdownInline? {
        switch node.kind {
        case .text:
            let literal = MarkdownFeed.text(node.literal)
            return literal.isEmpty ? nil : MarkdownInline(.text(literal), at: places.take(literal))
        case .softBreak: return MarkdownInline(.softBreak, at: places.takeBreak())
        case .hardBreak: return MarkdownInline(.hardBreak, at: places.takeBreak())
        case .code: return MarkdownInline(.code(MarkdownFeed.code(node.literal)), at: places.takeCode())
        case .emphasis: return emphasis(node, "*") { .emphasis($0) }
        case .strong: return emphasis(node, "**") { .strong($0) }
        case .strikethrough: return container(node) { .strikethrough($0) }
        case .link:
            return link(node)
        case .image:
            let range = places.takeImage(node.url), description = MarkdownFeed.code(node.plainText)
            if description.contains("{{") { reportExpressionPlace(at: range) }
            return MarkdownInline(.image(path: MarkdownFeed.code(node.url), description: description), at: range)
        case .htmlInline:
            refuseHTML(node.literal, at: places.take(MarkdownFeed.code(node.literal)))
            return nil
        case .footnoteReference: return footnote(node)
        default: return nil
        }
    }

    private mutating func container(
        _ node: CMarkNode, _ make: ([MarkdownInline]) -> MarkdownInline.Kind
    ) -> MarkdownInline {
        let content = inlines(of: node)
        return MarkdownInline(make(content), at: MarkdownConversion.union(content.first?.range, content.last?.range))
    }

    /// Between digits, asterisks are signs of multiplication: 5*3*2 is no 532.
    private mutating func emphasis(
        _ node: CMarkNode, _ mark: String, _ make: ([MarkdownInline]) -> MarkdownInline.Kind
    ) -> MarkdownInline {
        let inline = container(node, make), length = mark.utf8.count
        guard let range = inline.range, range.lower > length, range.upper + length < range.file.bytes.count else {
            return inline
        }
        let bytes = range.file.bytes,
            places = [range.lower - length - 1, range.lower, range.upper - 1, range.upper + length]
        guard places.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0]) }) else { return inline }
        let outer = SourceRange(range.file, range.lower - length, range.upper + length)
        return MarkdownInline(.text(mark + node.plainText + mark), at: outer)
    }

    /// cmark drops the cells of a row that its table has no heads for.
    private mutating func reportSurplusCells(_ row: CMarkNode, _ count: Int) {
        guard let range = places.cell(count, of: row) else { return }
        findings.report(
            Diagnostic(
                "markdown.surplus-cell",
                Wording(
                    id: "baris ini mempunyai lebih dari \(count) sel; isinya akan hilang",
                    en: "this row has more than \(count) cells; they would be lost"),
                at: range
            )
            .rule(Wording(id: "tanda | di dalam sel ditulis \\|", en: "a | within a cell is written \\|"))
            .fix(Wording(id: "tambah judul kolom, atau tulis \\|", en: "add a head for the column, or write \\|")))
    }

    /// cmark has replaced the label by the number of the footnote.
    private mutating func footnote(_ node: CMarkNode) -> MarkdownInline? {
        let range = places.take("[^")
        guard let number = Int(node.literal), footnotes.indices.contains(number - 1) else { return nil }
        guard !isInFootnote else {
            report(
                "markdown.nested-footnote",
                Wording(
                    id: "catatan kaki di dalam catatan kaki",
                    en: "a footnote inside a footnote"), at: range)
            return nil
        }
        let outside = places
        isInFootnote = true
        let content = blocks(of: footnotes[number - 1])
        isInFootnote = false
        places = outside
        _ = places.take("]")
        return MarkdownInline(.footnote(content), at: range)
    }

    /// `[](#id)` and `[Tabel](#id)` are references; every other text is a link as it stands.
    private mutating func link(_ node: CMarkNode) -> MarkdownInline {
        let url = MarkdownFeed.code(node.url), start = places.mark
        let inline = container(node) { .link(target: url, $0) }
        places.skipTarget(url)
        if url.contains("{{") { reportExpressionPlace(at: inline.range ?? places.since(start)) }
        guard url.hasPrefix("#"), url.utf8.count > 1, case .link(_, let content) = inline.kind else { return inline }
        let id = String(url.dropFirst())
        if content.isEmpty { return MarkdownInline(.reference(id: id, word: ""), at: places.target(url, since: start)) }
        guard content.count == 1, case .text(let word) = content[0].kind, MarkdownCaptions.isReferenceWord(word) else {
            return inline
        }
        return MarkdownInline(.reference(id: id, word: word), at: inline.range)
    }

    /// The pieces of a text with `{{ … }}`; nil where there is none.
    private mutating func expressions(in literal: String) -> [MarkdownInline]? {
        guard literal.utf8.contains(UInt8(ascii: "{")), literal.contains("{{") else { return nil }
        var pieces: [MarkdownInline] = [], rest = literal[...]
        while let open = rest.firstRange(of: "{{") {
            let before = MarkdownFeed.text(String(rest[..<open.lowerBound]))
            if !before.isEmpty { pieces.append(MarkdownInline(.text(before), at: places.take(before))) }
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                reportUnclosedExpression()
                rest = rest[open.lowerBound...]
                break
            }
            let inner = MarkdownFeed.code(String(rest[open.upperBound..<close.lowerBound]))
            pieces.append(MarkdownInline(.expression(inner), at: places.take("{{" + inner + "}}")))
            hasExpressions = true
            rest = rest[close.upperBound...]
        }
        let after = MarkdownFeed.text(String(rest))
        if !after.isEmpty { pieces.append(MarkdownInline(.text(after), at: places.take(after))) }
        return pieces
    }

    // MARK: Findings

    private mutating func reportUnclosedExpression() {
        var here = places
        findings.report(
            Diagnostic(
                "markdown.unclosed-expression",
                Wording(id: "\"{{\" tidak ditutup pada baris ini", en: "'{{' is not closed on this line"),
                at: here.take("{{")
            )
            .fix(
                Wording(id: "tambahkan }}, atau tulis \\{{ untuk kurung biasa", en: "add }}, or write \\{{ for braces"))
        )
    }

    private mutating func reportExpressionPlace(at range: SourceRange) {
        findings.report(
            Diagnostic(
                "markdown.expression-place",
                Wording(
                    id: "{{ … }} tidak dapat dipakai di dalam alamat atau keterangan gambar",
                    en: "{{ … }} cannot stand in an address or in the description of a picture"), at: range
            )
            .fix(Wording(id: "tulis di dalam teks", en: "write it in the text")))
    }

    private mutating func refuseHTML(_ literal: String, at range: SourceRange) {
        let text = literal.drop(while: \.isWhitespace)
        if text.hasPrefix("<!--"), !text.dropFirst(4).contains("<") || text.hasSuffix("-->") || text.hasSuffix("-->\n")
        {
            return
        }
        report(
            "markdown.raw-html",
            Wording(
                id: "HTML tidak didukung di dalam Markdown",
                en: "HTML is not supported in Markdown"), at: range)
    }

    /// cmark leaves out definitions that nothing refers to; whoever wrote them should know.
    mutating func reportLostFootnotes() {
        let text = places.text
        // Most texts have no footnote, and bytes tell it quickest.
        guard
            zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == UInt8(ascii: "[") && $1 == UInt8(ascii: "^") }
            )
        else { return }
        var mentions: [Substring: Int] = [:]
        for piece in text.split(separator: "[^").dropFirst(text.hasPrefix("[^") ? 0 : 1) {
            if let end = piece.firstIndex(of: "]") { mentions[piece[..<end], default: 0] += 1 }
        }
        var offset = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let label = MarkdownConversion.definedLabel(line), mentions[label] == 1 {
                let range = places.range(offset..<(offset + label.utf8.count + 4))
                findings.report(
                    Diagnostic(
                        "markdown.unused-footnote", .warning,
                        Wording(
                            id: "catatan kaki \"\(label)\" tidak dirujuk",
                            en: "footnote \"\(label)\" is not referred to"), at: range))
            }
            offset += line.utf8.count + 1
        }
    }

    private static func definedLabel(_ line: Substring) -> Substring? {
        guard line.hasPrefix("[^"), let end = line.firstIndex(of: "]"), line[end...].hasPrefix("]:") else { return nil }
        return line[line.index(line.startIndex, offsetBy: 2)..<end]
    }

    /// What a numbered item was typed with.
    func number(of item: CMarkNode) -> Int? { places.number(of: item)?.value }
    func placeOfNumber(_ item: CMarkNode) -> SourceRange? { places.number(of: item).map { places.range($0.offsets) } }
    func isAfterBlank(_ node: CMarkNode) -> Bool { places.isBlank(line: node.start.line - 1) }
    func place(of node: CMarkNode) -> SourceRange { places.range(of: node) }
    func places(of nodes: ArraySlice<CMarkNode>) -> SourceRange? {
        MarkdownConversion.union(nodes.first.map(place), nodes.last.map(place))
    }

    var placesText: String { places.text }
    func range(of offsets: Range<Int>) -> SourceRange { places.range(offsets) }
    mutating func report(_ finding: Diagnostic) { findings.report(finding) }

    private mutating func report(_ id: String, _ message: Wording, at range: SourceRange) {
        findings.report(Diagnostic(id, message, at: range))
    }

    private static func union(_ first: SourceRange?, _ last: SourceRange?) -> SourceRange? {
        guard let first, let last else { return first ?? last }
        return SourceRange(first.file, min(first.lower, last.lower), max(first.upper, last.upper))
    }
}
