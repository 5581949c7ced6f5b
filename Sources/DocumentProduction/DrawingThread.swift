import CairoRendering
import Files
import Foundation
import DocumentLayout
import PDFFinishing
import PageModel

/// Draws pages and writes the file in a thread of its own, while later pages are laid out. The order of the pages, and so the bytes,
/// do not depend on which thread is faster.
final class DrawingThread: PageConsumer {
    private enum Message: Sendable {
        case draw(Page)
        case restart
        case finish([OutlineEntry])
        case abandon
    }

    /// A finished file.
    struct Drawn: Sendable {
        let path: String
        let pageCount: Int
    }

    /// Pages that may wait to be drawn: enough that neither thread stands still because of one large page.
    private static let mostWaiting = 16
    /// SVG images are drawn by recursion.
    private static let stackSize = 16 << 20

    private let channel = BoundedChannel<Message, Drawn>(capacity: mostWaiting)
    private let thread: JoinableThread?

    /// Where the file goes, and how.
    struct Target {
        let name: OutputName
        /// nil for a file that is written as it is.
        let delivery: Delivery?
    }

    /// Whoever watches is used by one thread at a time: by the drawing one until the channel is drained.
    private struct Watching: @unchecked Sendable {
        let watch: PageWatch
    }

    /// - Parameters:
    ///   - faces: those of the shaper that the pages are shaped with.
    ///   - watch: sees each page before it is drawn; to be asked after `drain`.
    init(
        _ target: Target, metadata: DocumentMetadata, options: PDFAssembly.Options, faces: DrawingFaces,
        watch: PageWatch
    ) {
        let watching = Watching(watch: watch)
        thread = JoinableThread(stackSize: DrawingThread.stackSize) { [channel] in
            channel.close(
                with: Result {
                    try DrawingThread.run(channel, watching.watch) {
                        let file = try DeliveredFile(target.name, delivery: target.delivery)
                        return (
                            file, try PDFRenderer(metadata: metadata, faces: faces, output: file.sink, options: options)
                        )
                    }
                })
        }
        if thread == nil { channel.close(with: .failure(OutputError(path: target.name.path, code: EAGAIN))) }
    }

    /// Waits until the thread is gone: its file, which then has no name, is gone as well.
    deinit {
        channel.send(.abandon)
        thread?.join()
    }

    /// - Throws: what went wrong with an earlier page.
    func take(_ page: Page) throws {
        _ = try channel.send(.draw(page))?.get()
    }

    /// Begins the file anew: all pages up to now are void.
    func restart() throws {
        _ = try channel.send(.restart)?.get()
    }

    /// Returns when all pages up to now are drawn.
    /// - Throws: what went wrong with one of them.
    func drain() throws { _ = try channel.drain()?.get() }

    /// Completes the file and gives it its name.
    func finish(outline: [OutlineEntry]) throws -> Drawn? {
        channel.send(.finish(outline))
        return try channel.result()?.get()
    }

    private static func run(
        _ channel: BoundedChannel<Message, Drawn>, _ watch: PageWatch,
        _ open: () throws -> (file: DeliveredFile, renderer: PDFRenderer)
    ) throws -> Drawn? {
        var output = try open()
        while true {
            switch channel.receive() {
            case .draw(let page):
                watch.take(page)
                try output.renderer.draw(page)
            case .restart:
                watch.restart()
                output = try open()
            case .finish(let outline):
                let summary = try output.renderer.finish(outline: outline)
                return Drawn(path: try output.file.commit(), pageCount: summary.pageCount)
            case .abandon: return nil
            }
        }
    }
}
