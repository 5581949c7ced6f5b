import PageModel

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
