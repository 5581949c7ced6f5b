import CairoRendering
import DocumentLayout
import Foundation

/// Draws pages and writes the file in a thread of its own, while later pages are laid out. The order of the pages, and so the bytes,
/// do not depend on which thread is faster.
final class DrawingThread {
    private enum Order: Sendable {
        case draw(Page)
        case restart
        case finish([OutlineEntry])
        case abandon
    }

    /// Pages that may wait to be drawn: enough that neither thread stands still because of one large page.
    private static let mostWaiting = 16
    /// SVG images are drawn by recursion.
    private static let stackSize = 16 << 20

    private let orders = OrderQueue<Order, PDFRenderer.Summary>(limit: mostWaiting)

    /// - Parameter faces: those of the shaper that the pages are shaped with.
    init(path: String, metadata: DocumentMetadata, faces: DrawingFaces) {
        let thread = Thread { [orders] in
            orders.end(Result { try DrawingThread.run(orders, path, metadata, faces) })
        }
        thread.stackSize = DrawingThread.stackSize
        thread.start()
    }

    deinit {
        orders.put(.abandon)
    }

    /// - Throws: what went wrong with an earlier page.
    func draw(_ page: Page) throws {
        try orders.put(.draw(page))?.get()
    }

    /// Begins the file anew: all pages up to now are void.
    func restart() throws {
        try orders.put(.restart)?.get()
    }

    /// Completes the file and gives it its name.
    func finish(outline: [OutlineEntry]) throws -> PDFRenderer.Summary? {
        orders.put(.finish(outline))
        return try orders.result()?.get()
    }

    private static func run(
        _ orders: OrderQueue<Order, PDFRenderer.Summary>, _ path: String, _ metadata: DocumentMetadata, _ faces: DrawingFaces
    ) throws -> PDFRenderer.Summary? {
        var file = try AtomicFile(path)
        var renderer = try PDFRenderer(metadata: metadata, faces: faces, output: file)
        while true {
            switch orders.take() {
            case .draw(let page): try renderer.draw(page)
            case .restart:
                file = try AtomicFile(path)
                renderer = try PDFRenderer(metadata: metadata, faces: faces, output: file)
            case .finish(let outline):
                let summary = try renderer.finish(outline: outline)
                try file.commit()
                return summary
            case .abandon: return nil
            }
        }
    }
}
