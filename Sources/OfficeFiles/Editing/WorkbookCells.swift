import Diagnostics

/// Writes texts and numbers into cells of somebody's workbook, and puts rows of a list elsewhere: the parts of these sheets change where the
/// cells are, all other parts keep their bytes.
///
/// Cells with formulas, and cells that formulas read, are refused: the values of formulas stand beside them as they were computed, and only a
/// spreadsheet program can compute them anew.
package enum WorkbookCells {
    /// What a cell is to hold.
    package struct Change: Sendable {
        package let sheet: String
        package let address: CellAddress
        package let text: String
        /// A cell of the same column whose form and kind a new one takes.
        package let like: CellAddress?

        package init(sheet: String, address: CellAddress, text: String, like: CellAddress? = nil) {
            self.sheet = sheet
            self.address = address
            // A cell has line ends of one kind.
            self.text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            self.like = like
        }
    }

    package enum Refusal: Error, Sendable, Equatable {
        /// No .xlsx, .xlsm or .ods.
        case notEditable
        case isFormula(CellAddress)
        /// By a formula: 'Rekap!B7'.
        case isRead(CellAddress, by: String)
        /// A new cell below a list that a formula reads to its last row: it would have to read this one, too.
        case isMissed(CellAddress, by: String)
        case noSheet(String)
        /// A row has something that stays where it is: merged cells, a link, a note, a picture, or it is hidden.
        case isAnchored(row: Int)
        /// A rule for cells of a row has a formula that would read other cells elsewhere.
        case isRuled(row: Int)
        /// A link is on a part of the cell's text, and nobody can say on which part of another text.
        case isLinked(CellAddress)
        /// Not the first of merged cells: what is written there is not shown.
        case isCovered(CellAddress)
        /// More than a cell can hold.
        case tooLong(CellAddress)
        case damaged
    }

    /// Rows that get the cells of others.
    package struct Arrangement: Sendable {
        package let sheet: String
        /// The row whose cells a row gets; nil for a row that becomes empty.
        package let sources: [Int: Int?]
        /// Columns whose cells stay: those that count the rows.
        package let kept: Set<Int>
        /// Numbers that such columns get in rows that are new.
        package let numbers: [CellAddress: Int]
        /// Whether columns that stay are emptied in a row that becomes empty.
        package let emptiesKept: Bool
        /// The columns whose cells go; nil for whole rows.
        package let columns: ClosedRange<Int>?
        /// Where there are more rows than before.
        package let growth: ListGrowth?

        package init(
            sheet: String, sources: [Int: Int?], kept: Set<Int>, numbers: [CellAddress: Int], emptiesKept: Bool,
            columns: ClosedRange<Int>? = nil, growth: ListGrowth? = nil
        ) {
            self.sheet = sheet
            self.sources = sources
            self.kept = kept
            self.numbers = numbers
            self.emptiesKept = emptiesKept
            self.columns = columns
            self.growth = growth
        }
    }

    /// The bytes of the workbook with these cells.
    ///
    /// - Parameter growth: of the list, where some of the cells stand below it.
    package static func changed(
        _ bytes: [UInt8], _ changes: [Change], growth: ListGrowth? = nil
    ) throws(Refusal) -> [UInt8] {
        try edited(bytes) { archive throws in
            if let file = try OpenDocumentFile(archive) {
                return try OpenDocumentEdit(file, archive).changed(changes, growth)
            }
            guard let file = try SpreadsheetMLFile(archive) else { throw Refusal.notEditable }
            return try SpreadsheetMLEdit(file, archive).changed(changes, growth)
        }
    }

    /// The bytes of the workbook with rows in another order. Rows themselves stay, with their heights: their cells go, with all that they are.
    package static func arranged(_ bytes: [UInt8], _ arrangement: Arrangement) throws(Refusal) -> [UInt8] {
        try edited(bytes) { archive throws in
            if let file = try OpenDocumentFile(archive) {
                return try OpenDocumentEdit(file, archive).arranged(arrangement)
            }
            guard let file = try SpreadsheetMLFile(archive) else { throw Refusal.notEditable }
            return try SpreadsheetMLEdit(file, archive).arranged(arrangement)
        }
    }

    private static func edited(
        _ bytes: [UInt8], _ edit: (ZipArchive) throws -> [(name: String, bytes: [UInt8])]
    ) throws(Refusal) -> [UInt8] {
        do {
            return try ZipWriter.bytes(bytes, changing: try edit(try ZipArchive(bytes)))
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .damaged
        }
    }

    /// Excel's limit, which LibreOffice shares in files for Excel.
    private static let longest = 32_767

    /// What formulas have against new texts.
    static func check(
        _ changes: [Change], _ formulas: WorkbookFormulas, _ growth: ListGrowth?
    ) throws(Refusal) {
        for change in changes {
            if change.text.utf16.count > longest { throw .tooLong(change.address) }
            if formulas.isFormula(change.address, on: change.sheet) { throw .isFormula(change.address) }
            if let reader = formulas.reader(of: change.address, on: change.sheet) {
                throw .isRead(change.address, by: reader)
            }
            if !change.text.isEmpty, let growth,
                let reader = formulas.reader(missing: change.address, growth, on: change.sheet)
            {
                throw .isMissed(change.address, by: reader)
            }
        }
    }

    /// What formulas have against another order of rows.
    ///
    /// - Parameters:
    ///   - columns: of a row, those with cells.
    ///   - filled: cells that hold something.
    static func check(
        _ arrangement: Arrangement, _ formulas: WorkbookFormulas, filled: some Sequence<CellAddress>,
        columns: (Int) -> Set<Int>
    ) throws(Refusal) {
        let rows = Set(arrangement.sources.keys), fixed = formulas.formulas(on: arrangement.sheet)
        let own = fixed.filter { rows.contains($0.row) && arrangement.columns?.contains($0.column) ?? true }
        // Formulas stay in their rows: where a column has values beside them, one of the two would be lost.
        let mixed = Set(own.map(\.column)).subtracting(arrangement.kept)
        let lost = filled.filter { rows.contains($0.row) && mixed.contains($0.column) && !fixed.contains($0) }
        if let cell = lost.min() { throw .isFormula(cell) }
        // A row with a formula does not become empty.
        let emptied = Set(arrangement.emptiesKept ? arrangement.sources.filter { $0.value == nil }.keys.map { $0 } : [])
        if let cell = own.filter({ emptied.contains($0.row) }).min() { throw .isFormula(cell) }
        for cell in arrangement.written(fixed: fixed, columns: columns) {
            if let reader = formulas.reader(of: cell, on: arrangement.sheet) { throw .isRead(cell, by: reader) }
            if arrangement.numbers[cell] != nil, let growth = arrangement.growth,
                let reader = formulas.reader(missing: cell, growth, on: arrangement.sheet)
            {
                throw .isMissed(cell, by: reader)
            }
        }
    }
}
