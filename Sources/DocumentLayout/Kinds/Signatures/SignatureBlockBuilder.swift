import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// Builds one signature block: office, space, name, rank and number, each in the forms that the layout may choose from.
struct SignatureBlockBuilder {
    private let builder: BoxBuilder
    private let style: ComputedStyle
    private let gap: Length

    /// What does not fit is set smaller by these factors, down to the least size.
    private static let factors = [1, 0.94, 0.88, 0.82, 0.77, 0.72, 0.67, 0.62]
    /// What can still be read on an office printer.
    private static let leastSize = Length.pt(6.5)

    init(_ builder: BoxBuilder, style: ComputedStyle, gap: Length) {
        self.builder = builder
        self.style = style
        self.gap = gap
    }

    func block(_ signer: Signer) -> SignatureRow.Block {
        SignatureRow.Block(
            office: offices(signer), name: names(signer),
            field: space(signer))
    }

    /// Empty; in copies with a mark in the middle; or with a box for the duty stamp beside it.
    private func space(_ signer: Signer) -> Box {
        let element = signer.element
        if !signer[SignatureElement.mark].isEmpty {
            let mark = builder.cascade.style(of: .copyMark, in: style)
            let above = max(.zero, (gap - mark.text.lineBoxHeight) / 2)
            let box = element.part(
                .box,
                properties: [
                    .init(BoxProperties.height, .length(.length(gap))), .init(BoxProperties.paddingTop, .length(above)),
                ],
                [
                    element.part(
                        .p, parts: .copyMark, properties: [.init(BoxProperties.marginBottom, .zero)],
                        text: signer[SignatureElement.mark])
                ])
            if let space = builder.block(box, in: style) { return space }
        }
        let field = SignatureSpaceBuilder(builder).field(of: element, height: gap, in: style)
        guard !signer[SignatureElement.seal].isEmpty else { return field }
        let height = min(gap, .mm(20)),
            label = element.part(
                .p, parts: .signatures(SignaturesElement.sealText), text: signer[SignatureElement.seal])
        let seal = builder.block(
            element.part(
                .box, parts: .signatures(SignaturesElement.seal),
                properties: [.init(BoxProperties.height, .length(.length(height)))], [label]), in: style)
        guard let seal else { return field }
        return Box(
            SideBySideContent([seal, field], widths: [.length(.mm(27)), .fraction(1)], gap: .mm(2)),
            style: builder.anonymousStyle(in: style),
            origin: element)
    }

    // MARK: Office

    /// A little smaller in its own letters, then in those of the part `office-narrow`, then as small as can be read. Each
    /// first with the last two words tied together, for no word stands alone on the last line.
    private func offices(_ signer: Signer) -> [Box] {
        let plain = ElementParts.signatures(SignaturesElement.office),
            narrow = plain.adding(SignaturesElement.narrowOffice)
        let all = sizes(officeStyle(plain)), small = sizes(officeStyle(narrow))
        let forms =
            all.prefix(3).map { (plain, $0) } + small.map { (narrow, $0) } + all.dropFirst(3).map { (plain, $0) }
        return forms.flatMap { parts, factor in
            [true, false].map { office(signer, officeStyle(parts), isTied: $0, factor) }
        }
    }

    private func officeStyle(_ parts: ElementParts) -> ComputedStyle { builder.cascade.style(of: parts, in: style) }

    private func office(_ signer: Signer, _ officeStyle: ComputedStyle, isTied: Bool, _ factor: Double) -> Box {
        let style = scaled(officeStyle, factor)
        let lines = signer.officeLines.map { line -> Box in
            let prefixStyle = builder.cascade.style(of: .signatures(SignaturesElement.prefix), in: style)
            var items: [InlineItem] = []
            if let prefix = line.prefix {
                items.append(.text(InlineText(prefix, style: prefixStyle, link: nil)))
                if line.title != nil { items.append(.text(InlineText("\u{A0}", style: prefixStyle))) }
            }
            if let title = line.title {
                let words = isTied ? SignatureBlockBuilder.tyingLastWords(of: title.text) : title.text
                items.append(
                    .text(
                        InlineText(
                            BoundText(words, source: title.source, ledgerNumber: title.ledgerNumber), style: style,
                            link: nil)))
            }
            return Box(Paragraph(items, style: style), style: style, role: .paragraph, origin: signer.element)
        }
        guard lines.count > 1 else { return lines[0] }
        return Box(FlowContent(lines), style: builder.anonymousStyle(in: self.style), origin: signer.element)
    }

    private static func tyingLastWords(of title: String) -> String {
        let words = title.split(separator: " ")
        guard words.count > 2 else { return title }
        return words.dropLast(2).joined(separator: " ") + " " + words.suffix(2).joined(separator: "\u{A0}")
    }

    // MARK: Name

    /// A name stands on one line, a little smaller if need be; then the titles behind it go to a second line as a group; then both are
    /// set in the letters of the part `name-narrow` and smaller; at last a name too long for its column is broken
    /// between its words.
    private func names(_ signer: Signer) -> [Box] {
        guard !signer[SignatureElement.name].isEmpty else { return [identity(signer, dottedLine(signer))] }
        let name = ElementParts.signatures(SignaturesElement.name)
        let plain = nameStyle(name), narrow = nameStyle(name.adding(SignaturesElement.narrowName))
        let parts = signer.nameParts, whole = [signer[SignatureElement.name]],
            lines = parts.titles.isEmpty ? whole : [parts.name, parts.titles]
        var forms: [[Box]] = sizes(plain).prefix(3).map { [line(signer, whole, plain, $0)] }
        if lines.count > 1 { forms += sizes(plain).prefix(3).map { [line(signer, lines, plain, $0)] } }
        forms += sizes(narrow).map { [line(signer, lines, narrow, $0)] }
        forms.append([line(signer, lines, narrow, sizes(narrow).last ?? 1, breaks: true)])
        return forms.map { identity(signer, $0) }
    }

    private func nameStyle(_ parts: ElementParts) -> ComputedStyle {
        builder.cascade.style(of: parts, in: identityStyle)
    }

    private var identityStyle: ComputedStyle {
        builder.cascade.style(of: .signatures(SignaturesElement.identity), in: style)
    }

    private func line(
        _ signer: Signer, _ texts: [String], _ style: ComputedStyle, _ factor: Double, breaks: Bool = false
    ) -> Box {
        var text = scaled(style, factor).text
        if !breaks { text.whiteSpace = .nowrap }
        let lineStyle = ComputedStyle(text: text, box: style.box)
        var items: [InlineItem] = []
        for part in texts {
            if !items.isEmpty { items.append(.lineBreak) }
            if let text = signer.text(SignatureElement.name, part) {
                items.append(.text(InlineText(text, style: lineStyle, link: nil)))
            }
        }
        return Box(Paragraph(items, style: lineStyle), style: lineStyle, role: .paragraph, origin: signer.element)
    }

    private func dottedLine(_ signer: Signer) -> [Box] {
        let lineStyle = nameStyle(.signatures(SignaturesElement.name))
        let leader = builder.cascade.style(element: "leader", in: lineStyle)
        return [
            Box(
                Paragraph([.leader(leader)], style: lineStyle), style: lineStyle, role: .artifact,
                origin: signer.element)
        ]
    }

    /// The name, and below it rank and number.
    private func identity(_ signer: Signer, _ name: [Box]) -> Box {
        var lines = name
        func add(_ text: BoundText, _ part: PartDeclaration, label: String = "") {
            let lineStyle = builder.cascade.style(of: .signatures(part), in: identityStyle)
            var items = [InlineItem.text(InlineText(text, style: lineStyle, link: nil))]
            if !label.isEmpty { items.insert(.text(InlineText(label + "\u{A0}", style: lineStyle)), at: 0) }
            lines.append(
                Box(Paragraph(items, style: lineStyle), style: lineStyle, role: .paragraph, origin: signer.element))
        }
        if let rank = signer.text(SignatureElement.rank) { add(rank, SignaturesElement.rank) }
        if let number = signer.number { add(number.digits, SignaturesElement.nip, label: number.label) }
        return Box(FlowContent(lines), style: identityStyle, origin: signer.element)
    }

    // MARK: Sizes

    private func sizes(_ style: ComputedStyle) -> [Double] {
        SignatureBlockBuilder.factors.filter {
            $0 == 1 || style.text.fontSize.scaled(by: $0) >= SignatureBlockBuilder.leastSize
        }
    }

    private func scaled(_ style: ComputedStyle, _ factor: Double) -> ComputedStyle {
        guard factor != 1 else { return style }
        var text = style.text
        text.fontSize = text.fontSize.scaled(by: factor)
        if case .length(let height) = text.lineHeight { text.lineHeight = .length(height.scaled(by: factor)) }
        return ComputedStyle(text: text, box: style.box)
    }
}
