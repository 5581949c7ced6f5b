import CairoRendering
import DocumentLayout
import Foundation
import PDFFinishing
import PageModel

/// Draws pages and writes the file in a thread of its own, while later pages are laid out. The order of the pages, and so the bytes,
/// do not depend on which thread is faster.
final class DrawingThread: PageConsumer {
    private enum Order: Sendable {
        case draw(Page)
        case restart
        case finish([OutlineEntry], [SignatureFieldEntry])
        case abandon
    }

    /// Pages that may wait to be drawn: enough that neither thread stands still because of one large page.
    private static let mostWaiting = 16
    /// SVG images are drawn by recursion.
    private static let stackSize = 16 << 20

    private let orders = OrderQueue<Order, PDFRenderer.Summary>(limit: mostWaiting)

    /// - Parameter faces: those of the shaper that the pages are shaped with.
    /// - Parameter addsFields: whether signature fields will be added, which Cairo cannot write: the file is kept in memory till then.
    init(path: String, metadata: DocumentMetadata, faces: DrawingFaces, addsFields: Bool) {
        let thread = Thread { [orders] in
            orders.end(
                Result {
                    try DrawingThread.run(orders, metadata, faces) { try DocumentOutput(path, isKept: addsFields) }
                })
        }
        thread.stackSize = DrawingThread.stackSize
        thread.start()
    }

    deinit {
        orders.put(.abandon)
    }

    /// - Throws: what went wrong with an earlier page.
    func take(_ page: Page) throws {
        _ = try orders.put(.draw(page))?.get()
    }

    /// Begins the file anew: all pages up to now are void.
    func restart() throws {
        _ = try orders.put(.restart)?.get()
    }

    /// Completes the file and gives it its name.
    func finish(outline: [OutlineEntry], fields: [SignatureFieldEntry]) throws -> PDFRenderer.Summary? {
        orders.put(.finish(outline, fields))
        return try orders.result()?.get()
    }

    private static func run(
        _ orders: OrderQueue<Order, PDFRenderer.Summary>, _ metadata: DocumentMetadata, _ faces: DrawingFaces,
        _ open: () throws -> DocumentOutput
    ) throws -> PDFRenderer.Summary? {
        var output = try open()
        var renderer = try PDFRenderer(metadata: metadata, faces: faces, output: output.sink)
        while true {
            switch orders.take() {
            case .draw(let page): try renderer.draw(page)
            case .restart:
                output = try open()
                renderer = try PDFRenderer(metadata: metadata, faces: faces, output: output.sink)
            case .finish(let outline, let fields):
                let summary = try renderer.finish(outline: outline)
                try output.commit(adding: fields)
                return summary
            case .abandon: return nil
            }
        }
    }
}
