import Diagnostics

/// Edits of a workbook of Excel: the parts that become others.
struct SpreadsheetMLEdit {
    private let file: SpreadsheetMLFile
    private let archive: ZipArchive
    private let formulas: WorkbookFormulas

    init(_ file: SpreadsheetMLFile, _ archive: ZipArchive) throws {
        self.file = file
        self.archive = archive
        formulas = try WorkbookFormulas(file, archive)
    }

    func changed(
        _ changes: [WorkbookCells.Change], _ growth: ListGrowth?
    ) throws -> [(name: String, bytes: [UInt8])] {
        for change in changes where !file.sheets.contains(where: { $0.name == change.sheet }) {
            throw WorkbookCells.Refusal.noSheet(change.sheet)
        }
        try WorkbookCells.check(changes, formulas, growth)
        var written: [(name: String, bytes: [UInt8])] = []
        for (index, sheet) in file.sheets.enumerated() {
            let own = changes.filter { $0.sheet == sheet.name }
            guard !own.isEmpty, let part = file.part(ofSheet: index) else { continue }
            let state = try WorkbookSheetState(file, archive, index)
            if let cell = own.map(\.address).first(where: state.isCovered) {
                throw WorkbookCells.Refusal.isCovered(cell)
            }
            let kinds = try file.kinds(ofSheet: index)
            let edited = ChangedSheet(try archive.bytes(of: part), kinds, is1904: file.is1904)?.with(own, growth)
            guard let edited else { throw WorkbookCells.Refusal.damaged }
            written.append((archive.spelling(of: part), edited))
            if let growth { written += try grown(growth, part, sheet.name) }
        }
        return written
    }

    func arranged(_ arrangement: WorkbookCells.Arrangement) throws -> [(name: String, bytes: [UInt8])] {
        guard let index = file.sheets.firstIndex(where: { $0.name == arrangement.sheet }),
            let part = file.part(ofSheet: index),
            let sheet = ChangedSheet(try archive.bytes(of: part), [:], is1904: file.is1904)
        else { throw WorkbookCells.Refusal.noSheet(arrangement.sheet) }
        let state = try WorkbookSheetState(file, archive, index), rows = Set(arrangement.sources.keys)
        if let row = state.anchoredRows.intersection(rows).min() {
            throw WorkbookCells.Refusal.isAnchored(row: row)
        }
        try WorkbookCells.check(
            arrangement, formulas, filled: try file.kinds(ofSheet: index).keys, columns: sheet.columns(ofRow:))
        let fixed = formulas.formulas(on: arrangement.sheet)
        guard let edited = try sheet.arranged(arrangement, fixed: fixed) else { throw WorkbookCells.Refusal.damaged }
        let more = try arrangement.growth.map { try grown($0, part, arrangement.sheet) } ?? []
        return [(archive.spelling(of: part), edited)] + more
    }

    // MARK: Areas that go on with the list

    /// Tables and names. A formula that reads one of them by its name would read another area.
    private func grown(
        _ growth: ListGrowth, _ part: String, _ sheet: String
    ) throws -> [(name: String, bytes: [UInt8])] {
        var written: [(name: String, bytes: [UInt8])] = []
        for relation in try Relationships.read(of: part, in: archive).all where relation.kind == "table" {
            guard archive.contains(relation.target), let bytes = table(try archive.bytes(of: relation.target), growth)
            else { continue }
            written.append((archive.spelling(of: relation.target), bytes))
        }
        var isNamed = !written.isEmpty
        if let (bytes, isRead) = names(try archive.bytes(of: file.workbookPart), growth, sheet) {
            written.append((archive.spelling(of: file.workbookPart), bytes))
            isNamed = isNamed || isRead
        }
        if isNamed, let reader = formulas.reader(naming: growth, on: sheet) {
            let cell = CellAddress(row: growth.last, column: growth.list.first.column)
            throw WorkbookCells.Refusal.isMissed(cell, by: reader)
        }
        return written
    }

    private func table(_ bytes: [UInt8], _ growth: ListGrowth) -> [UInt8]? {
        guard var edit = PartEdit(bytes), let table = edit.first("table"),
            (edit.tags[table].number("totalsRowCount", in: bytes) ?? 0) == 0,
            let area = edit.tags[table].value("ref", in: bytes).flatMap(growth.grown(areas:))
        else { return nil }
        edit.set("ref", area, of: edit.tags[table])
        for tag in edit.tags where tag.kind != .end && tag.isNamed("autoFilter", in: bytes) {
            if let area = tag.value("ref", in: bytes).flatMap(growth.grown(areas:)) { edit.set("ref", area, of: tag) }
        }
        return edit.result
    }

    /// Whether one of the names is of those that formulas use.
    private func names(_ bytes: [UInt8], _ growth: ListGrowth, _ sheet: String) -> ([UInt8], Bool)? {
        guard var edit = PartEdit(bytes) else { return nil }
        var isGrown = false, isRead = false
        for index in edit.tags.indices where edit.tags[index].isNamed("definedName", in: bytes) {
            guard let end = edit.end(of: index) else { continue }
            let range = edit.tags[index].range.upperBound..<edit.tags[end].range.lowerBound
            let text = MarkupTag.unescaped(String(decoding: bytes[range], as: UTF8.self))
            guard let new = growth.grown(references: text, on: sheet, between: ",") else { continue }
            edit.replace(range, with: MarkupTag.escaped(new))
            isGrown = true
            isRead = isRead || edit.tags[index].value("name", in: bytes)?.hasPrefix("_xlnm.") != true
        }
        return isGrown ? (edit.result, isRead) : nil
    }
}
