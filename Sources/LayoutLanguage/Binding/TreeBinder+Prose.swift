import Diagnostics
import DocumentData
import XMLReading

/// `{{ expression | filter }}` in Markdown: the same language as in layouts, with findings at the Markdown's line.
extension TreeBinder {
    /// The text with the values of its expressions in their places.
    mutating func filled(_ document: MarkdownDocument, _ frame: BindingFrame) throws(BindingStop) -> MarkdownDocument {
        guard document.hasExpressions else { return document }
        var blocks: [MarkdownBlock] = []
        for block in document.blocks { blocks.append(try filled(block, frame)) }
        return MarkdownDocument(blocks: blocks, range: document.range)
    }

    private mutating func filled(
        _ blocks: [MarkdownBlock], _ frame: BindingFrame
    ) throws(BindingStop) -> [MarkdownBlock] {
        var result: [MarkdownBlock] = []
        for block in blocks { result.append(try filled(block, frame)) }
        return result
    }

    private mutating func filled(_ block: MarkdownBlock, _ frame: BindingFrame) throws(BindingStop) -> MarkdownBlock {
        let kind: MarkdownBlock.Kind
        switch block.kind {
        case .heading(let level, let content): kind = .heading(level: level, try filled(content, frame))
        case .paragraph(let content): kind = .paragraph(try filled(content, frame))
        case .quote(let inner): kind = .quote(try filled(inner, frame))
        case .fenced(let fence, let title, let inner):
            kind = .fenced(fence, title: try filled(title, frame), try filled(inner, frame))
        case .list(let start, let isTight, let items, let marker):
            var filledItems: [[MarkdownBlock]] = []
            for item in items { filledItems.append(try filled(item, frame)) }
            kind = .list(start: start, isTight: isTight, items: filledItems, marker: marker)
        case .table(let alignments, let head, let rows):
            var filledRows: [[[MarkdownInline]]] = []
            for row in [head] + rows {
                var cells: [[MarkdownInline]] = []
                for cell in row { cells.append(try filled(cell, frame)) }
                filledRows.append(cells)
            }
            kind = .table(alignments: alignments, head: filledRows[0], rows: Array(filledRows.dropFirst()))
        case .code, .rule: return block
        }
        var caption: [MarkdownInline]?
        if let written = block.caption { caption = try filled(written, frame) }
        return MarkdownBlock(kind, at: block.range, id: block.id, caption: caption)
    }

    private mutating func filled(
        _ content: [MarkdownInline], _ frame: BindingFrame
    ) throws(BindingStop) -> [MarkdownInline] {
        var result: [MarkdownInline] = []
        for inline in content {
            let kind: MarkdownInline.Kind
            switch inline.kind {
            case .expression(let text):
                result += try value(of: text, at: inline.range, frame)
                continue
            case .citation(let items):
                result += citation(of: items, at: inline.range)
                continue
            case .emphasis(let inner): kind = .emphasis(try filled(inner, frame))
            case .strong(let inner): kind = .strong(try filled(inner, frame))
            case .strikethrough(let inner): kind = .strikethrough(try filled(inner, frame))
            case .link(let target, let inner): kind = .link(target: target, try filled(inner, frame))
            case .foreign(let language, let inner): kind = .foreign(language: language, try filled(inner, frame))
            case .footnote(let blocks): kind = .footnote(try filled(blocks, frame))
            case .text, .code, .image, .reference, .softBreak, .hardBreak: kind = inline.kind
            }
            result.append(MarkdownInline(kind, at: inline.range))
        }
        return result
    }

    /// What an expression puts into its line: a text at the place of the data that it shows, or the words of a Markdown text.
    private mutating func value(
        of text: String, at range: SourceRange?, _ frame: BindingFrame
    ) throws(BindingStop) -> [MarkdownInline] {
        guard let expression = expression(text, at: range), let node = try evaluate(expression, frame) else {
            return []
        }
        census?.show(node.range)
        if case .markdown(let document) = node.value, document.blocks.count <= 1, !document.hasExpressions {
            guard case .paragraph(let content)? = document.blocks.first?.kind else { return [] }
            return content
        }
        do throws(ExpressionFault) {
            let written = try evaluator.text(node, at: expression.range)
            if prose != nil, !written.isEmpty {
                let places = node.range.map { [$0] } ?? evaluator.sources(of: expression, in: frame.scope)
                prose?.note(valueAt: node.range ?? range, of: places)
            }
            return written.isEmpty ? [] : [MarkdownInline(.text(written), at: node.range ?? range)]
        } catch {
            report(error.diagnostic)
            return []
        }
    }

    /// Parsed where it stands, so that findings name its line and column.
    private mutating func expression(_ text: String, at range: SourceRange?) -> ValueExpression? {
        guard let range, range.upper - range.lower >= 4 else { return nil }
        let inner = SourceRange(range.file, range.lower + 2, range.upper - 2)
        guard inner.text == text else {
            // Quotes of a data file stand between.
            report(
                Diagnostic(
                    "markdown.expression-place", .error,
                    Wording(
                        id: "{{ … }} di dalam tanda kutip YAML atau CSV tidak dapat dibaca",
                        en: "{{ … }} within quotes of YAML or CSV cannot be read"), at: range
                )
                .fix(
                    Wording(
                        id: "tulis teksnya di berkas .md atau sesudah |", en: "write the text in an .md file or after |"
                    )))
            return nil
        }
        var told = Findings()
        let expression = TemplateParser(filters: evaluator.filters).expression(XMLText(.cdata, at: inner), into: &told)
        for finding in told.all { report(finding) }
        return expression
    }
}
