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
