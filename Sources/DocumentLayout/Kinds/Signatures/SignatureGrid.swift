import PageModel

/// Signature blocks that are read down the columns: each page takes as many rows as fit and fills its columns one after the other.
final class SignatureGrid: BoxContent {
    /// All blocks, with the measures that every row has.
    let row: SignatureRow
    /// Space between rows.
    let rowGap: Length

    init(_ row: SignatureRow, rowGap: Length) {
        self.row = row
        self.rowGap = rowGap
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        SignatureGridAlgorithm(engine: engine, box: box, grid: self, space: space, token: token).layout()
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        row.widths(of: row.blocks.prefix(row.columnCount), measure)
    }

    var isApartFromText: Bool { true }

    func sites(of token: BreakToken, in box: Box) -> [BreakSite] {
        guard let position = token.resumePoint as? ChildResumePoint else { return [] }
        return [BreakSite(in: box, at: position.child)]
    }
}
