import DocumentData
import DocumentLayout
import PageModel

extension SignatureMarks {
    /// What the project says about a document's electronic signatures, for its layout.
    init(_ signatures: ElectronicSignatures) {
        self.init(
            hasFields: signatures.hasFields, anchor: signatures.anchor, anchorRange: signatures.anchorRange,
            link: signatures.link)
    }
}

extension SignatureIdentity {
    /// What people are told about the field before they sign.
    var tooltip: String {
        let who = [signer, office].filter { !$0.isEmpty }.joined(separator: ", ").withPlainSpaces
        return who.isEmpty ? "Tanda tangan \(key)" : "Tanda tangan \(who)"
    }
}
