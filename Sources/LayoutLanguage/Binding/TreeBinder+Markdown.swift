import Diagnostics
import DocumentData

/// Markdown values in layouts.
extension TreeBinder {
    /// `<markdown of="…"/>`: blocks.
    mutating func markdown(
        _ layout: LayoutElement, _ frame: BindingFrame, in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        guard let expression = layout[MarkdownElement.of], let node = try evaluate(expression, frame) else { return }
        census?.show(node.range)
        switch node.value {
        case .null: return
        case .text(let text), .written(let text):
            // Data without a shape keeps its texts as they are: here they are read.
            var told = Findings()
            let document = MarkdownReader.read(text, at: node.range ?? expression.range, into: &told)
            for finding in told.all { report(finding) }
            try blocks(of: document, by: layout, frame, into: &result)
        case .markdown(let document): try blocks(of: document, by: layout, frame, into: &result)
        default:
            report(
                evaluator.wrongType(node, id: "teks Markdown", en: "a Markdown text", at: expression.range).diagnostic)
        }
    }

    private mutating func blocks(
        of document: MarkdownDocument, by layout: LayoutElement, _ frame: BindingFrame, into result: inout [BoundNode]
    ) throws(BindingStop) {
        let shift = try value(MarkdownElement.shift, of: layout, frame)
        let document = try filled(document, frame)
        checkLevels(of: document, shift: shift)
        var elements = MarkdownElements(
            layoutRange: layout.range, shift: shift, observer: observer, prose: prose)
        var nodes: [BoundNode] = []
        for block in document.blocks {
            if case .fenced(.figure, let title, let inner) = block.kind {
                try drawn(title, at: block.range, by: layout, frame, into: &nodes)
                nodes += elements.blocks(inner)
            } else {
                nodes += elements.blocks([block])
            }
        }
        result += try opened(try begun(nodes, by: layout, frame), by: layout, frame)
        try finish(elements, at: layout.range)
    }

    /// `::: gambar nama kata`: the layout's component of that name; the words that follow are its parameter `teks`.
    private mutating func drawn(
        _ title: [MarkdownInline], at range: SourceRange?, by layout: LayoutElement, _ frame: BindingFrame,
        into result: inout [BoundNode]
    ) throws(BindingStop) {
        let words = title.compactMap { if case .text(let text) = $0.kind { text } else { nil } }.joined()
        let name = String(words.prefix { $0 != " " })
        guard let component = document.components[TreeBinder.figure + name] else {
            let names = document.components.keys.filter { $0.hasPrefix(TreeBinder.figure) }.map {
                String($0.dropFirst(TreeBinder.figure.count))
            }.sorted()
            let known = names.isEmpty ? "–" : names.joined(separator: ", ")
            return report(
                Diagnostic(
                    "layout.unknown-figure", .error,
                    Wording(
                        id: "tata letak ini tidak punya gambar \"\(name)\"", en: "this layout has no figure '\(name)'"),
                    at: range
                )
                .rule(
                    Wording(
                        id: "::: gambar nama mencetak komponen gambar-nama dari tata letak",
                        en: "::: gambar nama prints the layout's component gambar-nama")
                )
                .fix(Wording(id: "pakai salah satu: \(known)", en: "use one of: \(known)")))
        }
        let rest = words.dropFirst(name.count + 1)
        let inner = try entering(component, by: layout, frame, text: DataNode(.text(String(rest)), at: range))
        try bind(component.children, inner, in: .box, into: &result)
    }

    /// What names of components begin with that texts may ask for.
    private static var figure: String { "gambar-" }

    /// Puts the words of `start` before the first paragraph, or into one of their own where the text begins with something else.
    private mutating func begun(
        _ nodes: [BoundNode], by layout: LayoutElement, _ frame: BindingFrame
    ) throws(BindingStop) -> [BoundNode] {
        let words = try value(MarkdownElement.start, of: layout, frame)
        guard !words.isEmpty else { return nodes }
        let text = BoundNode.text(
            BoundText(words, source: layout.attribute(MarkdownElement.start)?.valueRange ?? layout.range))
        var nodes = nodes
        if case .element(let paragraph)? = nodes.first, paragraph.declaration == .p, paragraph.style.parts == nil {
            nodes[0] = .element(
                BoundElement(
                    .p, paragraph.attributes, children: [text] + paragraph.children,
                    layoutRange: paragraph.layoutRange, dataRange: paragraph.dataRange))
        } else {
            nodes.insert(.element(BoundElement(.p, children: [text], layoutRange: layout.range)), at: 0)
        }
        return nodes
    }

    /// Gives the class that `lead` names to the first paragraph that stands by itself.
    private mutating func opened(
        _ nodes: [BoundNode], by layout: LayoutElement, _ frame: BindingFrame
    ) throws(BindingStop) -> [BoundNode] {
        let lead = try value(MarkdownElement.lead, of: layout, frame)
        guard !lead.isEmpty else { return nodes }
        var nodes = nodes
        for (index, node) in nodes.enumerated() {
            guard case .element(let paragraph) = node, paragraph.declaration == .p, paragraph.attributes.isEmpty,
                paragraph.style.parts == nil
            else { continue }
            nodes[index] = .element(
                BoundElement(
                    .p, [BoundAttribute(CommonAttributes.classes, lead)], children: paragraph.children,
                    layoutRange: paragraph.layoutRange, dataRange: paragraph.dataRange))
            break
        }
        return nodes
    }

    /// The value of an attribute of an element that is not bound itself.
    private mutating func value<Value>(
        _ attribute: Attribute<Value>, of layout: LayoutElement, _ frame: BindingFrame
    ) throws(BindingStop) -> Value {
        guard let given = layout.attribute(attribute), given.hasExpressions else { return layout[attribute] }
        return (try bound(given, attribute.declaration, frame)?.value as? ParsedValue<Value>)?.value
            ?? attribute.defaultValue
    }

    /// `{{ … }}` in text: inlines. Where blocks can stand too, several paragraphs are separated by empty lines and other blocks stay blocks.
    mutating func inlineMarkdown(
        _ written: MarkdownDocument, from expression: ValueExpression, _ frame: BindingFrame,
        in parent: ElementDeclaration, into result: inout [BoundNode]
    ) throws(BindingStop) {
        let document = try filled(written, frame)
        census?.show(document.range)
        var elements = MarkdownElements(layoutRange: expression.range, observer: observer, prose: prose)
        let paragraphs = document.blocks.compactMap {
            if case .paragraph(let inlines) = $0.kind { inlines } else { nil }
        }
        if paragraphs.count == document.blocks.count, paragraphs.count <= 1 || parent.content == .flow {
            for (index, paragraph) in paragraphs.enumerated() {
                if index > 0 {
                    for _ in 0..<2 { result.append(.element(BoundElement(.br, layoutRange: expression.range))) }
                }
                result += elements.inlines(paragraph)
            }
        } else if parent.content == .flow {
            result += elements.blocks(document.blocks)
        } else {
            report(
                Diagnostic(
                    "layout.markdown-blocks", .error,
                    Wording(
                        id: "teks ini mempunyai beberapa alinea atau daftar, tidak muat di dalam <\(parent.name)>",
                        en: "this text has several paragraphs or a list and does not fit into <\(parent.name)>"),
                    at: expression.range
                )
                .note(Wording(id: "teksnya di sini", en: "the text is here"), at: document.range)
                .fix(Wording(id: "pakai <markdown of=\"…\"/>", en: "use <markdown of=\"…\"/>")))
        }
        try finish(elements, at: expression.range)
    }

    private mutating func finish(_ elements: MarkdownElements, at range: SourceRange) throws(BindingStop) {
        try count(elements.count, at: range)
        if let place = elements.misplacedFigure {
            report(
                Diagnostic(
                    "layout.misplaced-figure", .error,
                    Wording(
                        id: "gambar dari tata letak hanya dapat berdiri sendiri di antara alinea",
                        en: "a figure of the layout stands by itself between paragraphs only"), at: place
                )
                .fix(Wording(id: "pindahkan ::: gambar keluar dari blok itu", en: "move ::: gambar out of that block")))
        }
        guard let place = elements.tooDeep else { return }
        report(
            Diagnostic(
                "layout.markdown-too-deep", .error,
                Wording(
                    id: "teks bersarang terlalu dalam", en: "the text is nested too deep"), at: place
            )
            .note(Wording(id: "ditempatkan di sini", en: "placed here"), at: range))
    }
}
