import Diagnostics

/// Who signs in a room, and how the room is called.
public struct SignatureField: Hashable, Sendable {
    /// Names the room, unique within the document: ASCII letters, digits, `-` and `_`.
    public let key: String
    /// Name with titles; empty when it is not known.
    public let signer: String
    public let office: String
    /// Civil servant number as it was written; empty when there is none.
    public let nip: String
    /// False for a room that is signed with ink only.
    public let isElectronic: Bool
    /// The text at the room's lower left corner by which signing programs find it.
    public let anchor: String?
    public let layoutRange: SourceRange?
    public let dataRange: SourceRange?
}

/// The empty room for somebody's signature: ink and stamp on paper, a signature field in an electronic document. What it shows for
/// machines, a QR code and an anchor that is invisible on paper, comes with electronic signatures only.
public final class SignatureRoom {
    public let field: SignatureField
    let anchor: Paragraph?
    let code: QRSymbol?
    /// Whether the room has a structure element for its signature field.
    let isTagged: Bool

    init(_ field: SignatureField, anchor: Paragraph? = nil, code: QRSymbol? = nil, isTagged: Bool = false) {
        self.field = field
        self.anchor = anchor
        self.code = code
        self.isTagged = isTagged
    }
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
