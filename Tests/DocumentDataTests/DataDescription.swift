import Diagnostics
@testable import DocumentData

/// A value as one line, so that a test can state a whole tree.
func describe(_ node: DataNode?) -> String {
    guard let node else { return "nil" }
    return switch node.value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let number): "#\(number)"
    case .text(let text): "'\(text)'"
    case .written(let text): "=\(text)"
    case .date(let date): "\(date.year)-\(date.month)-\(date.day)"
    case .list(let nodes): "[" + nodes.map(describe).joined(separator: ", ") + "]"
    case .record(let record):
        "{" + record.entries.map { "\($0.key): \(describe($0.node))" }.joined(separator: ", ") + "}"
    case .markdown(let document): describe(document.blocks)
    }
}

func describe(_ blocks: [MarkdownBlock]) -> String { blocks.map(describe).joined(separator: " ") }

func describe(_ block: MarkdownBlock) -> String {
    let id = block.id.map { "#\($0) " } ?? "", caption = block.caption.map { "<<\(describe($0))>> " } ?? ""
    return id + caption + describe(block.kind)
}

func describe(_ kind: MarkdownBlock.Kind) -> String {
    switch kind {
    case .heading(let level, let inlines): "h\(level)(\(describe(inlines)))"
    case .paragraph(let inlines): "p(\(describe(inlines)))"
    case .quote(let blocks): "quote(\(describe(blocks)))"
    case .list(let start, let isTight, let items, let marker):
        "list(\(start.map(String.init) ?? "•")\(marker.map { " " + $0 } ?? "")\(isTight ? "" : " loose"): \(items.map { "<" + describe($0) + ">" }.joined()))"
    case .table(let alignments, let head, let rows):
        "table(\(alignments.map { "\($0)" }.joined(separator: ",")): \(([head] + rows).map { $0.map(describe).joined(separator: "|") }.joined(separator: "/")))"
    case .code(let text): "code(\(text))"
    case .rule: "rule"
    case .fenced(let fence, let title, let blocks): "\(fence)(\(describe(title))) {\(describe(blocks))}"
    }
}

func describe(_ inlines: [MarkdownInline]) -> String {
    inlines.map { inline in
        switch inline.kind {
        case .text(let text): text
        case .emphasis(let content): "*\(describe(content))*"
        case .strong(let content): "**\(describe(content))**"
        case .strikethrough(let content): "~\(describe(content))~"
        case .code(let text): "`\(text)`"
        case .link(let target, let content): "[\(describe(content))](\(target))"
        case .image(let path, let description): "![\(description)](\(path))"
        case .footnote(let blocks): "^{\(describe(blocks))}"
        case .foreign(let language, let content): "\(describe(content))‹\(language)›"
        case .softBreak: "␤"
        case .hardBreak: "⏎"
        case .expression(let text): "{{\(text)}}"
        case .reference(let id, let word): "→\(word)#\(id)"
        case .citation(let items):
            "@[" + items.map { "\($0.isYearOnly ? "-" : "")\($0.key),\($0.locator)" }.joined(separator: ";") + "]"
        }
    }.joined()
}

/// Every inline, those inside others included, as 'text of its range'.
func inlineSources(_ blocks: [MarkdownBlock]) -> [String] {
    func inlines(_ list: [MarkdownInline]) -> [String] {
        list.flatMap { inline -> [String] in
            switch inline.kind {
            case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, let content),
                .foreign(_, let content):
                inlines(content)
            case .footnote(let blocks): inlineSources(blocks)
            case .softBreak, .hardBreak: []
            default: [inline.range?.text ?? "-"]
            }
        }
    }
    return blocks.flatMap { block -> [String] in
        switch block.kind {
        case .heading(_, let content), .paragraph(let content): inlines(content)
        case .quote(let blocks): inlineSources(blocks)
        case .list(_, _, let items, _): items.flatMap(inlineSources)
        case .table(_, let head, let rows): ([head] + rows).flatMap { $0.flatMap(inlines) }
        case .code, .rule: []
        case .fenced(_, let title, let blocks): inlines(title) + inlineSources(blocks)
        }
    }
}

/// Every scalar with the text of its range.
func scalarSources(_ node: DataNode) -> [String] {
    switch node.value {
    case .list(let nodes): nodes.flatMap(scalarSources)
    case .record(let record): record.entries.flatMap { [($0.keyRange?.text ?? "-") + "="] + scalarSources($0.node) }
    default: [node.range?.text ?? "-"]
    }
}
