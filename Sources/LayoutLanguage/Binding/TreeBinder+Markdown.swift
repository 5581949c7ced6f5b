import Diagnostics
import DocumentData

/// Markdown values in layouts.
extension TreeBinder {
    /// `<markdown of="…"/>`: blocks.
    mutating func markdown(
        _ layout: LayoutElement, _ frame: BindingFrame, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        guard let expression = layout.attribute("of")?.expression, let node = try evaluate(expression, frame) else { return }
        switch node.value {
        case .null: return
        case .text(let text):
            // A field without any mark may have been read as plain text.
            guard !text.isEmpty else { return }
            try count(2, at: layout.range)
            let paragraph = BoundNode.element(BoundElement(
                name: "p", children: [.text(dataText(text, node.range, from: expression.range))], layoutRange: layout.range,
                dataRange: node.range))
            result += try opened([paragraph], by: layout, frame)
        case .markdown(let document):
            let levels = try plainAttribute("shift", of: layout, frame).flatMap { Int($0) } ?? 0
            var elements = MarkdownElements(layoutRange: layout.range, shift: levels, observer: observer)
            result += try opened(elements.blocks(document.blocks), by: layout, frame)
            try finish(elements, at: layout.range)
        default:
            report(evaluator.wrongType(node, id: "teks Markdown", en: "a Markdown text", at: expression.range).diagnostic)
        }
    }

    /// Gives the class that `lead` names to the first paragraph that stands by itself.
    private mutating func opened(
        _ nodes: [BoundNode], by layout: LayoutElement, _ frame: BindingFrame
    ) throws(BindingStop) -> [BoundNode] {
        guard let lead = try plainAttribute("lead", of: layout, frame) else { return nodes }
        var nodes = nodes
        for (index, node) in nodes.enumerated() {
            guard case .element(let paragraph) = node, paragraph.name == "p", paragraph.attributes.isEmpty else { continue }
            nodes[index] = .element(BoundElement(
                name: "p", attributes: ["class": BoundAttribute(lead, at: layout.range)], children: paragraph.children,
                layoutRange: paragraph.layoutRange, dataRange: paragraph.dataRange))
            break
        }
        return nodes
    }

    private mutating func plainAttribute(
        _ name: String, of layout: LayoutElement, _ frame: BindingFrame
    ) throws(BindingStop) -> String? {
        guard let template = layout.attribute(name).flatMap(\.template) else { return nil }
        return try plainText(of: template, frame)
    }

    /// `{{ … }}` in text: inlines. Where blocks can stand too, several paragraphs are separated by empty lines and other blocks stay blocks.
    mutating func inlineMarkdown(
        _ document: MarkdownDocument, from expression: ValueExpression, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        var elements = MarkdownElements(layoutRange: expression.range, observer: observer)
        let paragraphs = document.blocks.compactMap { if case .paragraph(let inlines) = $0.kind { inlines } else { nil } }
        if paragraphs.count == document.blocks.count, paragraphs.count <= 1 || parent.content == .flow {
            for (index, paragraph) in paragraphs.enumerated() {
                if index > 0 {
                    for _ in 0..<2 { result.append(.element(BoundElement(name: "br", layoutRange: expression.range))) }
                }
                result += elements.inlines(paragraph)
            }
        } else if parent.content == .flow {
            result += elements.blocks(document.blocks)
        } else {
            report(Diagnostic("layout.markdown-blocks", .error, Wording(
                id: "teks ini mempunyai beberapa alinea atau daftar, tidak muat di dalam <\(parent.name)>",
                en: "this text has several paragraphs or a list and does not fit into <\(parent.name)>"), at: expression.range)
                .note(Wording(id: "teksnya di sini", en: "the text is here"), at: document.range)
                .fix(Wording(id: "pakai <markdown of=\"…\"/>", en: "use <markdown of=\"…\"/>")))
        }
        try finish(elements, at: expression.range)
    }

    private mutating func finish(_ elements: MarkdownElements, at range: SourceRange) throws(BindingStop) {
        try count(elements.count, at: range)
        guard let place = elements.tooDeep else { return }
        report(Diagnostic("layout.markdown-too-deep", .error, Wording(
            id: "teks bersarang terlalu dalam", en: "the text is nested too deep"), at: place)
            .note(Wording(id: "ditempatkan di sini", en: "placed here"), at: range))
    }
}
