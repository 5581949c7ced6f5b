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
            self.text = text
            self.like = like
        }
    }

    package enum Refusal: Error, Sendable, Equatable {
        /// No .xlsx or .xlsm.
        case notSpreadsheetML
        case isFormula(CellAddress)
        /// By a formula: 'Rekap!B7'.
        case isRead(CellAddress, by: String)
        case noSheet(String)
        /// A row has something that stays where it is: merged cells, a link, a note, or it is hidden.
        case isAnchored(row: Int)
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

        package init(
            sheet: String, sources: [Int: Int?], kept: Set<Int>, numbers: [CellAddress: Int], emptiesKept: Bool
        ) {
            self.sheet = sheet
            self.sources = sources
            self.kept = kept
            self.numbers = numbers
            self.emptiesKept = emptiesKept
        }
    }

    /// The bytes of the workbook with these cells.
    package static func changed(_ bytes: [UInt8], _ changes: [Change]) throws(Refusal) -> [UInt8] {
        do {
            let archive = try ZipArchive(bytes)
            guard let file = try SpreadsheetMLFile(archive) else { throw Refusal.notSpreadsheetML }
            for change in changes where !file.sheets.contains(where: { $0.name == change.sheet }) {
                throw Refusal.noSheet(change.sheet)
            }
            let formulas = try WorkbookFormulas(file, archive)
            for change in changes {
                if formulas.isFormula(change.address, on: change.sheet) { throw Refusal.isFormula(change.address) }
                if let reader = formulas.reader(of: change.address, on: change.sheet) {
                    throw Refusal.isRead(change.address, by: reader)
                }
            }
            var written: [(String, [UInt8])] = []
            for (index, sheet) in file.sheets.enumerated() {
                let own = changes.filter { $0.sheet == sheet.name }
                guard !own.isEmpty, let part = file.part(ofSheet: index) else { continue }
                let kinds = try file.kinds(ofSheet: index)
                guard let edited = ChangedSheet(try archive.bytes(of: part), kinds, is1904: file.is1904)?.with(own)
                else {
                    throw Refusal.damaged
                }
                written.append((archive.spelling(of: part), edited))
            }
            return try ZipWriter.bytes(bytes, changing: written)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .damaged
        }
    }

    /// The bytes of the workbook with rows in another order. Rows themselves stay, with their heights: their cells go, with all that they are.
    package static func arranged(_ bytes: [UInt8], _ arrangement: Arrangement) throws(Refusal) -> [UInt8] {
        do {
            let archive = try ZipArchive(bytes)
            guard let file = try SpreadsheetMLFile(archive) else { throw Refusal.notSpreadsheetML }
            guard let index = file.sheets.firstIndex(where: { $0.name == arrangement.sheet }),
                let part = file.part(ofSheet: index),
                let sheet = ChangedSheet(try archive.bytes(of: part), [:], is1904: file.is1904)
            else { throw Refusal.noSheet(arrangement.sheet) }
            let state = try WorkbookSheetState(file, archive, index)
            let rows = Set(arrangement.sources.keys)
            if let row = state.anchoredRows.intersection(rows).min() { throw Refusal.isAnchored(row: row) }
            let formulas = try WorkbookFormulas(file, archive)
            let fixed = formulas.formulas(on: arrangement.sheet)
            // Formulas stay in their rows: where a column has values beside them, one of the two would be lost.
            let columns = Set(fixed.filter { rows.contains($0.row) }.map(\.column)).subtracting(arrangement.kept)
            for cell in try file.kinds(ofSheet: index).keys.sorted()
            where rows.contains(cell.row) && columns.contains(cell.column) && !fixed.contains(cell) {
                throw Refusal.isFormula(cell)
            }
            for cell in sheet.cells(ofRows: rows) where !fixed.contains(cell) && !arrangement.kept.contains(cell.column)
            {
                if let reader = formulas.reader(of: cell, on: arrangement.sheet) {
                    throw Refusal.isRead(cell, by: reader)
                }
            }
            guard let edited = sheet.arranged(arrangement, fixed: fixed) else { throw Refusal.damaged }
            return try ZipWriter.bytes(bytes, changing: [(archive.spelling(of: part), edited)])
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .damaged
        }
    }
}
