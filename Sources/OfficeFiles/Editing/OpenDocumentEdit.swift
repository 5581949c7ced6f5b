import Diagnostics

/// Edits of a workbook of LibreOffice: `content.xml` changes where the cells are, all other parts keep their bytes.
struct OpenDocumentEdit {
    private let file: OpenDocumentFile
    private let edit: PartEdit
    private let tables: [OpenDocumentTable]
    private let formulas: WorkbookFormulas
    private static let part = "content.xml"

    init(_ file: OpenDocumentFile, _ archive: ZipArchive) throws {
        guard let edit = PartEdit(try archive.bytes(of: OpenDocumentEdit.part)),
            let tables = OpenDocumentTable.all(in: edit)
        else { throw WorkbookCells.Refusal.damaged }
        self.file = file
        self.edit = edit
        self.tables = tables
        formulas = WorkbookFormulas(tables, OpenDocumentEdit.names(in: edit))
    }

    private static func names(in edit: PartEdit) -> FormulaNames {
        var names = FormulaNames()
        for tag in edit.tags where tag.isWritten("table:named-range", in: edit.bytes) && tag.kind != .end {
            guard let name = tag.text("table:name", in: edit.bytes),
                let text = tag.text("table:cell-range-address", in: edit.bytes)
            else { continue }
            names.add(MarkupTag.unescaped(name), MarkupTag.unescaped(text))
        }
        return names
    }

    /// What of a sheet stays as it is.
    func state(of sheet: String) throws -> WorkbookSheetState {
        guard let table = tables.first(where: { $0.name == sheet }) else {
            throw WorkbookCells.Refusal.noSheet(sheet)
        }
        return WorkbookSheetState(table, formulas)
    }

    func changed(
        _ changes: [WorkbookCells.Change], _ growth: ListGrowth?
    ) throws -> [(name: String, bytes: [UInt8])] {
        for change in changes where !tables.contains(where: { $0.name == change.sheet }) {
            throw WorkbookCells.Refusal.noSheet(change.sheet)
        }
        try WorkbookCells.check(changes, formulas, growth)
        var edit = edit
        for (index, table) in tables.enumerated() {
            let own = changes.filter { $0.sheet == table.name }
            guard !own.isEmpty else { continue }
            if let cell = own.map(\.address).first(where: try state(of: table.name).isCovered) {
                throw WorkbookCells.Refusal.isCovered(cell)
            }
            let sheet = ChangedOpenDocument(table, try kinds(ofSheet: index))
            if let cell = own.first(where: { !$0.text.isEmpty && sheet.isPartlyLinked($0.address) })?.address {
                throw WorkbookCells.Refusal.isLinked(cell)
            }
            guard sheet.set(own, in: &edit) else {
                throw WorkbookCells.Refusal.damaged
            }
            if let growth { try grow(growth, table.name, in: &edit) }
        }
        return [(OpenDocumentEdit.part, edit.result)]
    }

    func arranged(_ arrangement: WorkbookCells.Arrangement) throws -> [(name: String, bytes: [UInt8])] {
        guard let index = tables.firstIndex(where: { $0.name == arrangement.sheet }) else {
            throw WorkbookCells.Refusal.noSheet(arrangement.sheet)
        }
        let table = tables[index], rows = Set(arrangement.sources.keys), state = try state(of: table.name)
        if let row = state.anchoredRows.intersection(rows).min() {
            throw WorkbookCells.Refusal.isAnchored(row: row)
        }
        let kinds = try kinds(ofSheet: index)
        try WorkbookCells.check(
            arrangement, formulas, filled: kinds.keys, columns: table.columns(ofRow:))
        var edit = edit
        let fixed = formulas.formulas(on: table.name)
        guard ChangedOpenDocument(table, kinds).arrange(arrangement, fixed: fixed, in: &edit) else {
            throw WorkbookCells.Refusal.damaged
        }
        if let growth = arrangement.growth { try grow(growth, table.name, in: &edit, besidesRules: true) }
        moveRules(arrangement, fixed, in: &edit)
        return [(OpenDocumentEdit.part, edit.result)]
    }

    /// Conditional formats go with the rows that they are for; each of their formulas says itself for which cell it is written. What may be typed
    /// into a cell stands in the cell.
    private func moveRules(
        _ arrangement: WorkbookCells.Arrangement, _ fixed: Set<CellAddress>, in edit: inout PartEdit
    ) {
        guard let places = RuleAreas(arrangement, fixed: fixed) else { return }
        let attribute = "calcext:target-range-address"
        for tag in edit.tags where tag.kind != .end && tag.isWritten("calcext:conditional-format", in: edit.bytes) {
            guard let text = tag.text(attribute, in: edit.bytes).map(MarkupTag.unescaped) else { continue }
            let areas = ListGrowth.parts(of: text, between: " ").map(NamedArea.reference)
            guard !areas.contains(where: { $0 == nil || $0?.sheet.lowercased() != arrangement.sheet.lowercased() })
            else { continue }
            let old = areas.compactMap { $0?.range }, moved = places.moved(old)
            let new = (moved ?? old).map { arrangement.growth?.grown($0) ?? $0 }
            guard new != old, !new.isEmpty else { continue }
            let name = OpenDocumentEdit.quoted(arrangement.sheet)
            let written = new.map { "\(name).\($0.first):\(name).\($0.last)" }.joined(separator: " ")
            edit.set(attribute, WorkbookWriter.escaped(written), of: tag)
        }
    }

    private static func quoted(_ sheet: String) -> String {
        sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && sheet.first?.isNumber == false
            ? sheet : "'" + sheet.replacing("'", with: "''") + "'"
    }

    private func kinds(ofSheet index: Int) throws(OfficeFault) -> [CellAddress: CellKind] {
        guard let sheet = try file.readSheets({ $0 == index }, path: SourcePath(shown: "", location: nil)).first else {
            return [:]
        }
        return Dictionary(zip(sheet.cells.map(\.address), sheet.kinds)) { first, _ in first }
    }

    // MARK: Areas that go on with the list

    /// Elements with an area, the attribute that has it, and whether formulas may name it.
    private static let areas = [
        ("table:database-range", "table:target-range-address", true),
        ("table:named-range", "table:cell-range-address", true),
        ("calcext:conditional-format", "calcext:target-range-address", false),
        ("table:table", "table:print-ranges", false),
    ]

    private func grow(
        _ growth: ListGrowth, _ sheet: String, in edit: inout PartEdit, besidesRules: Bool = false
    ) throws {
        var isNamed = false
        let areas = OpenDocumentEdit.areas.filter { !besidesRules || $0.0 != "calcext:conditional-format" }
        for tag in edit.tags where tag.kind != .end {
            for (element, attribute, isRead) in areas where tag.isWritten(element, in: edit.bytes) {
                guard let old = tag.text(attribute, in: edit.bytes).map(MarkupTag.unescaped),
                    let new = growth.grown(references: old, on: sheet, between: " ")
                else { continue }
                edit.set(attribute, WorkbookWriter.escaped(new), of: tag)
                isNamed = isNamed || isRead
            }
        }
        if isNamed, let reader = formulas.reader(naming: growth, on: sheet) {
            let cell = CellAddress(row: growth.last, column: growth.list.first.column)
            throw WorkbookCells.Refusal.isMissed(cell, by: reader)
        }
    }
}
