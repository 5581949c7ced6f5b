/// The place of a cell in a sheet: row and column, both counted from 1.
public struct CellAddress: Hashable, Sendable, Comparable {
    public let row: Int
    public let column: Int

    public static let mostRows = 1_048_576
    public static let mostColumns = 16_384

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// 'C7', 'XFD1048576'. nil for anything else, also for places that no sheet has.
    public init?(_ text: some Collection<UInt8>) {
        var column = 0, row = 0, isRow = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !isRow:
                column = column * 26 + Int(byte - 64)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && (isRow || byte != UInt8(ascii: "0")):
                isRow = true
                row = row * 10 + Int(byte - 48)
            default: return nil
            }
            guard column <= CellAddress.mostColumns, row <= CellAddress.mostRows else { return nil }
        }
        guard row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    public init?(_ text: String) { self.init(text.utf8) }

    /// 'A' for 1, 'AA' for 27.
    public static func letters(_ column: Int) -> String {
        var rest = column, letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// By rows, as a sheet is read.
    public static func < (left: CellAddress, right: CellAddress) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

extension CellAddress: CustomStringConvertible {
    public var description: String { "\(CellAddress.letters(column))\(row)" }
}
