import Diagnostics

/// The cells of a CSV file as they are written, to change some of them: everything else keeps its bytes.
package struct CSVGrid {
    package let file: SourceFile
    private let locator: CSVLocator
    let delimiter: UInt8
    /// Rows with cells.
    package let rowCount: Int

    /// nil for a file whose quotes do not pair up.
    package init?(_ file: SourceFile) {
        self.file = file
        delimiter = CSVLocator.delimiter(of: file.bytes)
        locator = CSVLocator(file.bytes, delimiter: delimiter)
        guard locator.problem == nil else { return nil }
        rowCount = locator.rowCount
    }

    /// The texts of a row, without quotes.
    package func row(_ index: Int) -> [String] {
        guard (0..<rowCount).contains(index) else { return [] }
        return locator.row(index).cells.map(text)
    }

    /// Where a row stands, without its line end.
    package func range(ofRow index: Int) -> SourceRange {
        SourceRange(file, locator.row(index).lower, locator.row(index).upper)
    }

    private func text(_ cell: CSVLocator.Cell) -> String {
        let text = file.text(cell.lower..<cell.upper)
        return cell.isQuoted ? text.replacing("\"\"", with: "\"") : text
    }

    /// The row and column whose cell holds these bytes, or ends there: cells at the end of a row may be left out.
    package func cell(at range: SourceRange) -> (row: Int, column: Int)? {
        for row in 0..<rowCount {
            let bounds = locator.row(row)
            guard bounds.lower <= range.lower, range.upper <= bounds.upper else { continue }
            let column = bounds.cells.firstIndex { $0.lower <= range.lower && range.upper <= $0.upper }
            return column.map { (row, $0 - bounds.cells.startIndex) }
        }
        return nil
    }

    /// A cell with another text: what is put in place of which bytes. nil where there is no such row.
    package func replacement(row: Int, column: Int, with text: String) -> (range: Range<Int>, text: String)? {
        guard (0..<rowCount).contains(row), column >= 0 else { return nil }
        let bounds = locator.row(row), cells = Array(bounds.cells)
        guard column < cells.count else {
            // Cells that were left out.
            let missing = String(repeating: Character(UnicodeScalar(delimiter)), count: column - cells.count + 1)
            return (bounds.upper..<bounds.upper, missing + written(text, isQuoted: false))
        }
        let cell = cells[column]
        if cell.isQuoted { return (cell.lower - 1..<cell.upper + 1, written(text, isQuoted: true)) }
        return (cell.lower..<cell.upper, written(text, isQuoted: false))
    }

    /// A text as a cell of this file.
    package func written(_ text: String, isQuoted: Bool = false) -> String {
        let special: [UInt8] = [delimiter, UInt8(ascii: "\""), 10, 13]
        let isPadded = text.first?.isWhitespace == true || text.last?.isWhitespace == true
        guard isQuoted || isPadded || text.utf8.contains(where: special.contains) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// A row of cells with the file's delimiter and line end.
    package func line(_ cells: [String]) -> String {
        cells.map { written($0) }.joined(separator: String(UnicodeScalar(delimiter))) + lineEnd
    }

    package var lineEnd: String {
        guard let feed = file.bytes.firstIndex(of: 10) else { return "\n" }
        return feed > 0 && file.bytes[feed - 1] == 13 ? "\r\n" : "\n"
    }
}
