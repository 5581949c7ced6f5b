import DocumentData
import DocumentLayout

extension LayoutOptions {
    /// What the project asks of a document's layout.
    init(_ document: LoadedProject.Document, changes: ChangedPlaces? = nil) {
        self.init(signatureMarks: document.electronicSignatures.map(SignatureMarks.init), watermark: document.watermark)
        self.changes = changes
    }
}
