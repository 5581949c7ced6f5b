import CairoRendering
import DocumentLayout
import DocumentProduction
import PageModel

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

    /// Results in the order of the jobs.
    func run<Job: Sendable, Drawn: Sendable>(
        _ jobs: [Job], _ work: @escaping @Sendable (Worker, Job) -> Result<Drawn, RenderingError>
    ) throws(RenderingError) -> [Drawn] {
        let results = ThreadPool(count: nil).run(jobs.count, make: { [faces] in Worker(faces: faces) }) {
            work($0, jobs[$1])
        }
        var drawn: [Drawn] = []
        for result in results { drawn.append(try result.get()) }
        return drawn
    }
}
