import Diagnostics
import Files
import PageModel

/// The structure tree of a document as text: what a screen reader is told, element by element; and where its texts come from.
package final class StructureTranscript: PageConsumer {
    private let metadata: DocumentMetadata
    private let options: PDFAssembly.Options
    private var assembly: PDFAssembly
    /// The places of the layout that the marks of each page come from.
    private var places: [(position: PagePosition, layouts: [SourceRange?])] = []

    /// - Parameter options: those that the document is written with.
    package init(_ metadata: DocumentMetadata, options: PDFAssembly.Options) throws(FinishingError) {
        self.metadata = metadata
        self.options = options
        assembly = try StructureTranscript.assembly(metadata, options)
    }

    private static func assembly(
        _ metadata: DocumentMetadata, _ options: PDFAssembly.Options
    ) throws(FinishingError) -> PDFAssembly {
        var options = options
        options.transcribes = true
        return try PDFAssembly(metadata, options: options, output: DiscardingSink())
    }

    package func restart() throws(FinishingError) {
        assembly = try StructureTranscript.assembly(metadata, options)
        places = []
    }

    /// As drawing does: what cannot be seen is not there.
    package func take(_ page: Page) throws(FinishingError) {
        assembly.beginPage(page)
        var layouts: [SourceRange?] = []
        for item in page.items {
            switch item {
            case .text(let run):
                if !run.color.isTransparent, run.size > .zero { _ = try assembly.mark(for: .text(run)) }
                layouts += [SourceRange?](repeating: run.layout, count: max(0, assembly.markCount - layouts.count))
            case .fill(let fill): if !fill.color.isTransparent { _ = try assembly.mark(for: .shape) }
            case .stroke(let stroke):
                if !stroke.color.isTransparent, stroke.width > .zero { _ = try assembly.mark(for: .shape) }
            case .image: _ = try assembly.mark(for: .image)
            case .watermark: _ = try assembly.mark(for: .watermark)
            case .tag(.begin(let tag)): try assembly.begin(tag)
            case .tag(.end): try assembly.end()
            case .destination(let name, let point): assembly.addDestination(name, at: point)
            }
        }
        layouts += [SourceRange?](repeating: nil, count: max(0, assembly.markCount - layouts.count))
        places.append((page.position, layouts))
        try assembly.endStructureOfPage()
    }

    package func text() throws(FinishingError) -> String { try assembly.transcript() }
}

extension StructureTranscript: MarkOrigins {
    package func place(ofMark mark: Int, onPage page: Int) -> SourceRange? {
        let ordered = places.indices.sorted { places[$0].position < places[$1].position }
        guard ordered.indices.contains(page) else { return nil }
        let layouts = places[ordered[page]].layouts
        return layouts.indices.contains(mark) ? layouts[mark] : nil
    }
}
