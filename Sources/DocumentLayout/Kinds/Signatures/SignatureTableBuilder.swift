import LayoutLanguage
import PageModel

/// Builds lists that are signed: a table with a numbered row for each signer, with spaces in one column or zigzag in two.
///
/// The list is a table like any other, made of the elements that a layout could have written itself, so that everything that tables
/// can do holds for it: repeated heads, rows that stay whole, borders of cells. Rows of a pair stay together.
struct SignatureTableBuilder {
    private let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func table(of signers: [Signer], _ element: BoundElement, _ style: ComputedStyle) -> Box {
        let list = SignatureList(element, style)
        var rows: [BoundElement] = []
        let count = signers.count + list.blankRows
        for index in 0..<count {
            let signer = index < signers.count ? signers[index] : nil
            rows.append(row(signer, at: index, of: count, list, style))
        }
        withdrawRest(of: signers, list)
        let head = BoundElement(.thead, children: [.element(headRow(list))], layoutRange: element.layoutRange)
        let body = BoundElement(.tbody, children: rows.map { .element($0) }, layoutRange: element.layoutRange)
        let table = element.part(
            .table, parts: .signatures(SignaturesElement.list),
            attributes: [.init(TableElement.columns, list.columnWidths), .init(TableElement.hasEqualRows, true)],
            [head, body])
        guard let box = builder.block(table, in: style) else {
            return Box(EmptyContent(), style: style, origin: element)
        }
        return Box(
            FlowContent([box]), style: element[SignaturesElement.keep] == .none ? style : keptToText(style),
            origin: element)
    }

    /// A list follows the text that announces it.
    private func keptToText(_ style: ComputedStyle) -> ComputedStyle {
        var box = style.box
        if box.breakBefore == .auto { box.breakBefore = .avoid }
        return ComputedStyle(text: style.text, box: box)
    }

    private func headRow(_ list: SignatureList) -> BoundElement {
        let cells = zip(list.fields, list.headings).map { field, heading in
            let parts =
                field == list.fields.first ? ElementParts.listHead.adding(SignaturesElement.listEdge) : .listHead
            let isWide = field == .signature && (list.zigzag == .columns || list.zigzag == .pairs)
            return list.element.part(
                .th, parts: parts, attributes: isWide ? [.init(CellElement.columnSpan, 2)] : [],
                nodes: [.text(BoundText(heading, source: list.element.layoutRange))])
        }
        return list.element.part(.tr, cells)
    }

    // MARK: Rows

    private func row(
        _ signer: Signer?, at index: Int, of count: Int, _ list: SignatureList, _ style: ComputedStyle
    ) -> BoundElement {
        let source = signer?.element ?? list.element
        let cells = list.fields.flatMap { field -> [BoundElement] in
            if field == .signature { return signatureCells(signer, at: index, of: count, list, style) }
            let column = ElementParts.listCell.adding(field.cell)
            let parts = field == list.fields.first ? column.adding(SignaturesElement.listEdge) : column
            return [source.part(.td, parts: parts, content(field, signer, index, list))]
        }
        var properties = [
            BoundProperty(BoxProperties.breakInside, true),
            BoundProperty(BoxProperties.minHeight, .length(height(at: index, of: count, list))),
        ]
        // The second row of a pair is not parted from the first.
        if list.zigzag != .none, index % 2 == 1 { properties.append(BoundProperty(BoxProperties.breakBefore, .avoid)) }
        let isSpare = signer == nil && index >= list.blankFrom
        return source.part(
            .tr, parts: .signatures(SignaturesElement.listRow),
            attributes: isSpare ? [.init(RowElement.isSpare, true)] : [], properties: properties, cells)
    }

    /// The odd last row of pairs has no second row to share its height: it is as high as two.
    private func height(at index: Int, of count: Int, _ list: SignatureList) -> Length {
        list.zigzag == .pairs && index == count - 1 && index % 2 == 0 ? list.rowHeight * 2 : list.rowHeight
    }

    private func content(
        _ field: SignatureList.Field, _ signer: Signer?, _ index: Int, _ list: SignatureList
    ) -> [BoundElement] {
        guard let signer else {
            return field == .number ? [list.element.part(.p, parts: .listText, text: "\(list.start + index).")] : []
        }
        func line(_ texts: [BoundText], _ part: PartDeclaration? = nil) -> [BoundElement] {
            let parts = part.map { ElementParts.listText.adding($0) } ?? .listText
            return texts.isEmpty ? [] : [signer.element.part(.p, parts: parts, texts: texts)]
        }
        switch field {
        case .number: return line([BoundText("\(list.start + index).", source: nil)])
        case .name: return name(signer, list)
        case .office: return line(signer.officeInOneLine, SignaturesElement.listOffice)
        case .nip:
            let label =
                signer[SignatureElement.numberLabel].isEmpty
                ? [] : [BoundText(signer[SignatureElement.numberLabel] + "\u{A0}", source: nil)]
            return line(signer.number.map { label + [$0.digits] } ?? [], SignaturesElement.nip)
        case .rank: return line([signer.text(SignatureElement.rank)].compactMap { $0 }, SignaturesElement.listRank)
        case .unit: return line([signer.text(SignatureElement.unit)].compactMap { $0 }, SignaturesElement.listUnit)
        case .signature: return []
        }
    }

    /// The name; its number below where no column has it.
    private func name(_ signer: Signer, _ list: SignatureList) -> [BoundElement] {
        guard let name = signer.text(SignatureElement.name) else {
            let dots = signer.element.part(.p, parts: .listText, [signer.element.part(.leader, [])])
            // Without a name, and without a column for office or unit, the office says whose row it is.
            guard showsOfficeForName(signer, list) else { return [dots] }
            let office = signer.element.part(
                .p, parts: .listText.adding(SignaturesElement.listOffice), texts: signer.officeInOneLine)
            return [dots, office]
        }
        var lines = [signer.element.part(.p, parts: .listText.adding(SignaturesElement.listName), texts: [name])]
        if !list.fields.contains(.nip), let number = signer.number {
            lines.append(self.number(number, of: signer))
        }
        return lines
    }

    /// A label as long as 'NI PPPK' may stand above its digits, so that one number does not widen the column of all.
    private func number(_ number: (label: String, digits: BoundText), of signer: Signer) -> BoundElement {
        let isLong = number.label.count > 4
        let label = BoundText(number.label + (isLong ? " " : "\u{A0}"), source: nil)
        let wraps = BoundProperty(
            named: "white-space", WhiteSpaceHandling.normal.rawValue, at: signer.element.layoutRange)
        return signer.element.part(
            .p, parts: .listText.adding(SignaturesElement.nip), properties: isLong ? [wraps].compactMap { $0 } : [],
            nodes: [.text(label), .text(number.digits)])
    }

    /// A unit says as well whose row it is.
    private func showsOfficeForName(_ signer: Signer, _ list: SignatureList) -> Bool {
        let hasUnit = list.fields.contains(.unit) && signer.text(SignatureElement.unit) != nil
        return list.fields.contains(.name) && !list.fields.contains(.office) && !hasUnit
            && signer.text(SignatureElement.name) == nil && !signer.officeInOneLine.isEmpty
    }

    /// What signers say in columns that the list does not have.
    private func withdrawRest(of signers: [Signer], _ list: SignatureList) {
        var shown: [Attribute<String>] = []
        if list.fields.contains(.name) { shown += [SignatureElement.name, SignatureElement.nip] }
        if list.fields.contains(.nip) { shown.append(SignatureElement.nip) }
        if list.fields.contains(.office) {
            shown += [SignatureElement.prefix, SignatureElement.office, SignatureElement.ownOffice]
        }
        if list.fields.contains(.rank) { shown.append(SignatureElement.rank) }
        if list.fields.contains(.unit) { shown.append(SignatureElement.unit) }
        for signer in signers {
            let office = [SignatureElement.prefix, SignatureElement.office, SignatureElement.ownOffice]
            let shown = showsOfficeForName(signer, list) ? shown + office : shown
            let rest = signer.element.attributes.filter { given in
                !shown.contains { $0.declaration === given.declaration }
            }
            builder.environment.ledger?.withdraw(rest)
        }
    }

    // MARK: Spaces

    private func signatureCells(
        _ signer: Signer?, at index: Int, of count: Int, _ list: SignatureList, _ style: ComputedStyle
    ) -> [BoundElement] {
        let source = signer?.element ?? list.element
        func cell(_ content: [BoundElement], _ attributes: [BoundAttribute] = []) -> BoundElement {
            source.part(.td, parts: .listCell.adding(SignaturesElement.signatureCell), attributes: attributes, content)
        }
        let isOdd = index % 2 == 0, height = list.rowHeight
        switch list.zigzag {
        case .none:
            return [
                cell([space(signer, index, height: height - .pt(4), isNumbered: false, list, style)].compactMap { $0 })
            ]
        case .sides:
            let space = [space(signer, index, height: height - .pt(4), isNumbered: true, list, style)].compactMap { $0 }
            let halves = isOdd ? [space, []] : [[], space]
            let columns = source.part(
                .columns,
                attributes: [
                    .init(ColumnsElement.widths, [.fraction(1), .fraction(1)]), .init(ColumnsElement.gap, .mm(4)),
                ],
                halves.map { source.part(.column, $0) })
            return [cell([columns])]
        case .columns:
            let space = [space(signer, index, height: height - .pt(4), isNumbered: true, list, style)].compactMap { $0 }
            return isOdd ? [cell(space), cell([])] : [cell([]), cell(space)]
        case .pairs:
            return pairCells(source, at: index, of: count, list, cell) { offset in
                let number = index + offset
                return [
                    self.space(list.signer(number), number, height: height * 2 - .pt(4), isNumbered: true, list, style)
                ].compactMap { $0 }
            }
        }
    }

    /// The first row of a pair has both spaces; the second has none, for they reach into it.
    private func pairCells(
        _ source: BoundElement, at index: Int, of count: Int, _ list: SignatureList,
        _ cell: ([BoundElement], [BoundAttribute]) -> BoundElement, _ space: (Int) -> [BoundElement]
    ) -> [BoundElement] {
        guard index % 2 == 0 else { return [] }
        guard index + 1 < count else { return [cell(space(0), []), cell([], [])] }
        return (0...1).map { cell(space($0), [.init(CellElement.rowSpan, 2)]) }
    }

    /// The space, and where signatures stand zigzag below it the number of whose it is, on a dotted line. Rows without a signer
    /// are filled in by hand: nobody signs them electronically.
    private func space(
        _ signer: Signer?, _ index: Int, height: Length, isNumbered: Bool, _ list: SignatureList, _ style: ComputedStyle
    ) -> BoundElement? {
        let source = signer?.element ?? list.element
        let number = builder.cascade.style(of: .spaceNumber, in: style)
        let free = isNumbered ? height - number.text.lineBoxHeight : height
        let height = BoundProperty(BoxProperties.height, .length(.length(max(.zero, free))))
        var parts: [BoundElement] = []
        if let signer, !signer[SignatureElement.mark].isEmpty {
            let mark = source.part(
                .p, parts: .listText.adding(SignaturesElement.copyMark), text: signer[SignatureElement.mark])
            parts.append(source.part(.box, properties: isNumbered ? [height] : [], [mark]))
        } else if let signer {
            let field = source.part(.signatureField, attributes: identity(of: signer), properties: [height], [])
            parts.append(sealed(field, signer))
        } else if isNumbered {
            parts.append(source.part(.box, properties: [height], []))
        }
        if isNumbered {
            let number = BoundNode.text(BoundText("\(list.start + index).\u{A0}", source: source.layoutRange))
            parts.append(source.part(.p, parts: .spaceNumber, nodes: [number, .element(source.part(.leader, []))]))
        }
        return parts.isEmpty ? nil : source.part(.box, parts)
    }

    /// The space, with a box for the duty stamp at its left where the signer has one.
    private func sealed(_ field: BoundElement, _ signer: Signer) -> BoundElement {
        guard !signer[SignatureElement.seal].isEmpty else { return field }
        let source = signer.element
        let words = source.part(
            .p, parts: .signatures(SignaturesElement.sealText), text: signer[SignatureElement.seal])
        let frame = source.part(
            .box, parts: .signatures(SignaturesElement.seal),
            properties: [.init(BoxProperties.height, .length(.length(SignatureList.sealHeight)))], [words])
        let widths: [SpecifiedExtent] = [.length(.mm(27)), .fraction(1)]
        return source.part(
            .columns,
            attributes: [.init(ColumnsElement.widths, widths), .init(ColumnsElement.gap, .mm(2))],
            [source.part(.column, [frame]), source.part(.column, [field])])
    }

    /// What a space has to know of who signs there.
    private func identity(of signer: Signer) -> [BoundAttribute] {
        let texts = [SignatureElement.name, SignatureElement.office, SignatureElement.nip, SignatureElement.key]
        return texts.compactMap { signer.element.attribute($0) }
            + [signer.element.attribute(SignatureElement.isElectronic)].compactMap { $0 }
    }
}
