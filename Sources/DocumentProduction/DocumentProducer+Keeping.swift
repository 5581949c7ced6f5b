import DocumentData
import DocumentLayout
import Files
import LayoutLanguage

/// What sections are kept by.
extension DocumentProducer {
    /// Everything on which each section depends besides what it says itself.
    func sharedByAllSections(of document: LoadedProject.Document, _ styles: [BoundElement]) -> Digest {
        var digest = SectionContent(styles).digest
        let options = LayoutOptions(document), marks = options.signatureMarks
        for text in [options.watermark, marks?.anchor, marks?.link] {
            digest.absorb(text == nil ? 0 : 1)
            digest.absorb(text ?? "")
        }
        digest.absorb(marks.map { $0.hasFields ? 2 : 1 } ?? 0)
        absorbTypesetting(into: &digest)
        return digest
    }

    /// Everything on which shaped and broken texts depend besides their styles.
    var typesetting: Digest {
        var digest = Digest()
        absorbTypesetting(into: &digest)
        return digest
    }

    private func absorbTypesetting(into digest: inout Digest) {
        digest.absorb(Int(bitPattern: ObjectIdentifier(shaper)))
        for name in project.properNames { digest.absorb(name) }
    }
}
