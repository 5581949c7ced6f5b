import CCMarkGFM
import Diagnostics

/// Reads Markdown: CommonMark with GFM's tables and strikethrough and with footnotes, `{{ expressions }}`, captions and ids, references to
/// these, and blocks between `:::`.
///
/// Raw HTML is refused, comments are left out. A footnote's content stands where it is referred to.
public enum MarkdownReader {
    /// A whole file.
    public static func read(_ file: SourceFile, into findings: inout Findings) -> MarkdownDocument {
        read(file.bytes, SourceAlignment(whole: file), at: file.range, into: &findings)
    }

    /// A value of another file; `range` covers the value there, with its quotes or its `|`.
    public static func read(_ text: String, at range: SourceRange, into findings: inout Findings) -> MarkdownDocument {
        read(Array(text.utf8), SourceAlignment(of: text, in: range), at: range, into: &findings)
    }

    /// Registering is not safe on two threads at once; Swift runs this initialiser once.
    private static let hasExtensions: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    private static func read(
        _ bytes: [UInt8], _ alignment: SourceAlignment, at range: SourceRange, into findings: inout Findings
    ) -> MarkdownDocument {
        guard hasExtensions, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
        else {
            return MarkdownDocument(blocks: [], range: range)
        }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        let feed = MarkdownFeed(bytes)
        feed.bytes.withUnsafeBytes { buffer in
            if let base = buffer.bindMemory(to: CChar.self).baseAddress {
                cmark_parser_feed(parser, base, buffer.count)
            }
        }
        guard let root = cmark_parser_finish(parser) else { return MarkdownDocument(blocks: [], range: range) }
        defer { cmark_node_free(root) }
        var conversion = MarkdownConversion(MarkdownPlaces(bytes, alignment), footnotes: CMarkNode(root).footnotes)
        let blocks = conversion.blocks(of: CMarkNode(root))
        conversion.reportLostFootnotes()
        conversion.reportOtherDialects()
        conversion.reportLostWords(in: blocks)
        findings.report(contentsOf: conversion.findings)
        return MarkdownDocument(blocks: blocks, range: range, hasExpressions: conversion.hasExpressions)
    }
}
