import Diagnostics
import PageModel

/// Signature blocks that stand side by side: offices hang from one top line, names stand on one baseline.
final class SignatureRow: BoxContent {
    struct Block {
        /// Office and name in the sizes that may be tried, largest first; never empty.
        let sizes: [SignatureForms]
        /// The space for ink and stamp between them.
        let field: Box

        init(sizes: [SignatureForms], field: Box) {
            self.sizes = sizes
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
    /// Whether texts stand in the middle of their block, and may reach into the gutter at both sides.
    let reachesOut: Bool
    /// All blocks that are set in one size with these.
    let group: SignatureGroup

    init(
        blocks: [Block], columnCount: Int, gutter: Length, gap: Length, isCentred: Bool, reachesOut: Bool,
        group: SignatureGroup
    ) {
        self.blocks = blocks
        self.columnCount = columnCount
        self.gutter = gutter
        self.gap = gap
        self.isCentred = isCentred
        self.reachesOut = reachesOut
        self.group = group
    }

    /// The same row with other blocks.
    func with(_ blocks: [Block]) -> SignatureRow {
        SignatureRow(
            blocks: blocks, columnCount: columnCount, gutter: gutter, gap: gap, isCentred: isCentred,
            reachesOut: reachesOut, group: group)
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
        let least = blocks.compactMap { $0.sizes.last?.name.last.map { measure.widths(of: $0.box).minimum } }
            .reduce(Length.zero, +)
        return .init(minimum: least, maximum: least * 2)
    }

    var isApartFromText: Bool { true }
    var wording: Wording { Wording(id: "deretan tanda tangan", en: "the row of signatures") }
    var firstText: String { blocks.first?.sizes.first?.office.first?.box.content.firstText ?? "" }
}
