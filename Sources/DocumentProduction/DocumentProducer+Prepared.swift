import DocumentData
import DocumentLayout
import PageModel

extension DocumentProducer {
    /// A document that is ready to be laid out and drawn.
    public final class Prepared {
        let layouter: DocumentLayouter
        public let metadata: DocumentMetadata
        /// nil for documents that are signed with ink only.
        let signatures: ElectronicSignatures?
        let origin: LoadedProject.Document
        /// One file of a batch may have nothing to say to its subject.
        let isOneOfBatch: Bool
        /// Where to account for the values that the document places.
        let ledger: ContentLedger?
        /// Where sections are kept for the next time.
        let keeper: KeptSections?

        init(
            _ origin: LoadedProject.Document, isOneOfBatch: Bool, layouter: DocumentLayouter,
            metadata: DocumentMetadata, ledger: ContentLedger?, keeper: KeptSections?
        ) {
            self.origin = origin
            self.isOneOfBatch = isOneOfBatch
            self.layouter = layouter
            self.metadata = metadata
            self.ledger = ledger
            self.keeper = keeper
            signatures = origin.electronicSignatures
        }
    }

    /// How many sections its layout has; they may be empty.
    package func sectionCount(of prepared: Prepared) -> Int { prepared.layouter.sectionCount }
}
