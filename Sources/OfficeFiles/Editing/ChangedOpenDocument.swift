import Diagnostics

/// A sheet of `content.xml` with other texts in some of its cells. Rows and cells that stand for many are parted where one of them changes: what
/// is before, itself, what is behind.
struct ChangedOpenDocument {
    let table: OpenDocumentTable
    /// What the cells hold, of those that hold anything.
    private let kinds: [CellAddress: CellKind]

    init(_ table: OpenDocumentTable, _ kinds: [CellAddress: CellKind]) {
        self.table = table
        self.kinds = kinds
    }

    /// - Parameter edit: of the whole part, as the table has it.
    /// - Returns: whether the sheet has rows.
    func set(_ changes: [WorkbookCells.Change], in edit: inout PartEdit) -> Bool {
        let byRow = Dictionary(grouping: changes, by: \.address.row).mapValues { own in
            Dictionary(own.map { ($0.address, $0) }) { _, last in last }.values.sorted { $0.address < $1.address }
        }
        return change(Set(byRow.keys), in: &edit) { row, piece in
            guard let piece else {
                return "<table:table-row>" + cells(byRow[row] ?? []) + "</table:table-row>"
            }
            let text = Array(table.edit.bytes[table.edit.range(of: piece.element)])
            guard var own = PartEdit(text), let tag = own.tags.first else { return "" }
            own.repeats(1, "table:number-rows-repeated", of: tag)
            setCells(byRow[row] ?? [], in: &own)
            return String(decoding: own.result, as: UTF8.self)
        }
    }

    // MARK: Rows

    /// - Parameter text: of a row, from its number and from what it is written in.
    func change(
        _ numbers: Set<Int>, in edit: inout PartEdit, _ text: (Int, OpenDocumentTable.Piece?) -> String
    ) -> Bool {
        guard let end = table.rows.last else { return false }
        let ordered = numbers.sorted()
        var index = 0
        while index < ordered.count, let piece = table.row(ordered[index]) {
            var written = "", next = piece.first
            while index < ordered.count, ordered[index] <= piece.last {
                written += copy(of: piece, rows: ordered[index] - next) + text(ordered[index], piece)
                next = ordered[index] + 1
                index += 1
            }
            edit.replace(
                table.edit.range(of: piece.element), with: written + copy(of: piece, rows: piece.last - next + 1))
        }
        var written = "", next = end.last + 1
        for number in ordered where number > end.last {
            if number > next {
                written +=
                    "<table:table-row\(ChangedOpenDocument.repeated(number - next, "rows"))><table:table-cell/></table:table-row>"
            }
            written += text(number, nil)
            next = number + 1
        }
        if !written.isEmpty { edit.insert(written, at: table.edit.range(of: end.element).upperBound) }
        return true
    }

    static func repeated(_ count: Int, _ what: String) -> String {
        count > 1 ? " table:number-\(what)-repeated=\"\(count)\"" : ""
    }

    private func copy(of piece: OpenDocumentTable.Piece, rows: Int) -> String {
        ChangedOpenDocument.copy(of: piece.element, rows, "table:number-rows-repeated", in: table.edit)
    }

    /// A row or a cell so many times; empty for none.
    static func copy(of element: Int, _ count: Int, _ name: String, in edit: PartEdit) -> String {
        guard count > 0, var own = PartEdit(Array(edit.bytes[edit.range(of: element)])), let tag = own.tags.first else {
            return ""
        }
        own.repeats(count, name, of: tag)
        return String(decoding: own.result, as: UTF8.self)
    }

    // MARK: Cells

    /// Changes cells of the row that an edit begins with.
    private func setCells(_ changes: [WorkbookCells.Change], in edit: inout PartEdit) {
        let pieces = OpenDocumentTable.cells(of: 0, edit)
        for piece in pieces {
            let own = changes.filter { (piece.first...piece.last).contains($0.address.column) }
            guard !own.isEmpty else { continue }
            var text = "", next = piece.first
            for change in own {
                text += copy(of: piece, columns: change.address.column - next, in: edit)
                text += cell(change, piece.element, of: edit)
                next = change.address.column + 1
            }
            edit.replace(
                edit.range(of: piece.element), with: text + copy(of: piece, columns: piece.last - next + 1, in: edit))
        }
        let end = pieces.last?.last ?? 0
        let rest = cells(changes.filter { $0.address.column > end }, behind: end)
        if !rest.isEmpty { edit.append(rest, toElement: 0) }
    }

    private func copy(of piece: OpenDocumentTable.Piece, columns: Int, in edit: PartEdit) -> String {
        ChangedOpenDocument.copy(of: piece.element, columns, "table:number-columns-repeated", in: edit)
    }

    /// New cells with what is between them.
    private func cells(_ changes: [WorkbookCells.Change], behind end: Int = 0) -> String {
        var text = "", next = end + 1
        for change in changes {
            let gap = change.address.column - next
            if gap > 0 { text += "<table:table-cell\(ChangedOpenDocument.repeated(gap, "columns"))/>" }
            text += cell(change, nil, of: table.edit)
            next = change.address.column + 1
        }
        return text
    }

    /// Attributes that say what a cell holds; all others stay.
    private static let values: Set = [
        "office:value-type", "office:value", "office:currency", "office:date-value", "office:time-value",
        "office:boolean-value", "office:string-value", "calcext:value-type", "table:formula",
        "table:number-columns-repeated",
    ]
    /// Attributes that a new cell takes from those of its column.
    private static let forms = ["table:style-name", "table:content-validation-name"]

    /// A cell with another text. Notes and whatever else is no text stay.
    private func cell(_ change: WorkbookCells.Change, _ old: Int?, of edit: PartEdit) -> String {
        let like = change.like.flatMap { table.cell($0) }.map { table.edit.tags[$0.element] }
        let attributes = old.map { edit.tags[$0].attributes(in: edit.bytes) } ?? []
        var head = attributes.filter { !ChangedOpenDocument.values.contains($0.name) }
            .map { String(decoding: edit.bytes[$0.range], as: UTF8.self) }.joined()
        for form in ChangedOpenDocument.forms where !attributes.contains(where: { $0.name == form }) {
            if let value = like?.text(form, in: table.edit.bytes) { head += " \(form)=\"\(value)\"" }
        }
        let currency =
            attributes.first { $0.name == "office:currency" }?.value
            ?? (old.map { edit.tags[$0].text("office:value-type", in: edit.bytes) == nil } ?? true
                ? like?.text("office:currency", in: table.edit.bytes) : nil)
        let kept = (old.map { edit.children(of: $0) } ?? []).filter {
            edit.tags[$0].prefix(in: edit.bytes) != "text:"
        }.map { String(decoding: edit.bytes[edit.range(of: $0)], as: UTF8.self) }.joined()
        let (value, paragraphs) = written(change, currency)
        let link = old.flatMap { ChangedOpenDocument.link(of: $0, edit) }
        return ChangedOpenDocument.element(head + value, kept + (link.map { paragraphs.linked($0) } ?? paragraphs))
    }

    // MARK: Links

    /// The start tag of the link that all of a cell's text is; nil for none, and for one that is only a part.
    private static func link(of cell: Int, _ edit: PartEdit) -> String? {
        let paragraphs = edit.children(of: cell).filter { edit.tags[$0].isWritten("text:p", in: edit.bytes) }
        var heads: [String] = []
        for paragraph in paragraphs {
            guard let link = edit.children(of: paragraph).first, let end = edit.end(of: paragraph),
                edit.tags[link].isWritten("text:a", in: edit.bytes), edit.tags[link].kind == .start,
                edit.tags[paragraph].range.upperBound == edit.tags[link].range.lowerBound,
                edit.range(of: link).upperBound == edit.tags[end].range.lowerBound
            else { return nil }
            heads.append(String(decoding: edit.bytes[edit.tags[link].range], as: UTF8.self))
        }
        return Set(heads).count == 1 ? heads.first : nil
    }

    /// Whether a link is on a part of a cell's text, or each part of it leads elsewhere.
    func isPartlyLinked(_ address: CellAddress) -> Bool {
        guard let cell = table.cell(address)?.element else { return false }
        let edit = table.edit, end = edit.end(of: cell) ?? cell
        return (cell..<end).contains { edit.tags[$0].isWritten("text:a", in: edit.bytes) }
            && ChangedOpenDocument.link(of: cell, edit) == nil
    }

    static func element(_ attributes: String, _ content: String) -> String {
        content.isEmpty
            ? "<table:table-cell\(attributes)/>" : "<table:table-cell\(attributes)>\(content)</table:table-cell>"
    }

    /// What was a number, a share or a day stays one where the text is one; everything else is text, as it is.
    private func written(_ change: WorkbookCells.Change, _ currency: String?) -> (value: String, paragraphs: String) {
        guard !change.text.isEmpty else { return ("", "") }
        let kind = kinds[change.address] ?? change.like.flatMap { kinds[$0] } ?? .text
        if kind == .date, let day = CellNumber.date(change.text) {
            return (" office:value-type=\"date\" office:date-value=\"\(day)\"", OpenDocumentText.paragraphs(day))
        }
        if kind != .date, let number = CellNumber.text(change.text, as: kind, is1904: false) {
            if kind == .percent {
                return (
                    " office:value-type=\"percentage\" office:value=\"\(number)\"",
                    OpenDocumentText.paragraphs(change.text)
                )
            }
            let type = currency.map { "currency\" office:currency=\"\($0)" } ?? "float"
            return (
                " office:value-type=\"\(type)\" office:value=\"\(number)\"",
                OpenDocumentText.paragraphs(number.replacing(".", with: ","))
            )
        }
        return (" office:value-type=\"string\"", OpenDocumentText.paragraphs(change.text))
    }
}

extension String {
    /// Paragraphs whose text is a link.
    fileprivate func linked(_ head: String) -> String {
        replacing("<text:p>", with: "<text:p>" + head).replacing("</text:p>", with: "</text:a></text:p>")
    }
}
