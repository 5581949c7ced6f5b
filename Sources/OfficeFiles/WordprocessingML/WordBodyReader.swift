import Diagnostics

/// Reads the text of a Word file: paragraphs, tables and boxes in the order in which people read them.
final class WordBodyReader {
    let styles: WordStyles
    let relationships: WordRelationships
    /// Tracked changes are taken over; else the text is as it was before them.
    let acceptsChanges: Bool
    var numbering: WordNumbering
    /// Footnotes and endnotes by 'footnote 3'.
    var notes: [String: MarkupNode]
    /// Texts of comments by their id.
    let comments: [String: String]

    var remarks: [WordRemark] = []
    /// Fields that are open, the innermost last. They may go on over paragraphs.
    var fields: [WordField] = []
    private(set) var paragraphCount = 0
    var page: Int?
    private var depth = 0
    /// Runs of a paragraph whose end is a deleted one: they belong to the next.
    private var carried: [WordRun] = []

    /// What a paragraph gathers while its runs are read.
    var boxes: [WordBlock] = []
    var bookmarks: [String] = []
    var place = WordPlace(paragraph: 0, page: nil, text: "")

    private static let depthLimit = 200

    init(
        _ styles: WordStyles, _ numbering: WordNumbering, _ relationships: WordRelationships, acceptsChanges: Bool,
        notes: [String: MarkupNode], comments: [String: String]
    ) {
        self.styles = styles
        self.numbering = numbering
        self.relationships = relationships
        self.acceptsChanges = acceptsChanges
        self.notes = notes
        self.comments = comments
    }

    /// What a last paragraph with a deleted end has left.
    var rest: [WordBlock] {
        carried.isEmpty
            ? []
            : [
                .paragraph(
                    WordParagraph(
                        runs: carried, style: "", outlineLevel: nil, label: nil, isCentred: false, bookmarks: [],
                        place: place))
            ]
    }

    func remark(_ id: String, _ en: String, leftOut: String = "") {
        remarks.append(WordRemark(Wording(id: id, en: en), at: place, leftOut: leftOut))
    }

    // MARK: Blocks

    func blocks(_ node: MarkupNode) -> [WordBlock] {
        depth += 1
        defer { depth -= 1 }
        guard depth < WordBodyReader.depthLimit else { return [] }
        var result: [WordBlock] = []
        for child in node.children {
            switch child.name {
            case "p": result += paragraph(child)
            case "tbl": result.append(.table(table(child)))
            case "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tcPr": continue
            case "del", "moveFrom": if !acceptsChanges { result += blocks(child) }
            case "ins", "moveTo": if acceptsChanges { result += blocks(child) }
            case "altChunk":
                remark("dokumen sisipan (altChunk) tidak dibaca", "an inserted document (altChunk) is not read")
            case "AlternateContent": result += WordBodyReader.alternative(child).map(blocks) ?? []
            case "bookmarkStart": bookmarks.append(child["name"] ?? "")
            default: result += blocks(child)
            }
        }
        return result
    }

    /// What of alternatives is read: the first choice, as programs of today do.
    static func alternative(_ node: MarkupNode) -> MarkupNode? { node.child("Choice") ?? node.child("Fallback") }

    private func paragraph(_ node: MarkupNode) -> [WordBlock] {
        paragraphCount += 1
        let properties = node.child("pPr"), style = properties?.value("pStyle")
        let outerBoxes = boxes, outerPlace = place
        boxes = []
        place = WordPlace(
            paragraph: paragraphCount, page: page, text: String(WordBodyReader.beginning(of: node).prefix(40)))
        defer { (boxes, place) = (outerBoxes, outerPlace) }
        if properties?.flag("pageBreakBefore") == true { tellPageBreak() }
        var runs = carried
        carried = []
        inlines(node, WordRunContext(style: style), into: &runs)
        if properties?.child("rPr", acceptsChanges ? "del" : "ins") != nil {
            carried = runs
            return boxes
        }
        for index in fields.indices { fields[index].leftOut += fields[index].leftOut.isEmpty ? "" : "\n" }
        let marks = bookmarks
        bookmarks = []
        let label = label(properties, style)
        if properties?.child("sectPr") != nil {
            remark("pemisah bagian (section break) tidak dibawa", "a section break is left out")
        }
        if runs.allSatisfy({ $0.text.allSatisfy(\.isWhitespace) && $0.isText }) {
            bookmarks = marks
            if let label {
                remark("butir kosong \"\(label.text)\" tidak dibawa", "the empty item '\(label.text)' is left out")
            }
            return boxes
        }
        let level = (properties?.child("outlineLvl") ?? styles.paragraph(style, "outlineLvl"))?["val"].flatMap(Int.init)
        let alignment = (properties?.child("jc") ?? styles.paragraph(style, "jc"))?["val"]
        let paragraph = WordParagraph(
            runs: runs, style: styles.name(style), outlineLevel: level.flatMap { (0..<9).contains($0) ? $0 : nil },
            label: label, isCentred: alignment == "center", bookmarks: marks, place: place)
        return [.paragraph(paragraph)] + boxes
    }

    private func label(_ properties: MarkupNode?, _ style: String?) -> WordLabel? {
        let own = properties?.child("numPr"), inherited = styles.paragraph(style, "numPr")
        guard let list = own?.value("numId") ?? inherited?.value("numId") else { return nil }
        let level = (own?.value("ilvl") ?? inherited?.value("ilvl")).flatMap(Int.init) ?? 0
        return numbering.label(list: list, level: level)
    }

    func tellPageBreak() { remark("pemindah halaman tidak dibawa", "a page break is left out") }

    private static func beginning(of node: MarkupNode) -> String {
        var text = ""
        for child in node.all("t") {
            text += child.text
            if text.count >= 40 { break }
        }
        return text
    }

    // MARK: Tables

    private func table(_ node: MarkupNode) -> WordTable {
        let start = WordPlace(
            paragraph: paragraphCount + 1, page: page, text: String(WordBodyReader.beginning(of: node).prefix(40)))
        var rows: [[WordTable.Cell]] = [], headRows = 0
        let outerPlace = place
        defer { place = outerPlace }
        for row in WordBodyReader.parts("tr", of: node) {
            place = WordPlace(
                paragraph: paragraphCount + 1, page: page, text: String(WordBodyReader.beginning(of: row).prefix(40)))
            let properties = row.child("trPr")
            var cells: [WordTable.Cell] = []
            let before = properties?.value("gridBefore").flatMap(Int.init) ?? 0
            for _ in 0..<min(64, max(0, before)) { cells.append(.init(blocks: [], span: 1, isContinued: false)) }
            for cell in WordBodyReader.parts("tc", of: row) {
                let own = cell.child("tcPr"), span = own?.value("gridSpan").flatMap(Int.init) ?? 1
                let merge = own?.child("vMerge")
                cells.append(
                    .init(
                        blocks: blocks(cell), span: min(64, max(1, span)),
                        isContinued: merge.map { ($0["val"] ?? "continue") == "continue" } ?? false))
            }
            if properties?.child(acceptsChanges ? "del" : "ins") != nil {
                let text = cells.flatMap(\.blocks).map(WordBlock.wholeText).joined(separator: "\n")
                remark("baris tabel yang dihapus tidak dibawa", "a deleted row of a table is left out", leftOut: text)
                continue
            }
            if properties?.flag("tblHeader") == true, headRows == rows.count { headRows += 1 }
            rows.append(cells)
        }
        return WordTable(rows: rows, headRows: headRows, place: start)
    }

    /// Rows and cells may stand within controls and marks of changes.
    private static func parts(_ name: String, of node: MarkupNode) -> [MarkupNode] {
        node.children.flatMap { child -> [MarkupNode] in
            if child.name == name { return [child] }
            return ["sdt", "sdtContent", "customXml", "ins", "moveTo", "del", "moveFrom"].contains(child.name)
                ? parts(name, of: child) : []
        }
    }
}

extension WordRun {
    /// Whether it is text, and no picture or note.
    var isText: Bool {
        switch content {
        case .text, .lineBreak: true
        case .note, .picture: false
        }
    }
}
