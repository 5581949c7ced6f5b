import Diagnostics

/// What surrounds runs within their paragraph.
struct WordRunContext {
    /// Of the paragraph.
    let style: String?
    var link: WordRun.Link?
    var properties: MarkupNode?
}

/// Runs, fields, links, changes.
extension WordBodyReader {
    func inlines(_ node: MarkupNode, _ context: WordRunContext, into runs: inout [WordRun]) {
        for child in node.children { inline(child, context, into: &runs) }
    }

    private func inline(_ node: MarkupNode, _ context: WordRunContext, into runs: inout [WordRun]) {
        var inner = context
        switch node.name {
        case "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "ffData", "fldData", "delInstrText": return
        case "r":
            inner.properties = node.child("rPr")
            inlines(node, inner, into: &runs)
        case "hyperlink":
            inner.link = link(of: node)
            inlines(node, inner, into: &runs)
        case "fldSimple":
            fields.append(WordField(instruction: node["instr"] ?? "", isResult: true, place: place))
            inlines(node, inner, into: &runs)
            endField()
        case "fldChar": field(node)
        case "instrText": if !fields.isEmpty { fields[fields.count - 1].instruction += node.text }
        case "ins", "moveTo":
            tellChange("sisipan", "an insertion", node, isTaken: acceptsChanges)
            if acceptsChanges { inlines(node, inner, into: &runs) }
        case "del", "moveFrom":
            tellChange("penghapusan", "a deletion", node, isTaken: acceptsChanges)
            if !acceptsChanges { inlines(node, inner, into: &runs) }
        case "bookmarkStart": bookmarks.append(node["name"] ?? "")
        case "oMath", "oMathPara":
            remark("rumus ditulis sebagai teks biasa", "a formula is written as plain text")
            add(.text(node.all("t").map(\.text).joined()), context, into: &runs)
        case "AlternateContent":
            if let chosen = WordBodyReader.alternative(node) { inlines(chosen, inner, into: &runs) }
        case "drawing", "pict", "object": drawing(node, context, into: &runs)
        default:
            if let content = content(of: node, context) {
                add(content, context, into: &runs)
            } else {
                inlines(node, inner, into: &runs)
            }
        }
    }

    /// What elements within runs stand for; nil for those that only hold others.
    private func content(of node: MarkupNode, _ context: WordRunContext) -> WordRun.Content? {
        switch node.name {
        case "t", "delText": return .text(node.text)
        case "tab", "ptab": return .text("\t")
        case "cr": return .lineBreak
        case "noBreakHyphen": return .text("\u{2011}")
        case "softHyphen": return .text("\u{AD}")
        case "br":
            if node["type"] == "page" { tellPageBreak() }
            return .lineBreak
        case "sym": return .text(symbol(node))
        case "footnoteReference", "endnoteReference": return note(node)
        case "lastRenderedPageBreak":
            page = (page ?? 1) + 1
            return nil
        case "commentReference":
            let text = node["id"].flatMap { comments[$0] } ?? ""
            remark("komentar tidak dibawa: \"\(text)\"", "a comment is left out: '\(text)'")
            return nil
        default: return nil
        }
    }

    private func add(_ content: WordRun.Content, _ context: WordRunContext, into runs: inout [WordRun]) {
        func isOn(_ property: String) -> Bool {
            styles.isOn(property, run: context.properties, paragraphStyle: context.style)
        }
        var run = WordRun(content), isLeftOut = false
        if isOn("vanish") {
            if !run.text.isEmpty {
                remark("teks tersembunyi tidak dibawa", "hidden text is left out", leftOut: run.text)
            }
            return
        }
        run.link = context.link
        for index in fields.indices where fields[index].isResult {
            switch fields[index].kind {
            case .list, .page:
                fields[index].leftOut += run.text
                isLeftOut = true
            case .sequence(let name): run.sequence = name
            case .link(let link): run.link = link
            case .other: continue
            }
            if isLeftOut { return }
        }
        // A field's instruction is not shown, whatever stands in it.
        if fields.contains(where: { !$0.isResult }) { return tellWithin(run.text) }
        run.isBold = isOn("b")
        run.isItalic = isOn("i")
        run.isStruck = isOn("strike") || isOn("dstrike")
        switch styles.character("vertAlign", run: context.properties, paragraphStyle: context.style)?["val"] {
        case "superscript": run.shift = .above
        case "subscript": run.shift = .below
        default: break
        }
        // Of runs that were set in capitals by hand; styles of headings are the layout's.
        if context.properties?.flag("caps") == true, run.text != run.text.uppercased() {
            let text = run.text.prefix(60)
            remark(
                "huruf besar dari format pada \"\(text)\" tidak dibawa: tercetak seperti diketik",
                "capitals that a format made of '\(text)' are left out: it prints as it was typed")
        }
        runs.append(run)
    }

    private func tellWithin(_ text: String) {
        guard !text.isEmpty else { return }
        remark(
            "teks di dalam perintah field tidak dibawa", "text within a field's instruction is left out", leftOut: text)
    }

    private func tellChange(_ id: String, _ en: String, _ node: MarkupNode, isTaken: Bool) {
        let text = (node.all("t") + node.all("delText")).map(\.text).joined().prefix(60), author = node["author"] ?? "?"
        let done = isTaken ? ("diterima", "accepted") : ("ditolak", "rejected")
        remark(
            "perubahan terlacak \(done.0): \(id) \"\(text)\" oleh \(author)",
            "tracked change \(done.1): \(en) '\(text)' by \(author)")
    }

    private func link(of node: MarkupNode) -> WordRun.Link? {
        if let relationship = relationships[node["id"]] {
            return .address(relationship.target + (node["anchor"].map { "#\($0)" } ?? ""))
        }
        return node["anchor"].map { .text($0) }
    }

    private func symbol(_ node: MarkupNode) -> String {
        let code = node["char"].flatMap { UInt32($0, radix: 16) } ?? 0
        switch code & 0xFF {
        case 0xFC, 0xFE: return "✓"
        case 0xFB, 0xFD: return "✗"
        case 0xA8, 0x6F, 0x71: return "☐"
        case 0xB7, 0xA7, 0x6C: return "•"
        default:
            let name = "\(node["font"] ?? "?") \(node["char"] ?? "?")"
            remark("huruf lambang \(name) tidak dibawa", "the symbol \(name) is left out")
            return ""
        }
    }

    private func note(_ node: MarkupNode) -> WordRun.Content? {
        let key = "\(node.name.dropLast("Reference".count)) \(node["id"] ?? "")"
        guard let note = notes.removeValue(forKey: key) else { return nil }
        let outer = (fields, boxes)
        (fields, boxes) = ([], [])
        defer { (fields, boxes) = outer }
        return .note(blocks(note))
    }

    // MARK: Fields

    private func field(_ node: MarkupNode) {
        switch node["fldCharType"] {
        case "begin": fields.append(WordField(place: place))
        case "separate": if !fields.isEmpty { fields[fields.count - 1].isResult = true }
        case "end": endField()
        default: return
        }
    }

    func endField() {
        guard let field = fields.popLast(), !field.leftOut.isEmpty else { return }
        let wording =
            if case .list = field.kind {
                Wording(
                    id: "daftar isi tidak dibawa: dibuat oleh tata letak",
                    en: "a table of contents is left out: layouts make it")
            } else {
                Wording(id: "nomor halaman tidak dibawa", en: "a page number is left out")
            }
        remarks.append(WordRemark(wording, at: field.place, leftOut: field.leftOut))
    }
}
