import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// Builds one signature block: office, space, name, rank and number, each in the forms that the layout may choose from.
///
/// Letters are of one face throughout, and of one size unless some signer of the group finds no room: then all of the group are
/// set in the least size.
struct SignatureBlockBuilder {
    private let builder: BoxBuilder
    private let style: ComputedStyle
    private let gap: Length
    private let officeLines: Int

    /// The other size of a group; smaller letters beside those of the text would not be read with them.
    private static let leastSize = Length.pt(9)
    /// Lines of an office or a name that is broken wherever it can be.
    private static let mostLines = 5

    init(_ builder: BoxBuilder, style: ComputedStyle, gap: Length, officeLines: Int) {
        self.builder = builder
        self.style = style
        self.gap = gap
        self.officeLines = officeLines
    }

    func block(_ signer: Signer) -> SignatureRow.Block {
        SignatureRow.Block(
            sizes: factors.map { SignatureForms(office: offices(signer, $0), name: names(signer, $0)) },
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
        // Clear of the office above it, and of the name below.
        let clearance = min(gap / 8, .mm(2)), height = min(gap - clearance * 2, .mm(20)),
            label = element.part(
                .p, parts: .signatures(SignaturesElement.sealText), text: signer[SignatureElement.seal])
        let frame = element.part(
            .box, parts: .signatures(SignaturesElement.seal),
            properties: [.init(BoxProperties.height, .length(.length(height)))], [label])
        let seal = builder.block(
            element.part(.box, properties: [.init(BoxProperties.paddingTop, .length(clearance))], [frame]), in: style)
        guard let seal else { return field }
        return Box(
            SideBySideContent([seal, field], widths: [.length(.mm(27)), .fraction(1)], gap: .mm(2)),
            style: builder.anonymousStyle(in: style),
            origin: element)
    }

    // MARK: Office

    /// First with the last two words tied together, for no word stands alone on the last line; then in more lines.
    private func offices(_ signer: Signer, _ factor: Double) -> [SignatureForm] {
        let style = officeStyle(ElementParts.signatures(SignaturesElement.office))
        return [officeLines, max(officeLines, SignatureBlockBuilder.mostLines)].flatMap { limit in
            [true, false].map {
                SignatureForm(box: office(signer, style, isTied: $0, factor), lineLimit: limit)
            }
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

    /// A name stands on one line; else the titles behind it go to a second line as a group; else it is broken between its words.
    private func names(_ signer: Signer, _ factor: Double) -> [SignatureForm] {
        guard !signer[SignatureElement.name].isEmpty else {
            return [SignatureForm(box: identity(signer, dottedLine(signer, factor), factor), lineLimit: 1)]
        }
        let style = nameStyle(ElementParts.signatures(SignaturesElement.name)), parts = signer.nameParts
        let whole = [signer[SignatureElement.name]],
            lines = parts.titles.isEmpty ? whole : [parts.name, parts.titles]
        var forms = [(whole, 1, false)]
        if lines.count > 1 { forms.append((lines, 2, false)) }
        forms.append((lines, SignatureBlockBuilder.mostLines, true))
        return forms.map { texts, limit, breaks in
            let name = [line(signer, texts, style, factor, breaks: breaks)]
            return SignatureForm(box: identity(signer, name, factor), lineLimit: limit)
        }
    }

    private func nameStyle(_ parts: ElementParts) -> ComputedStyle {
        builder.cascade.style(of: parts, in: identityStyle)
    }

    private var identityStyle: ComputedStyle {
        builder.cascade.style(of: .signatures(SignaturesElement.identity), in: style)
    }

    private func line(
        _ signer: Signer, _ texts: [String], _ style: ComputedStyle, _ factor: Double, breaks: Bool
    ) -> Box {
        var text = scaled(style, factor).text
        if !breaks { text.whiteSpace = .nowrap }
        if breaks { text.textWrap = .balance }
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

    private func dottedLine(_ signer: Signer, _ factor: Double) -> [Box] {
        let lineStyle = scaled(nameStyle(.signatures(SignaturesElement.name)), factor)
        let leader = builder.cascade.style(element: "leader", in: lineStyle)
        return [
            Box(
                Paragraph([.leader(leader)], style: lineStyle), style: lineStyle, role: .artifact,
                origin: signer.element)
        ]
    }

    /// The name, and below it rank and number.
    private func identity(_ signer: Signer, _ name: [Box], _ factor: Double) -> Box {
        var lines = name
        func add(_ text: BoundText, _ part: PartDeclaration, label: String = "") {
            let lineStyle = scaled(builder.cascade.style(of: .signatures(part), in: identityStyle), factor)
            var items = [InlineItem.text(InlineText(text, style: lineStyle, link: nil))]
            if !label.isEmpty { items.insert(.text(InlineText(label + "\u{A0}", style: lineStyle)), at: 0) }
            lines.append(
                Box(Paragraph(items, style: lineStyle), style: lineStyle, role: .paragraph, origin: signer.element))
        }
        if let rank = signer.text(SignatureElement.rank) { add(rank, SignaturesElement.rank) }
        if let number = signer.number { add(number.digits, SignaturesElement.nip, label: number.label) }
        if let label = signer.labelOfUnknownNumber {
            add(BoundText(SignatureBlockBuilder.dots, source: nil), SignaturesElement.nip, label: label)
        }
        return Box(FlowContent(lines), style: identityStyle, origin: signer.element)
    }

    // MARK: Sizes

    /// The size that the layout asks for, and where that is larger, the least one.
    private var factors: [Double] {
        let asked = [SignaturesElement.office, SignaturesElement.name].map {
            builder.cascade.style(of: .signatures($0), in: style).text.fontSize
        }
        guard let smallest = asked.min(), smallest > SignatureBlockBuilder.leastSize else { return [1] }
        return [1, SignatureBlockBuilder.leastSize.points / smallest.points]
    }

    /// Of a number that is to be written by hand.
    private static let dots = String(repeating: "\u{2026}", count: 8)

    private func scaled(_ style: ComputedStyle, _ factor: Double) -> ComputedStyle {
        guard factor != 1 else { return style }
        var text = style.text
        text.fontSize = text.fontSize.scaled(by: factor)
        if case .length(let height) = text.lineHeight { text.lineHeight = .length(height.scaled(by: factor)) }
        return ComputedStyle(text: text, box: style.box)
    }
}
