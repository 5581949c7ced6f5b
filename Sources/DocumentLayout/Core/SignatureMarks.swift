import Diagnostics

/// What every room for a signature carries in a document that is signed electronically.
public struct SignatureMarks: Sendable {
    /// Text that programs search for; `{kunci}` stands for the room's key. Without it, each character marks one room.
    public var anchor: String?
    public var anchorRange: SourceRange?
    /// Link of a QR code; `{kunci}` stands for the room's key.
    public var link: String?
    /// Whether the room becomes a signature field, which has a structure element of its own.
    public var hasFields: Bool

    public init(hasFields: Bool, anchor: String? = nil, anchorRange: SourceRange? = nil, link: String? = nil) {
        self.hasFields = hasFields
        self.anchor = anchor
        self.anchorRange = anchorRange
        self.link = link
    }

    static let keyMark = "{kunci}"

    /// The anchor of a room. nil when there is none, or when the characters are used up.
    /// - Parameter position: of the room in the document, from 0.
    func anchor(key: String, position: Int) -> String? {
        guard let anchor else { return nil }
        if anchor.contains(SignatureMarks.keyMark) { return anchor.replacing(SignatureMarks.keyMark, with: key) }
        let characters = anchor.filter { !$0.isWhitespace }
        return position < characters.count
            ? String(characters[characters.index(characters.startIndex, offsetBy: position)]) : nil
    }
}
