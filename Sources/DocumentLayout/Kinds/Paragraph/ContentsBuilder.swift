import LayoutLanguage
import PageModel
import Typesetting

/// Builds contents lists and lists of tables and figures from what earlier passes found.
struct ContentsBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func contents(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        builder.usesReferences = true
        builder.usesPageLabels = true
        let wanted =
            element.declaration == .toc
            ? element[ContentsElement.of].map(\.rawValue) : [element[ListOfElement.of].rawValue]
        let entries = builder.references.index.entries.filter { wanted.contains(name(of: $0)) }
        return Box(
            FlowContent(entries.map { row($0, in: style, element) }), style: style, role: .contents, origin: element)
    }

    private func name(of entry: DocumentIndex.Entry) -> String {
        switch entry.kind {
        case .heading(let level): "h\(level)"
        case .table: "table"
        case .figure: "figure"
        case .section: "section"
        }
    }

    private func level(of entry: DocumentIndex.Entry) -> Int {
        if case .heading(let level) = entry.kind { level } else { 1 }
    }

    private func part(of entry: DocumentIndex.Entry) -> PartDeclaration? {
        switch entry.kind {
        case .heading(let level):
            ContentsElement.levels.indices.contains(level - 1) ? ContentsElement.levels[level - 1] : nil
        case .table: ListOfElement.tables
        case .figure: ListOfElement.figures
        case .section: nil
        }
    }

    /// Number, title, leader, page: one line in most cases, with the number hanging where its style gives it a width.
    private func row(_ entry: DocumentIndex.Entry, in parent: ComputedStyle, _ element: BoundElement) -> Box {
        let entries = ElementParts(element.declaration, ContentsElement.entry)
        let style = builder.cascade.style(of: part(of: entry).map { entries.adding($0) } ?? entries, in: parent)
        let link = LinkTarget.destination(entry.anchor)
        func text(_ text: String) -> InlineItem {
            .text(InlineText(text, style: style, source: element.layoutRange, link: link))
        }
        let page = builder.references.pageLabels[entry.anchor] ?? ""
        let tail: [InlineItem] = [.leader(builder.cascade.style(element: "leader", in: style)), text("\u{A0}" + page)]
        if entry.number.isEmpty || style.box.markerWidth == nil {
            let head = entry.number.isEmpty ? entry.title : "\(entry.number)\u{A0} \(entry.title)"
            return Box(
                Paragraph([text(head)] + tail, style: style), style: style, role: .contentsItem, origin: element,
                level: level(of: entry))
        }
        let marker = SetLine(
            Paragraph([text(entry.number)], style: style), in: builder.environment.typesetter)
        let indent = style.markerIndent(for: [marker])
        return Box(
            Paragraph([text(entry.title)] + tail, style: style), style: style.indented(by: indent),
            role: .contentsItem, origin: element, marker: marker, markerIndent: indent, level: level(of: entry))
    }
}
