/// Builds rows of signature blocks. Rows never split; the first keeps to the text before it, and no block is left alone on a page.
struct SignatureBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func signatures(_ element: BoundElement, _ style: ComputedStyle) -> Box {
        let values = ValueParser(fontSize: style.text.fontSize)
        let columns = max(1, min(6, element["columns"].flatMap(Int.init) ?? 2))
        let gap = element["gap"].flatMap { values.size($0) } ?? .mm(columns >= 3 ? 18 : 22)
        let gutter = element["gutter"].flatMap { values.size($0) } ?? .mm(8)
        let signers = element.children.compactMap { node -> BoundElement? in
            guard case .element(let child) = node, child.name == "signature" else { return nil }
            return child
        }
        var rows: [Box] = []
        for start in stride(from: 0, to: signers.count, by: columns) {
            let members = Array(signers[start..<min(signers.count, start + columns)])
            let isLast = start + columns >= signers.count
            let blocks = members.enumerated().map { block($0.element, in: style, column: $0.offset, gap: gap) }
            let row = SignatureRow(blocks: blocks, columnCount: columns, gutter: gutter, gap: gap,
                                   isCentred: element["last"] != "start")
            let keepsToText = rows.isEmpty || (isLast && members.count == 1)
            rows.append(Box(.signatureRow(row), style: rowStyle(style, keepsToText: keepsToText, isLast: isLast), origin: members.first))
        }
        return Box(.blocks(rows), style: style, origin: element)
    }

    private func rowStyle(_ style: ComputedStyle, keepsToText: Bool, isLast: Bool) -> ComputedStyle {
        let row = builder.cascade.style(element: "signature", in: style)
        var box = row.box
        if keepsToText { box.breakBefore = .avoid }
        if isLast { box.margin.bottom = .zero }
        return ComputedStyle(text: row.text, box: box)
    }

    private func block(_ signer: BoundElement, in parent: ComputedStyle, column: Int, gap: Length) -> SignatureRow.Block {
        SignatureRow.Block(office: office(signer, in: parent), name: name(signer, in: parent),
                           field: SignatureFieldBuilder(builder).field(of: signer, height: gap, in: parent), column: column)
    }

    private func office(_ signer: BoundElement, in parent: ComputedStyle) -> Box {
        let style = builder.cascade.style(element: "p", classes: "jabatan", in: parent)
        let prefixStyle = builder.cascade.style(element: "span", classes: "awalan", in: style)
        var items: [InlineItem] = []
        if let prefix = signer.attributes["prefix"], !prefix.text.isEmpty {
            items += [.text(InlineText(prefix, style: prefixStyle)), .text(InlineText("\u{A0}", style: prefixStyle))]
        }
        if let office = signer.attributes["office"] {
            items.append(.text(InlineText(office, followedBy: office.text.hasSuffix(",") ? "" : ",", style: style)))
        }
        return Box(.paragraph(Paragraph(items, style: style)), style: style, role: .paragraph, origin: signer)
    }

    private func name(_ signer: BoundElement, in parent: ComputedStyle) -> Box {
        let style = builder.cascade.style(element: "box", classes: "identitas", in: parent)
        var lines: [Box] = []
        func line(_ attribute: String, _ className: String, prefix: String = "") {
            guard let value = signer.attributes[attribute], !value.text.isEmpty else { return }
            let lineStyle = builder.cascade.style(element: "p", classes: className, in: style)
            var items = [InlineItem.text(InlineText(value, style: lineStyle))]
            if !prefix.isEmpty { items.insert(.text(InlineText(prefix, style: lineStyle)), at: 0) }
            lines.append(Box(.paragraph(Paragraph(items, style: lineStyle)), style: lineStyle, role: .paragraph, origin: signer))
        }
        if (signer["name"] ?? "").isEmpty {
            let lineStyle = builder.cascade.style(element: "p", classes: "nama", in: style)
            let leader = builder.cascade.style(element: "leader", in: lineStyle)
            lines.append(Box(.paragraph(Paragraph([.leader(leader)], style: lineStyle)), style: lineStyle, role: .artifact, origin: signer))
        }
        line("name", "nama")
        line("rank", "pangkat")
        line("nip", "nip", prefix: "NIP ")
        return Box(.blocks(lines), style: style, origin: signer)
    }
}
