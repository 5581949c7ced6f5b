import LayoutLanguage
import PageModel

/// Builds lists that are signed: a table with a numbered row for each signer, with rooms in one column or zigzag in two.
///
/// The list is a table like any other, made of the elements that a layout could have written itself, so that everything that tables
/// can do holds for it: repeated heads, rows that stay whole, borders of classes. Rows of a pair stay together.
struct SignatureTableBuilder {
    /// How the rooms stand in the column of signatures.
    enum Zigzag: String {
        /// One room in every row.
        case none
        /// One cell in every row, odd numbers in its left half, even ones in its right half.
        case sides
        /// Two cells in every row, odd numbers in the first, even ones in the second.
        case columns
        /// Two cells for every two rows, so that each signature has twice the height.
        case pairs
    }

    private let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func table(of signers: [Signer], _ element: BoundElement, _ style: ComputedStyle) -> Box {
        let list = SignatureList(element, fontSize: style.text.fontSize)
        var rows: [BoundElement] = []
        let count = signers.count + list.blankRows
        for index in 0..<count {
            let signer = index < signers.count ? signers[index] : nil
            rows.append(row(signer, at: index, of: count, list, style))
        }
        withdrawRest(of: signers, list)
        let head = BoundElement(name: "thead", children: [.element(headRow(list))], layoutRange: element.layoutRange)
        let body = BoundElement(name: "tbody", children: rows.map { .element($0) }, layoutRange: element.layoutRange)
        let table = element.part("table", ["class": "daftar", "columns": list.columnWidths], [head, body])
        guard let box = builder.block(table, in: style) else { return Box(EmptyContent(), style: style, origin: element) }
        return Box(FlowContent([box]), style: element["keep"] == "none" ? style : keptToText(style), origin: element)
    }

    /// A list follows the text that announces it.
    private func keptToText(_ style: ComputedStyle) -> ComputedStyle {
        var box = style.box
        if box.breakBefore == .auto { box.breakBefore = .avoid }
        return ComputedStyle(text: style.text, box: box)
    }

    private func headRow(_ list: SignatureList) -> BoundElement {
        let cells = zip(list.fields, list.headings).map { field, heading in
            var attributes = ["class": field == list.fields.first ? "daftar-kepala daftar-awal" : "daftar-kepala"]
            if field == .signature, list.zigzag == .columns || list.zigzag == .pairs { attributes["colspan"] = "2" }
            return list.element.part("th", attributes, text: heading)
        }
        return list.element.part("tr", [:], cells)
    }

    // MARK: Rows

    private func row(_ signer: Signer?, at index: Int, of count: Int, _ list: SignatureList, _ style: ComputedStyle) -> BoundElement {
        let source = signer?.element ?? list.element
        let cells = list.fields.flatMap { field -> [BoundElement] in
            if field == .signature { return signatureCells(signer, at: index, of: count, list, style) }
            let edge = field == list.fields.first ? " daftar-awal" : ""
            return [source.part("td", ["class": "daftar-sel daftar-\(field.className)\(edge)"], content(field, signer, index, list))]
        }
        var attributes = ["class": "daftar-baris", "break-inside": "avoid", "min-height": list.points(height(at: index, of: count, list))]
        // The second row of a pair is not parted from the first.
        if list.zigzag != .none, index % 2 == 1 { attributes["break-before"] = "avoid" }
        return BoundElement(name: "tr", attributes: attributes.mapValues { BoundAttribute($0) }, children: cells.map { .element($0) },
                            layoutRange: source.layoutRange, dataRange: source.dataRange)
    }

    /// The odd last row of pairs has no second row to share its height: it is as high as two.
    private func height(at index: Int, of count: Int, _ list: SignatureList) -> Length {
        list.zigzag == .pairs && index == count - 1 && index % 2 == 0 ? list.rowHeight * 2 : list.rowHeight
    }

    private func content(_ field: SignatureList.Field, _ signer: Signer?, _ index: Int, _ list: SignatureList) -> [BoundElement] {
        guard let signer else {
            return field == .number ? [list.element.part("p", ["class": "daftar-teks"], text: "\(list.start + index).")] : []
        }
        func line(_ texts: [BoundText], _ className: String) -> [BoundElement] {
            texts.isEmpty ? [] : [signer.element.part("p", ["class": "daftar-teks " + className], texts: texts)]
        }
        switch field {
        case .number: return line([BoundText("\(list.start + index).", source: nil)], "")
        case .name: return name(signer, list)
        case .office: return line(signer.officeInOneLine, "daftar-jabatan")
        case .nip:
            let label = signer["number-label"].isEmpty ? [] : [BoundText(signer["number-label"] + "\u{A0}", source: nil)]
            return line(signer.number.map { label + [$0.digits] } ?? [], "nip")
        case .rank: return line([signer.text("rank")].compactMap { $0 }, "daftar-pangkat")
        case .unit: return line([signer.text("unit")].compactMap { $0 }, "daftar-unit")
        case .signature: return []
        }
    }

    /// The name; its number below where no column has it.
    private func name(_ signer: Signer, _ list: SignatureList) -> [BoundElement] {
        guard let name = signer.text("name") else {
            return [signer.element.part("p", ["class": "daftar-teks"], [signer.element.part("leader", [:], [])])]
        }
        var lines = [signer.element.part("p", ["class": "daftar-teks daftar-nama-orang"], texts: [name])]
        if !list.fields.contains(.nip), let number = signer.number {
            lines.append(signer.element.part("p", ["class": "daftar-teks nip"], texts: [BoundText(number.label + "\u{A0}", source: nil), number.digits]))
        }
        return lines
    }

    /// What signers say in columns that the list does not have.
    private func withdrawRest(of signers: [Signer], _ list: SignatureList) {
        var shown: Set<String> = []
        if list.fields.contains(.name) { shown.formUnion(["name", "nip"]) }
        if list.fields.contains(.nip) { shown.insert("nip") }
        if list.fields.contains(.office) { shown.formUnion(["prefix", "office", "own-office"]) }
        if list.fields.contains(.rank) { shown.insert("rank") }
        if list.fields.contains(.unit) { shown.insert("unit") }
        for signer in signers { builder.environment.ledger?.withdraw(signer.element.attributes.filter { !shown.contains($0.key) }.values) }
    }

    // MARK: Rooms

    private func signatureCells(_ signer: Signer?, at index: Int, of count: Int, _ list: SignatureList, _ style: ComputedStyle) -> [BoundElement] {
        let source = signer?.element ?? list.element
        func cell(_ content: [BoundElement], _ attributes: [String: String] = [:]) -> BoundElement {
            source.part("td", attributes.merging(["class": "daftar-sel daftar-tanda-tangan"]) { own, _ in own }, content)
        }
        let isOdd = index % 2 == 0, height = list.rowHeight
        switch list.zigzag {
        case .none:
            return [cell([room(signer, index, height: height - .pt(4), isNumbered: false, list, style)].compactMap { $0 })]
        case .sides:
            let room = [room(signer, index, height: height - .pt(4), isNumbered: true, list, style)].compactMap { $0 }
            let halves = isOdd ? [room, []] : [[], room]
            let columns = source.part("columns", ["widths": "1fr 1fr", "gap": "4mm"], halves.map { source.part("column", [:], $0) })
            return [cell([columns])]
        case .columns:
            let room = [room(signer, index, height: height - .pt(4), isNumbered: true, list, style)].compactMap { $0 }
            return isOdd ? [cell(room), cell([])] : [cell([]), cell(room)]
        case .pairs:
            return pairCells(source, at: index, of: count, list, cell) { offset in
                let number = index + offset
                return [self.room(list.signer(number), number, height: height * 2 - .pt(4), isNumbered: true, list, style)].compactMap { $0 }
            }
        }
    }

    /// The first row of a pair has both rooms; the second has none, for they reach into it.
    private func pairCells(
        _ source: BoundElement, at index: Int, of count: Int, _ list: SignatureList,
        _ cell: ([BoundElement], [String: String]) -> BoundElement, _ room: (Int) -> [BoundElement]
    ) -> [BoundElement] {
        guard index % 2 == 0 else { return [] }
        guard index + 1 < count else { return [cell(room(0), [:]), cell([], [:])] }
        return [cell(room(0), ["rowspan": "2"]), cell(room(1), ["rowspan": "2"])]
    }

    /// The room, and where signatures stand zigzag below it the number of whose it is, on a dotted line. Rows without a signer
    /// are filled in by hand: nobody signs them electronically.
    private func room(
        _ signer: Signer?, _ index: Int, height: Length, isNumbered: Bool, _ list: SignatureList, _ style: ComputedStyle
    ) -> BoundElement? {
        let source = signer?.element ?? list.element
        let number = builder.cascade.style(element: "p", classes: "daftar-nomor-ruang", in: style)
        let free = isNumbered ? height - number.text.lineBoxHeight : height
        var parts: [BoundElement] = []
        if let signer, !signer["mark"].isEmpty {
            let mark = source.part("p", ["class": "daftar-teks tanda-salinan"], text: signer["mark"])
            parts.append(source.part("box", isNumbered ? ["height": list.points(max(.zero, free))] : [:], [mark]))
        } else if let signer {
            var attributes = signer.element.attributes.filter { ["name", "office", "nip", "key", "electronic"].contains($0.key) }
            attributes["height"] = BoundAttribute(list.points(max(.zero, free)))
            parts.append(BoundElement(name: "signature-field", attributes: attributes, layoutRange: source.layoutRange, dataRange: source.dataRange))
        } else if isNumbered {
            parts.append(source.part("box", ["height": list.points(max(.zero, free))], []))
        }
        if isNumbered {
            let line = [BoundNode.text(BoundText("\(list.start + index).\u{A0}", source: source.layoutRange)), .element(source.part("leader", [:], []))]
            parts.append(BoundElement(name: "p", attributes: ["class": BoundAttribute("daftar-nomor-ruang")], children: line,
                                      layoutRange: source.layoutRange, dataRange: source.dataRange))
        }
        return parts.isEmpty ? nil : source.part("box", [:], parts)
    }
}
