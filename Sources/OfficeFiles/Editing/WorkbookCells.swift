import Diagnostics

/// Writes texts and numbers into cells of somebody's workbook: the parts of these sheets change where the cells are, all other parts keep
/// their bytes.
///
/// A workbook with formulas is refused: their values stand beside them as they were computed, and only a spreadsheet program can
/// compute them anew.
package enum WorkbookCells {
    /// What a cell is to hold.
    package struct Change: Sendable {
        package let sheet: String
        package let address: CellAddress
        package let text: String

        package init(sheet: String, address: CellAddress, text: String) {
            self.sheet = sheet
            self.address = address
            self.text = text
        }
    }

    package enum Refusal: Error, Sendable {
        /// No .xlsx or .xlsm.
        case notSpreadsheetML
        case hasFormulas
        case noSheet(String)
        case damaged
    }

    /// The bytes of the workbook with these cells.
    package static func changed(_ bytes: [UInt8], _ changes: [Change]) throws(Refusal) -> [UInt8] {
        do {
            let archive = try ZipArchive(bytes)
            guard let file = try SpreadsheetMLFile(archive) else { throw Refusal.notSpreadsheetML }
            let parts = file.sheets.indices.compactMap { file.part(ofSheet: $0) }
            for part in parts {
                if MarkupTag.hasFormulas(try archive.bytes(of: part)) { throw Refusal.hasFormulas }
            }
            var written: [(String, [UInt8])] = []
            for change in changes where !file.sheets.contains(where: { $0.name == change.sheet }) {
                throw Refusal.noSheet(change.sheet)
            }
            for (index, sheet) in file.sheets.enumerated() {
                let own = changes.filter { $0.sheet == sheet.name }
                guard !own.isEmpty, let part = file.part(ofSheet: index) else { continue }
                guard let edited = ChangedSheet(try archive.bytes(of: part))?.with(own) else { throw Refusal.damaged }
                written.append((archive.spelling(of: part), edited))
            }
            return try ZipWriter.bytes(bytes, changing: written)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .damaged
        }
    }
}

extension MarkupTag {
    fileprivate static func hasFormulas(_ bytes: [UInt8]) -> Bool {
        tags(of: bytes).contains { $0.kind != .end && $0.isNamed("f", in: bytes) }
    }
}
