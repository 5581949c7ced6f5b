import Diagnostics
import DocumentData

/// Blocks and inlines stand inside of what they belong to; a text without escapes stands in the file as it is.
enum MarkdownProperties {
    static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        let file = SourceFile(path: "acak.md", bytes: bytes), places = Places(file: file)
        // Other files are refused before they are read (ProjectFolder).
        guard places.isText else { return }
        var findings = Findings()
        let document = MarkdownReader.read(file, into: &findings)
        try places.check(findings, isRefused: false)
        try check(document.blocks, inside: file.range, places)
    }

    static func check(_ blocks: [MarkdownBlock], inside outer: SourceRange, _ places: Places) throws(BrokenProperty) {
        for block in blocks {
            try places.check(block.range, isInside: outer, "a block")
            switch block.kind {
            case .heading(_, let content), .paragraph(let content): try check(content, inside: outer, places)
            case .quote(let blocks): try check(blocks, inside: outer, places)
            case .list(_, _, let items, _): for item in items { try check(item, inside: outer, places) }
            case .table(let alignments, let head, let rows):
                for row in [head] + rows {
                    guard row.count == alignments.count else {
                        throw BrokenProperty("a row of \(row.count) cells in \(alignments.count) columns")
                    }
                    for cell in row { try check(cell, inside: outer, places) }
                }
            case .fenced(_, let title, let blocks):
                try check(title, inside: outer, places)
                try check(blocks, inside: outer, places)
            case .code, .rule: break
            }
            if let caption = block.caption { try check(caption, inside: outer, places) }
        }
    }

    private static func check(
        _ inlines: [MarkdownInline], inside outer: SourceRange, _ places: Places
    ) throws(BrokenProperty) {
        for inline in inlines {
            try places.check(inline.range, isInside: outer, "an inline")
            switch inline.kind {
            case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, let content),
                .foreign(_, let content):
                try check(content, inside: outer, places)
            // A footnote stands where its text does, anywhere in the document.
            case .footnote(let blocks): try check(blocks, inside: outer, places)
            case .text(let text):
                // Where marks and escapes hide a text, its place is a line or empty.
                if let range = inline.range, !range.text.isEmpty,
                    range.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " }), range.text != text
                {
                    throw BrokenProperty("'\(text)' is said to stand where '\(range.text)' does")
                }
            default: break
            }
        }
    }
}
