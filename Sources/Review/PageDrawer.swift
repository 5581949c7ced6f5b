import CairoRendering
import DocumentLayout
import DocumentProduction
import Foundation
import Synchronization

/// Draws pages on several threads.
///
/// Each thread has a shaper of its own: faces belong to the shaper that loaded them, so a page that comes from another thread gets
/// the same faces of the own one.
struct PageDrawer: Sendable {
    private let fonts: FontLibrary

    init(fonts: FontLibrary) {
        self.fonts = fonts
    }

    /// What one thread needs to draw.
    final class Worker {
        private let shaper: PangoTextShaper
        private var renderers: [Int: PNGRenderer] = [:]
        private var faces: [Int: (foreign: FontFace, own: FontFace)] = [:]

        init(fonts: FontLibrary) {
            shaper = PangoTextShaper(library: fonts)
        }

        /// - Parameter resolution: dots per inch.
        func pixels(of page: Page, resolution: Int) throws(RenderingError) -> PixelImage {
            let renderer = renderers[resolution] ?? PNGRenderer(shaper: shaper, resolution: Double(resolution))
            renderers[resolution] = renderer
            return try renderer.pixels(of: Page(size: page.size, items: page.items.map(adopted), label: page.label))
        }

        private func adopted(_ item: PageItem) -> PageItem {
            guard case .text(let run) = item, let face = own(run.face) else { return item }
            return .text(TextRun(face: face, size: run.size, color: run.color, origin: run.origin, pieces: run.pieces,
                                 letterSpacing: run.letterSpacing, source: nil))
        }

        private func own(_ face: FontFace) -> FontFace? {
            if let known = faces[face.id], known.foreign === face { return known.own }
            guard let own = shaper.face(for: face.description) else { return nil }
            faces[face.id] = (face, own)
            return own
        }
    }

    /// Results in the order of the jobs; after a failure no further job is begun.
    func run<Job: Sendable, Drawn: Sendable>(
        _ jobs: [Job], _ work: @escaping @Sendable (Worker, Job) -> Result<Drawn, RenderingError>
    ) throws(RenderingError) -> [Drawn] {
        let queue = DrawingQueue<Drawn>(count: jobs.count), ended = DispatchGroup()
        for _ in 0..<min(jobs.count, ProcessInfo.processInfo.activeProcessorCount) {
            ended.enter()
            Thread { [fonts] in
                let worker = Worker(fonts: fonts)
                while let next = queue.take() { queue.finish(next, work(worker, jobs[next])) }
                ended.leave()
            }.start()
        }
        ended.wait()
        return try queue.results()
    }
}

/// Jobs that threads take one after the other, and what came of them.
private final class DrawingQueue<Drawn: Sendable>: Sendable {
    private struct State {
        var next = 0
        var results: [Drawn?]
        var failure: RenderingError?
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(results: Array(repeating: nil, count: count)))
    }

    func take() -> Int? {
        state.withLock { state in
            guard state.next < state.results.count, state.failure == nil else { return nil }
            state.next += 1
            return state.next - 1
        }
    }

    func finish(_ index: Int, _ result: Result<Drawn, RenderingError>) {
        state.withLock { state in
            switch result {
            case .success(let drawn): state.results[index] = drawn
            case .failure(let failure): state.failure = state.failure ?? failure
            }
        }
    }

    func results() throws(RenderingError) -> [Drawn] {
        let (results, failure) = state.withLock { ($0.results, $0.failure) }
        if let failure { throw failure }
        return results.compactMap { $0 }
    }
}
