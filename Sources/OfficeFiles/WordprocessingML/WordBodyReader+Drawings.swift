import Diagnostics

/// Pictures, text boxes, charts and whatever else is drawn.
extension WordBodyReader {
    func drawing(_ node: MarkupNode, _ context: WordRunContext, into runs: inout [WordRun]) {
        let described = node.all("docPr").first
        let description = described?["descr"] ?? described?["title"] ?? ""
        drawn(node, description, into: &runs)
    }

    private func drawn(_ node: MarkupNode, _ description: String, into runs: inout [WordRun]) {
        for child in node.children {
            switch child.name {
            case "blip": picture(child["embed"] ?? child["link"], description, into: &runs)
            case "imagedata": picture(child["id"] ?? child["href"], child["title"] ?? description, into: &runs)
            case "srcRect" where child.attributes.contains { $0.value != "0" }:
                remark("potongan gambar (crop) tidak dibawa: gambar utuh", "a picture was cropped: it is whole here")
            case "txbxContent": box(child)
            case "chart":
                remark("grafik tidak dibawa: buat ulang dari datanya", "a chart is left out: make it from its data")
            case "relIds":
                remark("SmartArt tidak dibawa: buat ulang sebagai daftar", "SmartArt is left out: make it a list")
            case "textpath":
                remark(
                    "WordArt tidak dibawa: \"\(child["string"] ?? "")\"",
                    "WordArt is left out: '\(child["string"] ?? "")'")
            case "txBody":
                for paragraph in child.all("p") {
                    let text = paragraph.all("t").map(\.text).joined()
                    if !text.isEmpty { addBox([.paragraph(plain(text))]) }
                }
            case "AlternateContent":
                if let chosen = WordBodyReader.alternative(child) { drawn(chosen, description, into: &runs) }
            default: drawn(child, description, into: &runs)
            }
        }
    }

    private func picture(_ id: String?, _ description: String, into runs: inout [WordRun]) {
        let relationship = relationships[id]
        guard let relationship, !relationship.isExternal else {
            let target = relationship?.target ?? "?"
            remark(
                "gambar di luar berkas tidak dibawa: \(target)", "a picture outside of the file is left out: \(target)")
            return
        }
        // A list of contents shows no pictures.
        guard !fields.contains(where: { if case .list = $0.kind { true } else { false } }) else { return }
        runs.append(WordRun(.picture(WordPicture(part: relationship.target, description: description))))
    }

    private func box(_ node: MarkupNode) {
        let outer = (fields, bookmarks)
        (fields, bookmarks) = ([], [])
        let inner = blocks(node)
        (fields, bookmarks) = outer
        addBox(inner)
    }

    private func addBox(_ blocks: [WordBlock]) {
        guard !blocks.isEmpty else { return }
        remark("kotak teks menjadi blok catatan di bawah alineanya", "a text box is a block below its paragraph")
        boxes.append(.box(blocks, place))
    }

    private func plain(_ text: String) -> WordParagraph {
        WordParagraph(
            runs: [WordRun(.text(text))], style: "", outlineLevel: nil, label: nil, isCentred: false, bookmarks: [],
            place: place)
    }
}
