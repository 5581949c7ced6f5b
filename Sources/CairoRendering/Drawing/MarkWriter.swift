import CCairo
import PDFFinishing
import PageModel

/// Encloses what is drawn in marks, by which the structure of the document finds it. Only one mark is open at a time, and none is empty:
/// Cairo ends the process when the first page with a mark shows nothing.
final class MarkWriter {
    private let context: OpaquePointer
    private let assembly: PDFAssembly
    private var open: String?
    private(set) var failure: RenderingError?

    init(_ context: OpaquePointer, assembly: PDFAssembly) {
        self.context = context
        self.assembly = assembly
    }

    func begin(_ tag: StructureTag) { trying { () throws(FinishingError) in try assembly.begin(tag) } }
    func end() { trying { () throws(FinishingError) in try assembly.end() } }
    func addDestination(_ name: String, at point: Point) { assembly.addDestination(name, at: point) }

    /// Something is drawn next.
    func willDraw(_ drawing: PDFAssembly.Drawing) {
        trying { () throws(FinishingError) in
            switch try assembly.mark(for: drawing) {
            case .keep: break
            case .end: endMark()
            case .begin(let name):
                endMark()
                cairo_tag_begin(context, name, "")
                open = name
            }
        }
    }

    /// No mark goes on over pages.
    func endMark() {
        if let open { cairo_tag_end(context, open) }
        open = nil
    }

    private func trying(_ body: () throws(FinishingError) -> Void) {
        do throws(FinishingError) { try body() } catch { failure = failure ?? RenderingError(error) }
    }
}
