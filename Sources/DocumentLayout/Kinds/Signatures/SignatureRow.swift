import Diagnostics
import PageModel

/// Signature blocks that stand side by side: offices hang from one top line, names stand on one baseline.
final class SignatureRow: BoxContent {
    struct Block {
        /// Office with its prefix lines, in the sizes that may be tried, largest first; never empty.
        let office: [Box]
        /// Name, rank and number, or a dotted line; in the forms that may be tried, best first; never empty.
        let name: [Box]
        /// The space for ink and stamp between them.
        let field: Box

        init(office: [Box], name: [Box], field: Box) {
            self.office = office
            self.name = name
            self.field = field
        }
    }

    let blocks: [Block]
    let columnCount: Int
    let gutter: Length
    /// Space for ink and stamp between office and name.
    let gap: Length
    /// Whether blocks that do not fill the row stand in its middle; otherwise they stand in the first columns.
    let isCentred: Bool
    /// An office that takes more lines is set smaller.
    let officeLines: Int

    init(blocks: [Block], columnCount: Int, gutter: Length, gap: Length, isCentred: Bool, officeLines: Int = 3) {
        self.blocks = blocks
        self.columnCount = columnCount
        self.gutter = gutter
        self.gap = gap
        self.isCentred = isCentred
        self.officeLines = officeLines
    }

    /// The same row with other blocks.
    func with(_ blocks: [Block]) -> SignatureRow {
        SignatureRow(
            blocks: blocks, columnCount: columnCount, gutter: gutter, gap: gap, isCentred: isCentred,
            officeLines: officeLines)
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        SignatureRowAlgorithm(engine: engine, row: self).layout(box, in: space)
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        widths(of: blocks, measure)
    }

    /// Of blocks side by side: names are not broken.
    func widths(of blocks: some Sequence<Block>, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        let least = blocks.compactMap { $0.name.last.map { measure.widths(of: $0).minimum } }.reduce(Length.zero, +)
        return .init(minimum: least, maximum: least * 2)
    }

    var isApartFromText: Bool { true }
    var wording: Wording { Wording(id: "deretan tanda tangan", en: "the row of signatures") }
    var firstText: String { blocks.first?.office.first?.content.firstText ?? "" }
}
