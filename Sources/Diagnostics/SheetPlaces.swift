/// Where in a sheet the text of a source file stands: a workbook has cells in place of lines and columns.
///
/// The source file of a sheet holds the texts of its cells, row by row, parted by tabs and line ends.
public struct SheetPlaces: Sendable {
    /// The text of one cell. Small, for a sheet may have millions.
    public struct Cell: Sendable {
        public let start: UInt32
        public let end: UInt32
        let row: UInt32
        let column: UInt16

        public init(_ text: Range<Int>, at address: CellAddress) {
            start = UInt32(clamping: text.lowerBound)
            end = UInt32(clamping: text.upperBound)
            row = UInt32(clamping: address.row)
            column = UInt16(clamping: address.column)
        }

        public var address: CellAddress { CellAddress(row: Int(row), column: Int(column)) }
    }

    public let sheet: String
    /// In the order of their places and of their texts.
    public let cells: [Cell]

    public init(sheet: String, cells: [Cell]) {
        self.sheet = sheet
        self.cells = cells
    }

    /// The cell that a byte of the text belongs to: the last one that begins there or before. nil in front of the first.
    public func address(at offset: Int) -> CellAddress? {
        var low = 0, high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if Int(cells[middle].start) <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? cells[low - 1].address : cells.first?.address
    }

    /// `OPD!C7`, `'Daftar OPD'!A7:F7`: as formulas name cells.
    func name(of text: Range<Int>) -> String {
        let isPlain = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && sheet.first?.isNumber == false
        let sheet = isPlain ? sheet : "'" + sheet.replacing("'", with: "''") + "'"
        guard let first = address(at: text.lowerBound) else { return sheet }
        let last = text.isEmpty ? first : address(at: text.upperBound - 1) ?? first
        return "\(sheet)!\(first)" + (last == first ? "" : ":\(last)")
    }
}
