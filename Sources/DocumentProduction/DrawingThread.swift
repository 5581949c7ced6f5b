import CairoRendering
import Diagnostics
import Files
import Foundation
import DocumentLayout
import PDFFinishing
import PageModel

/// Paints and draws pages and writes the file in a thread of its own, while later pages are laid out. The order of the pages, and so the bytes,
/// do not depend on which thread is faster.
final class DrawingThread: PageConsumer {
    private enum Message: Sendable {
        /// With what the page's audit has found, where it has been audited.
        case draw(Page, found: [Diagnostic]?)
        case paint(UnpaintedPage)
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
    /// With so many waiting, the drawing thread is behind.
    private static let fewWaiting = 2
    /// Nested boxes are painted, and SVG images drawn, by recursion.
    private static let stackSize = ThreadPool.stackSize

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
        let others: [any PageConsumer<Never>]

        func take(_ page: Page, found findings: [Diagnostic]?) {
            watch.take(page, found: findings ?? PageAudits.findings(on: page))
            for other in others { other.take(page) }
        }

        func restart() {
            watch.restart()
            for other in others { other.restart() }
        }
    }

    /// - Parameters:
    ///   - faces: those of the shaper that the pages are shaped with.
    ///   - watch: audits each page before it is drawn; to be asked after `drain`.
    ///   - others: see it as well.
    init(
        _ target: Target, metadata: DocumentMetadata, options: PDFAssembly.Options, faces: DrawingFaces,
        watch: PageWatch, others: [any PageConsumer<Never>]
    ) {
        let watching = Watching(watch: watch, others: others)
        thread = JoinableThread(stackSize: DrawingThread.stackSize) { [channel] in
            channel.close(
                with: Result {
                    try DrawingThread.run(channel, watching) {
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
        _ = try channel.send(.draw(page, found: nil))?.get()
    }

    /// It is painted and audited by whichever thread has less to do.
    func take(_ page: UnpaintedPage) throws {
        _ = try channel.send(isBehind ? audited(page.painted()) : .paint(page))?.get()
    }

    private var isBehind: Bool { channel.waitingCount >= DrawingThread.fewWaiting }

    private func audited(_ page: Page) -> Message { .draw(page, found: PageAudits.findings(on: page)) }

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
        _ channel: BoundedChannel<Message, Drawn>, _ watching: Watching,
        _ open: () throws -> (file: DeliveredFile, renderer: PDFRenderer)
    ) throws -> Drawn? {
        var output = try open()
        func draw(_ page: Page, _ findings: [Diagnostic]? = nil) throws {
            watching.take(page, found: findings)
            try output.renderer.draw(page)
        }
        while true {
            switch channel.receive() {
            case .draw(let page, let findings): try draw(page, findings)
            case .paint(let page): try draw(page.painted())
            case .restart:
                watching.restart()
                output = try open()
            case .finish(let outline):
                let summary = try output.renderer.finish(outline: outline)
                return Drawn(path: try output.file.commit(), pageCount: summary.pageCount)
            case .abandon: return nil
            }
        }
    }
}
