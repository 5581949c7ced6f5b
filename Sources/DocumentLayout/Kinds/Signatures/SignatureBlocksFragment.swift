import PageModel

/// Signature blocks on one page: whoever listens hears office, field, name, rank and number of one person together.
struct SignatureBlocksFragment: FragmentContent {
    /// The parts of each block.
    let blocks: [[Fragment.Placement]]

    func notes(isFirst: Bool) -> [Box] { blocks.joined().flatMap(\.fragment.notes) }

    func firstBaseline(of fragment: Fragment) -> Length? { blocks.flatMap { $0 }.firstBaseline }

    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {
        for placement in blocks.joined() { visit(placement.fragment) }
    }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        for parts in blocks {
            painter.begin(.init(.div))
            for part in parts { painter.paint(part.fragment, at: origin + part.offset) }
            painter.end()
        }
    }
}
