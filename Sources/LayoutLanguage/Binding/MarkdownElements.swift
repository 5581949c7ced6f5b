import Diagnostics
import DocumentData
import PageModel

/// Turns Markdown into the elements that layouts have.
struct MarkdownElements {
    /// The place in the layout that shows the text.
    let layoutRange: SourceRange
    /// Added to the levels of headings.
    let shift: Int
    /// Nodes that were made.
    private(set) var count = 0
    /// A place where the text is nested too deep to be shown.
    private(set) var tooDeep: SourceRange?

    /// A place where a figure of the layout is asked for within something else.
    private(set) var misplacedFigure: SourceRange?

    private static let depthLimit = 64
    private var depth = 0
    /// Deleted texts within each other.
    private var struckDepth = 0
    /// Of the words that are turned into elements, where the text says so.
    private var language: String?

    private let observer: (any BindingObserver)?
    private let prose: ProseBinding?

    init(
        layoutRange: SourceRange, shift: Int = 0, observer: (any BindingObserver)? = nil, prose: ProseBinding? = nil
    ) {
        self.layoutRange = layoutRange
        self.shift = shift
        self.observer = observer
        self.prose = prose
    }

    private enum Part {
        static let source = ElementParts(.markdown, MarkdownElement.source)
        static let quote = ElementParts(.markdown, MarkdownElement.quote)
        static let code = ElementParts(.markdown, MarkdownElement.code)
        static let codeWords = ElementParts(.markdown, MarkdownElement.codeWords)
        static let struck = ElementParts(.markdown, MarkdownElement.struck)
        static let table = ElementParts(.markdown, MarkdownElement.table)
        static let afterFigures = ElementParts(.markdown, MarkdownElement.afterFigures)
        static let note = ElementParts(.markdown, MarkdownElement.note)
        static let noteTitle = ElementParts(.markdown, MarkdownElement.noteTitle)
        static let pullQuote = ElementParts(.markdown, MarkdownElement.pullQuote)
        static let columns = ElementParts(.markdown, MarkdownElement.columns)
    }

    mutating func blocks(_ blocks: [MarkdownBlock]) -> [BoundNode] {
        var nodes: [BoundNode] = []
        for block in blocks { nodes.append(node(for: block)) }
        return nodes
    }

    /// A paragraph that tells where a table or figure comes from.
    private static func isSource(_ content: [MarkdownInline]) -> Bool {
        if case .text(let first)? = content.first?.kind { first.hasPrefix("Sumber:") } else { false }
    }

    private mutating func node(for block: MarkdownBlock) -> BoundNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            tooDeep = block.range
            return element(.box, [], at: block.range)
        }
        switch block.kind {
        case .heading(let level, let content):
            return element(
                ElementDeclaration.headings[min(6, max(1, level + shift)) - 1], attributes: id(of: block),
                inlines(content), at: block.range)
        case .paragraph(let content):
            if let caption = block.caption, block.isPicture { return figure(inlines(content), caption, block) }
            if content.count == 1, case .image = content[0].kind { return inlines(content)[0] }
            return element(.p, parts: Self.isSource(content) ? Part.source : nil, inlines(content), at: block.range)
        case .quote(let inner): return element(.box, parts: Part.quote, blocks(inner), at: block.range)
        case .list(let start, let isTight, let items, let marker):
            return list(start, isTight, items, marker, at: block.range)
        case .table(let alignments, let head, let rows):
            return table(alignments, head, rows, of: block)
        case .code(let text):
            let lines = BoundProperty(named: "white-space", WhiteSpaceHandling.preLine.rawValue, at: block.range)
            return element(
                .p, parts: Part.code, properties: [lines].compactMap { $0 },
                [self.text(CodeSpaces.kept(text), at: block.range)],
                at: block.range)
        case .rule: return element(.rule, [], at: block.range)
        case .fenced(let fence, let title, let inner): return fenced(fence, title, inner, at: block.range)
        }
    }

    private func id(of block: MarkdownBlock) -> [BoundAttribute] {
        block.id.map { [BoundAttribute(CommonAttributes.id, $0, at: block.range)] } ?? []
    }

    private mutating func figure(
        _ picture: [BoundNode], _ caption: [MarkdownInline], _ block: MarkdownBlock
    ) -> BoundNode {
        let title = element(
            .figcaption, attributes: id(of: block), inlines(caption), at: caption.first?.range ?? block.range)
        return element(.figure, picture + [title], at: block.range)
    }

    private mutating func fenced(
        _ fence: MarkdownFence, _ title: [MarkdownInline], _ inner: [MarkdownBlock], at range: SourceRange?
    ) -> BoundNode {
        switch fence {
        case .note:
            let head = title.isEmpty ? [] : [element(.p, parts: Part.noteTitle, inlines(title), at: title[0].range)]
            return element(.box, parts: Part.note, head + blocks(inner), at: range)
        case .figure:
            misplacedFigure = range
            return element(.box, named(title) + blocks(inner), at: range)
        case .pullQuote: return element(.box, parts: Part.pullQuote, named(title) + blocks(inner), at: range)
        case .source:
            var nodes: [BoundNode] = []
            for block in inner {
                if case .paragraph(let content) = block.kind {
                    nodes.append(element(.p, parts: Part.source, inlines(content), at: block.range))
                } else {
                    nodes.append(node(for: block))
                }
            }
            return element(.box, named(title) + nodes, at: range)
        case .columns:
            var columns: [BoundNode] = []
            for part in MarkdownElements.divided(inner) {
                columns.append(element(.column, blocks(part), at: part.first?.range ?? range))
            }
            let count = BoundAttribute(ColumnsElement.count, min(12, max(1, columns.count)), at: range)
            let content = element(.columns, attributes: [count], parts: Part.columns, columns, at: range)
            return title.isEmpty ? content : element(.box, named(title) + [content], at: range)
        }
    }

    private mutating func named(_ title: [MarkdownInline]) -> [BoundNode] {
        title.isEmpty ? [] : [element(.p, parts: Part.noteTitle, inlines(title), at: title[0].range)]
    }

    /// Blocks between lines `---`.
    private static func divided(_ blocks: [MarkdownBlock]) -> [[MarkdownBlock]] {
        var parts: [[MarkdownBlock]] = [[]]
        for block in blocks {
            if case .rule = block.kind { parts.append([]) } else { parts[parts.count - 1].append(block) }
        }
        return parts.filter { !$0.isEmpty }
    }

    private mutating func list(
        _ start: Int?, _ isTight: Bool, _ items: [[MarkdownBlock]], _ marker: String?, at range: SourceRange?
    ) -> BoundNode {
        var nodes: [BoundNode] = []
        for item in items {
            nodes.append(element(.li, isTight ? tight(item) : blocks(item), at: item.first?.range))
        }
        let properties = [marker.flatMap { BoundProperty(named: "marker", $0, at: range) }].compactMap { $0 }
        guard let start else { return element(.ul, properties: properties, nodes, at: range) }
        let attributes = start == 1 ? [] : [BoundAttribute(OrderedListElement.start, start, at: range)]
        return element(.ol, attributes: attributes, properties: properties, nodes, at: range)
    }

    /// Paragraphs of a tight item are its text, not blocks of their own.
    private mutating func tight(_ item: [MarkdownBlock]) -> [BoundNode] {
        var nodes: [BoundNode] = []
        for block in item {
            if case .paragraph(let content) = block.kind {
                nodes += inlines(content)
            } else {
                nodes.append(node(for: block))
            }
        }
        return nodes
    }

    private mutating func table(
        _ alignments: [MarkdownBlock.ColumnAlignment], _ head: [[MarkdownInline]], _ rows: [[[MarkdownInline]]],
        of block: MarkdownBlock
    ) -> BoundNode {
        let range = block.range
        let header = row(head, .th, alignments)
        var body: [BoundNode] = []
        for cells in rows { body.append(row(cells, .td, alignments)) }
        var parts =
            block.caption.map { [element(.caption, attributes: id(of: block), inlines($0), at: $0.first?.range)] } ?? []
        parts.append(element(.thead, [header], at: range))
        if !body.isEmpty { parts.append(element(.tbody, body, at: range)) }
        return element(.table, parts: Part.table, parts, at: range)
    }

    private mutating func row(
        _ cells: [[MarkdownInline]], _ kind: ElementDeclaration, _ alignments: [MarkdownBlock.ColumnAlignment]
    ) -> BoundNode {
        var nodes: [BoundNode] = []
        for (index, cell) in cells.enumerated() {
            let alignment = index < alignments.count ? alignments[index] : .start
            let align: TextAlign? =
                switch alignment {
                case .start: nil
                case .centre: .center
                case .end: .end
                }
            let attributes = align.map { [BoundAttribute(CellElement.align, $0, at: cell.first?.range)] } ?? []
            let isAfterFigures = index > 0 && align == nil && index <= alignments.count && alignments[index - 1] == .end
            nodes.append(
                element(
                    kind, attributes: attributes, parts: isAfterFigures ? Part.afterFigures : nil, inlines(cell),
                    at: cell.first?.range))
        }
        return element(.tr, nodes, at: cells.first?.first?.range)
    }

    mutating func inlines(_ inlines: [MarkdownInline]) -> [BoundNode] {
        var nodes: [BoundNode] = []
        for inline in inlines {
            if let prose, struckDepth == 0, case .text(let content) = inline.kind {
                nodes += prose.pieces(of: content, at: inline.range).map { text($0, prose.origin($0.places)) }
            } else {
                nodes.append(node(for: inline))
            }
        }
        return nodes
    }

    private mutating func text(_ piece: ProseBinding.Piece, _ origin: DataOrigin?) -> BoundNode {
        count += 1
        let number = observer?.open(piece.text, data: piece.source, layout: layoutRange)
        if let number, !piece.places.isEmpty { observer?.explain(number, by: piece.places) }
        return .text(BoundText(piece.text, source: piece.source, ledgerNumber: number, origin: origin))
    }

    private mutating func node(for inline: MarkdownInline) -> BoundNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            tooDeep = inline.range
            return text("", at: inline.range)
        }
        switch inline.kind {
        case .text(let content):
            return struckDepth > 0 ? struck(content, at: inline.range) : text(content, at: inline.range)
        case .emphasis(let inner):
            return element(.i, properties: foreign(at: inline.range), inlines(inner), at: inline.range)
        case .foreign(let tag, let inner):
            let outer = language
            language = tag
            defer { language = outer }
            return element(.span, properties: foreign(at: inline.range), inlines(inner), at: inline.range)
        case .strong(let inner): return element(.b, inlines(inner), at: inline.range)
        case .strikethrough(let inner):
            struckDepth += 1
            defer { struckDepth -= 1 }
            return element(.span, inlines(inner), at: inline.range)
        case .code(let content):
            return element(.span, parts: Part.codeWords, [text(content, at: inline.range)], at: inline.range)
        case .link(let target, let inner):
            return element(
                .a, attributes: [BoundAttribute(LinkElement.href, target, at: inline.range)], inlines(inner),
                at: inline.range)
        case .image(let path, let description):
            var attributes = [BoundAttribute(ImageElement.source, path, at: inline.range)]
            // Who writes nothing has not said that the picture is decoration.
            if !description.isEmpty {
                attributes.append(BoundAttribute(ImageElement.alternative, description, at: inline.range))
            }
            return element(.img, attributes: attributes, [], at: inline.range)
        case .footnote(let content): return element(.footnote, footnote(content), at: inline.range)
        case .reference(let id, let word):
            let attributes = [BoundAttribute(ReferenceElement.to, id, at: inline.range)]
            let before = word.isEmpty ? [] : [BoundAttribute(ReferenceElement.word, word, at: inline.range)]
            return element(.ref, attributes: attributes + before, [], at: inline.range)
        // Values have been put in already; what is left has been told.
        case .expression, .citation: return text("", at: inline.range)
        case .softBreak: return text(" ", at: inline.range)
        case .hardBreak: return element(.br, [], at: inline.range)
        }
    }

    /// Italics say that words are of another language, and so have to be told of which.
    private func foreign(at range: SourceRange?) -> [BoundProperty] {
        [language.flatMap { BoundProperty(named: "lang", $0, at: range) }].compactMap { $0 }
    }

    /// Text that is deleted: a line goes through every piece, whatever emphasis it has.
    private mutating func struck(_ content: String, at range: SourceRange?) -> BoundNode {
        let line = BoundProperty(named: "text-decoration", TextDecoration.lineThrough.rawValue, at: range)
        return element(
            .span, parts: Part.struck, properties: [line].compactMap { $0 }, [text(content, at: range)], at: range)
    }

    private mutating func footnote(_ content: [MarkdownBlock]) -> [BoundNode] {
        if content.count == 1, case .paragraph(let inner) = content[0].kind { return inlines(inner) }
        return blocks(content)
    }

    private mutating func text(_ text: String, at range: SourceRange?) -> BoundNode {
        count += 1
        return .text(
            BoundText(text, source: range, ledgerNumber: observer?.open(text, data: range, layout: layoutRange)))
    }

    private mutating func element(
        _ declaration: ElementDeclaration, attributes: [BoundAttribute] = [], parts: ElementParts? = nil,
        properties: [BoundProperty] = [],
        _ children: [BoundNode], at range: SourceRange?
    ) -> BoundNode {
        count += 1
        return .element(
            BoundElement(
                declaration, attributes, parts: parts, properties: properties, children: children,
                layoutRange: layoutRange, dataRange: range))
    }
}
