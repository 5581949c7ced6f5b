import Diagnostics

/// Who signs in a space, and how the space is called.
public struct SignatureIdentity: Hashable, Sendable {
    /// Names the space, unique within the document: ASCII letters, digits, `-` and `_`.
    public let key: String
    /// Name with titles; empty when it is not known.
    public let signer: String
    public let office: String
    /// Civil servant number as it was written; empty when there is none.
    public let nip: String
    /// False for a space that is signed with ink only.
    public let isElectronic: Bool
    /// The text at the space's lower left corner by which signing programs find it.
    public let anchor: String?
    public let layoutRange: SourceRange?
    public let dataRange: SourceRange?

    package init(
        key: String, signer: String, office: String, nip: String, isElectronic: Bool, anchor: String?,
        layoutRange: SourceRange?, dataRange: SourceRange?
    ) {
        self.key = key
        self.signer = signer
        self.office = office
        self.nip = nip
        self.isElectronic = isElectronic
        self.anchor = anchor
        self.layoutRange = layoutRange
        self.dataRange = dataRange
    }
}
