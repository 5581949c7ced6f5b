import Diagnostics

/// What a block between `::: name` and `:::` is.
public enum MarkdownFence: String, Sendable, CaseIterable {
    /// Something to notice, with a title if one stands behind the name.
    case note = "catatan"
    /// A sentence of the text, set larger beside it.
    case pullQuote = "kutipan"
    /// Columns beside each other; a line `---` begins the next.
    case columns = "kolom"
    /// Where a table or figure comes from.
    case source = "sumber"
    /// What the layout draws from the data, by its name: `::: gambar dimensi governance` shows its component `gambar-dimensi`.
    case figure = "gambar"
}
