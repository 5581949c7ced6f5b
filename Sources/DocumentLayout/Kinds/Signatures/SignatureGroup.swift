import PageModel

/// The blocks that stand in one `signatures` element: all are set in one size, for another size reads as another rank.
final class SignatureGroup {
    let blocks: [SignatureRow.Block]
    /// By the width of a block.
    private var known: [Length: Int] = [:]

    init(_ blocks: [SignatureRow.Block]) {
        self.blocks = blocks
    }

    /// Which of the sizes is the first in which every block finds room; the last one where none is.
    func size(_ fit: SignatureFit) -> Int {
        if let size = known[fit.width] { return size }
        let count = blocks.map(\.sizes.count).min() ?? 1
        let size = (0..<max(0, count - 1)).first { size in
            blocks.allSatisfy { fit.finds($0.sizes[size].office) && fit.finds($0.sizes[size].name) }
        }
        known[fit.width] = size ?? max(0, count - 1)
        return size ?? max(0, count - 1)
    }
}
