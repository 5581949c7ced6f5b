import CairoRendering
import DocumentLayout
import Files
import PDFFinishing
import PageModel

/// The file of a document.
extension DocumentProducer {
    /// Draws a prepared document. The file is complete or not there at all; what had its name before stays until then.
    ///
    /// - Returns: nil when drawing brought errors to light, or warnings when these are not accepted: `findings` has them.
    /// - Parameters:
    ///   - delivery: how the file is handed over; nil for one that is written as it is.
    ///   - condition: asked when all pages are laid out; nil as well when it is not met, without a finding.
    package func write(
        _ prepared: Prepared, to path: String, acceptingWarnings: Bool = true, delivery: Delivery? = nil,
        on condition: WritingCondition = WritingCondition()
    ) throws -> WrittenDocument? {
        try write(
            prepared, as: .path(path), acceptingWarnings: acceptingWarnings, delivery: delivery, on: condition)
    }

    /// The same, for a file whose name may depend on its content.
    package func write(
        _ prepared: Prepared, as name: OutputName, acceptingWarnings: Bool = true, delivery: Delivery? = nil,
        on condition: WritingCondition = WritingCondition()
    ) throws -> WrittenDocument? {
        var options = options(of: prepared)
        guard addAttachments(to: &options, of: prepared) else { return nil }
        let watch = PageWatch(), layout = layout(of: prepared)
        let drawing = DrawingThread(
            DrawingThread.Target(name: name, delivery: delivery), metadata: prepared.metadata, options: options,
            faces: shaper.faces, watch: watch, others: layout.watches)
        do {
            // The drawing thread paints the pages, and what looks at them looks there: it may be asked only when that thread has done.
            try prepared.layouter.handOverPages(to: ConditionalPages(drawing, while: condition), auditing: false)
        } catch is ConditionalPages<DrawingThread>.Void {
            return nil
        }
        try drawing.drain()
        guard let spaces = spaces(after: layout, watch),
            acceptingWarnings || !findings.all.contains(where: { $0.severity == .warning }), condition.isMet
        else { return nil }
        let drawn = try drawing.finish(outline: prepared.layouter.outline)
        return drawn.map {
            WrittenDocument(
                path: $0.path, pageCount: $0.pageCount, signatureSpaces: spaces, signatures: prepared.signatures)
        }
    }
}
