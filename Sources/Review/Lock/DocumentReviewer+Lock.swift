import CairoRendering
import Diagnostics
import DocumentData
import DocumentProduction
import Files

extension DocumentReviewer {
    /// What a document is made with, and its pages; nil after findings of severity error.
    package func lockEntries(
        of document: LoadedProject.Document, into findings: inout Findings
    ) -> [ProjectLock.Entry]? {
        let fonts = FontDigests(library: library)
        guard let collected = collect(document, fonts, into: &findings) else { return nil }
        let pages = collected.pages.enumerated().map { index, page in
            ProjectLock.Entry(.page, "\(document.key) \(index + 1)", page.record.lockDigest.hexadecimal)
        }
        let files = fonts.paths.map { name, path in
            ProjectLock.Entry(.font, name, SHA256.hexadecimal(ofFile: path) ?? "?")
        }
        let layouts = producer.layoutFiles.map { ProjectLock.Entry(.layout, $0.key, SHA256.hexadecimal(of: $0.value)) }
        return pages + files + layouts
    }
}

extension PageRecord {
    /// Of all that is drawn and where.
    fileprivate var lockDigest: Digest {
        var digest = Digest()
        digest.absorb(geometry.width)
        digest.absorb(geometry.height)
        for margin in geometry.margins { digest.absorb(margin) }
        digest.absorb(label)
        digest.absorb(drawing.text)
        digest.absorb(drawing.shapes)
        digest.absorb(drawing.images)
        return digest
    }
}
