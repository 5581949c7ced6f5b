/// Signature blocks that stand side by side: offices hang from one top line, names stand on one baseline.
public final class SignatureRow {
    public struct Block {
        /// Office with its prefix lines, in capitals.
        public let office: Box
        /// Name, rank and NIP, or a dotted line.
        public let name: Box
        /// The room for ink and stamp between them.
        public let field: Box
        /// First column, counted from 0, of `columnCount`.
        public let column: Int

        public init(office: Box, name: Box, field: Box, column: Int) {
            self.office = office
            self.name = name
            self.field = field
            self.column = column
        }
    }

    public let blocks: [Block]
    public let columnCount: Int
    public let gutter: Length
    /// Room for ink and stamp between office and name.
    public let gap: Length
    /// Width of a single block as a share of the row; used when `columnCount` is 1.
    public let isCentred: Bool

    public init(blocks: [Block], columnCount: Int, gutter: Length, gap: Length, isCentred: Bool) {
        self.blocks = blocks
        self.columnCount = columnCount
        self.gutter = gutter
        self.gap = gap
        self.isCentred = isCentred
    }
}
