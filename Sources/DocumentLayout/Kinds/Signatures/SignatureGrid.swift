import PageModel

/// Signature blocks that are read down the columns: each page takes as many rows as fit and fills its columns one after the other.
public final class SignatureGrid {
    /// All blocks, with the measures that every row has.
    public let row: SignatureRow
    /// Space between rows.
    public let rowGap: Length

    public init(_ row: SignatureRow, rowGap: Length) {
        self.row = row
        self.rowGap = rowGap
    }
}
