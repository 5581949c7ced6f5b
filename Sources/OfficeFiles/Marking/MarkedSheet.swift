import Diagnostics

/// A sheet with marked cells: their styles are others, cells and rows that are not there are put in, and a drawing of notes is named.
struct MarkedSheet {
    private(set) var edit: PartEdit
    /// The relationship of the drawing that the sheet already has its notes in.
    private(set) var drawing: String?
    private let marks: [CellMark]
    private let style: (Int, Severity) -> Int?
    private var next = 0
    private var prefix = ""

    /// nil for a part that is no UTF-8 or no sheet.
    ///
    /// - Parameters:
    ///   - marks: in the order of their cells, each once.
    ///   - style: the style of a marked cell that has another one; nil where there are no colours.
    init?(_ bytes: [UInt8], _ marks: [CellMark], style: @escaping (Int, Severity) -> Int?) {
        guard let edit = PartEdit(bytes), let data = edit.first("sheetData"),
            edit.tags.filter({ $0.kind != .end && $0.isNamed("sheetData", in: bytes) }).count == 1
        else { return nil }
        self.edit = edit
        self.marks = marks
        self.style = style
        prefix = edit.tags[data].prefix(in: bytes)
        colour(data)
        if let tag = edit.tags.first(where: { $0.kind != .end && $0.isNamed("legacyDrawing", in: bytes) }) {
            drawing = tag.attributes(in: bytes).first { $0.name == "id" || $0.name.hasSuffix(":id") }?.value
        }
    }

    // MARK: Cells

    private mutating func colour(_ data: Int) {
        guard edit.tags[data].kind == .start else {
            edit.append(rows(before: .max), toElement: data)
            return
        }
        var row = 0
        for index in edit.children(of: data) where edit.tags[index].isNamed("row", in: edit.bytes) {
            row = edit.tags[index].value("r", in: edit.bytes).flatMap { Int($0) } ?? row + 1
            let missing = rows(before: row)
            if !missing.isEmpty { edit.insert(missing, at: edit.tags[index].range.lowerBound) }
            if next < marks.count, marks[next].address.row == row { colourRow(index, row) }
        }
        let missing = rows(before: .max)
        if !missing.isEmpty { edit.append(missing, toElement: data) }
    }

    private mutating func colourRow(_ index: Int, _ row: Int) {
        var column = 0
        for cell in edit.children(of: index) where edit.tags[cell].isNamed("c", in: edit.bytes) {
            let tag = edit.tags[cell]
            column = tag.value("r", in: edit.bytes).flatMap { CellAddress($0) }?.column ?? column + 1
            let missing = cells(row, before: column)
            if !missing.isEmpty { edit.insert(missing, at: tag.range.lowerBound) }
            guard next < marks.count, marks[next].address == CellAddress(row: row, column: column) else { continue }
            let own = tag.value("s", in: edit.bytes).flatMap { Int($0) } ?? 0
            if let style = style(own, marks[next].weight) { edit.set("s", String(style), of: tag) }
            next += 1
        }
        let missing = cells(row, before: .max)
        if !missing.isEmpty { edit.append(missing, toElement: index) }
    }

    /// Marked cells of a row that are not there, up to a column.
    private mutating func cells(_ row: Int, before column: Int) -> String {
        var text = ""
        while next < marks.count, marks[next].address.row == row, marks[next].address.column < column {
            let style = style(0, marks[next].weight).map { " s=\"\($0)\"" } ?? ""
            text += "<\(prefix)c r=\"\(marks[next].address)\"\(style)/>"
            next += 1
        }
        return text
    }

    private mutating func rows(before row: Int) -> String {
        var text = ""
        while next < marks.count, marks[next].address.row < row {
            let number = marks[next].address.row
            text += "<\(prefix)row r=\"\(number)\">\(cells(number, before: .max))</\(prefix)row>"
        }
        return text
    }

    // MARK: Drawing

    /// What stands behind the drawing of notes in a sheet, by the order of its schema.
    private static let behind = [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
        "AlternateContent",
    ]

    /// Names the drawing with the notes.
    mutating func addDrawing(_ relationship: String) {
        guard let root = edit.tags.firstIndex(where: { $0.kind == .start }), let end = edit.end(of: root) else {
            return
        }
        let isStrict = edit.tags[root].attributes(in: edit.bytes).contains { $0.value.contains("purl.oclc.org/ooxml") }
        let namespace =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let data = edit.first("sheetData") ?? root
        let later = edit.children(of: root).first { child in
            child > data && MarkedSheet.behind.contains { edit.tags[child].isNamed($0, in: edit.bytes) }
        }
        let offset = edit.tags[later ?? end].range.lowerBound
        edit.insert("<\(prefix)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(relationship)\"/>", at: offset)
    }
}
