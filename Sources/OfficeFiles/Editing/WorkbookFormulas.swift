import Diagnostics

/// The formulas of a workbook, and which cells they read. Their values stand beside them as a spreadsheet program has computed them: a cell that
/// one of them reads cannot be changed without it.
struct WorkbookFormulas {
    private struct Formula {
        let sheet: String
        let cell: CellAddress
        let reads: [(sheet: String, range: CellRange, isNamed: Bool)]
        let readsAny: Bool

        var name: String { "\(sheet)!\(cell)" }
    }

    private var formulas: [Formula] = []
    /// Cells with formulas, those too that an array formula fills.
    private var cells: [String: Set<CellAddress>] = [:]

    private let names: FormulaNames

    init(_ file: SpreadsheetMLFile, _ archive: ZipArchive) throws(OfficeFault) {
        names = try file.formulaNames()
        for (index, sheet) in file.sheets.enumerated() {
            guard let part = file.part(ofSheet: index) else { continue }
            add(try archive.bytes(of: part), sheet.name)
        }
    }

    /// Of an OpenDocument workbook.
    init(_ tables: [OpenDocumentTable], _ names: FormulaNames) {
        self.names = names
        for table in tables {
            for row in table.rows {
                for cell in OpenDocumentTable.cells(of: row.element, table.edit) { add(cell, row, of: table) }
            }
        }
    }

    private mutating func add(
        _ cell: OpenDocumentTable.Piece, _ row: OpenDocumentTable.Piece, of table: OpenDocumentTable
    ) {
        let bytes = table.edit.bytes, tag = table.edit.tags[cell.element]
        guard let text = tag.text("table:formula", in: bytes) else { return }
        let high = max(row.count, tag.number("table:number-matrix-rows-spanned", in: bytes) ?? 1)
        let wide = max(cell.count, tag.number("table:number-matrix-columns-spanned", in: bytes) ?? 1)
        let first = CellAddress(row: row.first, column: cell.first),
            read = OpenFormulaText(MarkupTag.unescaped(text), names)
        formulas.append(
            Formula(
                sheet: table.name, cell: first,
                reads: read.references.map { ($0.sheet ?? table.name, $0.range, $0.isNamed) },
                readsAny: read.readsAny || text.contains("&#")))
        cells[table.name, default: []].insert(first)
        guard high < CellAddress.mostRows, wide < CellAddress.mostColumns, high * wide < 1 << 20 else { return }
        for row in 0..<high {
            for column in 0..<wide {
                cells[table.name, default: []].insert(CellAddress(row: first.row + row, column: first.column + column))
            }
        }
    }

    private mutating func add(_ bytes: [UInt8], _ sheet: String) {
        guard let edit = PartEdit(bytes), let data = edit.first("sheetData"),
            edit.tags.contains(where: { $0.kind != .end && $0.isNamed("f", in: bytes) })
        else { return }
        var row = 0
        for line in edit.children(of: data) where edit.tags[line].isNamed("row", in: bytes) {
            row = edit.tags[line].value("r", in: bytes).flatMap { Int($0) } ?? row + 1
            var column = 0
            for cell in edit.children(of: line) where edit.tags[cell].isNamed("c", in: bytes) {
                column = edit.tags[cell].value("r", in: bytes).flatMap { CellAddress($0) }?.column ?? column + 1
                let formula = edit.children(of: cell).first { edit.tags[$0].isNamed("f", in: bytes) }
                if let formula { add(formula, of: edit, sheet, CellAddress(row: row, column: column)) }
            }
        }
    }

    private mutating func add(_ formula: Int, of edit: PartEdit, _ sheet: String, _ cell: CellAddress) {
        let bytes = edit.bytes, tag = edit.tags[formula]
        cells[sheet, default: []].insert(cell)
        let area = tag.value("ref", in: bytes).flatMap { CellRange($0) }
        let kind = tag.value("t", in: bytes)
        if let area, kind != "shared",
            (area.last.row - area.first.row + 1) * (area.last.column - area.first.column + 1) < 1 << 20
        {
            for row in area.first.row...area.last.row {
                for column in area.first.column...area.last.column {
                    cells[sheet, default: []].insert(CellAddress(row: row, column: column))
                }
            }
        }
        guard let end = edit.end(of: formula) else {
            // The others of a shared formula have no text of their own: the first one tells what they read.
            if kind != "shared" { formulas.append(Formula(sheet: sheet, cell: cell, reads: [], readsAny: true)) }
            return
        }
        let text = String(decoding: bytes[tag.range.upperBound..<edit.tags[end].range.lowerBound], as: UTF8.self)
        if text.isEmpty, kind == "shared" { return }
        let read = FormulaText(MarkupTag.unescaped(text), names)
        let isUnknown =
            read.readsAny || text.contains("<") || text.contains("&#") || kind == "dataTable"
            || kind == "shared" && area == nil
        let reads = read.references.map { reference in
            let last = reference.range.last
            // Shared down or across, it reads as far from each of its cells.
            let rows = kind == "shared" && reference.movesRows ? max(0, (area?.last.row ?? 0) - cell.row) : 0
            let columns =
                kind == "shared" && reference.movesColumns ? max(0, (area?.last.column ?? 0) - cell.column) : 0
            return (
                sheet: reference.sheet ?? sheet,
                range: CellRange(
                    reference.range.first,
                    CellAddress(
                        row: min(CellAddress.mostRows, last.row + rows),
                        column: min(CellAddress.mostColumns, last.column + columns))),
                isNamed: reference.isNamed
            )
        }
        formulas.append(Formula(sheet: sheet, cell: cell, reads: reads, readsAny: isUnknown))
    }

    /// A formula that names an area which goes on with a list, or may do so.
    func reader(naming growth: ListGrowth, on sheet: String) -> String? {
        formulas.first { formula in
            formula.readsAny
                || formula.reads.contains {
                    $0.isNamed && $0.sheet.lowercased() == sheet.lowercased() && growth.grown($0.range) != nil
                }
        }?.name
    }

    /// A formula that reads a list to its last row, and would have to read a new cell below it, too.
    func reader(missing cell: CellAddress, _ growth: ListGrowth, on sheet: String) -> String? {
        formulas.first { formula in
            formula.reads.contains {
                $0.sheet.lowercased() == sheet.lowercased() && growth.misses(cell, $0.range)
            }
        }?.name
    }

    func isFormula(_ cell: CellAddress, on sheet: String) -> Bool { cells[sheet]?.contains(cell) ?? false }

    func formulas(on sheet: String) -> Set<CellAddress> { cells[sheet] ?? [] }

    /// The name of a formula that reads a cell, 'Rekap!B7'.
    func reader(of cell: CellAddress, on sheet: String) -> String? {
        formulas.first { formula in
            formula.readsAny
                || formula.reads.contains { $0.sheet.lowercased() == sheet.lowercased() && $0.range.contains(cell) }
        }?.name
    }

    /// Those cells of an area that formulas read, with the name of one that does.
    func readers(in area: CellRange, on sheet: String) -> [CellAddress: String] {
        var found: [CellAddress: String] = [:]
        func mark(_ range: CellRange, _ name: String) {
            let rows =
                max(
                    range.first.row, area.first.row)...max(
                    range.first.row, area.first.row, min(range.last.row, area.last.row))
            let columns =
                max(
                    range.first.column, area.first.column)...max(
                    range.first.column, area.first.column, min(range.last.column, area.last.column))
            for row in rows {
                for column in columns {
                    let cell = CellAddress(row: row, column: column)
                    if range.contains(cell), area.contains(cell), found[cell] == nil { found[cell] = name }
                }
            }
        }
        if let any = formulas.first(where: \.readsAny) {
            mark(area, any.name)
            return found
        }
        for formula in formulas {
            for read in formula.reads where read.sheet.lowercased() == sheet.lowercased() {
                mark(read.range, formula.name)
            }
        }
        return found
    }
}
