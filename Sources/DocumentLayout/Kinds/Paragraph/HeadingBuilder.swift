import LayoutLanguage
import PageModel
import Typesetting

/// Builds headings and captions: counts them, composes number and title, and enters them into the index.
struct HeadingBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func heading(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        let level = element.declaration.headingLevel ?? 1
        var number = ""
        if let marker = style.box.marker?.pattern {
            builder.counters.advance(heading: level, restarting: style.box.resetsCounters)
            number = MarkerFormat(pattern: marker).text(
                own: builder.counters.headings[level - 1], headings: builder.counters.headings)
        }
        if builder.page == nil {
            let last = builder.counters.latestHeading
            if level > last + 1 { builder.report(.headingSkipped(element, level: level, after: last)) }
            builder.counters.latestHeading = level
        }
        let title = InlineBuilder(builder).items(element.children, in: style)
        let anchor = anchor(element, prefix: "judul")
        let plain = Paragraph(title, style: style).plainText
        let outline = element[HeadingElement.outline]
        builder.index.append(
            DocumentIndex.Entry(
                kind: .heading(level: level), number: number, title: plain, anchor: anchor,
                bookmarkLevel: outline == HeadingElement.Outline.none ? nil : style.box.bookmarkLevel,
                bookmarkTitle: outline?.text ?? [number, plain].filter { !$0.isEmpty }.joined(separator: " ")))
        let role = StructureTag.Role(rawValue: "H\(level)") ?? .paragraph
        return compose(element, style, number: number, title: title, role: role, anchor: anchor)
    }

    func caption(_ element: BoundElement, _ style: ComputedStyle, kind: DocumentIndex.Entry.Kind) -> Box {
        caption(element, style, kind: kind, title: InlineBuilder(builder).items(element.children, in: style))
    }

    /// The caption of a table, as it stands on following pages, and as it stands above one of several parts (part, number of parts,
    /// whether it goes on). The title is built once: its footnotes count once.
    func tableCaptions(
        _ element: BoundElement, _ style: ComputedStyle
    ) -> (first: Box, following: Box, part: (Int, Int, Bool) -> Box) {
        let title = InlineBuilder(builder).items(element.children, in: style)
        let first = caption(element, style, kind: .table, title: title)
        let following = continuation(of: element, style, title: title)
        let pattern = element[CaptionElement.part]
        let suffixStyle = builder.cascade.style(of: ElementParts(.caption, CaptionElement.suffix), in: style)
        return (
            first, following,
            { part, count, isContinued in
                let name = pattern.replacing("{1}", with: String(part)).replacing("{2}", with: String(count))
                if isContinued, element[CaptionElement.continued] != nil {
                    return HeadingBuilder.adding(" (\(name))", suffixStyle, to: following, isRepetition: true)
                }
                return HeadingBuilder.adding(
                    isContinued ? " (\(name), lanjutan)" : " (\(name))", suffixStyle, to: first,
                    isRepetition: isContinued || part > 1)
            }
        )
    }

    /// A caption with something added at its end.
    private static func adding(_ text: String, _ style: ComputedStyle, to caption: Box, isRepetition: Bool) -> Box {
        guard let paragraph = caption.content as? Paragraph else { return caption }
        let longer = Paragraph(paragraph.items + [.text(InlineText(text, style: style))], style: paragraph.style)
        return caption.replacing(longer, isRepetition: isRepetition)
    }

    private func caption(
        _ element: BoundElement, _ style: ComputedStyle, kind: DocumentIndex.Entry.Kind, title: [InlineItem]
    ) -> Box {
        let number = captionNumber(style, kind)
        let (anchor, whole) = builder.captionAnchor(element, prefix: kind == .table ? "tabel" : "gambar")
        builder.index.append(
            DocumentIndex.Entry(
                kind: kind, number: number, title: Paragraph(title, style: style).plainText, anchor: anchor,
                bookmarkLevel: nil,
                bookmarkTitle: "", place: element.dataRange ?? element.layoutRange,
                wholeID: whole == anchor ? nil : whole))
        return compose(
            element, style, number: number, title: title, role: .caption, anchor: whole == anchor ? nil : anchor)
    }

    /// The caption as it is repeated on following pages, without entering it again.
    private func continuation(of element: BoundElement, _ style: ComputedStyle, title: [InlineItem]) -> Box {
        var number = ""
        if let marker = style.box.marker?.pattern {
            number = MarkerFormat(pattern: marker).text(
                own: builder.counters.tables, headings: builder.counters.headings)
        }
        let suffixStyle = builder.cascade.style(of: ElementParts(.caption, CaptionElement.suffix), in: style)
        let suffix = InlineText(" " + (element[CaptionElement.continued] ?? "(lanjutan)"), style: suffixStyle)
        return compose(element, style, number: number, title: title + [.text(suffix)], role: .artifact, anchor: nil)
    }

    private func captionNumber(_ style: ComputedStyle, _ kind: DocumentIndex.Entry.Kind) -> String {
        guard let marker = style.box.marker?.pattern else { return "" }
        if kind == .table { builder.counters.tables += 1 } else { builder.counters.figures += 1 }
        let own = kind == .table ? builder.counters.tables : builder.counters.figures
        return MarkerFormat(pattern: marker).text(own: own, headings: builder.counters.headings)
    }

    private func anchor(_ element: BoundElement, prefix: String) -> String {
        if let id = builder.ids(element).first { return id }
        return builder.counters.anchor(prefix)
    }

    private func compose(
        _ element: BoundElement, _ style: ComputedStyle, number: String, title: [InlineItem], role: StructureTag.Role,
        anchor: String?
    ) -> Box {
        let anchors = anchor.map { [$0] } ?? []
        guard !number.isEmpty else {
            return Box(Paragraph(title, style: style), style: style, role: role, origin: element, anchors: anchors)
        }
        let numberStyle = builder.cascade.style(of: ElementParts(element.declaration, HeadingElement.number), in: style)
        let numberItem = InlineItem.text(InlineText(number, style: numberStyle, source: element.layoutRange))
        switch style.box.markerPosition {
        case .outside:
            let marker = SetLine(Paragraph([numberItem], style: style), in: builder.environment.typesetter)
            let indent = style.markerIndent(for: [marker])
            return Box(
                Paragraph(title, style: style), style: style.indented(by: indent), role: role, origin: element,
                marker: marker, markerIndent: indent, anchors: anchors)
        case .above:
            let items = [numberItem, .lineBreak] + title
            return Box(Paragraph(items, style: style), style: style, role: role, origin: element, anchors: anchors)
        case .inside:
            // U+2002 keeps number and title apart and is never stretched.
            let gap = InlineItem.text(InlineText("\u{A0}\u{A0}", style: style))
            return Box(
                Paragraph([numberItem, gap] + title, style: style), style: style, role: role, origin: element,
                anchors: anchors)
        }
    }
}
