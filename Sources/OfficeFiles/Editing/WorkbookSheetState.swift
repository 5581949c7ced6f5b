import Diagnostics

/// What of a sheet cannot be edited in place.
package struct WorkbookSheetState {
    package enum Lock: Sendable, Equatable {
        case formula
        case readBy(String)
        /// Not the first of cells that are merged.
        case merged
    }

    package private(set) var isProtected = false
    /// Whether changes are written down, for somebody to accept them.
    package private(set) var isTracked = false
    /// Whether somebody has signed the file, whose signature an edit would break.
    package private(set) var isSigned = false
    /// Rows with something that would stay behind when cells move.
    package private(set) var anchoredRows: Set<Int> = []
    private var merges: [CellRange] = []
    private var formulas: WorkbookFormulas?
    private let sheet: String

    /// nil for what is no .xlsx and no .ods, or has no such sheet.
    package init?(_ bytes: [UInt8], sheet name: String) {
        guard let archive = try? ZipArchive(bytes) else { return nil }
        if let file = try? OpenDocumentFile(archive) {
            guard let state = try? OpenDocumentEdit(file, archive).state(of: name) else { return nil }
            self = state
            isSigned = archive.contains("META-INF/documentsignatures.xml")
            return
        }
        guard let file = try? SpreadsheetMLFile(archive),
            let index = file.sheets.firstIndex(where: { $0.name == name }),
            let state = try? WorkbookSheetState(file, archive, index),
            let formulas = try? WorkbookFormulas(file, archive)
        else { return nil }
        self = state
        self.formulas = formulas
        isSigned = archive.contains("_xmlsignatures/origin.sigs")
    }

    /// Notes and links stand in cells of OpenDocument, and go with them.
    init(_ table: OpenDocumentTable, _ formulas: WorkbookFormulas) {
        sheet = table.name
        self.formulas = formulas
        let bytes = table.edit.bytes, tags = table.edit.tags
        isProtected = tags[table.element].text("table:protected", in: bytes) == "true"
        isTracked = tags.contains { $0.kind == .start && $0.isWritten("table:tracked-changes", in: bytes) }
        for row in table.rows {
            let visibility = tags[row.element].text("table:visibility", in: bytes)
            if let visibility, visibility != "visible" { anchor(row.first...row.last) }
            for cell in OpenDocumentTable.cells(of: row.element, table.edit) {
                let high = tags[cell.element].number("table:number-rows-spanned", in: bytes) ?? 1
                let wide = tags[cell.element].number("table:number-columns-spanned", in: bytes) ?? 1
                if high > 1 || wide > 1, high < CellAddress.mostRows, wide < CellAddress.mostColumns {
                    let last = CellAddress(row: row.first + max(1, high) - 1, column: cell.first + max(1, wide) - 1)
                    merges.append(CellRange(CellAddress(row: row.first, column: cell.first), last))
                    anchor(row.first...last.row)
                }
                let hasDrawing = table.edit.children(of: cell.element).contains {
                    tags[$0].prefix(in: bytes) == "draw:"
                }
                if hasDrawing { anchor(row.first...row.last) }
            }
        }
    }

    init(_ file: SpreadsheetMLFile, _ archive: ZipArchive, _ index: Int) throws(OfficeFault) {
        sheet = file.sheets[index].name
        guard let part = file.part(ofSheet: index) else { throw .damaged(part: sheet, detail: .init(verbatim: sheet)) }
        let bytes = try archive.bytes(of: part)
        for tag in MarkupTag.tags(of: bytes) where tag.kind != .end {
            if tag.isNamed("sheetProtection", in: bytes) {
                isProtected = ["1", "true"].contains(tag.value("sheet", in: bytes))
            } else if tag.isNamed("mergeCell", in: bytes) || tag.isNamed("hyperlink", in: bytes) {
                guard let range = tag.value("ref", in: bytes).flatMap({ CellRange($0) }) else { continue }
                if tag.isNamed("mergeCell", in: bytes) { merges.append(range) }
                anchor(range.first.row...range.last.row)
            } else if tag.isNamed("row", in: bytes), ["1", "true"].contains(tag.value("hidden", in: bytes)),
                let row = tag.value("r", in: bytes).flatMap({ Int($0) })
            {
                anchoredRows.insert(row)
            }
        }
        for relation in try Relationships.read(of: part, in: archive).all {
            if relation.kind == "drawing", archive.contains(relation.target) {
                anchorPictures(try archive.bytes(of: relation.target))
            }
            guard ["comments", "threadedComment"].contains(relation.kind), archive.contains(relation.target) else {
                continue
            }
            let notes = try archive.bytes(of: relation.target)
            for tag in MarkupTag.tags(of: notes) where tag.kind != .end {
                guard let range = tag.value("ref", in: notes).flatMap({ CellRange($0) }) else { continue }
                anchor(range.first.row...range.last.row)
            }
        }
    }

    /// Pictures that lie on cells, as people have photos beside names.
    private mutating func anchorPictures(_ bytes: [UInt8]) {
        guard let edit = PartEdit(bytes) else { return }
        for anchor in edit.tags.indices where edit.tags[anchor].kind == .start {
            guard
                ["twoCellAnchor", "oneCellAnchor"].contains(where: { edit.tags[anchor].isNamed($0, in: bytes) }),
                edit.children(of: anchor).contains(where: { edit.tags[$0].isNamed("pic", in: bytes) })
            else { continue }
            let rows = edit.children(of: anchor).flatMap { edit.children(of: $0) }.compactMap { corner -> Int? in
                guard edit.tags[corner].isNamed("row", in: bytes), let end = edit.end(of: corner) else { return nil }
                let text = bytes[edit.tags[corner].range.upperBound..<edit.tags[end].range.lowerBound]
                return Int(String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace })
            }
            if let first = rows.min(), let last = rows.max(), first >= 0 { self.anchor((first + 1)...(last + 1)) }
        }
    }

    /// Whether it is merged, and not the first of those cells.
    func isCovered(_ cell: CellAddress) -> Bool { merges.contains { $0.contains(cell) && $0.first != cell } }

    private mutating func anchor(_ rows: ClosedRange<Int>) {
        guard rows.count < 100_000 else { return }
        anchoredRows.formUnion(rows)
    }

    /// Of cells in an area, those that are not edited in place.
    package func locks(in area: CellRange) -> [CellAddress: Lock] {
        var locks = (formulas?.readers(in: area, on: sheet) ?? [:]).mapValues { Lock.readBy($0) }
        for merge in merges {
            guard merge.first.row <= area.last.row, merge.last.row >= area.first.row else { continue }
            for row in max(merge.first.row, area.first.row)...min(merge.last.row, area.last.row) {
                for column in merge.first.column...min(merge.last.column, max(merge.first.column, area.last.column)) {
                    let cell = CellAddress(row: row, column: column)
                    if cell != merge.first { locks[cell] = .merged }
                }
            }
        }
        for cell in formulas?.formulas(on: sheet) ?? [] where area.contains(cell) { locks[cell] = .formula }
        return locks
    }
}
