import Diagnostics

/// The empty room for somebody's signature: ink and stamp on paper, a signature field in an electronic document. Paints nothing.
public struct SignatureField: Hashable, Sendable {
    /// Names the room, unique within the document: ASCII letters, digits, `-` and `_`.
    public let key: String
    /// Name with titles; empty when it is not known.
    public let signer: String
    public let office: String
    /// Civil servant number as it was written; empty when there is none.
    public let nip: String
    public let layoutRange: SourceRange?
    public let dataRange: SourceRange?
}

/// Where the room for a signature stands on a page.
public struct SignatureFrame: Hashable, Sendable {
    public let field: SignatureField
    /// In points from the upper left corner of the page.
    public let rectangle: Rectangle

    public init(_ field: SignatureField, rectangle: Rectangle) {
        self.field = field
        self.rectangle = rectangle
    }
}
