import Diagnostics

/// Marks cells of an OpenDocument workbook: colours and notes in `content.xml`, where everything else keeps its bytes, as do all other parts.
///
/// 1. Rows and cells stand for many when they are repeated. One that is marked is parted: what is before, itself, what is behind.
/// 2. A marked cell gets a style that is a copy of its own (else of its row's, else of its column's) with another background.
/// 3. The note is put in front of what the cell holds; a note that stands there already gets the text behind its own.
struct OpenDocumentMarker {
    private var edit: PartEdit
    private let styles: Int
    /// Automatic styles by their names; those of marked cells have no bytes here.
    private var known: [String: [UInt8]] = [:]
    private var names: [String: String] = [:]
    private var newStyles = ""
    private var marks: [CellMark] = []
    private var next = 0
    /// Default styles of the sheet's columns, with the column behind the last one that they count for.
    private var columns: [(end: Int, style: String?)] = []

    /// nil for a part that is written in another way than the format's programs do.
    init?(_ content: [UInt8]) {
        guard let edit = PartEdit(content), let styles = edit.first("automatic-styles"),
            edit.tags.contains(where: { $0.isWritten("table:table-cell", in: content) }),
            edit.tags[styles].isWritten("office:automatic-styles", in: content)
        else { return nil }
        self.edit = edit
        self.styles = styles
        for child in edit.children(of: styles) {
            if let name = edit.tags[child].text("style:name", in: content) {
                known[name] = Array(content[edit.range(of: child)])
            }
        }
    }

    /// The part with all marks.
    mutating func marked(_ all: [String: [CellMark]]) -> [UInt8] {
        for index in edit.tags.indices where edit.tags[index].kind == .start {
            let tag = edit.tags[index]
            guard tag.isWritten("table:table", in: edit.bytes),
                let name = tag.text("table:name", in: edit.bytes).map(MarkupTag.unescaped), let own = all[name]
            else { continue }
            (marks, next, columns) = (own, 0, [])
            var row = 0
            markRows(of: index, &row)
        }
        if !newStyles.isEmpty { edit.append(newStyles, toElement: styles) }
        return edit.result
    }

    // MARK: Rows

    /// Rows and columns, also within groups and heads.
    private mutating func markRows(of index: Int, _ row: inout Int) {
        for child in edit.children(of: index) {
            let tag = edit.tags[child]
            if tag.isWritten("table:table-column", in: edit.bytes) {
                let count = tag.number("table:number-columns-repeated", in: edit.bytes) ?? 1
                columns.append(
                    ((columns.last?.end ?? 0) + count, tag.text("table:default-cell-style-name", in: edit.bytes)))
            } else if tag.isWritten("table:table-row", in: edit.bytes) {
                let count = tag.number("table:number-rows-repeated", in: edit.bytes) ?? 1
                markRow(child, row, count)
                row += count
            } else if [
                "table:table-rows", "table:table-header-rows", "table:table-row-group", "table:table-columns",
                "table:table-header-columns", "table:table-column-group",
            ].contains(where: { tag.isWritten($0, in: edit.bytes) }) {
                markRows(of: child, &row)
            }
        }
    }

    /// - Parameters:
    ///   - before: rows above it.
    ///   - count: how many rows it stands for.
    private mutating func markRow(_ index: Int, _ before: Int, _ count: Int) {
        guard next < marks.count, marks[next].address.row <= before + count else { return }
        guard count > 1 else { return markCells(of: index, row: before + 1) }
        var text = "", done = before
        while next < marks.count, marks[next].address.row <= before + count {
            let row = marks[next].address.row
            text += copy(of: index, rows: row - done - 1)
            text += markedCopy(of: index, row)
            done = row
        }
        text += copy(of: index, rows: before + count - done)
        edit.replace(edit.range(of: index), with: text)
    }

    private func copy(of index: Int, rows: Int) -> String {
        guard rows > 0, var own = PartEdit(Array(edit.bytes[edit.range(of: index)])), let tag = own.tags.first else {
            return ""
        }
        own.repeats(rows, "table:number-rows-repeated", of: tag)
        return String(decoding: own.result, as: UTF8.self)
    }

    private mutating func markedCopy(of index: Int, _ row: Int) -> String {
        guard var own = PartEdit(Array(edit.bytes[edit.range(of: index)])), let tag = own.tags.first else { return "" }
        own.repeats(1, "table:number-rows-repeated", of: tag)
        // The same way as in the part itself, for one row.
        let whole = edit
        edit = own
        markCells(of: 0, row: row)
        let text = String(decoding: edit.result, as: UTF8.self)
        edit = whole
        return text
    }

    // MARK: Cells

    private mutating func markCells(of index: Int, row: Int) {
        let rowStyle = edit.tags[index].text("table:default-cell-style-name", in: edit.bytes)
        var column = 0
        for child in edit.children(of: index) {
            let count = edit.tags[child].number("table:number-columns-repeated", in: edit.bytes) ?? 1
            var text = "", done = column
            while next < marks.count, marks[next].address.row == row, marks[next].address.column <= column + count {
                let own = marks[next].address.column
                text += cell(child, columns: own - done - 1)
                text += markedCell(child, own, rowStyle, marks[next])
                done = own
                next += 1
            }
            if done > column {
                text += cell(child, columns: column + count - done)
                edit.replace(edit.range(of: child), with: text)
            }
            column += count
        }
        // Behind the last cell that is written.
        var text = ""
        while next < marks.count, marks[next].address.row == row {
            let gap = marks[next].address.column - column - 1
            if gap > 0 { text += "<table:table-cell table:number-columns-repeated=\"\(gap)\"/>" }
            text +=
                "<table:table-cell table:style-name=\"\(style(nil, marks[next].weight))\">"
                + OpenDocumentMarker.note(marks[next].text) + "</table:table-cell>"
            column = marks[next].address.column
            next += 1
        }
        if !text.isEmpty { edit.append(text, toElement: index) }
    }

    private func cell(_ index: Int, columns: Int) -> String {
        guard columns > 0, var own = PartEdit(Array(edit.bytes[edit.range(of: index)])), let tag = own.tags.first else {
            return ""
        }
        own.repeats(columns, "table:number-columns-repeated", of: tag)
        return String(decoding: own.result, as: UTF8.self)
    }

    private mutating func markedCell(_ index: Int, _ column: Int, _ rowStyle: String?, _ mark: CellMark) -> String {
        guard var own = PartEdit(Array(edit.bytes[edit.range(of: index)])), let tag = own.tags.first else { return "" }
        let old =
            tag.text("table:style-name", in: own.bytes) ?? rowStyle
            ?? columns.first { column <= $0.end }?.style
        own.repeats(1, "table:number-columns-repeated", of: tag)
        own.set("table:style-name", style(old, mark.weight), of: tag)
        if let note = own.children(of: 0).first(where: { own.tags[$0].isWritten("office:annotation", in: own.bytes) }) {
            own.append(OpenDocumentMarker.paragraphs("Naskah: " + mark.text), toElement: note)
        } else if tag.kind == .empty {
            own.append(OpenDocumentMarker.note(mark.text), toElement: 0)
        } else {
            own.insert(OpenDocumentMarker.note(mark.text), at: tag.range.upperBound)
        }
        return String(decoding: own.result, as: UTF8.self)
    }

    private static func note(_ text: String) -> String {
        "<office:annotation office:display=\"false\">\(paragraphs(text))</office:annotation>"
    }

    private static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "<text:p>\(MarkupTag.escaped(String($0)))</text:p>"
        }.joined()
    }

    // MARK: Styles

    private static func colour(_ weight: Severity) -> String {
        switch weight {
        case .error: "#ffc7ce"
        case .warning: "#ffeb9c"
        case .note: "#ddebf7"
        }
    }

    /// The name of a style that is another one with the colour of a weight.
    private mutating func style(_ old: String?, _ weight: Severity) -> String {
        let key = "\(old ?? "") \(weight)"
        if let name = names[key] { return name }
        var number = names.count + 1
        while known["naskah\(number)"] != nil { number += 1 }
        let name = "naskah\(number)"
        names[key] = name
        known[name] = []
        newStyles +=
            old.flatMap { copiedStyle($0, name, weight) }
            ?? "<style:style style:name=\"\(name)\" style:family=\"table-cell\""
            + (old.map { " style:parent-style-name=\"\($0)\"" } ?? "") + ">"
            + "<style:table-cell-properties fo:background-color=\"\(OpenDocumentMarker.colour(weight))\""
            + " \(OpenDocumentMarker.foNamespace)/></style:style>"
        return name
    }

    private static let foNamespace = "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""

    /// nil when it is no automatic style: then the new one has it as its parent.
    private func copiedStyle(_ old: String, _ name: String, _ weight: Severity) -> String? {
        guard let text = known[old], var own = PartEdit(text), let tag = own.tags.first else { return nil }
        own.set("style:name", name, of: tag)
        let colour = OpenDocumentMarker.colour(weight)
        if let properties = own.tags.first(where: {
            $0.kind != .end && $0.isWritten("style:table-cell-properties", in: own.bytes)
        }) {
            own.set("fo:background-color", colour, of: properties)
        } else {
            // Properties of cells stand before those of paragraphs and texts.
            let new =
                "<style:table-cell-properties fo:background-color=\"\(colour)\" \(OpenDocumentMarker.foNamespace)/>"
            if tag.kind == .empty { own.append(new, toElement: 0) } else { own.insert(new, at: tag.range.upperBound) }
        }
        return String(decoding: own.result, as: UTF8.self)
    }
}
