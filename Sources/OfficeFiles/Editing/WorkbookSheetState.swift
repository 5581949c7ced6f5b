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
    /// Rows with something that would stay behind when cells move.
    package private(set) var anchoredRows: Set<Int> = []
    private var merges: [CellRange] = []
    private var formulas: WorkbookFormulas?
    private let sheet: String

    /// nil for what is no .xlsx, or has no such sheet.
    package init?(_ bytes: [UInt8], sheet name: String) {
        guard let archive = try? ZipArchive(bytes), let file = try? SpreadsheetMLFile(archive),
            let index = file.sheets.firstIndex(where: { $0.name == name }),
            let state = try? WorkbookSheetState(file, archive, index),
            let formulas = try? WorkbookFormulas(file, archive)
        else { return nil }
        self = state
        self.formulas = formulas
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
