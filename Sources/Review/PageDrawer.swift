import CairoRendering
import DocumentLayout
import Foundation
import Synchronization

/// Draws pages on several threads.
struct PageDrawer: Sendable {
    /// Of the shaper that the pages were shaped with.
    let faces: DrawingFaces

    /// What one thread needs to draw.
    final class Worker {
        private let faces: DrawingFaces
        private var renderers: [Int: PNGRenderer] = [:]

        init(faces: DrawingFaces) {
            self.faces = faces
        }

        /// - Parameter resolution: dots per inch.
        func pixels(of page: Page, resolution: Int) throws(RenderingError) -> PixelImage {
            let renderer = renderers[resolution] ?? PNGRenderer(faces: faces, resolution: Double(resolution))
            renderers[resolution] = renderer
            return try renderer.pixels(of: page)
        }
    }

    /// Results in the order of the jobs; after a failure no further job is begun.
    func run<Job: Sendable, Drawn: Sendable>(
        _ jobs: [Job], _ work: @escaping @Sendable (Worker, Job) -> Result<Drawn, RenderingError>
    ) throws(RenderingError) -> [Drawn] {
        let queue = DrawingQueue<Drawn>(count: jobs.count), ended = DispatchGroup()
        for _ in 0..<min(jobs.count, ProcessInfo.processInfo.activeProcessorCount) {
            ended.enter()
            Thread { [faces] in
                let worker = Worker(faces: faces)
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
