import Desk
import Files
import NIOPosix
import Synchronization

/// Pictures of pages for browsers. That of the page that somebody looks at is begun when the page has changed, before a browser asks for it.
final class PagePictures: Sendable {
    private struct Drawing {
        let digest: Digest
        let resolution: Int
        let picture: Task<[UInt8]?, Never>
    }

    private struct Known {
        /// As fine as the latest ones were asked for.
        var resolution: Int?
        var ahead: Drawing?
    }

    private let threads: NIOThreadPool
    private let known = Mutex(Known())

    init(_ threads: NIOThreadPool) {
        self.threads = threads
    }

    /// PNG; nil where it cannot be drawn, and of a page that is not there.
    func picture(of index: Int, in pages: [SessionPage], of state: SessionState, resolution: Int) async -> [UInt8]? {
        guard let faces = state.faces else { return nil }
        let page = pages[index]
        let begun = known.withLock { known in
            known.resolution = resolution
            return known.ahead.flatMap { $0.digest == page.digest && $0.resolution == resolution ? $0.picture : nil }
        }
        if let begun { return await begun.value }
        let drawn = try? await threads.runIfActive {
            PagePicture.png(of: page.page, faces: faces, resolution: resolution)
        }
        return drawn ?? nil
    }

    /// Begins with the picture of the page that somebody looks at, where that is another one now.
    func renew(_ state: SessionState, lookedAt look: LookedAt?) {
        guard let look, let faces = state.faces, let pages = state.document(look.document)?.pages,
            pages.indices.contains(look.page), pages[look.page].since == state.generation
        else { return }
        let page = pages[look.page].page, digest = pages[look.page].digest
        known.withLock { known in
            guard let resolution = known.resolution, known.ahead?.digest != digest else { return }
            known.ahead = Drawing(
                digest: digest, resolution: resolution,
                picture: Task { [threads] in
                    let drawn = try? await threads.runIfActive {
                        PagePicture.png(of: page, faces: faces, resolution: resolution)
                    }
                    return drawn ?? nil
                })
        }
    }
}
