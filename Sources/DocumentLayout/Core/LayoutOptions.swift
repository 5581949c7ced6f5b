import DocumentData

/// What is asked of a document's layout besides the layout itself.
public struct LayoutOptions {
    /// What rooms for signatures carry; nil when they are for ink only.
    public let signatureMarks: SignatureMarks?
    /// A word under the text of every page.
    public let watermark: String?
    /// Text of these places of the data gets a bar beside it.
    package var changes: ChangedPlaces?
    /// The rows of tables that have so many are made when they are asked for. Those of shorter tables are made once: to make them again
    /// would cost more than it saves.
    package let longTableRows: Int
    /// How far ends of pages are chosen together.
    package var pageSearch = PageSearch.usual

    public init(signatureMarks: SignatureMarks? = nil, watermark: String? = nil) {
        self.init(signatureMarks: signatureMarks, watermark: watermark, longTableRows: 4_000)
    }

    package init(signatureMarks: SignatureMarks? = nil, watermark: String? = nil, longTableRows: Int) {
        self.signatureMarks = signatureMarks
        self.watermark = watermark
        self.longTableRows = longTableRows
    }
}
