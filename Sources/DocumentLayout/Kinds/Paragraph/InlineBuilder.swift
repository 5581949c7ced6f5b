import LayoutLanguage
import PageModel
import Typesetting

/// Builds the inline items of a paragraph from bound nodes.
struct InlineBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func items(_ nodes: [BoundNode], in style: ComputedStyle) -> [InlineItem] {
        var items: [InlineItem] = []
        append(nodes, style, nil, to: &items)
        return items
    }

    private func append(_ nodes: [BoundNode], _ style: ComputedStyle, _ link: LinkTarget?, to items: inout [InlineItem])
    {
        for node in nodes {
            switch node {
            case .text(let text): items.append(.text(InlineText(text, style: style, link: link)))
            case .element(let element): append(element, style, link, to: &items)
            case .loop: break
            }
        }
    }

    private func append(
        _ element: BoundElement, _ parent: ComputedStyle, _ link: LinkTarget?, to items: inout [InlineItem]
    ) {
        var style = builder.cascade.style(of: element, in: parent)
        if element.declaration == .i { style = style.speaking(element) }
        guard style.box.isDisplayed else {
            builder.environment.ledger?.hide(element)
            return
        }
        guard builder.descend(into: element) else {
            return items.append(
                .text(InlineText(element.plainText, style: style, source: element.layoutRange, link: link)))
        }
        defer { builder.ascend() }
        func text(_ text: String) {
            items.append(.text(InlineText(text, style: style, source: element.layoutRange, link: link)))
        }
        switch element.declaration {
        case .br: items.append(.lineBreak)
        case .leader: items.append(.leader(style))
        case .a:
            if builder.page == nil, element.isBareAddress { builder.report(.addressAsText(element)) }
            append(element.children, style, LinkTarget(href: element[LinkElement.href]), to: &items)
        case .pageNumber: text(builder.page?.number ?? "")
        case .pageCount: text(builder.page?.count ?? "")
        case .severalPages: if builder.page?.isOnlyPage != true { append(element.children, style, link, to: &items) }
        case .running: text(builder.page?.running[element[RunningElement.of]] ?? "")
        case .catchword: items += builder.page?.catchword?.items(in: style) ?? []
        case .ref: appendReference(element, style, to: &items)
        case .footnote: appendFootnote(element, style, to: &items)
        default:
            if let build = builder.context.builders.inlines[element.declaration] {
                items += build(element, style, builder)
            } else {
                append(element.children, style, link, to: &items)
            }
        }
    }

    private func appendReference(_ element: BoundElement, _ style: ComputedStyle, to items: inout [InlineItem]) {
        builder.usesReferences = true
        if element[ReferenceElement.show] == .page { builder.usesPageLabels = true }
        let id = element[ReferenceElement.to]
        guard let entry = builder.references.index.entry(anchor: id) else {
            if builder.references.isComplete { builder.report(.unknownReference(id, element)) }
            items.append(.text(InlineText("??", style: style, source: element.layoutRange)))
            return
        }
        let shown: String =
            switch element[ReferenceElement.show] {
            case .page: builder.references.pageLabels[entry.anchor] ?? "??"
            case .title: entry.title
            case .number: InlineBuilder.numbered(entry, word: element[ReferenceElement.word])
            }
        items.append(
            .text(InlineText(shown, style: style, source: element.layoutRange, link: .destination(entry.anchor))))
    }

    /// 'Tabel 2.1', whether 'Tabel' is said by the number's own style or by the reference; without the point that a number of a heading
    /// ends with, which would end the sentence.
    private static func numbered(_ entry: DocumentIndex.Entry, word: String) -> String {
        guard !entry.number.isEmpty else { return word.isEmpty ? entry.title : word + "\u{A0}" + entry.title }
        let number = entry.number.hasSuffix(".") ? String(entry.number.dropLast()) : entry.number
        return word.isEmpty || number.lowercased().hasPrefix(word.lowercased()) ? number : word + "\u{A0}" + number
    }

    /// The mark in the text, and the note that follows it to the foot of its page.
    private func appendFootnote(_ element: BoundElement, _ style: ComputedStyle, to items: inout [InlineItem]) {
        guard builder.allowsFootnotes else {
            items.append(.text(InlineText(" (", style: style, source: element.layoutRange)))
            append(element.children, style, nil, to: &items)
            items.append(.text(InlineText(")", style: style, source: element.layoutRange)))
            return
        }
        builder.counters.footnotes += 1
        let number = String(builder.counters.footnotes)
        let mark = builder.cascade.style(element: "sup", in: style), anchor = builder.counters.noteAnchor()
        items.append(
            .text(
                InlineText(
                    number, style: mark, source: element.layoutRange, link: .destination(anchor), isNoteMark: true)))
        let noteStyle = builder.cascade.style(of: ElementParts(.footnote, FootnoteElement.note), in: builder.noteParent)
        let back = LinkTarget.destination(NoteCall.name(of: anchor))
        let text = InlineText(number, style: noteStyle, source: element.layoutRange, link: back)
        let marker = SetLine(Paragraph([.text(text)], style: noteStyle), in: builder.environment.typesetter)
        builder.noteDepth += 1
        let body = builder.blocks(element.children, in: noteStyle)
        builder.noteDepth -= 1
        let indent = noteStyle.markerIndent(for: [marker])
        items.append(
            .note(
                Box(
                    FlowContent(body), style: noteStyle.indented(by: indent), role: .note, origin: element,
                    marker: marker,
                    markerIndent: indent, anchors: [anchor])))
    }
}

extension LinkTarget {
    /// `#id` is a place of the document, everything else an address.
    init(href: String) {
        self = href.hasPrefix("#") ? .destination(String(href.dropFirst())) : .uri(href)
    }
}
