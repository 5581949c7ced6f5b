import Diagnostics
import Files
import OfficeFiles

/// A list of a project that is a sheet, to change cells of it and to put rows elsewhere: row 0 are its headings, the others the rows of the sheet
/// from there to the end of the list.
package struct WorkbookGrid {
    package struct Row: Sendable {
        /// Counted from 1, as people see it.
        package let number: Int
        package let cells: [String]
        /// Whether it is one of the list: titles, groups and totals are none.
        package let isListed: Bool
        /// Where it stands in the texts of the sheet.
        package let range: SourceRange?
    }

    /// Why nothing was changed.
    package enum Refusal: Error, Sendable {
        case locked(Wording)
        case notInPlace
        case cells(WorkbookCells.Refusal)
    }

    /// As `naskah.yaml` names it: 'data/daftar.xlsx#Pejabat'.
    package let name: String
    /// Without the sheet.
    package let file: String
    package let sheet: String
    package let headings: [String]
    /// Addresses of the headings.
    package let columns: [Int]
    package let rows: [Row]
    /// A fingerprint of all that edits build upon.
    package let version: String
    /// Why nothing of it is changed here; nil where something can be.
    package let readOnly: Wording?

    private let bytes: [UInt8]
    private let locks: [CellAddress: WorkbookSheetState.Lock]
    private let list: SheetList
    private let isLevelled: Bool
    private let read: ([UInt8]) -> WorkbookGrid?

    // MARK: Lists of a project

    /// The lists that are sheets, as the project names them.
    package static func names(in folder: ProjectFolder) -> [String] {
        entries(in: folder).map(\.path)
    }

    private static func project(_ folder: ProjectFolder) -> DataRecord? {
        var findings = Findings()
        guard let file = folder.source(Project.fileName, namedAt: nil, into: &findings),
            case .record(let project)? = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings)?.value
        else { return nil }
        return project
    }

    private static func entries(in folder: ProjectFolder) -> [(key: String, path: String)] {
        (project(folder)?.record("data")?.entries ?? []).compactMap { entry in
            guard let path = entry.node.value.asText, WorkbookTables.isWorkbook(path) else { return nil }
            return (entry.key, path)
        }
    }

    /// The file of a list that is a sheet; nil for other names.
    package static func file(of name: String, in folder: ProjectFolder) -> String? {
        names(in: folder).contains(name) ? WorkbookTables.file(of: name) : nil
    }

    /// nil for names that the project does not give, and for sheets without a list.
    package init?(_ name: String, in folder: ProjectFolder) {
        var findings = Findings()
        guard let file = WorkbookGrid.file(of: name, in: folder),
            let bytes = folder.contents(file, namedAt: nil, into: &findings)?.bytes
        else { return nil }
        self.init(name, bytes, in: folder)
    }

    /// - Parameter bytes: of the workbook, as they are read or as they may become.
    package init?(_ name: String, _ bytes: [UInt8], in folder: ProjectFolder) {
        var findings = Findings()
        guard let project = WorkbookGrid.project(folder),
            let key = WorkbookGrid.entries(in: folder).first(where: { $0.path == name })?.key
        else { return nil }
        var tables = WorkbookTables(folder, answers: project.record("impor"))
        file = WorkbookTables.file(of: name)
        tables.take(bytes, as: file)
        guard let sheet = tables.sheet(name, namedAt: nil, into: &findings),
            let table = WorkbookTable(sheet, DataCollection.named(key), tables.answers(for: key))
        else { return nil }
        self.name = name
        self.bytes = bytes
        self.sheet = sheet.name
        let list = table.list
        self.list = list
        isLevelled = table.plan != nil || table.numbers != nil
        headings = list.columns.map(\.heading)
        columns = list.columns.map(\.number)
        rows = WorkbookGrid.rows(of: list)
        (readOnly, locks) = WorkbookGrid.locks(bytes, file, sheet, list, in: folder)
        var digest = Digest()
        bytes.withUnsafeBytes { digest.absorb($0) }
        for number in columns + rows.map(\.number) { digest.absorb(number) }
        version = digest.hexadecimal
        read = { WorkbookGrid(name, $0, in: folder) }
    }

    /// What stands so many rows below the list is none of its business.
    private static let farBelow = 100

    private static func rows(of list: SheetList) -> [Row] {
        let sheet = list.sheet, first = list.headRows.upperBound + 1, wide = Set(list.columns.map(\.number))
        let listed = Dictionary(list.rows.map { ($0.number, $0) }) { first, _ in first }
        let end = max(first - 1, listed.keys.max() ?? 0),
            below = min(list.otherList.map { $0 - 1 } ?? .max, end + farBelow)
        var texts: [Int: [Int: String]] = [:]
        for index in sheet.cells.indices {
            let address = sheet.cells[index].address
            guard (first...max(first, below)).contains(address.row), wide.contains(address.column) else { continue }
            texts[address.row, default: [:]][address.column] = sheet.text(index)
        }
        // There is always one row to type into, where the list can go on.
        let last = max(end + 1, texts.keys.max() ?? 0)
        return (first...last).map { number in
            let own = texts[number] ?? [:]
            return Row(
                number: number, cells: list.columns.map { own[$0.number] ?? "" }, isListed: listed[number] != nil,
                range: listed[number].map { list.range(of: $0) })
        }
    }

    private static func locks(
        _ bytes: [UInt8], _ file: String, _ sheet: Sheet, _ list: SheetList, in folder: ProjectFolder
    ) -> (Wording?, [CellAddress: WorkbookSheetState.Lock]) {
        guard let state = WorkbookSheetState(bytes, sheet: sheet.name) else {
            return (
                Wording(
                    id:
                        "\(file) hanya dibaca di sini (hanya .xlsx yang diubah): ubah di program lembar kerja, meja mengikutinya",
                    en:
                        "\(file) is only read here (only .xlsx is edited): change it in a spreadsheet program, the desk follows"
                ), [:]
            )
        }
        if state.isProtected {
            return (
                Wording(
                    id: "lembar \(sheet.name) dilindungi: buka perlindungannya di program lembar kerja",
                    en: "the sheet \(sheet.name) is protected: take the protection off in a spreadsheet program"), [:]
            )
        }
        if let mark = lockFile(of: file, in: folder) {
            return (
                Wording(
                    id: "\(file) sedang terbuka di program lembar kerja (\(mark)): ubah di sana, atau tutup dahulu",
                    en: "\(file) is open in a spreadsheet program (\(mark)): change it there, or close it first"), [:]
            )
        }
        guard let first = list.columns.map(\.number).min(), let last = list.columns.map(\.number).max() else {
            return (nil, [:])
        }
        let area = CellRange(
            CellAddress(row: list.headRows.upperBound + 1, column: first),
            CellAddress(row: (list.rows.map(\.number).max() ?? list.headRows.upperBound) + 1, column: last))
        return (nil, state.locks(in: area))
    }

    /// What Excel and LibreOffice put beside a file that is open: who saves there later would write over what was changed here.
    private static func lockFile(of file: String, in folder: ProjectFolder) -> String? {
        guard let root = folder.roots.first?.path else { return nil }
        var parts = file.split(separator: "/").map(String.init)
        let name = parts.removeLast()
        let there = FolderListing.names(in: ([root] + parts).joined(separator: "/")) ?? []
        return [".~lock.\(name)#", "~$\(name)"].first(where: there.contains)
    }

    // MARK: Cells

    /// Cells that are not changed here, for the grid: row and column counted from 0, `formula`, `read` or `merged`, and the formula that reads it.
    package var locked: [(row: Int, column: Int, kind: String, name: String)] {
        let places = Dictionary(columns.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        let lines = Dictionary(rows.enumerated().map { ($0.element.number, $0.offset + 1) }) { first, _ in first }
        return locks.sorted { $0.key < $1.key }.compactMap { cell, lock in
            guard let row = lines[cell.row], let column = places[cell.column] else { return nil }
            return switch lock {
            case .formula: (row, column, "formula", "")
            case .readBy(let name): (row, column, "read", name)
            case .merged: (row, column, "merged", "")
            }
        }
    }

    /// Why a cell is not changed here; nil where it is. Rows counted from 0, those behind the last are new.
    package func lock(row: Int, column: Int) -> Wording? {
        if let readOnly { return readOnly }
        guard row > 0, columns.indices.contains(column) else {
            return Wording(id: "judul kolom tidak diubah di sini", en: "headings are not edited here")
        }
        guard row <= rows.count else { return nil }
        let cell = CellAddress(row: rows[row - 1].number, column: columns[column])
        return switch locks[cell] {
        case .formula:
            Wording(
                id: "\(cell) berisi rumus: ubah di program lembar kerja",
                en: "\(cell) has a formula: change it in a spreadsheet program")
        case .readBy(let name):
            Wording(
                id: "\(cell) dibaca rumus \(name), yang hanya dihitung program lembar kerja; ubah di sana",
                en: "\(cell) is read by the formula \(name), which only a spreadsheet program computes; change it there"
            )
        case .merged:
            Wording(
                id: "\(cell) bagian dari sel gabungan: ubah di sel pertamanya",
                en: "\(cell) is part of merged cells: change the first of them")
        case nil: nil
        }
    }

    private func number(ofRow row: Int) -> Int {
        row >= 1 && row <= rows.count
            ? rows[row - 1].number : (rows.last?.number ?? list.headRows.upperBound) + row - rows.count
    }

    /// The workbook with other texts in some cells.
    package func setting(_ changes: [(row: Int, column: Int, text: String)]) throws(Refusal) -> [UInt8] {
        var cells: [WorkbookCells.Change] = []
        let last = list.rows.last?.number, isRange = Set(changes.map(\.row)).count > 1
        for change in changes {
            guard change.row > 0, change.row <= rows.count + 5_000, columns.indices.contains(change.column) else {
                throw .notInPlace
            }
            if let lock = lock(row: change.row, column: change.column) { throw .locked(lock) }
            let address = CellAddress(row: number(ofRow: change.row), column: columns[change.column])
            // A range does not write over what stands between or below the rows; one cell at a time may be meant.
            if change.row > rows.count || isRange && !rows[change.row - 1].isListed { try checkFree(address.row) }
            cells.append(
                .init(
                    sheet: sheet, address: address, text: change.text,
                    like: last.map { CellAddress(row: $0, column: address.column) }))
        }
        let new = try written { () throws(WorkbookCells.Refusal) in try WorkbookCells.changed(bytes, cells) }
        guard let after = read(new), isSame(after, besides: Set(cells.map(\.address))) else { throw .notInPlace }
        return new
    }

    /// New rows stand below the list, where nothing else is.
    private func checkFree(_ row: Int) throws(Refusal) {
        guard list.sheet.cells.contains(where: { $0.address.row == row }) else { return }
        throw .locked(
            Wording(
                id: "di bawah daftar, pada baris \(row), sudah ada isi lain: sisipkan baris di program lembar kerja",
                en: "there is something else below the list, in row \(row): insert rows in a spreadsheet program"))
    }

    private func written(_ edit: () throws(WorkbookCells.Refusal) -> [UInt8]) throws(Refusal) -> [UInt8] {
        do throws(WorkbookCells.Refusal) { return try edit() } catch { throw .cells(error) }
    }

    /// Whether all other cells have the texts that they had.
    private func isSame(_ other: WorkbookGrid, besides changed: Set<CellAddress>) -> Bool {
        func texts(_ grid: WorkbookGrid) -> [CellAddress: String] {
            let sheet = grid.list.sheet
            let kept = sheet.cells.indices.filter { !changed.contains(sheet.cells[$0].address) }
            return Dictionary(kept.map { (sheet.cells[$0].address, sheet.text($0)) }) { first, _ in first }
        }
        return columns == other.columns && texts(self) == texts(other)
    }

    // MARK: Rows

    /// The workbook with a row elsewhere, a new one, or one less.
    package func arranging(_ change: TableEdit.RowChange) throws(Refusal) -> [UInt8] {
        if let readOnly { throw .locked(readOnly) }
        guard !isLevelled else {
            throw .locked(
                Wording(
                    id: "baris daftar ini bertingkat atau berpasangan: pindahkan di program lembar kerja",
                    en: "rows of this list have levels or belong together: move them in a spreadsheet program"))
        }
        let listed = rows.filter(\.isListed).map(\.number)
        guard let last = listed.last else { throw .notInPlace }
        var targets = listed, sources: [Int?] = listed, numbers: [CellAddress: Int] = [:]
        let counting = columns.filter { isCounting($0) }
        switch change {
        case .insert(let place):
            let index = number(ofRow: place) > last ? listed.count : try index(ofRow: place, listed)
            try checkFree(last + 1)
            targets.append(last + 1)
            sources.insert(nil, at: index)
            for column in counting {
                numbers[CellAddress(row: last + 1, column: column)] = (count(last, column) ?? listed.count) + 1
            }
        case .remove(let row):
            sources.remove(at: try index(ofRow: row, listed))
            sources.append(nil)
        case .move(let row, let place):
            let from = try index(ofRow: row, listed), to = try index(ofRow: place, listed, from: row)
            sources.insert(sources.remove(at: from), at: to)
        }
        var changed: [Int: Int?] = [:]
        for (target, source) in zip(targets, sources) where source != target { changed[target] = .some(source) }
        // A row that is taken out takes the last number with it; one that is put in keeps the numbers around it.
        let isRemoval = if case .remove = change { true } else { false }
        let arrangement = WorkbookCells.Arrangement(
            sheet: sheet, sources: changed, kept: Set(counting), numbers: numbers, emptiesKept: isRemoval)
        let new = try written { () throws(WorkbookCells.Refusal) in try WorkbookCells.arranged(bytes, arrangement) }
        guard let after = read(new) else { throw .notInPlace }
        try check(after, sources, counting)
        return new
    }

    /// All rows are still there, in this order: an empty one may have been taken for the end of the list.
    private func check(_ after: WorkbookGrid, _ sources: [Int?], _ counting: [Int]) throws(Refusal) {
        let free = columns.indices.filter { column in
            !counting.contains(columns[column])
                && !rows.contains { locks[CellAddress(row: $0.number, column: columns[column])] == .formula }
        }
        let old = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
        func texts(_ row: Row) -> [String] { free.map { row.cells[$0] } }
        let wanted = sources.compactMap { $0.flatMap { old[$0] } }.map(texts)
        let found = after.rows.filter { $0.isListed && !texts($0).allSatisfy(\.isEmpty) }.map(texts)
        guard columns == after.columns, wanted.filter({ !$0.allSatisfy(\.isEmpty) }) == found else {
            throw .locked(
                Wording(
                    id: "daftar tidak akan terbaca sama sesudah itu: ubah barisnya di program lembar kerja",
                    en: "the list would not be read the same afterwards: change its rows in a spreadsheet program"))
        }
    }

    /// The place among the listed rows; titles and groups between them are passed over.
    private func index(ofRow row: Int, _ listed: [Int], from start: Int? = nil) throws(Refusal) -> Int {
        guard (1...max(1, rows.count)).contains(row), row <= rows.count else { throw .notInPlace }
        var row = row
        if let start {
            let step = row < start ? -1 : 1
            while (1...rows.count).contains(row), !rows[row - 1].isListed { row += step }
        }
        guard (1...rows.count).contains(row), let index = listed.firstIndex(of: rows[row - 1].number) else {
            throw .notInPlace
        }
        return index
    }

    /// Whether a column counts the rows: 1, 2, 3.
    private func isCounting(_ column: Int) -> Bool {
        guard let place = columns.firstIndex(of: column),
            ["no", "nomor", "no urut", "#"].contains(HeadingText.key(headings[place]))
        else { return false }
        let numbers = rows.filter(\.isListed).map { Int($0.cells[place]) }
        return zip(numbers, numbers.dropFirst()).allSatisfy { pair in pair.0.map { $0 + 1 == pair.1 } ?? false }
    }

    private func count(_ row: Int, _ column: Int) -> Int? {
        columns.firstIndex(of: column).flatMap { place in
            rows.first { $0.number == row }.flatMap { Int($0.cells[place]) }
        }
    }
}
