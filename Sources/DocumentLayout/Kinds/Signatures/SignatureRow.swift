import PageModel

/// Signature blocks that stand side by side: offices hang from one top line, names stand on one baseline.
public final class SignatureRow {
    public struct Block {
        /// Office with its prefix lines, in the sizes that may be tried, largest first; never empty.
        public let office: [Box]
        /// Name, rank and number, or a dotted line; in the forms that may be tried, best first; never empty.
        public let name: [Box]
        /// The room for ink and stamp between them.
        public let field: Box

        public init(office: [Box], name: [Box], field: Box) {
            self.office = office
            self.name = name
            self.field = field
        }
    }

    public let blocks: [Block]
    public let columnCount: Int
    public let gutter: Length
    /// Room for ink and stamp between office and name.
    public let gap: Length
    /// Whether blocks that do not fill the row stand in its middle; otherwise they stand in the first columns.
    public let isCentred: Bool
    /// An office that takes more lines is set smaller.
    public let officeLines: Int

    public init(blocks: [Block], columnCount: Int, gutter: Length, gap: Length, isCentred: Bool, officeLines: Int = 3) {
        self.blocks = blocks
        self.columnCount = columnCount
        self.gutter = gutter
        self.gap = gap
        self.isCentred = isCentred
        self.officeLines = officeLines
    }

    /// The same row with other blocks.
    func with(_ blocks: [Block]) -> SignatureRow {
        SignatureRow(blocks: blocks, columnCount: columnCount, gutter: gutter, gap: gap, isCentred: isCentred, officeLines: officeLines)
    }
}
